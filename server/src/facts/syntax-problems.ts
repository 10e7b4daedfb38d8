/** What lexer and layout complain of, as mistakes of a declaration. */

import type { Statement, SyntaxProblem } from '../../../grammar/src/syntax/tree.ts';
import type { Kind } from '../../../grammar/src/vocabulary/define.ts';
import type { Header } from './bind-header.ts';
import { movedProblem, rewrite } from './facts.ts';
import type { BindFix, BindProblem } from './facts.ts';
import { placesOf } from './inline-lines.ts';

/** What lexer and layout mend in the only way there is; what is hidden in a text may be meant. */
function mended({ code, fix, ...span }: SyntaxProblem): readonly BindFix[] {
  return fix === undefined ? [] : [rewrite(span, fix, code !== 'hidden-in-string')];
}

/** Whether a complaint only tells the binder how to read what stands there, which then says what is wrong. */
export function isMark({ code }: SyntaxProblem): boolean {
  return code === 'unbraced' || code === 'orphaned-lines';
}

/** A complaint whose place counts from `by`. */
export function fromSyntax(problem: SyntaxProblem, by: number): BindProblem {
  const rule = problem.code === 'conflict-marker' ? 'syntax/conflict-marker' : 'syntax/error';
  const span = { start: problem.start, end: problem.end };
  return movedProblem({ rule, message: problem.code, span, args: {}, fixes: mended(problem) }, by);
}

/** Lines behind the title or indented below it belong to the declaration: one problem says so for all. */
export function withoutBraces(statement: Statement, kind: Kind, header: Header): readonly BindProblem[] {
  const indented = statement.problems.find(({ code }) => code === 'unbraced');
  const lines = placesOf(header.lines);
  const [first, last] = [lines[0] ?? indented, lines.at(-1) ?? indented];
  if (!first || !last) return [];
  const called = header.name ?? (header.title === undefined ? undefined : `“${header.title}”`);
  const what = called === undefined ? `this ${kind.label}` : `${kind.label} ${called}`;
  const span = { start: first.start, end: last.end };
  return [
    {
      rule: 'syntax/error',
      message: 'unbraced',
      span,
      args: { what },
      fixes: [{ type: 'enclose', lines, safe: true }],
    },
  ];
}
