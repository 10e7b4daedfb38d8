/** The days on which something holds, by its lines `from` and `until`, was done, and those that several leave out. */

import { addSpan } from '../../facts/dates.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { qualifier } from '../../facts/facts.ts';
import type { Bounded, Day } from '../../facts/dates.ts';

/** Days `[from, until)` of an agreement, an access, a phase. Without a line, and where its day is not known, it has no end. */
export function lasting(view: PlanView, entry: Entry): Bounded {
  const day = (head: string) => view.day(entry, view.line(entry, head)?.line.values[0]);
  const last = day('until');
  return { from: day('from') ?? -Infinity, until: last === undefined ? Infinity : addSpan(last, 1, 'day') };
}

/** The days behind `on` of all lines with these heads; none where one of them is not known. */
export function daysOf(view: PlanView, entry: Entry, ...heads: readonly string[]): readonly Day[] {
  const refs = heads.flatMap((head) => view.lines(entry, head));
  const days = refs.map(({ line }) => view.day(entry, qualifier(line, 'on')[0]));
  return days.every((day) => day !== undefined) ? days : [];
}

/** The parts of a span of days that none of the others covers, in order. */
export function leftOut(span: Bounded, covers: readonly Bounded[]): readonly Bounded[] {
  const found: Bounded[] = [];
  let { from } = span;
  for (const cover of [...covers].sort((a, b) => a.from - b.from)) {
    if (cover.until <= from) continue;
    if (cover.from >= span.until) break;
    if (cover.from > from) found.push({ from, until: cover.from });
    from = cover.until;
  }
  return from < span.until ? [...found, { from, until: span.until }] : found;
}
