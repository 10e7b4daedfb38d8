/** Turns a responsibility matrix (Markdown or CSV) into a plan, and says what was guessed and what could not be read. */

import { readAlphabet, isLegend } from './matrix/alphabet.ts';
import type { Alphabet } from './matrix/alphabet.ts';
import { continues, isLegendGrid, readColumns } from './matrix/columns.ts';
import type { Columns } from './matrix/columns.ts';
import { isFootnote, readFootnotes } from './matrix/footnotes.ts';
import { isGerman, purposeOf } from './matrix/headings.ts';
import { Holders } from './matrix/matrix.ts';
import type { Findings, Matrix, MatrixControl } from './matrix/matrix.ts';
import { nameOfNumber, Names, nameOfTitle } from './matrix/names.ts';
import { seatHolders } from './matrix/parties.ts';
import type { PartyOptions } from './matrix/parties.ts';
import { writePlan } from './raci-plan.ts';
import type { NamedControl, NamedSection } from './raci-plan.ts';
import { readRows } from './matrix/rows.ts';
import { filled, oneLine } from './readers/sheet.ts';
import type { Grid, Note, Row, Sheet } from './readers/sheet.ts';
import { readSheet } from './readers/source.ts';
import type { RaciSource } from './readers/source.ts';
import { turned } from './matrix/turned.ts';

/** What the import of a matrix gives. All places are in the input. */
export interface RaciImport {
  readonly plan: string;
  /** What the matrix left open and the import decided. */
  readonly guesses: readonly Note[];
  /** Cells, or parts of cells, that are in the plan only as comments. */
  readonly unread: readonly Note[];
  /** What stands outside of responsibility matrices: prose, other tables. */
  readonly passedOver: readonly Note[];
  readonly tables: number;
  /** Rows that became controls. */
  readonly rows: number;
  /** Cells of these rows that are there to hold letters (or names), the empty ones included. */
  readonly cells: number;
}

/** Why nothing could be imported. */
export interface RaciRefusal {
  readonly refused: Note;
  readonly passedOver: readonly Note[];
}

/** Reads a matrix. Never throws: what cannot be read is told with its place, and without any matrix there is a refusal. */
export function importRaci(source: RaciSource, options: PartyOptions): RaciImport | RaciRefusal {
  return new Importer(source, options).run();
}

/** Wider tables are no responsibility matrices. */
const MOST_COLUMNS = 1000;

interface Found {
  readonly grid: Grid;
  readonly columns: Columns;
}

class Importer {
  readonly #source: RaciSource;
  readonly #options: PartyOptions;
  readonly #sheet: Sheet;
  readonly #findings: Findings = { guesses: [], unread: [], passedOver: [] };
  readonly #holders = new Holders();
  readonly #names = new Names();

  constructor(source: RaciSource, options: PartyOptions) {
    this.#source = source;
    this.#options = options;
    this.#sheet = withoutProse(readSheet(source));
  }

  run(): RaciImport | RaciRefusal {
    this.#findings.passedOver.push(...this.#sheet.passedOver);
    this.#findings.guesses.push(...this.#sheet.mended);
    const { alphabet, guesses } = this.#alphabet();
    const found = joined(this.#sheet.grids, alphabet).flatMap((grid) => this.#matrix(grid, alphabet));
    if (found.length === 0) return this.#refusal();
    this.#findings.guesses.push(...guesses);
    const reading = {
      alphabet,
      footnotes: readFootnotes(this.#sheet.prose),
      holders: this.#holders,
      findings: this.#findings,
    };
    const matrices = found.map(({ grid, columns }) => {
      this.#tellColumns(columns);
      return readRows(grid, columns, found.length > 1 ? grid.caption : undefined, reading);
    });
    this.#tellProse();
    return this.#written(matrices);
  }

  #alphabet(): ReturnType<typeof readAlphabet> {
    const german = this.#sheet.grids.some((grid) =>
      grid.rows.slice(0, 4).some((row) => row.cells.some((cell) => isGerman(cell.text))),
    );
    return readAlphabet(this.#sheet.prose, german);
  }

  #matrix(grid: Grid, alphabet: Alphabet): readonly Found[] {
    const wide = grid.rows.find(({ cells }) => cells.length > MOST_COLUMNS);
    const columns = wide ? undefined : readColumns(grid, alphabet);
    if (!columns) {
      const { line, column } = wide ?? grid.rows[0] ?? { line: 1, column: 1 };
      const why = wide ? 'it has more than 1,000 columns' : 'no column of it holds letters of a responsibility matrix';
      this.#findings.passedOver.push({ line, column, text: `This table was passed over: ${why}.` });
      return [];
    }
    if (!columns.rowsAreRoles) return [{ grid, columns }];
    const other = turned(grid, columns, this.#findings);
    const read = readColumns(other, alphabet);
    return read ? [{ grid: other, columns: read }] : [];
  }

  #refusal(): RaciRefusal {
    const [first] = this.#sheet.grids;
    const place = first?.rows[0] ?? this.#findings.passedOver[0] ?? { line: 1, column: 1 };
    const format = this.#source.format === 'markdown' ? 'a pipe table' : 'rows with a separator';
    const text = first
      ? 'No responsibility matrix was found: no table has a heading row, a column of activities and columns of the letters R, A, C, I.'
      : `No table was found. A matrix is ${format} with a heading row: the activity, then a column for each role.`;
    return { refused: { line: place.line, column: place.column, text }, passedOver: this.#findings.passedOver };
  }

  #tellColumns({ headings, extra, title, group }: Columns): void {
    for (const column of extra) {
      const heading = headings[column];
      if (!heading || heading.text === '') continue;
      const { line, column: at } = heading;
      this.#findings.guesses.push({
        line,
        column: at,
        text: `column “${heading.text}” holds no letters; it was kept as the text of the controls.`,
      });
    }
    const heading = headings[title];
    if (heading && (group !== undefined || purposeOf(heading.text)?.purpose !== 'title')) {
      const sections = group === undefined ? '' : `, column “${headings[group]?.text ?? ''}” their sections`;
      this.#findings.guesses.push({
        line: heading.line,
        column: heading.column,
        text: `column “${heading.text}” holds the titles of the controls${sections}.`,
      });
    }
  }

  #tellProse(): void {
    const lines = this.#sheet.prose.filter(({ text }) => text !== '');
    const [first] = lines;
    if (!first) return;
    const count = lines.length === 1 ? 'One line' : `${String(lines.length)} lines`;
    this.#findings.passedOver.push({
      line: first.line,
      column: first.column,
      text: `${count} of text outside the tables, from here on, ${lines.length === 1 ? 'was' : 'were'} not imported; legends and footnotes among them were used.`,
    });
  }

  #written(matrices: readonly Matrix[]): RaciImport | RaciRefusal {
    const { name: file } = this.#source;
    const stem = file.replace(/^.*[/\\]/u, '').replace(/\.[^.]*$/u, '');
    const name = this.#names.take(nameOfTitle(stem, 'imported-plan'));
    const parties = seatHolders(this.#holders.all(), this.#options, this.#names);
    if (typeof parties === 'string') {
      return {
        refused: { line: this.#holders.all()[0]?.line ?? 1, column: 1, text: parties },
        passedOver: this.#findings.passedOver,
      };
    }
    this.#findings.guesses.push(...parties.guesses);
    const sections = this.#named(matrices);
    const title = this.#sheet.title ?? oneLine(stem);
    return {
      plan: writePlan({ name, title, source: file, parties, sections }),
      ...sorted(this.#findings),
      tables: matrices.length,
      rows: sections.reduce((sum, { controls }) => sum + controls.length, 0),
      cells: matrices.reduce((sum, { cells }) => sum + cells, 0),
    };
  }

  /** Sections without a title stand first: what follows a section would seem to belong to it. */
  #named(matrices: readonly Matrix[]): readonly NamedSection[] {
    const sections = matrices.flatMap((matrix) => matrix.sections);
    const numbers = new Set(
      sections.flatMap(({ controls }) => controls.map((control) => nameOfNumber(control.number ?? ''))),
    );
    let running = 0;
    const named = sections.map(({ title, controls }) => ({
      title,
      controls: controls.map((control): NamedControl => {
        if (control.number !== undefined) return { ...control, ...this.#numbered(control, control.number) };
        do running += 1;
        while (numbers.has(`R-${String(running)}`) || !this.#names.isFree(`R-${String(running)}`));
        return { ...control, name: this.#names.take(`R-${String(running)}`) };
      }),
    }));
    return [...named.filter(({ title }) => title === undefined), ...named.filter(({ title }) => title !== undefined)];
  }

  #numbered(control: MatrixControl, number: string): { name: string; remarks: readonly string[] } {
    const wish = nameOfNumber(number);
    const name = this.#names.take(wish);
    if (name !== wish) {
      this.#findings.guesses.push({
        line: control.line,
        column: control.column,
        text: `the number ${number} is taken already; this control is called ${name}.`,
      });
    }
    const dashed = number.replaceAll('.', '-');
    const same = name === dashed || name === `R-${dashed}`;
    return { name, remarks: same ? control.remarks : [`Number in the matrix: ${number}`, ...control.remarks] };
  }
}

/** Lines of text that Markdown or a spreadsheet put into a table, and tables that explain letters, are prose. */
function withoutProse(sheet: Sheet): Sheet {
  const prose: Note[] = [];
  const grids = sheet.grids.flatMap((grid) => {
    if (isLegendGrid(grid)) {
      prose.push(...grid.rows.map((row) => noteOf(row, ' = ')));
      return [];
    }
    const rows = grid.rows.filter((row, index) => {
      const single = row.cells.filter(filled).length === 1;
      const text = oneLine(row.cells.find(filled)?.text ?? '');
      const aside =
        row.prose || (single && (index > 0 || !grid.firstRowIsHeading) && (isLegend(text) || isFootnote(text)));
      if (aside) prose.push(noteOf(row, ' '));
      return !aside;
    });
    return rows.length === 0 ? [] : [{ ...grid, rows }];
  });
  return { ...sheet, grids, prose: [...sheet.prose, ...prose] };
}

/** In a spreadsheet blank rows stand between the parts of one matrix as well as between two. */
function joined(grids: readonly Grid[], alphabet: Alphabet): readonly Grid[] {
  const result: Grid[] = [];
  for (const grid of grids) {
    const last = result.at(-1);
    const columns = last && !grid.firstRowIsHeading ? readColumns(last, alphabet) : undefined;
    if (last && columns && !readColumns(grid, alphabet) && continues(grid, columns, alphabet)) {
      result[result.length - 1] = { ...last, rows: [...last.rows, ...grid.rows] };
    } else result.push(grid);
  }
  return result;
}

function noteOf(row: Row, separator: string): Note {
  return {
    line: row.line,
    column: row.column,
    text: row.cells
      .filter(filled)
      .map((cell) => oneLine(cell.text))
      .join(separator),
  };
}

function sorted({ guesses, unread, passedOver }: Findings): Findings {
  const inOrder = (notes: readonly Note[]) => [...notes].sort((a, b) => a.line - b.line || a.column - b.column);
  return { guesses: inOrder(guesses), unread: inOrder(unread), passedOver: inOrder(passedOver) };
}
