/** Arbitrary edits as authors make them: words, braces, quotes, lines, put in and taken out anywhere. */
import fc from 'fast-check';
import type { TextEdit } from '../../grammar/src/syntax/tree.ts';

const pieces = [
  ...['a', 'role', 'x.y', '2026-01-15', '@2.3', 'bsi:A.1', ',', ';', ' ', '  ', '\t', '.', '/', '-', ':', '@'],
  ...[
    '{',
    '}',
    '{}',
    ' {\n',
    '}\n',
    '{ a; b }',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\n    ',
    '\n  x y\n',
    'a,\n',
    'a {\n  b\n}\n',
  ],
  ...['"', '"x"', '"x', '"""', '"""\n', '"""\n      t\n      """', '\\', '“', '”', '„', '«', '–', '\u00ad', '\u00a0'],
  ...['//', '// c', '// c\n', '///', '\u200b', '\u202e', '\ud800', '\ufeff', 'ä', 'a\u0308', '𝒜', '=', '\u2028'],
  ...['<<<<<<< a\n', '=======\n', '>>>>>>> b\n', '|||||||\n', '<'],
];

/** What an edit writes. */
const inserted = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 5, arbitrary: fc.constantFrom(...pieces) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
);

/** Where an edit begins and how much it takes out, not yet fitted to a text. */
export const editShape = fc.record({
  at: fc.nat({ max: 1_000_000 }),
  length: fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 3 }) }, { weight: 1, arbitrary: fc.nat({ max: 60 }) }),
  insert: inserted,
});

/** An edit within a text. */
export function fitEdit(text: string, shape: { at: number; length: number; insert: string }): TextEdit {
  const start = shape.at % (text.length + 1);
  return { start, end: Math.min(text.length, start + shape.length), insert: shape.insert };
}

/** A text after an edit. */
export function applyEdit(text: string, edit: TextEdit): string {
  return text.slice(0, edit.start) + edit.insert + text.slice(edit.end);
}

/** A text after several edits, one after the other. */
export function applyEdits(text: string, shapes: readonly { at: number; length: number; insert: string }[]): string {
  return shapes.reduce((current, shape) => applyEdit(current, fitEdit(current, shape)), text);
}

/** A text of pieces that mean something to the grammar, in any order. */
export const roughText = fc.oneof(
  fc.array(inserted, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
