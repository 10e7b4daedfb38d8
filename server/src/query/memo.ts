/** A value derived from a plan as a whole, kept until something it looked at changes. */

import { Cell } from './cell.ts';
import type { Reader } from './cell.ts';

/** A derived value of the whole plan; those who read it run again only when it changes. */
export class Memo implements Reader {
  stamp = 0;
  readonly cell = new Cell();
  value: unknown = undefined;
  fresh = false;
  /** Its value is another one than when its readers were last told. */
  changed = false;
  readonly compute: () => unknown;

  constructor(compute: () => unknown) {
    this.compute = compute;
  }
}

/** Whether two derived values are the same: themselves, or item by item for arrays, sets, maps and plain objects. */
export function sameItems(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a instanceof Array && b instanceof Array) return a.length === b.length && a.every((item, i) => item === b[i]);
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((item) => b.has(item));
  if (a instanceof Map && b instanceof Map) return sameItems([...a].flat(), [...b].flat());
  // What is left of these is of two kinds, and their items are no properties.
  if ([a, b].some((each) => each instanceof Array || each instanceof Set || each instanceof Map)) return false;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return left.length === right.length && left.every(([key, item], i) => right[i]?.[0] === key && right[i][1] === item);
}
