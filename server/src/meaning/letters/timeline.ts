/** The periods of a thing within the plan's validity: stretches of days in which its letters do not change. */

import type { Bounded } from '../../facts/dates.ts';
import type { Entry } from '../../plan/entry.ts';
import { effectiveLetters } from './letters.ts';
import type { Letter, LetterName } from './letters.ts';
import { validity } from '../plan/plan-facts.ts';
import type { Validity } from '../plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** Days `[from, until)` and the letters that hold on all of them. */
export interface Period<T extends Bounded = Letter> extends Bounded {
  readonly letters: readonly T[];
}

/** The periods of some letters. One period where no line is bounded; none where the validity is empty. */
export function periodsOf<T extends Bounded>(
  letters: readonly T[],
  { from: first, until: last }: Validity,
): readonly Period<T>[] {
  if (first >= last) return [];
  if (letters.every(({ from, until }) => from === -Infinity && until === Infinity)) {
    return [{ from: first, until: last, letters }];
  }
  const cuts = letters.flatMap(({ from, until }) => [from, until]).filter((day) => day > first && day < last);
  const days = [first, ...[...new Set(cuts)].sort((a, b) => a - b), last];
  return days.slice(0, -1).map((from, i) => {
    const until = days[i + 1] ?? last;
    return { from, until, letters: letters.filter((letter) => letter.from <= from && letter.until >= until) };
  });
}

/** The periods of a control, activity or process, with inherited letters. */
export function timeline(view: PlanView, entry: Entry): readonly Period[] {
  return view.once('timeline', entry, () => periodsOf(effectiveLetters(view, entry), validity(view)));
}

/** Whether a letter is held at all, in some period. What is not known counts as held. */
export function isEverHeld(view: PlanView, entry: Entry, letter: LetterName): boolean {
  const held = effectiveLetters(view, entry).filter((each) => each.letter === letter);
  if (held.some(({ vague }) => vague)) return true;
  const periods = timeline(view, entry);
  return periods.length === 0
    ? held.length > 0
    : periods.some(({ letters }) => letters.some((each) => each.letter === letter));
}
