/** Lines that hold only under a condition, where nothing holds otherwise. */

import type { LineRef, Entry } from '../../plan/entry.ts';
import type { Day } from '../../facts/dates.ts';
import { qualifier } from '../../facts/facts.ts';
import { ownLetters } from './letters.ts';
import type { Letter, LetterName } from './letters.ts';
import { validity } from '../plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { periodsOf } from './timeline.ts';

/**
 * The one condition that all of them are bound to. Undefined where one is bound to none, and where they name several:
 * together these may be all there is, such as day and night.
 */
export function soleCondition(conditions: readonly (string | undefined)[]): string | undefined {
  const [first, ...others] = new Set(conditions);
  return others.length === 0 ? first : undefined;
}

/** Letters of one name that all hold under one condition only, until a day. */
export interface Sometimes {
  readonly letters: readonly Letter[];
  readonly until: Day;
}

/** The time in which a declaration's own lines give a letter under one condition only; inherited ones they replace. */
export function heldSometimes(view: PlanView, entry: Entry, name: LetterName): Sometimes | undefined {
  const letters = ownLetters(view, entry).filter(({ letter }) => letter === name);
  if (letters.every(({ condition }) => condition === undefined) || letters.some(({ vague }) => vague)) return undefined;
  const found = periodsOf(letters, validity(view)).filter(
    (period) => soleCondition(period.letters.map(({ condition }) => condition)) !== undefined,
  );
  const last = found.at(-1);
  if (!last) return undefined;
  return { letters: last.letters, until: last.until === validity(view).until ? Infinity : last.until };
}

/** What the word behind `when` means: the condition, else the word itself. */
export function conditionOf(view: PlanView, { entry, line }: LineRef): Entry | string {
  const value = qualifier(line, 'when')[0];
  return (value && view.resolve(entry, value)) ?? value?.text ?? '';
}
