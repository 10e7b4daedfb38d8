/** Turns a matrix whose rows are roles, so that its rows are activities. */

import type { Columns } from './columns.ts';
import type { Findings } from './matrix.ts';
import { filled, oneLine } from '../readers/sheet.ts';
import type { Cell, Grid, Row } from '../readers/sheet.ts';

/** The same cells with their places, columns made rows. What is said about a role beside its letters is told as unread. */
export function turned(grid: Grid, columns: Columns, findings: Findings): Grid {
  const body = grid.rows.slice(columns.bodyStart).filter((row) => row.cells.some(filled));
  const upper: Cell[] = [];
  const roles: { row: Row; cell: Cell }[] = [];
  let party: Cell | undefined;
  for (const row of body) {
    const cell = row.cells[columns.title];
    const letters = columns.held.some((column) => filled(row.cells[column]));
    if (!letters && row.cells.filter(filled).length === 1) party = row.cells.find(filled);
    else {
      roles.push({ row, cell: cell ?? emptyAt(row) });
      upper.push(party ?? emptyAt(row));
    }
    const aside = columns.extra.map((column) => row.cells[column]).filter(filled);
    for (const { line, column, text } of aside) {
      findings.unread.push({ line, column, text: `“${oneLine(text)}” says something about a role and was not read.` });
    }
  }
  const corner = emptyAt(grid.rows[0] ?? { line: 1, column: 1 });
  const activities = columns.held.map((column) => {
    const heading = columns.headings[column] ?? { line: 1, column: 1, text: '', upper: undefined, links: [] };
    const title = {
      ...emptyAt(heading),
      links: heading.links,
      text: heading.upper === undefined ? heading.text : `${heading.upper}: ${heading.text}`,
    };
    return rowOf([title, ...roles.map(({ row }) => row.cells[column] ?? emptyAt(row))]);
  });
  const headings = [rowOf([corner, ...roles.map(({ cell }) => cell)])];
  if (party) headings.unshift(rowOf([corner, ...upper]));
  return { rows: [...headings, ...activities], caption: grid.caption, firstRowIsHeading: true };
}

function emptyAt({ line, column }: { line: number; column: number }): Cell {
  return { line, column, text: '', links: [], struck: [], bold: false };
}

function rowOf(cells: readonly Cell[]): Row {
  const { line, column } = cells[0] ?? { line: 1, column: 1 };
  return { line, column, cells, looksLikeHeading: false, prose: false };
}
