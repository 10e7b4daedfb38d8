/** Who carries out which duty of a control or process, and when: what the separation of duties looks at. */

import type { Anchor } from '../../plan/anchor.ts';
import type { LineRef, Entry } from '../../plan/entry.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import { activitiesOf, dutyOf } from '../letters/controls.ts';
import { dutyNamed, partsListed } from '../../facts/duty-words.ts';
import { effectiveLetters } from '../letters/letters.ts';
import type { Letter } from '../letters/letters.ts';
import { validity } from '../plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import type { Bounded } from '../../facts/dates.ts';

/** One role or party that has a duty on the days `[from, until)`. */
export interface Doer extends Bounded {
  /** A word of the vocabulary's duties; undefined: an activity that says none. */
  readonly duty: string | undefined;
  /** The word by which the author knows it: the activity's name, else the duty. */
  readonly done: string;
  /** The activity, or the control itself. */
  readonly at: Entry;
  /** Undefined where the name does not resolve: then nothing is known but that there is somebody. */
  readonly holder: Entry | undefined;
  readonly ref: LineRef;
  readonly value: number;
  /** A bound could not be read. */
  readonly vague: boolean;
  readonly condition: string | undefined;
  readonly part: string | undefined;
  /** The words of a text behind `for` that alone say that this is the duty; undefined: the plan's own words say it. */
  readonly words: string | undefined;
}

export function atDoer({ ref, value }: Doer): Anchor {
  return atLine(ref, value);
}

/** Where a problem with it stands: the activity, or the control. */
export function atDuty({ at }: Doer): Anchor {
  return atEntry(at);
}

export function isOperating({ duty }: Doer): boolean {
  return duty === 'implement' || duty === 'operate';
}

export function isVerifying({ duty }: Doer): boolean {
  return duty === 'verify';
}

function doer(letter: Letter, at: Entry, duty: string | undefined, done: string): Doer {
  const { holder, ref, value, from, until, vague, condition, part } = letter;
  return { duty, done, at, holder, ref, value, from, until, vague, condition, part, words: undefined };
}

/**
 * The words on which duties rest, in quotes, where a text behind `for` is all that says of one in each group of doers
 * that it is one: such a text is somebody's prose, and whoever reads of it sees the words. Else none.
 */
export function wordsBehind(groups: readonly (readonly Doer[])[]): readonly string[] {
  const words = groups.map((doers) => doers.flatMap((each) => each.words ?? []));
  return words.some((each) => each.length === 0) ? [] : [...new Set(words.flat())].map((each) => `“${each}”`);
}

/** Who is responsible for an activity, with the lines it inherits. */
export function doersOfActivity(view: PlanView, activity: Entry): readonly Doer[] {
  const duty = dutyOf(view, activity);
  const done = activity.localName ?? duty ?? '';
  return effectiveLetters(view, activity)
    .filter(({ letter }) => letter === 'responsible')
    .map((letter) => doer(letter, activity, duty, done));
}

/** Who is responsible for a control operates it; a text behind `for` may say that they check it, or both. */
function doersOfLetter(letter: Letter, control: Entry): readonly Doer[] {
  const named = new Map<string, string | undefined>();
  for (const words of letter.part === undefined ? [] : partsListed(letter.part)) {
    const duty = dutyNamed(words);
    if (!named.has(duty ?? 'operate')) named.set(duty ?? 'operate', duty && words);
  }
  if (named.size === 0) named.set('operate', undefined);
  return [...named].map(([duty, words]) => ({
    ...doer(letter, control, duty, duty),
    ...{ part: words === undefined ? letter.part : undefined, words },
  }));
}

/** Where nobody is responsible nobody is known to do it, whatever a text behind `accountable` says. */
function doersOfControl(view: PlanView, control: Entry): readonly Doer[] {
  const responsible = effectiveLetters(view, control).filter(({ letter }) => letter === 'responsible');
  return responsible.flatMap((letter) => doersOfLetter(letter, control));
}

function verifiers(view: PlanView, control: Entry): readonly Doer[] {
  return view.lines(control, 'verified by').flatMap((ref) =>
    ref.line.values.map((written, value) => ({
      ...{ duty: 'verify', done: 'verify', at: control, holder: view.resolve(control, written), ref, value },
      ...{ from: -Infinity, until: Infinity, vague: false, condition: undefined, part: undefined, words: undefined },
    })),
  );
}

/**
 * The doers of a control or process. Those of its activities and of the processes a control goes `through`; without
 * activities, a control's `responsible` operates and its `verified by` verifies.
 */
export function doersOf(view: PlanView, entity: Entry): readonly Doer[] {
  return view.once('doers', entity, () => {
    const activities = activitiesOf(view, entity);
    const done = activities.flatMap((activity) => doersOfActivity(view, activity));
    if (entity.kind !== 'control') return done;
    return [...done, ...(activities.length === 0 ? doersOfControl(view, entity) : []), ...verifiers(view, entity)];
  });
}

/** Whether a duty is the entity's own, and not that of a process it goes through (which is looked at there). */
export function isOwn(entity: Entry, { at }: Doer): boolean {
  return at === entity || at.parent === entity;
}

/** Whether both may be about the same work: not for different parts, and not under different conditions. */
export function mayCoincide(a: Doer, b: Doer): boolean {
  const alike = (x: string | undefined, y: string | undefined): boolean =>
    x === undefined || y === undefined || x === y;
  return alike(a.part, b.part) && alike(a.condition, b.condition);
}

/** The days on which both hold, within the plan's validity; undefined where there are none or that is not known. */
export function commonDays(view: PlanView, a: Doer, b: Doer): Bounded | undefined {
  if (a.vague || b.vague) return undefined;
  const { from: first, until: last } = validity(view);
  const [from, until] = [Math.max(first, a.from, b.from), Math.min(last, a.until, b.until)];
  // The plan's last day mends nothing: what lasts so long has no end.
  return from < until ? { from, until: until === last ? Infinity : until } : undefined;
}
