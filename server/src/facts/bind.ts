/** From the tree to facts: decides what each statement is from the kind of the enclosing block alone. */

import type { List, Statement, SyntaxProblem, Tree } from '../../../grammar/src/syntax/tree.ts';
import type { Kind } from '../../../grammar/src/vocabulary/define.ts';
import { fileKind } from '../../../grammar/src/vocabulary/vocabulary.ts';
import { readHeader } from './bind-header.ts';
import type { Header } from './bind-header.ts';
import { BlockBinder } from './block-binder.ts';
import type { Bind } from './block-binder.ts';
import { causes, isDamaged, isSplit, mayHaveLostItsName, namesWith } from './damage.ts';
import { isUnderstood, rewrite } from './facts.ts';
import type { Facts } from './facts.ts';
import { isInLine } from './inline-lines.ts';
import { makeFacts } from './make-facts.ts';
import { missingLines } from './missing-lines.ts';
import { fromSyntax, isMark, withoutBraces } from './syntax-problems.ts';

/** What is wrong with the words before the block, and what follows from that. */
function bindBegin(binder: BlockBinder, statement: Statement, header: Header): void {
  const isOwn = (problem: SyntaxProblem): boolean => !isMark(problem) && !isInLine(problem, header.lines);
  const own = { ...statement, problems: statement.problems.filter(isOwn) };
  for (const problem of causes(own)) {
    const found = fromSyntax(problem, 0);
    const isComma = problem.code === 'trailing-comma' && statement.atoms.length > 1;
    binder.problems.push(isComma ? { ...found, fixes: [rewrite(found.span, '', true)] } : found);
  }
  if (!isSplit(own)) binder.problems.push(...withoutBraces(statement, binder.kind, header));
  const damaged = isDamaged(own);
  if (!damaged) binder.problems.push(...header.problems);
  const isClear = header.problems.every(isUnderstood);
  if (damaged || !isClear) binder.incomplete = true;
  if (mayHaveLostItsName(own) || !isClear) binder.lose(namesWith(binder.kind));
  for (const line of header.lines) binder.statement(line.statement, line.start);
}

function bindStatement(statement: Statement, kind: Kind, bind: Bind): Facts {
  const header = readHeader(statement, kind);
  const binder = new BlockBinder(kind, bind);
  bindBegin(binder, statement, header);
  const block = statement.block;
  if (block) binder.list(block.list);
  const word = statement.atoms.find((atom) => atom.kind === 'name');
  const kindSpan = { start: word?.start ?? 0, end: word?.end ?? 0 };
  binder.problems.push(...missingLines(kind, binder, header.nameSpan ?? header.titleSpan ?? kindSpan));
  const name = isSplit(statement) ? undefined : header.name;
  return makeFacts(
    binder,
    { name, title: header.title },
    {
      whole: { start: 0, end: statement.length },
      kind: kindSpan,
      name: header.nameSpan,
      title: header.titleSpan,
      block: block && { start: block.inside, end: block.close },
    },
  );
}

/** The facts of lines without their first line: what they say is known, and what they were called is not. */
function bindOrphans(list: List, kind: Kind, bind: Bind): Facts {
  const binder = new BlockBinder(kind, bind);
  binder.list(list);
  binder.incomplete = true;
  const last = list.statements.at(-1)?.length ?? 0;
  const whole = { start: 0, end: (list.starts.at(-1) ?? 0) + last };
  const word = { start: 0, end: list.statements[0]?.atoms[0]?.end ?? 0 };
  const kept = binder.problems.filter(({ rule }) => rule === 'syntax/error' || rule === 'syntax/bad-value');
  binder.problems.splice(0, Infinity, ...kept);
  const spans = { whole, kind: word, name: undefined, title: undefined, block: whole };
  return makeFacts(binder, { name: undefined, title: undefined }, spans);
}

const bound = new WeakMap<Statement, Facts>();

const once: Bind = {
  declaration: (statement, kind) => bindStatement(statement, kind, once),
  orphans: (list, kind) => bindOrphans(list, kind, once),
};

/** The same statement read as the same kind gives the same object. */
const again: Bind = {
  declaration(statement, kind) {
    const known = bound.get(statement);
    if (known?.shape.kind === kind.kind) return known;
    const facts = bindStatement(statement, kind, again);
    bound.set(statement, facts);
    return facts;
  },
  orphans: (list, kind) => bindOrphans(list, kind, again),
};

/**
 * The facts of a file: a declaration of kind `file` that holds all others, with `use` as its property. `edited`: the tree
 * will be edited and bound again, and what an edit leaves alone is kept by its statement.
 */
export function bindFile(tree: Tree, edited: boolean): Facts {
  const binder = new BlockBinder(fileKind, edited ? again : once);
  binder.list(tree.list);
  const whole = { start: 0, end: tree.length };
  const nowhere = { start: 0, end: 0 };
  const spans = { whole, kind: nowhere, name: undefined, title: undefined, block: whole };
  return makeFacts(binder, { name: undefined, title: undefined }, spans);
}
