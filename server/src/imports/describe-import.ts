/** Says in plain sentences what the import of a matrix read, guessed, could not read and passed over. */

import type { RaciImport, RaciRefusal } from './import-raci.ts';
import type { Note } from './readers/sheet.ts';

/** Lines for a person, without line ends; places are lines and columns of the input, from 1. Texts come from the input: escape before printing. */
export function describeImport(result: RaciImport | RaciRefusal): string[] {
  const passedOver = told('Passed over', result.passedOver);
  if ('refused' in result) return [...told('Nothing was imported', [result.refused]), ...passedOver];
  const { rows, cells, tables, guesses, unread } = result;
  return [
    `Read ${counted(rows, 'row')} and ${counted(cells, 'cell')} from ${counted(tables, 'table')}.`,
    ...told('Guessed', guesses),
    ...told('Not read', unread),
    ...passedOver,
    ...(unread.length > 0
      ? [
          `${counted(unread.length, 'place')} could not be read: ${unread.length === 1 ? 'it' : 'each'} is a comment in the plan, so that nothing is lost.`,
        ]
      : []),
  ];
}

function told(what: string, notes: readonly Note[]): string[] {
  return notes.map(({ line, column, text }) => `${what} (line ${String(line)}, column ${String(column)}): ${text}`);
}

function counted(count: number, thing: string): string {
  return `${String(count)} ${thing}${count === 1 ? '' : 's'}`;
}
