/** What Markdown and CSV have in common once read: grids of cells that know their place, and the text around them. */

import { isHiddenInText } from '../../../../grammar/src/text/characters.ts';

/** A place in the input, line and column from 1; columns are UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something to tell the reader about a place in the input. */
export interface Note extends Place {
  readonly text: string;
}

/**
 * One cell. `text` is without markup; a line break inside the cell is `\n`, a footnote reference stands in it as
 * `[^mark]`. `links` are addresses that the markup held; `struck` is what was crossed out.
 */
export interface Cell extends Place {
  readonly text: string;
  readonly links: readonly string[];
  readonly struck: readonly string[];
  /** All of the text is bold. */
  readonly bold: boolean;
}

export interface Row extends Place {
  readonly cells: readonly Cell[];
  /** The row holds fewer cells than the table has columns, or its only filled cell is bold: it looks like a heading. */
  readonly looksLikeHeading: boolean;
  /** A line without any separator that stands directly below a table. */
  readonly prose: boolean;
}

/** A table as it stands. `caption` is the heading above it. */
export interface Grid {
  readonly rows: readonly Row[];
  readonly caption: string | undefined;
  /** The first row is the heading, because the format says so. */
  readonly firstRowIsHeading: boolean;
}

/** A whole input file. `prose` is what stands outside the tables, line by line, with the mark of a list item kept. */
export interface Sheet {
  readonly title: string | undefined;
  readonly grids: readonly Grid[];
  readonly prose: readonly Note[];
  /** What looked like part of a matrix but could not be read as a table. */
  readonly passedOver: readonly Note[];
  /** What was mended in order to read a table. */
  readonly mended: readonly Note[];
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A run of superscript digits is the mark of a footnote. */
export function superscriptsAsMarks(text: string): string {
  return text.replace(
    /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu,
    (run) => `[^${run.replace(/./gu, (digit) => String(superscripts.indexOf(digit)))}]`,
  );
}

/** Invisible characters removed, blanks made plain; what stays can stand in a string of a plan without a problem. */
export function visible(text: string): string {
  const lines = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n')
    .replace(/[\t\p{Zs}]/gu, ' ');
  return lines.replace(/[^ -~]/gu, (char) => (char !== '\n' && isHiddenInText(char.codePointAt(0) ?? 0) ? '' : char));
}

/** Text on one line, with single blanks. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/gu, ' ').trim();
}

/** Nothing is said: empty, a dash, or a word for "nothing". */
export function isBlank(text: string): boolean {
  const bare = oneLine(text).toLowerCase();
  return /^[-‐‑‒–—―_.·•/\\ ]*$/u.test(bare) || blankWords.has(bare);
}

const blankWords = new Set(
  'n/a,na,n.a.,n.a,not applicable,none,nil,null,nobody,no one,keine,keiner,kein,entfällt,k.a.,k. a.,niemand,aucun,aucune,néant,s.o.,s/o,sans objet,ninguno,ninguna,nadie,no aplica,nessuno,nessuna,n.d.'.split(
    ',',
  ),
);

export function filled(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && (!isBlank(cell.text) || cell.struck.length > 0);
}

/** Cases, accents and punctuation do not count when words are compared. */
export function folded(text: string): string {
  return oneLine(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}
