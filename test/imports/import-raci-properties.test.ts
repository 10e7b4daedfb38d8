/** For any matrix: every row and every letter arrives, and the plan reads and prints without a complaint; for any text: no throw. */
import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../grammar/src/syntax/parser.ts';
import { format } from '../../grammar/src/print/printer.ts';
import type { List, Statement } from '../../grammar/src/syntax/tree.ts';
import { describeImport } from '../../server/src/imports/describe-import.ts';
import { importRaci } from '../../server/src/imports/import-raci.ts';

type Format = 'markdown' | 'csv';

const formats = fc.constantFrom<Format>('markdown', 'csv');
const letterHeads = new Set(['accountable', 'responsible', 'supports', 'verified', 'consulted', 'informed']);

function statementsOf(list: List): readonly Statement[] {
  return list.statements.flatMap((statement) => [
    statement,
    ...(statement.block ? statementsOf(statement.block.list) : []),
  ]);
}

function problemsOf(list: List): readonly string[] {
  const inside = list.statements.flatMap(({ block, problems }) => [
    ...problems.map(({ code }) => code),
    ...(block ? problemsOf(block.list) : []),
  ]);
  return [...list.problems.map(({ code }) => code), ...inside];
}

function assertSound(plan: string): void {
  const { tree, second } = parse(plan);
  deepEqual(problemsOf(tree.list), []);
  deepEqual([tree.repaired, tree.conflicted, second], [false, false, undefined]);
  equal(format(plan).text, plan);
}

/** Words with all that could break a string, a comment, a table or a cell; never a footnote's mark or a word for nothing. */
const piece = fc.constantFrom(
  'Gate',
  'ß',
  '"',
  '\\',
  '{',
  '}',
  '//',
  '"""',
  ';',
  '@',
  '“x”',
  '<<<<<<<',
  'R',
  '| A',
  '😀',
  '\u200B',
  '\u00A0',
  '`',
  '#',
  '$&',
);
const words = fc.array(piece, { maxLength: 5 }).map((pieces) => `Paint ${pieces.join(' ')}`.trimEnd());

interface Cell {
  readonly text: string;
  readonly letters: number;
}

const plainCell = fc
  .tuple(fc.subarray(['R', 'A', 'C', 'I', 'S', 'V']), fc.constantFrom('', ', ', ' & ', '/', '+', ' '))
  .map(([letters, joint]): Cell => ({ text: letters.join(joint), letters: letters.length }));
const spokenCell = fc
  .tuple(fc.constantFrom('R', 'A', 'C', 'I'), words, fc.constantFrom('(', ' (', ': ', ' - '))
  .filter(([, text]) => !/[;|/"&]/u.test(text))
  .map(([letter, text, open]): Cell => ({
    text: `${letter}${open}${text}${open.endsWith('(') ? ')' : ''}`,
    letters: 1,
  }));

const matrix = fc
  .record({
    // Distinct names, some of them hard to make names of.
    roles: fc.uniqueArray(
      fc.constantFrom(
        'CIO',
        'Crew',
        'crew team',
        'MSP',
        'Ort & Zeit',
        '1st',
        '!',
        'Vendor B',
        'From',
        'internet',
        'Größe',
        'NetSec Ltd',
      ),
      { minLength: 1, maxLength: 6 },
    ),
    titles: fc.array(words, { minLength: 1, maxLength: 12 }),
  })
  .chain(({ roles, titles }) => {
    const cells = fc.array(fc.oneof(plainCell, spokenCell), { minLength: roles.length, maxLength: roles.length });
    return fc.record({
      roles: fc.constant(roles),
      rows: fc.tuple(...titles.map((title) => fc.record({ title: fc.constant(title), cells }))),
    });
  });

function written(table: readonly (readonly string[])[], kind: Format): string {
  if (kind === 'csv') {
    return table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');
  }
  const escaped = (cell: string) => cell.replace(/[\\`*_{}[\]<>()#+!|~&]/gu, '\\$&');
  const lines = table.map((row) => `| ${row.map(escaped).join(' | ')} |`);
  return [lines[0], `|${'---|'.repeat(table[0]?.length ?? 0)}`, ...lines.slice(1)].join('\n');
}

describe('any matrix', () => {
  it('arrives whole, in a plan that reads and prints without a complaint', () => {
    fc.assert(
      fc.property(matrix, formats, ({ roles, rows }, kind) => {
        // The first row shows where the letters are.
        const body = [{ title: 'Sweep', cells: roles.map(() => ({ text: 'A', letters: 1 })) }, ...rows];
        const table = [
          ['No', 'Task', ...roles],
          ...body.map(({ title, cells }, index) => [String(index + 1), title, ...cells.map(({ text }) => text)]),
        ];
        const result = importRaci(
          { text: written(table, kind), format: kind, name: 'm' },
          { organization: [], provider: [] },
        );
        if ('refused' in result) throw new Error(result.refused.text);
        assertSound(result.plan);
        const statements = statementsOf(parse(result.plan).tree.list);
        const titles = statements
          .filter(({ atoms }) => atoms[0]?.value === 'control')
          .map(({ atoms }) => atoms[2]?.value);
        deepEqual(
          titles,
          body.map(({ title }) =>
            title
              .replace(/\u200B/gu, '')
              .replace(/\s+/gu, ' ')
              .trim(),
          ),
        );
        const lines = statements.filter(({ atoms }) => letterHeads.has(atoms[0]?.value ?? ''));
        equal(
          lines.length,
          body.flatMap(({ cells }) => cells).reduce((sum, { letters }) => sum + letters, 0),
        );
        equal(result.rows, body.length);
        equal(result.cells, body.length * roles.length);
        deepEqual(result.unread, []);
      }),
      { numRuns: 300 },
    );
  });
});

describe('any text', () => {
  const fragment = fc.constantFrom(
    ...[
      '|',
      '| --- ',
      '\n',
      '\n\n',
      '\r',
      '\r\n',
      '\u2028',
      'R',
      'A',
      'C',
      'D',
      'R (x)',
      'R & A',
      '"',
      '"""',
      '`',
      '```',
      '\\',
      '\\|',
      '*',
      '**',
    ],
    ...[
      '[^1]',
      '[^1]: x',
      '<br>',
      '<sup>',
      '<table>',
      '~~R~~',
      '//',
      '{',
      '}',
      ';',
      ',',
      '\t',
      'sep=;',
      '\uFEFF',
      '\u202E',
      '\uD800',
      '“',
      '😀',
    ],
    ...[
      '# ',
      '- ',
      '1. ',
      '> ',
      '    ',
      'MSP',
      'CIO',
      'Task',
      'Role',
      'Responsible',
      'Accountable',
      '#',
      '---',
      'n/a',
      '<<<<<<< a',
      '=======',
      '[a](b)',
    ],
  );
  const text = fc.array(fragment, { maxLength: 50 }).map((parts) => parts.join(''));
  const matrixLike = text.map(
    (rest) => `| # | Task | CIO | MSP |\n|---|---|---|---|\n| 1 | Paint | A | R |\n| ${rest}`,
  );

  it('is imported or refused, never thrown at, and what comes out reads without a complaint', () => {
    fc.assert(
      fc.property(fc.oneof(text, matrixLike), formats, (input, kind) => {
        const result = importRaci({ text: input, format: kind, name: input }, { organization: [], provider: [] });
        equal(
          describeImport(result).every((line) => typeof line === 'string'),
          true,
        );
        if ('plan' in result) assertSound(result.plan);
        const notes = 'plan' in result ? [...result.guesses, ...result.unread, ...result.passedOver] : [result.refused];
        equal(
          notes.every(({ line, column }) => line >= 1 && column >= 1),
          true,
        );
      }),
      { numRuns: 500 },
    );
  });
});
