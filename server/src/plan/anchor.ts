/** Where a problem is: a declaration, or a line of it, or one value there; `places` finds the offsets when it is shown. */

import type { Entry, LineRef } from './entry.ts';
import type { Span } from '../facts/facts.ts';

/** A place that survives edits around it. Without `line`: the declaration's name, title or kind word. */
export interface Anchor {
  readonly entry: Entry;
  readonly line?: number;
  /** Which value of the line, from 0. */
  readonly value?: number;
  /** Which qualifier of the line; `value` is then one of its values, none means its word. */
  readonly qualifier?: number;
  /** Instead of these: a span of the declaration's statement, for what no line can name. */
  readonly span?: Span;
}

/** The declaration's name, title or kind word. */
export function atEntry(entry: Entry): Anchor {
  return { entry };
}

/** A whole line, or one value of it. */
export function atLine(ref: LineRef, value?: number): Anchor {
  return { entry: ref.entry, line: ref.index, ...(value !== undefined && { value }) };
}

/** A qualifier of a line: its first value, or its word where it has none. */
export function atQualifier(ref: LineRef, word: string): Anchor {
  const qualifier = ref.line.qualifiers.findIndex((each) => each.word === word);
  if (qualifier < 0) return atLine(ref);
  const valued = (ref.line.qualifiers[qualifier]?.values.length ?? 0) > 0;
  return { entry: ref.entry, line: ref.index, qualifier, ...(valued && { value: 0 }) };
}
