/** Duties that have come into one hand: work that its own doers approve or check, and what a separation keeps apart. */

import type { LineRef, Entry } from '../../plan/entry.ts';
import { commonDays, doersOf, isOperating, isOwn, isVerifying, mayCoincide, wordsBehind } from './doers.ts';
import type { Doer } from './doers.ts';
import type { Day } from '../../facts/dates.ts';
import { qualifier } from '../../facts/facts.ts';
import type { Value } from '../../facts/facts.ts';
import { validity } from '../plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { periodsOf } from '../letters/timeline.ts';

/** Whether two holders are one hand: one role, one person in two roles, one side. */
export type OneHand = (a: Entry, b: Entry) => boolean;

/** A check, and the work it checks, in one hand until a day. */
export interface Pair {
  readonly check: Doer;
  readonly work: Doer;
  readonly until: Day;
}

/** The words in quotes where nothing but texts say that these are a check and a work; else none. */
export function wordsOfPairs(pairs: readonly Pair[]): readonly string[] {
  return wordsBehind(pairs.map(({ check, work }) => [check, work]));
}

function inOneHand(a: Doer, b: Doer, oneHand: OneHand): boolean {
  return a.holder !== undefined && b.holder !== undefined && oneHand(a.holder, b.holder);
}

/** Pairs of a check and a work that fall on common days. Pairs of a process alone are found at the process. */
function* pairs(
  view: PlanView,
  entity: Entry,
  isCheck: (doer: Doer) => boolean,
  isWork: (doer: Doer) => boolean,
): Generator<Pair> {
  const doers = doersOf(view, entity);
  for (const check of doers.filter(isCheck)) {
    for (const work of doers) {
      if (work === check || !isWork(work) || (!isOwn(entity, check) && !isOwn(entity, work))) continue;
      const days = mayCoincide(check, work) ? commonDays(view, check, work) : undefined;
      if (days) yield { check, work, until: days.until };
    }
  }
}

/** What is approved: that something is asked for, or made. */
export function isRequesting({ duty }: Doer): boolean {
  return duty === 'request' || duty === 'implement';
}

const isApproving = ({ duty }: Doer): boolean => duty === 'approve';

/** Whether one approves whatever the other does, and not only under a condition. */
function covers(other: Doer, { condition }: Doer): boolean {
  return other.condition === undefined || other.condition === condition;
}

/** Approvals by those who ask for the work or do it, unless somebody else approves as well at that time. */
export function selfApprovals(view: PlanView, entity: Entry, oneHand: OneHand): readonly Pair[] {
  const own = [...pairs(view, entity, isApproving, isRequesting)].filter(({ check, work }) =>
    inOneHand(check, work, oneHand),
  );
  const approvers = doersOf(view, entity).filter(isApproving);
  const conflicted = new Set(own.map(({ check }) => check));
  return own.filter((pair) =>
    approvers.every(
      (other) => conflicted.has(other) || !covers(other, pair.check) || !commonDays(view, other, pair.check),
    ),
  );
}

/** Those who check a process by checking a control that goes through it. */
export function verifiersAround(view: PlanView, entity: Entry): readonly Doer[] {
  if (entity.kind !== 'process') return [];
  return view
    .mentioning('control', 'through', entity)
    .flatMap((control) => doersOf(view, control).filter((doer) => isVerifying(doer) && isOwn(control, doer)));
}

/** Work that nobody checks but one hand that does it. Where nobody checks at all, there is nothing to find. */
export function selfChecks(view: PlanView, entity: Entry, oneHand: OneHand): readonly Pair[] {
  const doers = doersOf(view, entity).filter((doer) => isVerifying(doer) || isOperating(doer));
  const around = verifiersAround(view, entity);
  const all = [...doers, ...around];
  if (!doers.some(isVerifying) || all.some(({ holder, vague }) => vague || !holder)) return [];
  const { until: last } = validity(view);
  const found = new Map<Doer, Pair>();
  for (const { letters, until } of periodsOf(all, validity(view))) {
    const work = letters.filter(isOperating);
    const checks = letters.filter(isVerifying);
    const same = checks.map((check) =>
      work.find((each) => mayCoincide(check, each) && inOneHand(each, check, oneHand)),
    );
    // Who looks only under a condition has not looked otherwise.
    const free = new Set(checks.filter((_, i) => same[i] === undefined).map(({ condition }) => condition));
    if (free.has(undefined) || free.size > 1) continue;
    checks.forEach((check, i) => {
      const each = same[i];
      if (each && !free.has(check.condition) && (isOwn(entity, check) || isOwn(entity, each))) {
        found.set(check, { check, work: each, until: until === last ? Infinity : until });
      }
    });
  }
  return [...found.values()];
}

/** A line of a separation: what is kept apart, between whom, where. */
export interface Separation {
  readonly entry: Entry;
  readonly line: LineRef;
  readonly between: 'people' | 'roles' | 'parties';
}

/** Whether one role is one hand: where people have to differ, two who hold it can look at each other's work. */
export function isOneHand(view: PlanView, { between }: Separation, role: Entry): boolean {
  return between !== 'people' || view.targets(role, 'held by').length < 2;
}

/** All that the plan keeps apart. */
export function separations(view: PlanView): readonly Separation[] {
  const found: Separation[] = [];
  for (const entry of view.derive('separations', () => view.all('separation'))) {
    const between = (view.word(entry, 'between') ?? 'roles') as Separation['between'];
    for (const line of view.lines(entry, 'separate')) found.push({ entry, line, between });
  }
  return found;
}

/** A duty is meant by its word; an activity by its own name, in any process, or by its full one. A control's work is both. */
export function isMeant(values: readonly Value[], { duty, done, at }: Doer): boolean {
  return values.some(({ kind, text }) => {
    if (kind === 'reference') return at.kind === 'activity' && (text === done || text === at.name);
    return kind === 'word' && (text === duty || (at.kind === 'control' && duty === 'operate' && text === 'implement'));
  });
}

/** Pairs that a separation keeps apart, and that are in one hand. */
export function violations(view: PlanView, entity: Entry, { line }: Separation, oneHand: OneHand): readonly Pair[] {
  const from = qualifier(line.line, 'from');
  const kept = pairs(
    view,
    entity,
    (doer) => isMeant(line.line.values, doer),
    (doer) => isMeant(from, doer),
  );
  return [...kept]
    .filter(({ check, work }) => check.at !== work.at || check.duty !== work.duty)
    .filter(({ check, work }) => inOneHand(check, work, oneHand));
}

/** What a control or process is about: what it, or a section around it, is `on`, and what that is part of. */
function subjects(view: PlanView, entity: Entry): readonly Entry[] {
  const source = [entity, ...view.sections(entity)].find((each) => view.has(each, 'on'));
  const things = source ? view.targets(source, 'on') : [];
  return [...things, ...things.flatMap((thing) => (thing.kind === 'asset' ? view.targets(thing, 'part of') : []))];
}

/** Whether a separation holds for a control or process. A process is about what the controls are about that go through it. */
export function holdsFor(view: PlanView, { entry }: Separation, entity: Entry): boolean {
  if (!view.has(entry, 'on')) return true;
  const on = new Set(view.targets(entry, 'on'));
  const around = entity.kind === 'process' ? view.mentioning('control', 'through', entity) : [];
  const through = entity.kind === 'control' ? view.targets(entity, 'through') : [];
  return [entity, ...through, ...around].some(
    (each) => on.has(each) || subjects(view, each).some((subject) => on.has(subject)),
  );
}
