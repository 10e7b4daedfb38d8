/** Finds out what the columns of a grid are for: which hold letters (or names), the number, the title, remarks. */

import type { Alphabet } from './alphabet.ts';
import { isLetterCell } from './cell.ts';
import { isGeneric, isPlainColumn, letterOfHeading, purposeOf } from './headings.ts';
import type { Letter, Purpose } from './headings.ts';
import { filled, folded, oneLine } from '../readers/sheet.ts';
import type { Cell, Grid, Place, Row } from '../readers/sheet.ts';

/** The heading of one column; `upper` is the heading above it, where there are two rows of them. */
interface Heading extends Place {
  readonly text: string;
  readonly upper: string | undefined;
  readonly links: readonly string[];
}

export interface Columns {
  readonly headings: readonly Heading[];
  /** Index of the first row behind the headings. */
  readonly bodyStart: number;
  /** Columns of letters; in the form whose columns are the letters, those hold names. */
  readonly held: readonly number[];
  /** For the columns of `held`, the letter that the heading says; empty where cells hold letters. */
  readonly letterOf: ReadonlyMap<number, Letter>;
  readonly number: number | undefined;
  readonly title: number;
  /** Each row is a role and each column of letters an activity. */
  readonly rowsAreRoles: boolean;
  readonly group: number | undefined;
  /** Everything else: remarks, descriptions. */
  readonly extra: readonly number[];
}

/** The columns, or undefined where the grid is no responsibility matrix. */
export function readColumns(grid: Grid, alphabet: Alphabet): Columns | undefined {
  return new ColumnReader(grid, alphabet).read();
}

/** Whether a grid explains letters: `R | Responsible`. Its lines belong to the legend. */
export function isLegendGrid(grid: Grid): boolean {
  const body = grid.rows.filter((row) => row.cells.some(filled)).slice(grid.firstRowIsHeading ? 1 : 0);
  const first = body.map((row) => oneLine(row.cells[0]?.text ?? ''));
  const narrow = body.every((row) => row.cells.filter(filled).length <= 3);
  const second = body.map((row) => oneLine(row.cells[1]?.text ?? ''));
  const letters = first.every((text) => /^\p{Lu}$/u.test(text)) && new Set(first).size === first.length;
  return body.length >= 2 && narrow && letters && second.every((text) => /\p{L}{3}/u.test(text));
}

/** Whether a grid without headings of its own goes on where another one with these columns ended. */
export function continues(grid: Grid, columns: Columns, alphabet: Alphabet): boolean {
  if (grid.rows.every((row) => row.cells.filter(filled).length === 1)) return true;
  const cells = grid.rows.flatMap((row) => columns.held.map((column) => row.cells[column]).filter(filled));
  const fitting = columns.letterOf.size > 0 ? cells : cells.filter((cell) => isLetterCell(cell.text, alphabet));
  return fitting.length * 2 >= cells.length;
}

class ColumnReader {
  readonly #grid: Grid;
  readonly #rows: readonly Row[];
  readonly #alphabet: Alphabet;
  readonly #width: number;
  readonly #least: number;

  constructor(grid: Grid, alphabet: Alphabet) {
    this.#grid = grid;
    this.#rows = grid.rows;
    this.#alphabet = alphabet;
    this.#width = Math.max(0, ...grid.rows.slice(0, 5000).map((row) => row.cells.length));
    this.#least = grid.firstRowIsHeading ? 1 : 0;
  }

  read(): Columns | undefined {
    return this.#namesUnderLetters() ?? this.#lettersUnderNames();
  }

  /** Columns are named Responsible, Accountable …, and cells hold names. */
  #namesUnderLetters(): Columns | undefined {
    const last = this.#grid.firstRowIsHeading ? 2 : 8;
    for (const [index, row] of this.#rows.slice(0, last).entries()) {
      const letterOf = new Map<number, Letter>();
      for (const [column, cell] of row.cells.entries()) {
        const letter = letterOfHeading(cell.text);
        if (letter) letterOf.set(column, letter);
      }
      const said = new Set(letterOf.values());
      const beside = row.cells.filter((cell, column) => !letterOf.has(column) && filled(cell));
      if (index > 0 && !beside.some((cell) => purposeOf(cell.text) !== undefined)) continue;
      if (said.size < 2 || !(said.has('responsible') || said.has('accountable'))) continue;
      const held = [...letterOf.keys()];
      const cells = this.#rows
        .slice(index + 1)
        .flatMap((body) => held.map((column) => body.cells[column]).filter(filled));
      if (cells.filter((cell) => this.#isLetter(cell)).length * 2 >= cells.length) continue;
      return this.#columns(this.#headings([index]), index + 1, held, letterOf);
    }
    return undefined;
  }

  #lettersUnderNames(): Columns | undefined {
    const first = this.#firstLetterRow();
    if (first < 0) return undefined;
    const body = this.#rows.slice(first);
    const counts = Array.from({ length: this.#width }, (_, column) => {
      const cells = body.map((row) => row.cells[column]).filter(filled);
      return { filled: cells.length, letters: cells.filter((cell) => this.#isLetterLike(cell)).length };
    });
    const sure = counts.flatMap(({ filled: all, letters }, column) =>
      letters > 0 && letters * 2 >= all ? [column] : [],
    );
    const headingRows = this.#headingRows(first, sure);
    if (headingRows.length === 0) return undefined;
    const headings = this.#headings(headingRows);
    const speaks = sure.filter((column) => !isOther(headings[column]?.text ?? ''));
    const held = counts.flatMap(({ filled: all, letters }, column) => {
      const heading = headings[column]?.text ?? '';
      const between = column > Math.min(...speaks) && column < Math.max(...speaks);
      const named = heading !== '' && !isOther(heading) && purposeOf(heading) === undefined;
      return speaks.includes(column) ||
        (named && (between ? letters > 0 || all === 0 : all === 0 && column > Math.min(...speaks)))
        ? [column]
        : [];
    });
    if (held.length === 0) return undefined;
    return this.#columns(headings, (headingRows.at(-1) ?? 0) + 1, held, new Map());
  }

  #firstLetterRow(): number {
    const counts = this.#rows.map((row, index) =>
      index < this.#least ? 0 : row.cells.filter((cell) => this.#isLetter(cell)).length,
    );
    const pair = counts.findIndex((count) => count >= 2);
    return pair >= 0 ? pair : counts.findIndex((count) => count === 1);
  }

  /** Rows above the first letters that name columns of letters: at most the last two. */
  #headingRows(first: number, held: readonly number[]): readonly number[] {
    const found = this.#rows.slice(0, first).flatMap((row, index) => {
      const names = held.filter((column) => filled(row.cells[column])).length;
      const texts = new Set(row.cells.filter(filled).map((cell) => folded(cell.text)));
      return names > 0 && (texts.size > 1 || held.length === 1) && !isNumbersOnly(row) ? [index] : [];
    });
    const end = this.#firstBody(found, held);
    const rows = (end < 0 ? found : found.slice(0, end)).slice(-2);
    if (this.#grid.firstRowIsHeading && !rows.includes(0) && rows.length < 2) return [0, ...rows];
    return rows;
  }

  /** Which of some rows is the first that is no heading; -1: none. */
  #firstBody(rows: readonly number[], held: readonly number[]): number {
    // Gathered on the way down: a file may begin with thousands of rows without a letter.
    const spoken = new Set<number>();
    return rows.findIndex((index, at) => {
      const cells = this.#rows[index]?.cells ?? [];
      if (at > 0 && this.#isBody(cells, spoken, held)) return true;
      cells.forEach((cell, column) => {
        if (!held.includes(column) && purposeOf(cell.text) !== undefined) spoken.add(column);
      });
      return false;
    });
  }

  /** Once a row has said what columns are for, one that holds something else in these columns is no heading. */
  #isBody(cells: readonly Cell[], spoken: ReadonlySet<number>, held: readonly number[]): boolean {
    if (held.some((column) => cells[column] !== undefined && this.#isLetter(cells[column]))) return true;
    return [...spoken].some((column) => {
      const own = cells[column];
      return filled(own) && purposeOf(own.text) === undefined;
    });
  }

  #headings(rows: readonly number[]): readonly Heading[] {
    const [upperRow, lowerRow] =
      rows.length > 1 ? rows.map((row) => this.#rows[row]) : [undefined, this.#rows[rows[0] ?? 0]];
    let above: string | undefined;
    return Array.from({ length: this.#width }, (_, column) => {
      const lower = lowerRow?.cells[column];
      const upper = upperRow?.cells[column];
      if (filled(upper)) above = isGeneric(upper.text) ? undefined : oneLine(upper.text);
      const cell = filled(lower) ? lower : (upper ?? lower);
      const text = filled(cell) ? oneLine(cell.text) : '';
      const place = cell ?? lowerRow ?? { line: 1, column: 1 };
      const own = filled(lower) && upperRow !== undefined && above !== text ? above : undefined;
      return { line: place.line, column: place.column, text, upper: own, links: cell?.links ?? [] };
    });
  }

  #columns(
    headings: readonly Heading[],
    bodyStart: number,
    held: readonly number[],
    letterOf: ReadonlyMap<number, Letter>,
  ): Columns | undefined {
    const free = headings.map((_, column) => column).filter((column) => !held.includes(column));
    const used = free.filter(
      (column) => headings[column]?.text !== '' || this.#rows.slice(bodyStart).some((row) => filled(row.cells[column])),
    );
    const of = (purpose: Purpose) =>
      used
        .map((column) => ({ column, found: purposeOf(headings[column]?.text ?? '') }))
        .filter(({ found }) => found?.purpose === purpose)
        .sort((a, b) => (a.found?.rank ?? 0) - (b.found?.rank ?? 0))
        .map(({ column }) => column);
    const number = of('number')[0] ?? used.find((column) => this.#looksLikeNumbers(column, bodyStart));
    const role = of('title').length === 0 ? of('role')[0] : undefined;
    const group = of('group')[0];
    const others = used.filter(
      (column) => column !== number && column !== group && !isPlainColumn(headings[column]?.text ?? ''),
    );
    const title = of('title')[0] ?? role ?? others[0] ?? group ?? number;
    if (title === undefined) return undefined;
    const taken = [number === title ? undefined : number, title, group === title ? undefined : group];
    return {
      headings,
      bodyStart,
      held,
      letterOf,
      number: number === title ? undefined : number,
      title,
      rowsAreRoles: title === role && letterOf.size === 0,
      group: group === title ? undefined : group,
      extra: free.filter((column) => !taken.includes(column)),
    };
  }

  #looksLikeNumbers(column: number, bodyStart: number): boolean {
    const cells = this.#rows
      .slice(bodyStart)
      .map((row) => row.cells[column])
      .filter(filled);
    const numbers = cells.filter((cell) => /^\p{L}{0,5}[-. ]?\d+(?:[.\-]\d+)*\.?\p{L}?$/u.test(oneLine(cell.text)));
    return numbers.length > 0 && numbers.length * 2 > cells.length;
  }

  #isLetter(cell: Cell): boolean {
    return filled(cell) && isLetterCell(cell.text, this.#alphabet);
  }

  /** A lone capital may be a letter that only the file's author knows. */
  #isLetterLike(cell: Cell): boolean {
    return this.#isLetter(cell) || /^\p{Lu}(?:\s*\(.*\))?$/u.test(oneLine(cell.text));
  }
}

/** A heading that is surely none of a role. */
function isOther(heading: string): boolean {
  const purpose = purposeOf(heading)?.purpose;
  return isPlainColumn(heading) || purpose === 'number' || purpose === 'group';
}

function isNumbersOnly(row: Row): boolean {
  return row.cells.filter(filled).every((cell) => /^[\d.,\s]+$/u.test(cell.text));
}
