/** Lines whose block has lost its first line: which they are, and what kind of block they look like. */

import type { List, Statement, SyntaxProblem } from '../../../grammar/src/syntax/tree.ts';
import type { Kind } from '../../../grammar/src/vocabulary/define.ts';
import { kinds } from '../../../grammar/src/vocabulary/vocabulary.ts';
import { bindLine } from './bind-line.ts';
import { childKind, propertyOf } from './what-begins.ts';

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

/** How well a statement stands in a block of a kind: 1 as it is, less with a mistake, 0 not at all. */
function fit(statement: Statement, kind: Kind): number {
  if (childKind(statement, kind)) return 1;
  const property = propertyOf(statement, kind);
  if (!property) return 0;
  const sink = { lines: [], places: [], problems: [] };
  bindLine(statement, property, 0, sink);
  return sink.problems.length === 0 ? 1 : 0.5;
}

function fitOf(statements: readonly Statement[], kind: Kind): number {
  return statements.reduce((sum, statement) => sum + fit(statement, kind), 0);
}

/** How many of the lines that a kind usually has stand there. */
function usual(statements: readonly Statement[], kind: Kind): number {
  const words = new Set(statements.map(({ atoms }) => atoms[0]?.value ?? ''));
  return kind.usual.filter((head) => words.has(head.split(' ')[0] ?? '')).length;
}

/** Lines below a statement whose missing `{` would not make them its own. */
export interface Strangers {
  readonly run: List;
  /** Where they start, from the statement's start. */
  readonly start: number;
  readonly lines: number;
  readonly fitting: readonly Kind[];
}

/**
 * Whether what layout took for the block of a statement fits another kind better. `own` is the kind whose lines they
 * would be: the statement's, or for a line of a property the block's around it, where no `}` would stand below them.
 */
export function strangersBelow(statement: Statement, within: Kind, own: Kind): Strangers | undefined {
  const { block, problems } = statement;
  if (!block || !problems.some(({ code }) => code === 'missing-open')) return undefined;
  const { list } = block;
  const isClosed = statement.length > block.close;
  const fitting = fittingKinds(within, list.statements, own === within && isClosed ? undefined : own);
  if (fitting.length === 0) return undefined;
  const run = sublist(list, 0, list.statements.length);
  return { run, start: list.starts[0] ?? 0, lines: linesOf(list), fitting };
}

/** The statement as it was written, without the block that layout gave it. */
export function withoutBlock(statement: Statement): Statement {
  const problems = statement.problems.filter(({ code }) => code !== 'missing-open');
  return { ...statement, block: undefined, length: statement.atoms.at(-1)?.end ?? 0, problems };
}

/** How many lines a list takes, with one statement on each and each block closed on one. */
function linesOf({ statements }: List): number {
  return statements.reduce((sum, { block }) => sum + (block ? linesOf(block.list) + 2 : 1), 0);
}

/** The kinds, of those that may stand in a block of `within`, that most of the statements fit; none fits more than fit `own`: none. */
export function fittingKinds(within: Kind, statements: readonly Statement[], own?: Kind): readonly Kind[] {
  const least = own ? fitOf(statements, own) : 0;
  const ranked = within.holds.flatMap((name) => {
    const kind = kinds.get(name);
    const count = kind ? fitOf(statements, kind) : 0;
    if (!kind || count <= least) return [];
    // A second plan would divide the files anew: only what fits no other kind as well is one.
    return [{ kind, rank: count + (name === 'plan' ? 0 : 0.001 + usual(statements, kind) / 100) }];
  });
  const best = Math.max(...ranked.map(({ rank }) => rank));
  const fitting = ranked.filter(({ rank }) => rank === best).map(({ kind }) => kind);
  // If it may have been one that names what is in it, those names are unknown: that is the more careful reading.
  return fitting.sort((a, b) => Number(b.namespace) - Number(a.namespace));
}
