/** Duties that stand alone: checks where nobody does the work, work where nobody checks. On one thing they belong together. */

import type { LineRef, Entry } from '../../plan/entry.ts';
import { activitiesOf, isRetired, isUncertain } from '../letters/controls.ts';
import { doersOf, isOperating, isOwn, isVerifying } from './doers.ts';
import type { Doer } from './doers.ts';
import { holdsFor, isMeant, isRequesting, separations, verifiersAround } from './one-hand.ts';
import { qualifier } from '../../facts/facts.ts';
import { sideOf } from '../parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** A duty that looks at work, and how both are recognized. */
export interface Look {
  readonly duty: 'verify' | 'approve';
  readonly isLook: (doer: Doer) => boolean;
  readonly isWork: (doer: Doer) => boolean;
}

export const looks: readonly Look[] = [
  { duty: 'verify', isLook: isVerifying, isWork: isOperating },
  { duty: 'approve', isLook: ({ duty }) => duty === 'approve', isWork: isRequesting },
];

/** What a control is about by its own line `on` or a section's; a process, what the controls are about that go through it. */
function thingsOf(view: PlanView, entity: Entry): readonly Entry[] {
  if (entity.kind === 'process') {
    return [...new Set(view.mentioning('control', 'through', entity).flatMap((each) => thingsOf(view, each)))];
  }
  const source = [entity, ...view.sections(entity)].find((each) => view.has(each, 'on'));
  return source ? view.targets(source, 'on') : [];
}

function wholes(view: PlanView, thing: Entry): readonly Entry[] {
  return thing.kind === 'asset' ? view.targets(thing, 'part of') : [];
}

/** The places under which a duty counts: at the thing, and within what the thing is part of. */
function places(view: PlanView, entity: Entry): readonly string[] {
  return thingsOf(view, entity).flatMap((thing) => [
    `at ${thing.key}`,
    ...wholes(view, thing).map((whole) => `in ${whole.key}`),
  ]);
}

/** The places at which the counterpart of a duty counts: at and within the thing, and at what it is part of. */
export function counterparts(view: PlanView, entity: Entry): readonly string[] {
  return thingsOf(view, entity).flatMap((thing) => [
    `at ${thing.key}`,
    `in ${thing.key}`,
    ...wholes(view, thing).map((whole) => `at ${whole.key}`),
  ]);
}

/** All that has a part in a control or process, those included who check a process through a control; none where it is not known. */
function around(view: PlanView, entity: Entry): readonly Doer[] {
  return view.once('doers around', entity, () => computeAround(view, entity));
}

function computeAround(view: PlanView, entity: Entry): readonly Doer[] {
  if (isRetired(view, entity) || isUncertain(view, entity)) return [];
  if (activitiesOf(view, entity).some((each) => view.incomplete(each))) return [];
  const doers = [...doersOf(view, entity), ...verifiersAround(view, entity)];
  return doers.some(({ holder, vague }) => !holder || vague) ? [] : doers;
}

/** The checks, or the approvals, of an entity in which nobody does the work. */
export function lonelyLooks(view: PlanView, entity: Entry, { isLook, isWork }: Look): readonly Doer[] {
  const doers = around(view, entity);
  return doers.some(isWork) ? [] : doers.filter((doer) => isLook(doer) && isOwn(entity, doer));
}

/** The work of an entity that nobody checks, or approves, there. */
export function lonelyWork(view: PlanView, entity: Entry, { isLook, isWork }: Look): readonly Doer[] {
  const doers = around(view, entity);
  return doers.some(isLook) ? [] : doers.filter((doer) => isWork(doer) && isOwn(entity, doer));
}

/** The only one of some entries. */
function only(entries: readonly (Entry | undefined)[]): Entry | undefined {
  const [first, ...others] = new Set(entries);
  return others.length === 0 ? first : undefined;
}

/**
 * Keys for lonely looks: that there are some, and whose they are where they are all of one side or of one role. Who looks
 * only under a condition has not looked otherwise.
 */
function lookKeys(view: PlanView, looking: readonly Doer[], { duty }: Look): readonly string[] {
  const holders = looking.filter(({ condition }) => condition === undefined).map(({ holder }) => holder);
  if (holders.length === 0) return [];
  const [side, role] = [only(holders.map((holder) => sideOf(view, holder))), only(holders)];
  const keys = [lookKey(duty)];
  if (side) keys.push(lookKey(duty, 'side', side));
  if (role) keys.push(lookKey(duty, 'role', role));
  return keys;
}

export function lookKey(duty: string, whose = 'any', by?: Entry): string {
  return `look ${duty} ${whose} ${by?.key ?? ''}`;
}

export function workKey(duty: string, holder: Entry): string {
  return `work ${duty} ${holder.key}`;
}

export function keptKey(line: LineRef, holder: Entry): string {
  return `kept ${line.entry.key} ${String(line.index)} ${holder.key}`;
}

/** The keys under which an entity's duties are found from elsewhere. */
export function dutyKeys(view: PlanView, entity: Entry): readonly string[] {
  return view.once('duty keys', entity, () => computeKeys(view, entity));
}

function computeKeys(view: PlanView, entity: Entry): readonly string[] {
  const doers = around(view, entity).filter((doer) => isOwn(entity, doer));
  if (doers.length === 0) return [];
  const alone = looks.flatMap((look) => [
    ...lookKeys(view, lonelyLooks(view, entity, look), look),
    ...lonelyWork(view, entity, look).flatMap(({ holder }) => (holder ? [workKey(look.duty, holder)] : [])),
  ]);
  const kept = separations(view).flatMap((separation) => {
    const { line } = separation;
    if (!holdsFor(view, separation, entity)) return [];
    const from = qualifier(line.line, 'from');
    const meant = doers.filter((doer) => isMeant(from, doer));
    return meant.flatMap(({ holder }) => (holder ? [keptKey(line, holder)] : []));
  });
  const keys = new Set([...alone, ...kept]);
  return (keys.size === 0 ? [] : places(view, entity)).flatMap((place) => [...keys].map((key) => `${place} ${key}`));
}
