/** Whether two texts of a file say the same, though one says it by other habits than ours. */

import type { Facts, Line, QualifierValues, Value } from './facts.ts';

/** Of what a line says in words, only the words count: quotes, commas and blanks between them are how it is written. */
function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** A name may have got its party: `CISO` is meant by `acme.CISO`. */
function sameValue(before: Value, after: Value): boolean {
  if (before.kind !== after.kind || before.amount !== after.amount || before.version !== after.version) return false;
  if (before.kind === 'text') return wordsOf(before.text) === wordsOf(after.text);
  return before.text === after.text || (before.kind === 'reference' && after.text.endsWith(`.${before.text}`));
}

function each<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return before.length === after.length && before.every((item, i) => same(item, after[i] as T));
}

function sameQualifier(before: QualifierValues, after: QualifierValues): boolean {
  return before.word === after.word && each(before.values, after.values, sameValue);
}

function sameLine(before: Line, after: Line): boolean {
  return (
    before.property === after.property &&
    each(before.values, after.values, sameValue) &&
    each(before.qualifiers, after.qualifiers, sameQualifier)
  );
}

/** The same declarations with the same lines, in the same order; one that had no name may have got one. */
export function sameMeaning(before: Facts, after: Facts): boolean {
  const { kind, name, lines } = before.shape;
  return (
    kind === after.shape.kind &&
    (name === undefined || name === after.shape.name) &&
    before.title === after.title &&
    each(lines, after.shape.lines, sameLine) &&
    each(before.children, after.children, sameMeaning)
  );
}
