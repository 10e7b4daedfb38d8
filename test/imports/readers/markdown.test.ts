/** Reads the tables of Markdown files as they are, with their flaws. */
import { deepEqual, equal, match } from 'node:assert/strict';
import { readMarkdown } from '../../../server/src/imports/readers/markdown.ts';

function rows(text: string, grid = 0): readonly (readonly string[])[] {
  return (readMarkdown(text).grids[grid]?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));
}

describe('a Markdown table', () => {
  it('loses its markup and keeps its texts', () => {
    const text = '| A | B |\n|---|---|\n| **bold** `code` _it_ | a \\| b<br>c ![alt](i.png) |';
    deepEqual(rows(text)[1], ['bold code it', 'a | b\nc alt']);
  });

  it('keeps the addresses of links, what is crossed out, and the marks of footnotes', () => {
    const text = '| A | B |\n|---|---|\n| [Guide](https://example.org/g) | ~~R~~ A[^1] C<sup>2</sup> I³ |';
    const [first, second] = readMarkdown(text).grids[0]?.rows[1]?.cells ?? [];
    deepEqual(first?.links, ['https://example.org/g']);
    deepEqual(second?.struck, ['R']);
    equal(second.text, 'A[^1] C[^2] I[^3]');
  });

  it('says where each cell stands', () => {
    const text = 'Intro\n\n| A | B |\n|---|---|\n| **x** |  y |';
    const cells = readMarkdown(text).grids[0]?.rows[1]?.cells.map(({ line, column }) => [line, column]);
    deepEqual(cells, [
      [5, 3],
      [5, 12],
    ]);
  });

  it('keeps rows with fewer cells and rows with more', () => {
    deepEqual(rows('| A | B |\n|---|---|\n| one |\n| 1 | 2 | 3 |').slice(1), [['one'], ['1', '2', '3']]);
  });

  it('goes on behind a blank line, with the right places', () => {
    const text = '| A | B |\n|---|---|\n| 1 | x |\n\n| 2 | y |\n| 3 | z |';
    deepEqual(rows(text).slice(1), [
      ['1', 'x'],
      ['2', 'y'],
      ['3', 'z'],
    ]);
    const last = readMarkdown(text).grids[0]?.rows.at(-1)?.cells[1];
    deepEqual([last?.line, last?.column], [6, 7]);
  });

  it('is read although its ruling line is too short, and that is said', () => {
    const text = 'Intro.\n\n| A | B | C |\n|---|---|\n| 1 | x | y |';
    deepEqual(rows(text)[1], ['1', 'x', 'y']);
    const sheet = readMarkdown(text);
    deepEqual([sheet.mended[0]?.line, sheet.grids[0]?.rows[1]?.line], [3, 5]);
  });

  it('marks a line of prose directly below it', () => {
    const grid = readMarkdown('| A | B |\n|---|---|\n| 1 | x |\nA remark.').grids[0];
    deepEqual(
      grid?.rows.map(({ prose }) => prose),
      [false, false, true],
    );
  });

  it('that is none is told: rows without heading, HTML, blocks of code', () => {
    for (const text of [
      '| 1 | R |\n| 2 | A |',
      '<table><tr><td>R</td></tr></table>',
      '```\n| A | B |\n|---|---|\n```',
    ]) {
      const { grids, passedOver } = readMarkdown(text);
      equal(grids.length, 0);
      match(passedOver[0]?.text ?? '', /not read/);
    }
  });

  it('that cannot be reached for quotations in quotations is told too', () => {
    const { grids, passedOver } = readMarkdown(`${'> '.repeat(5000)}| A |`);
    equal(grids.length, 0);
    match(passedOver[0]?.text ?? '', /too deep/);
  });

  it('has the heading above it as its caption', () => {
    const sheet = readMarkdown('# Plan\n\n## Operations\n\n| A | B |\n|---|---|\n| 1 | x |');
    equal(sheet.title, 'Plan');
    equal(sheet.grids[0]?.caption, 'Operations');
  });

  it('reads text around tables line by line, lists with their marks', () => {
    const { prose } = readMarkdown(
      'One\ntwo\n\n- R = Responsible\n\n1. first\n\n[^a]: a *note*\n\n| A | B |\n|---|---|\n| x[^a] | y |',
    );
    deepEqual(
      prose.map(({ text }) => text),
      ['One', 'two', 'R = Responsible', '1. first', '[^a] a note'],
    );
  });

  it('reads a footnote directly below another one as one of its own, and a wrapped one as one', () => {
    const { prose } = readMarkdown('[^1]: on weekdays,\nnot in August\n\\* Only if asked\n† by mail\n');
    deepEqual(
      prose.map(({ line, text }) => [line, text]),
      [
        [1, '[^1] on weekdays, not in August'],
        [3, '* Only if asked'],
        [4, '† by mail'],
      ],
    );
  });
});
