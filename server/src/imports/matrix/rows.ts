/** Turns the rows of a matrix into sections and controls: every filled cell arrives as a line, a text or a remark. */

import type { Alphabet } from './alphabet.ts';
import { readCell } from './cell.ts';
import type { Columns } from './columns.ts';
import { remarkOf, takeMarks } from './footnotes.ts';
import type { Footnotes } from './footnotes.ts';
import { Groups } from './groups.ts';
import type { Group } from './groups.ts';
import type { Letter } from './headings.ts';
import type { Findings, Holder, Holders, Matrix, MatrixControl, MatrixLine, MatrixSection } from './matrix.ts';
import { readNames } from './names-in-cell.ts';
import { filled, folded, isBlank, oneLine } from '../readers/sheet.ts';
import type { Cell, Grid, Row } from '../readers/sheet.ts';

/** What all tables of a file share. */
export interface Reading {
  readonly alphabet: Alphabet;
  readonly footnotes: Footnotes;
  readonly holders: Holders;
  readonly findings: Findings;
}

/** Reads the body of a matrix. `caption` is the title of rows that stand under no heading of their own. */
export function readRows(grid: Grid, columns: Columns, caption: string | undefined, reading: Reading): Matrix {
  return new RowReader(grid, columns, reading).read(caption);
}

class RowReader {
  readonly #rows: readonly Row[];
  readonly #columns: Columns;
  readonly #headingTexts: string;
  readonly #groups: Groups;
  readonly #reading: Reading;
  readonly #holders: ReadonlyMap<number, Holder>;

  constructor(grid: Grid, columns: Columns, reading: Reading) {
    this.#columns = columns;
    this.#reading = reading;
    this.#rows = grid.rows.slice(columns.bodyStart).filter((row) => row.cells.some(filled));
    this.#groups = new Groups(this.#rows, columns, reading.footnotes);
    this.#headingTexts = textsOf(columns.headings);
    this.#holders = new Map(
      columns.held.filter((column) => !columns.letterOf.has(column)).map((column) => [column, this.#holderOf(column)]),
    );
  }

  read(caption: string | undefined): Matrix {
    const sections: { title: string | undefined; controls: MatrixControl[]; heading: Row | undefined }[] = [];
    let cells = 0;
    let stem: string | undefined;
    let current: (typeof sections)[number] | undefined;
    const open = (title: string | undefined, heading: Row | undefined) => {
      current = { title, controls: [], heading };
      sections.push(current);
      return current;
    };
    for (const [index, row] of this.#rows.entries()) {
      if (textsOf(row.cells) === this.#headingTexts) {
        this.#reading.findings.passedOver.push({
          ...placeOf(row),
          text: 'This row repeats the headings of its table.',
        });
        continue;
      }
      const group = this.#groups.at(index);
      if (group) {
        this.#tellGroup(group, row);
        open(group.title, row);
        stem = group.stem;
        continue;
      }
      if (stem !== undefined && !this.#groups.holds(stem, row)) {
        stem = undefined;
        open(caption, undefined);
      }
      const named = this.#groupCell(row);
      if (named !== undefined && named !== current?.title) open(named, undefined);
      (current ?? open(caption, undefined)).controls.push(this.#control(row));
      cells += this.#columns.held.length;
    }
    this.#tellEmpty(sections);
    return { sections: sections satisfies MatrixSection[], cells };
  }

  #tellEmpty(sections: readonly (MatrixSection & { heading: Row | undefined })[]): void {
    for (const { title, controls, heading } of sections) {
      if (heading && controls.length === 0) {
        this.#guess(heading, `“${title ?? ''}” was read as the heading of a section, and no row stands in it.`);
      }
    }
  }

  #tellGroup({ title, stem, guessed }: Group, row: Row): void {
    if (!guessed || stem === undefined) return;
    const text = `“${title}” has no letters, and the numbers below go on from ${stem}; it was read as the heading of a section.`;
    this.#guess(row, text);
  }

  #groupCell(row: Row): string | undefined {
    const cell = this.#columns.group === undefined ? undefined : row.cells[this.#columns.group];
    return filled(cell) ? takeMarks(cell.text, this.#reading.footnotes).text : undefined;
  }

  #control(row: Row): MatrixControl {
    const { number, title, held, extra, group, headings } = this.#columns;
    const remarks: string[] = [];
    const lines = held.flatMap((column) => this.#lines(row.cells[column], column, remarks));
    const texts = extra.flatMap((column) => this.#text(row.cells[column], headings[column]?.text ?? '', remarks));
    for (const column of [number, title, group, ...extra]) {
      this.#struck(column === undefined ? undefined : row.cells[column], remarks);
    }
    const numberText = number === undefined ? undefined : row.cells[number];
    return {
      ...placeOf(row),
      number: filled(numberText) ? this.#bare(numberText, remarks) : undefined,
      title: this.#title(row, texts, remarks),
      lines,
      texts,
      links: [...new Set(row.cells.flatMap((cell) => cell.links))],
      remarks,
    };
  }

  #title(row: Row, texts: readonly string[], remarks: string[]): string {
    const cell = row.cells[this.#columns.title];
    const title = filled(cell) ? this.#bare(cell, remarks) : '';
    if (title !== '') return title;
    const text = texts[0] ?? `Row in line ${String(row.line)}`;
    this.#guess(row, `the row has no title, so “${text}” stands for one.`);
    return text;
  }

  #bare(cell: Cell, remarks: string[]): string {
    const { text, remarks: found } = takeMarks(cell.text, this.#reading.footnotes);
    remarks.push(...found);
    return text;
  }

  #text(cell: Cell | undefined, heading: string, remarks: string[]): readonly string[] {
    if (!filled(cell) || isBlank(cell.text)) return [];
    if (heading === '') {
      this.#guess(cell, `no heading stands above “${oneLine(cell.text)}”; it was kept as the text of its control.`);
    }
    const text = cell.text
      .split('\n')
      .map((line) => takeMarks(line, this.#reading.footnotes))
      .flatMap(({ text: line, remarks: found }) => {
        remarks.push(...found);
        return line === '' ? [] : [line];
      })
      .join('\n');
    return [heading === '' ? text : `${heading}: ${text}`];
  }

  #lines(cell: Cell | undefined, column: number, remarks: string[]): readonly MatrixLine[] {
    if (!cell || !filled(cell)) return [];
    this.#struck(cell, remarks);
    const letter = this.#columns.letterOf.get(column);
    const heading = this.#columns.headings[column]?.text ?? '';
    if (letter) return this.#names(cell, letter, heading, remarks);
    const holder = this.#holders.get(column);
    if (!holder) return [];
    const { letters, unread, remarks: guesses } = readCell(cell.text, this.#reading.alphabet);
    for (const text of guesses) this.#guess(cell, text);
    for (const text of unread) this.#reading.findings.unread.push({ line: cell.line, column: cell.column, text });
    if (unread.length > 0) {
      remarks.push(`${heading}: “${oneLine(cell.text)}” was not read${letters.length > 0 ? ' in full' : ''}.`);
    }
    return letters.map(({ letter: own, text, marks, doubtful }) => ({
      letter: own,
      holder,
      text,
      remarks: [
        ...this.#footnotes(marks, cell),
        ...(doubtful ? [`In doubt: the matrix says “${oneLine(cell.text)}”.`] : []),
      ],
    }));
  }

  #names(cell: Cell, letter: Letter, heading: string, remarks: string[]): readonly MatrixLine[] {
    const { names, unread } = readNames(cell.text, this.#reading.footnotes);
    for (const text of unread) this.#unread({ ...cell, text }, heading, remarks);
    return names.map(({ name, text, marks }) => ({
      letter,
      holder: this.#reading.holders.find({
        line: cell.line,
        column: cell.column,
        text: name,
        upper: undefined,
        remarks: [],
        links: [],
      }),
      text,
      remarks: this.#footnotes(marks, cell),
    }));
  }

  #footnotes(marks: readonly string[], cell: Cell): readonly string[] {
    for (const mark of marks) {
      if (!this.#reading.footnotes.has(mark)) {
        this.#reading.findings.unread.push({
          ...placeOf(cell),
          text: `the mark “${mark}” in “${oneLine(cell.text)}” points to no footnote of the file.`,
        });
      }
    }
    return marks.map((mark) => remarkOf(mark, this.#reading.footnotes));
  }

  #unread(cell: Cell, heading: string, remarks: string[]): void {
    const text = `“${oneLine(cell.text)}” was not read`;
    this.#reading.findings.unread.push({ ...placeOf(cell), text: `${text}: it names nobody.` });
    remarks.push(`${heading}: ${text}.`);
  }

  #struck(cell: Cell | undefined, remarks: string[]): void {
    for (const text of cell?.struck ?? []) {
      if (!cell || oneLine(text) === '') continue;
      this.#reading.findings.unread.push({
        ...placeOf(cell),
        text: `“${oneLine(text)}” is crossed out and was not read.`,
      });
      remarks.push(`Crossed out: “${oneLine(text)}”.`);
    }
  }

  #guess(place: { line: number; column: number }, text: string): void {
    this.#reading.findings.guesses.push({ ...placeOf(place), text });
  }

  #holderOf(column: number): Holder {
    const heading = this.#columns.headings[column];
    const { text, remarks } = takeMarks(heading?.text ?? '', this.#reading.footnotes);
    const place = placeOf(heading ?? { line: 1, column: 1 });
    const name = text === '' ? `Column ${String(column + 1)}` : text;
    return this.#reading.holders.find({
      ...place,
      text: name,
      upper: heading?.upper,
      remarks,
      links: heading?.links ?? [],
    });
  }
}

function placeOf({ line, column }: { line: number; column: number }): { line: number; column: number } {
  return { line, column };
}

function textsOf(cells: readonly { text: string }[]): string {
  return cells
    .map((cell) => folded(cell.text))
    .join('\n')
    .trimEnd();
}
