/** The lines that must stand in a declaration and do not. */

import type { Kind, Property } from '../../../grammar/src/vocabulary/define.ts';
import type { BindProblem, Span } from './facts.ts';
import type { Collected } from './make-facts.ts';

const required = new Map<string, readonly Property[]>();

function requiredOf(kind: Kind): readonly Property[] {
  let found = required.get(kind.kind);
  if (!found) required.set(kind.kind, (found = kind.properties.filter((property) => property.required)));
  return found;
}

/** What lacks, told at a place; of a declaration that could not be read as a whole nothing is known to lack. */
export function missingLines(kind: Kind, { incomplete, lines }: Collected, at: Span): readonly BindProblem[] {
  if (incomplete) return [];
  const missing = requiredOf(kind).filter((property) => !lines.some((line) => line.property === property));
  return missing.map((property) => ({
    rule: 'syntax/missing-property',
    message: property.required === 'error' ? 'missing' : 'shouldStand',
    span: at,
    args: { head: property.head, kind: kind.label, expected: property.slot ? { slot: property.slot } : property.head },
    fixes: [],
  }));
}
