/** Reads CSV as spreadsheets write it, each cell with its place. */
import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { readCsv } from '../../../server/src/imports/readers/csv.ts';

function texts(text: string): readonly (readonly string[])[] {
  return readCsv(text).rows.map((row) => row.cells.map((cell) => cell.text));
}

function places(text: string): readonly string[] {
  return readCsv(text).rows.flatMap(({ cells }) => cells.map((cell) => `${cell.text}@${cell.line}:${cell.column}`));
}

describe('CSV', () => {
  it('is parted by comma, semicolon, tab or pipe, whichever the file uses', () => {
    for (const delimiter of [',', ';', '\t', '|']) {
      deepEqual(texts(`Task${delimiter}Owner\nBackup${delimiter}A`), [
        ['Task', 'Owner'],
        ['Backup', 'A'],
      ]);
    }
  });

  it('keeps commas of texts in a file that is parted by semicolons', () => {
    deepEqual(texts('Task;Lead;Team\nBackups, weekly;R, A;C\nRestore;A;R')[1], ['Backups, weekly', 'R, A', 'C']);
  });

  it('reads a byte order mark and the separator line of Excel, which is no row', () => {
    deepEqual(places('\uFEFFsep=|\nTask|A;B\n'), ['Task@2:1', 'A;B@2:6']);
  });

  it('reads quotes, doubled quotes, and delimiters and line ends in quotes', () => {
    deepEqual(texts('"say ""no""","a,b","first\r\nsecond"\r\nx,y,z'), [
      ['say "no"', 'a,b', 'first\nsecond'],
      ['x', 'y', 'z'],
    ]);
  });

  it('says where each cell stands, also behind a quoted line end', () => {
    deepEqual(places('"a\nb",  c\r\nd,"e"'), ['a\nb@1:2', 'c@2:6', 'd@3:1', 'e@3:4']);
  });

  it('reads a quote that is never closed to the end, and says so', () => {
    const { rows, notes } = readCsv('a,b\nc,"d\ne,f');
    equal(rows[1]?.cells[1]?.text, 'd\ne,f');
    deepEqual(
      notes.map(({ line, column }) => [line, column]),
      [[2, 4]],
    );
  });

  it('takes a quote inside a cell as it stands', () => {
    deepEqual(texts('19" rack,A\nx,y'), [
      ['19" rack', 'A'],
      ['x', 'y'],
    ]);
  });

  it('gives back what was written, whatever it is', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', ';', '"', '\n', ' ', '1') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        const text = `sep=${delimiter}\n${rows.map((row) => row.map(quote).join(delimiter)).join('\n')}`;
        deepEqual(
          texts(text),
          rows.map((row) => row.map((value) => value.trim())),
        );
      }),
    );
  });
});
