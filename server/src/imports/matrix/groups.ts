/** Tells which rows of a matrix are headings of sections, and how sure that is. */

import type { Columns } from './columns.ts';
import { takeMarks } from './footnotes.ts';
import type { Footnotes } from './footnotes.ts';
import { filled, oneLine } from '../readers/sheet.ts';
import type { Row } from '../readers/sheet.ts';

/** The heading of a section. `stem`: it holds only rows whose numbers go on from this one. `guessed`: nothing else says so. */
export interface Group {
  readonly title: string;
  readonly stem: string | undefined;
  readonly guessed: boolean;
}

/** Looks for headings in the rows behind those of the table. */
export class Groups {
  readonly #rows: readonly Row[];
  readonly #columns: Columns;
  readonly #footnotes: Footnotes;
  /** Rows with letters are not bold too, so that boldness tells headings from them. */
  readonly #boldTells: boolean;

  constructor(rows: readonly Row[], columns: Columns, footnotes: Footnotes) {
    this.#rows = rows;
    this.#columns = columns;
    this.#footnotes = footnotes;
    const lettered = rows.filter((row) => columns.held.some((column) => filled(row.cells[column])));
    this.#boldTells = lettered.some((row) => row.cells[columns.title]?.bold === false);
  }

  /** The heading that the row at this index is. */
  at(index: number): Group | undefined {
    const row = this.#rows[index];
    if (!row) return undefined;
    const numbered = this.#numbered(row, index);
    if (numbered) return numbered;
    const title = this.#single(row, index);
    return title === undefined ? undefined : { title, stem: undefined, guessed: false };
  }

  /** Whether the row's number goes on from a heading's: `1.2` from `1`. A row without a number stays where it is. */
  holds(stem: string, row: Row): boolean {
    const number = this.#numberOf(row);
    return number === '' || goesOn(number, stem);
  }

  /** A row with one filled cell, or the same text in all its cells. */
  #single(row: Row, index: number): string | undefined {
    const spoken = row.cells.filter(filled);
    const [first] = spoken;
    if (!first || new Set(spoken.map((cell) => oneLine(cell.text))).size > 1) return undefined;
    const text = takeMarks(first.text, this.#footnotes).text;
    const column = row.cells.indexOf(first);
    if (text === '' || (spoken.length === 1 && this.#columns.held.includes(column))) return undefined;
    if (spoken.length > 1) return spoken.length === this.#columns.headings.length || text.length > 3 ? text : undefined;
    const asides = row.cells.filter((cell) => cell !== first && oneLine(cell.text) !== '');
    const ruled = asides.some((cell) => /^\s*[-–—]{3,}\s*$/u.test(cell.text));
    const sure =
      row.looksLikeHeading || ruled || (column === this.#columns.number && !/^\p{L}{0,3}[-. ]?\d/u.test(text));
    if (sure) return text;
    // Cells that say "nothing" are answers, so the row is a control that nobody has a letter for.
    if (this.#columns.number === column || asides.length > 0) return undefined;
    const next = this.#rows[index + 1];
    return next && next.cells.filter(filled).length > 1 ? text : undefined;
  }

  /** A number and a title and nothing else: a heading where the title is bold, or where rows below go on from the number. */
  #numbered(row: Row, index: number): Group | undefined {
    const { number, title } = this.#columns;
    const named = row.cells[title];
    if (number === undefined || !filled(row.cells[number]) || !filled(named)) return undefined;
    const alone = row.cells.every((cell, at) => at === number || at === title || oneLine(cell.text) === '');
    if (!alone || row.cells.some((cell) => cell.struck.length > 0 || cell.links.length > 0)) return undefined;
    const { text, remarks } = takeMarks(named.text, this.#footnotes);
    // A section has no place for what stands in a footnote.
    if (text === '' || remarks.length > 0) return undefined;
    const stem = this.#numberOf(row);
    const next = this.#rows[index + 1];
    const whole = `${oneLine(row.cells[number].text)} ${text}`;
    const bold = named.bold && this.#boldTells;
    const followed = next !== undefined && goesOn(this.#numberOf(next), stem);
    return bold || followed ? { title: whole, stem: followed ? stem : undefined, guessed: !bold } : undefined;
  }

  #numberOf(row: Row): string {
    const cell = this.#columns.number === undefined ? undefined : row.cells[this.#columns.number];
    return filled(cell) ? takeMarks(cell.text, this.#footnotes).text.replace(/(?:\.0)?\.?$/u, '') : '';
  }
}

/** `1.2` goes on from `1`, `A1` and `A-1` from `A`; `12` does not go on from `1`. */
function goesOn(number: string, stem: string): boolean {
  if (stem === '' || !number.startsWith(stem)) return false;
  const rest = number.slice(stem.length);
  return /^[-. ]\p{N}/u.test(rest) || (/\p{L}$/u.test(stem) && /^\p{N}/u.test(rest));
}
