/** How what a file says now is matched with what it said before: declarations by key, lines by what they say. */

import { sameLine } from '../facts/facts.ts';
import type { Facts, Line } from '../facts/facts.ts';

/** The lines that only one of two versions has: what is left between a common beginning and a common end. */
export function differing(
  before: readonly Line[],
  after: readonly Line[],
): readonly [readonly Line[], readonly Line[]] {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && sameLine(before[first], after[first])) first++;
  let last = 0;
  while (last < most - first && sameLine(before.at(-1 - last), after.at(-1 - last))) last++;
  return [before.slice(first, before.length - last), after.slice(first, after.length - last)];
}

/** So much of a title tells a nameless declaration from others, in UTF-16 code units: more of it is never quoted. */
export const LONGEST_IN_KEY = 100;

/** The key of a child among its siblings; `counts` numbers the repeats. */
export function keyOf(child: Facts, counts: Map<string, number>): string {
  const base = `${child.shape.kind} ${child.shape.name ?? `"${(child.title ?? '').slice(0, LONGEST_IN_KEY + 1).toWellFormed()}"`}`;
  const count = (counts.get(base) ?? 0) + 1;
  counts.set(base, count);
  return count === 1 ? base : `${base}#${String(count)}`;
}
