/** Finds the texts of footnotes around the tables, and takes their marks out of cells. */

import { oneLine } from '../readers/sheet.ts';
import type { Note } from '../readers/sheet.ts';

/** The text of each footnote by its mark: `*`, `†`, `1`. */
export type Footnotes = ReadonlyMap<string, Note>;

const footnote =
  /^(?:\[\^?([^\]\s]{1,8})\]|\(([\p{N}]{1,2})\)|(\*+|[†‡§]+)|([\p{N}]{1,2})[.)]?(?=\s))\s*(?:[:=–—-]\s*)?(\S[^]*)/u;

/** A line of prose that begins with a mark is taken for a footnote once a cell bears that mark; the first one counts. */
export function readFootnotes(prose: readonly Note[]): Footnotes {
  const found = new Map<string, Note>();
  for (const note of prose) {
    const match = footnote.exec(note.text);
    const mark = match?.slice(1, 5).find((group) => group);
    const text = match?.[5];
    if (mark !== undefined && text !== undefined && !found.has(mark)) found.set(mark, { ...note, text });
  }
  return found;
}

/** Whether a line begins with a sign that only footnotes begin with. */
export function isFootnote(text: string): boolean {
  return /^(?:\[\^?[^\]\s]{1,8}\]|\*+|[†‡§]+)\s*\S/u.test(text);
}

/** The text without the marks of known footnotes at the ends of its words, and the footnotes' texts as remarks. */
export function takeMarks(text: string, footnotes: Footnotes): { text: string; remarks: readonly string[] } {
  const remarks: string[] = [];
  const bare = text.replace(
    /\[\^?([^\]\s]{1,8})\]|(?<=[\p{L}\p{N})])(\*+|[†‡§]+)(?=\s|$)/gu,
    (whole, bracketed?: string, sign?: string) => {
      const mark = bracketed ?? sign ?? '';
      if (!footnotes.has(mark) && !whole.startsWith('[^')) return whole;
      remarks.push(remarkOf(mark, footnotes));
      return '';
    },
  );
  return { text: oneLine(bare), remarks };
}

/** What a comment says of a mark. */
export function remarkOf(mark: string, footnotes: Footnotes): string {
  const note = footnotes.get(mark);
  return note ? `Footnote ${mark}: ${note.text}` : `Marked ${mark}; the footnote is not in the file.`;
}
