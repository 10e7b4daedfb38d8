/** The days on which something holds, by its lines `from` and `until`. */

import { addSpan } from './dates.ts';
import type { Entry } from './entry.ts';
import type { PlanView } from './plan-view.ts';
import type { Bounded } from './timeline.ts';

/** Days `[from, until)` of an agreement, an access, a phase. Without a line, and where its day is not known, it has no end. */
export function lasting(view: PlanView, entry: Entry): Bounded {
  const day = (head: string) => view.day(entry, view.line(entry, head)?.line.values[0]);
  const last = day('until');
  return { from: day('from') ?? -Infinity, until: last === undefined ? Infinity : addSpan(last, 1, 'day') };
}
