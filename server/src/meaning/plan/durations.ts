/** Spans of time as a plan writes them: how long they are, in words, and when what recurs is overdue. */

import type { LineRef } from '../../plan/entry.ts';
import { addSpan, hoursOf } from '../../facts/dates.ts';
import type { Day } from '../../facts/dates.ts';
import { qualifier } from '../../facts/facts.ts';
import type { Value } from '../../facts/facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** Length in hours, to compare two limits; undefined where the value is no span of time. */
export function hoursIn(value: Value | undefined): number | undefined {
  return value?.kind === 'duration' ? hoursOf(value.amount, value.text) : undefined;
}

/** `4 hours`, as it is written in a plan. */
export function spanWords(value: Value): string {
  return `${String(value.amount)} ${value.text}${value.amount === 1 ? '' : 's'}`;
}

/** What follows “every”: `month`, `3 months`. */
export function rhythmWords(value: Value): string {
  return value.amount === 1 ? value.text : spanWords(value);
}

/** How often something recurs: the line's own span (`every 3 months`), or the one behind its `every`. */
export function interval(ref: LineRef): Value | undefined {
  const own = ref.line.values[0];
  const value = own?.kind === 'duration' ? own : qualifier(ref.line, 'every')[0];
  return value?.kind === 'duration' ? value : undefined;
}

/**
 * The first day on which what recurs is overdue: the day after its interval has passed since `last on`, or since `start`
 * where it was never done. Undefined: it does not recur, or it is not known since when.
 */
export function overdueFrom(view: PlanView, ref: LineRef, start?: Day): Day | undefined {
  const every = interval(ref);
  const written = qualifier(ref.line, 'last on')[0];
  const since = written ? view.day(ref.entry, written) : start;
  if (!every || since === undefined || !Number.isFinite(since)) return undefined;
  return addSpan(since, every.amount, every.text) + 1;
}
