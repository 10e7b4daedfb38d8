/** Writes trees as lines that a reader of a test can check by eye. */
import type { Atom, List, Statement, SyntaxProblem } from '../../grammar/src/syntax/tree.ts';
import { parse } from '../../grammar/src/syntax/parser.ts';

/** What is wrong in a place, as the code and the text it covers: `!stray-character(=)`. */
function problem(text: string, { code, start, end, fix }: SyntaxProblem, owner: number): string {
  const covered = text.slice(owner + start, owner + end);
  return `!${code}(${covered}${fix === undefined ? '' : `→${fix}`})`;
}

/** Names as they are, other atoms with their kind: `digits:90`. */
function word({ kind, value }: Atom): string {
  if (kind === 'name') return value;
  return kind === 'comma' ? ',' : `${kind}:${value.replaceAll('\n', '⏎')}`;
}

function statementLines(text: string, { atoms, block, problems }: Statement, start: number): string[] {
  const head = [...atoms.map(word), ...problems.map((each) => problem(text, each, start))].join(' ');
  if (block === undefined) return [head];
  return [`${head} {`, ...listLines(text, block.list, start).map((line) => `  ${line}`), '}'];
}

/** A line for each statement, comment and problem of a list, blocks indented. */
function listLines(text: string, { statements, starts, comments, problems }: List, owner: number): string[] {
  return [
    ...statements.flatMap((statement, index) => statementLines(text, statement, owner + (starts[index] ?? 0))),
    ...comments.map(({ start, end }) => text.slice(owner + start, owner + end)),
    ...problems.map((each) => problem(text, each, owner)),
  ];
}

/** The tree of a text. */
export function sketch(text: string): string[] {
  return listLines(text, parse(text).tree.list, 0);
}

/** The tree of the second sides of a text with conflicts. */
export function sketchSecond(text: string): string[] {
  const { second } = parse(text);
  return second === undefined ? ['none'] : listLines(text, second.list, 0);
}
