/** What can be folded away: blocks, long texts, and groups of comments. */

import type { List, Statement } from '../../../../grammar/src/syntax/tree.ts';
import type { AnalysisHost } from '../../analysis/host.ts';
import { treeOf } from '../../analysis/source-file.ts';
import type { Span } from '../../facts/facts.ts';

/** UTF-16 offsets: from where folding begins to where it ends. */
export interface Fold extends Span {
  readonly what: 'block' | 'text' | 'comment';
}

function* statementFolds(statement: Statement, start: number): Generator<Fold> {
  for (const atom of statement.atoms) {
    if (atom.kind === 'text') yield { what: 'text', start: start + atom.start, end: start + atom.end };
  }
  const { block } = statement;
  if (!block) return;
  yield { what: 'block', start: start + block.open, end: start + block.close };
  yield* listFolds(block.list, start);
}

/** Comments on lines of their own, directly below each other, fold as one. */
function* commentFolds(list: List, owner: number, text: string): Generator<Fold> {
  let group: Span | undefined;
  for (const comment of list.comments) {
    const start = owner + comment.start;
    const end = owner + comment.end;
    const joins = group && /^[^\S\r\n]*(\r\n|\n|\r)[^\S\r\n]*$/.test(text.slice(group.end, start));
    if (group && !joins) yield { what: 'comment', ...group };
    group = group && joins ? { start: group.start, end } : { start, end };
  }
  if (group) yield { what: 'comment', ...group };
}

function* listFolds(list: List, owner: number): Generator<Fold> {
  for (const [i, statement] of list.statements.entries()) {
    yield* statementFolds(statement, owner + (list.starts[i] ?? 0));
  }
}

function* allComments(list: List, owner: number, text: string): Generator<Fold> {
  yield* commentFolds(list, owner, text);
  for (const [i, { block }] of list.statements.entries()) {
    if (block) yield* allComments(block.list, owner + (list.starts[i] ?? 0), text);
  }
}

/** All folds of a file, those on one line too. */
export function folds(host: AnalysisHost, path: string): readonly Fold[] {
  const file = host.file(path);
  if (!file) return [];
  const { list } = treeOf(file).tree;
  return [...listFolds(list, 0), ...allComments(list, 0, file.text)];
}
