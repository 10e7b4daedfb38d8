/** Lines whose block has lost its first line: which they are, and what kind of block they look like. */

import type { List, Statement, SyntaxProblem } from '../../../grammar/src/syntax/tree.ts';
import type { Kind } from '../../../grammar/src/vocabulary/define.ts';
import { headsByFirstWord, kinds, mayHold } from '../../../grammar/src/vocabulary/vocabulary.ts';
import { matchWords, readable } from './bind-line.ts';

/** A run of statements of a list. */
export interface Orphans {
  /** The index behind the last. */
  readonly end: number;
  /** How many lines they are. */
  readonly lines: number;
  /** The `}` below them, which closes nothing. */
  readonly close: SyntaxProblem;
}

/** The first `}` behind a place that closes nothing; the problems are in order, and may be very many. */
function closeBehind(problems: readonly SyntaxProblem[], start: number): SyntaxProblem | undefined {
  let [low, high] = [0, problems.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((problems[middle]?.start ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  while (low < problems.length && problems[low]?.code !== 'superfluous-close') low++;
  return problems[low];
}

/** The orphans that begin with a statement of a list, if it is the first of some. */
export function orphansAt({ statements, starts, problems }: List, index: number): Orphans | undefined {
  const mark = statements[index]?.problems.find(({ code }) => code === 'orphaned-lines');
  const close = mark && closeBehind(problems, starts[index] ?? 0);
  if (!close) return undefined;
  let end = index + 1;
  while (end < starts.length && (starts[end] ?? 0) < close.start) end++;
  return { end, lines: mark.lines ?? 1, close };
}

function unmarked(statement: Statement): Statement {
  return { ...statement, problems: statement.problems.filter(({ code }) => code !== 'orphaned-lines') };
}

/** A run of orphans as the list of a statement that begins where they do. */
export function sublist(list: List, from: number, to: number): List {
  const first = list.starts[from] ?? 0;
  return {
    statements: list.statements.slice(from, to).map((each, i) => (i === 0 ? unmarked(each) : each)),
    starts: list.starts.slice(from, to).map((start) => start - first),
    comments: [],
    problems: [],
  };
}

function fits(statement: Statement, kind: Kind): boolean {
  const atoms = readable(statement.atoms);
  const first = atoms[0];
  if (first?.kind !== 'name') return false;
  if (mayHold(kind, first.value)) return true;
  return (
    headsByFirstWord(kind)
      .get(first.value)
      ?.some(({ words }) => matchWords(atoms, 0, words) > 0) === true
  );
}

/** How many of the lines that a kind usually has stand there. */
function usual(statements: readonly Statement[], kind: Kind): number {
  const words = new Set(statements.map(({ atoms }) => atoms[0]?.value ?? ''));
  return kind.usual.filter((head) => words.has(head.split(' ')[0] ?? '')).length;
}

/** The kinds, of those that may stand in a block of `within`, that most of the statements fit; none fits: none. */
export function fittingKinds(within: Kind, statements: readonly Statement[]): readonly Kind[] {
  const ranked = within.holds.flatMap((name) => {
    const kind = kinds.get(name);
    const count = kind ? statements.filter((statement) => fits(statement, kind)).length : 0;
    return kind && count > 0 ? [{ kind, rank: count + usual(statements, kind) / 100 }] : [];
  });
  const best = Math.max(...ranked.map(({ rank }) => rank));
  return ranked.filter(({ rank }) => rank === best).map(({ kind }) => kind);
}
