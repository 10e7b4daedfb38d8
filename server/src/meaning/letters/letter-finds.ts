/** What letters show within one and the same period, and how many roles hold one there; equal finds are merged. */

import type { Day } from '../../facts/dates.ts';
import type { Entry } from '../../plan/entry.ts';
import type { Letter, LetterName } from './letters.ts';
import { validity } from '../plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { periodsOf } from './timeline.ts';

/** Letters that show something together. `until` is the first day after the last period in which they do. */
export interface Find {
  readonly letters: readonly Letter[];
  readonly until: Day;
}

/** The roles and parties that hold some letters, each once. */
export function holdersOf(letters: readonly Letter[]): readonly Entry[] {
  return [...new Set(letters.flatMap(({ holder }) => holder ?? []))];
}

/**
 * Looks at the letters of each period and gives what `pick` finds in them; none where it picks nothing. Letters whose
 * bounds or holders are not known are left out. What lasts to the plan's last day has no end: the plan's end mends nothing.
 */
export function findInPeriods(
  view: PlanView,
  letters: readonly Letter[],
  pick: (held: readonly Letter[]) => readonly Letter[],
): readonly Find[] {
  const last = validity(view).until;
  const finds = new Map<string, Find>();
  const known = letters.filter(({ holder, vague }) => holder && !vague);
  for (const period of periodsOf(known, validity(view))) {
    const found = pick(period.letters);
    if (found.length === 0) continue;
    const key = holdersOf(found)
      .map(({ key }) => key)
      .join();
    finds.set(key, { letters: found, until: period.until === last ? Infinity : period.until });
  }
  return [...finds.values()];
}

/** Whether there is a case in which both hold: none of them is bound to a condition, or both to the same. */
export function mayMeet(a: Letter, b: Letter): boolean {
  return a.condition === undefined || b.condition === undefined || a.condition === b.condition;
}

/** Of letters of one period, the largest number of a kind that may hold together, a role counted once. */
export function mostAtOnce(letters: readonly Letter[], name: LetterName): readonly Letter[] {
  const named = letters.filter(({ letter }) => letter === name);
  const cases = [...new Set(named.map(({ condition }) => condition))];
  const sets = cases.map((each) =>
    named.filter((letter) => letter.condition === undefined || letter.condition === each),
  );
  return sets.reduce<readonly Letter[]>(
    (most, set) => (holdersOf(set).length > holdersOf(most).length ? set : most),
    [],
  );
}
