/** Reads the file of a matrix, in whatever format, into grids and prose. */

import { readCsv } from './csv.ts';
import { readMarkdown } from './markdown.ts';
import { filled, oneLine } from './sheet.ts';
import type { Grid, Note, Row, Sheet } from './sheet.ts';

/** The text of a file and what it is called, for the plan's name and title. */
export interface RaciSource {
  readonly text: string;
  readonly format: 'markdown' | 'csv';
  readonly name: string;
}

export function readSheet({ text, format }: RaciSource): Sheet {
  return format === 'markdown' ? readMarkdown(text) : csvSheet(text);
}

/** CSV has no headings: a lone cell above the first table is the title, lone lines elsewhere are looked at later. */
function csvSheet(text: string): Sheet {
  const { rows, notes } = readCsv(text);
  const prose: Note[] = [];
  const grids: Grid[] = [];
  for (const block of blocksOf(rows)) {
    const first = block.findIndex((row) => row.cells.filter(filled).length > 1);
    const before = first < 0 && grids.length === 0 ? block : grids.length === 0 ? block.slice(0, first) : [];
    for (const row of before) {
      prose.push({ line: row.line, column: row.column, text: oneLine(row.cells.find(filled)?.text ?? '') });
    }
    const rest = block.slice(before.length);
    if (rest.length > 0) grids.push({ rows: rest, caption: prose.at(-1)?.text, firstRowIsHeading: false });
  }
  return { title: prose[0]?.text, grids, prose, passedOver: [], mended: notes };
}

/** Runs of rows between blank ones. */
function blocksOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const blocks: Row[][] = [[]];
  for (const row of rows) {
    if (row.cells.some(filled)) blocks.at(-1)?.push(row);
    else blocks.push([]);
  }
  return blocks.filter((block) => block.length > 0);
}
