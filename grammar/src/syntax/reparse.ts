/** Parses again after an edit: only the smallest block around it, so that all other statements stay the same values. */
import type { IToken } from 'chevrotain';
import type { Block, List, Parse, Statement, TextEdit, Tree } from './tree.ts';
import { isBalanced } from './braces.ts';
import { indentAt } from '../text/characters.ts';
import { mayConflict } from './conflicts.ts';
import { layOut, MOST_DEPTH } from './layout.ts';
import { parse, readList } from './parser.ts';
import { Close, Comma, endOf, lex, Newline, Open } from './tokens.ts';

/** A statement whose block holds the edit, and where it stands. */
interface Around {
  readonly list: List;
  readonly index: number;
  readonly statement: Statement;
  readonly block: Block;
  /** In UTF-16 units from the beginning of the file. */
  readonly start: number;
}

/**
 * The text after an edit, and its parse: equal to a fresh one, but statements that do not hold the edit are the very
 * objects of the tree before it. `tree` is the parse of `text`; the edit's offsets are UTF-16 units within `text`.
 */
export function reparse(text: string, tree: Tree, edit: TextEdit): { text: string; parse: Parse } {
  const after = text.slice(0, edit.start) + edit.insert + text.slice(edit.end);
  return { text: after, parse: reparseBlock(after, tree, edit) ?? parse(after) };
}

function reparseBlock(after: string, tree: Tree, edit: TextEdit): Parse | undefined {
  // Mended braces and conflicts bind distant lines together: only a fresh look at the whole tells what they mean now.
  if (tree.repaired || tree.conflicted || mayConflict(after, edit.start, edit.start + edit.insert.length)) {
    return undefined;
  }
  const path = blocksAround(tree, edit);
  const growth = edit.insert.length - (edit.end - edit.start);
  for (let depth = path.length; depth > 0; depth--) {
    const around = path[depth - 1];
    const block = around && readBlock(after, around, growth, depth);
    if (block === undefined) continue;
    const list = replaceAlong(path.slice(0, depth), block, growth);
    return { tree: { ...tree, list, length: tree.length + growth }, second: undefined };
  }
  return undefined;
}

/** The statements whose blocks hold an edit between their braces, from the outermost to the innermost. */
function blocksAround(tree: Tree, edit: TextEdit): Around[] {
  const path: Around[] = [];
  let list = tree.list;
  let owner = 0;
  while (path.length < MOST_DEPTH) {
    const index = lastAtOrBefore(list.starts, edit.start - owner);
    const statement = list.statements[index];
    const start = owner + (list.starts[index] ?? 0);
    const block = statement?.block;
    if (statement === undefined || block === undefined) break;
    if (edit.start < start + block.inside || edit.end > start + block.close) break;
    path.push({ list, index, statement, block, start });
    list = block.list;
    owner = start;
  }
  return path;
}

/** The index of the last of these ascending offsets that is not behind another; -1 where all are. */
function lastAtOrBefore(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether the first line ends in a comma: if the list goes on below, the beginning of the line before the piece tells. */
function endsOpenList(tokens: readonly IToken[]): boolean {
  const end = tokens.findIndex(({ tokenType }) => tokenType === Newline);
  return tokens[end - 1]?.tokenType === Comma;
}

/** The block as it reads after the edit; undefined where it is no longer exactly one block whose braces balance. */
function readBlock(after: string, around: Around, growth: number, depth: number): Block | undefined {
  const { statement, start } = around;
  // A string left open before `{` may or may not reach over it: that depends on what stands behind.
  if (statement.problems.length > 0) return undefined;
  const { open, inside, close } = around.block;
  // Where a block ends for which only indentation stands, the lines around it tell.
  if (inside === open) return undefined;
  const from = start + open;
  // Texts and continued lines go by the indentation of the line they begin on: the piece must begin with it.
  const indent = ' '.repeat(indentAt(after, from));
  const source = indent + after.slice(from, start + close + growth + 1);
  const shift = from - indent.length;
  const lexed = lex(source);
  const [first, last] = [lexed.tokens[0], lexed.tokens.at(-1)];
  if (first?.tokenType !== Open || last?.tokenType !== Close || endOf(last) !== source.length) return undefined;
  const tokens = lexed.tokens.slice(1, -1);
  if (!isBalanced(tokens) || endsOpenList(tokens)) return undefined;
  const laid = layOut(source, tokens, depth);
  const list = readList({ lexed, laid, others: [], owner: start - shift, end: source.length - 1 });
  return { open, inside, close: close + growth, list };
}

/** The outermost list with a new block in the innermost statement of a path; all else in it as it was, or moved. */
function replaceAlong(path: readonly Around[], block: Block, growth: number): List {
  let inner = block;
  let list = block.list;
  path.toReversed().forEach((around, level) => {
    if (level > 0) inner = { ...around.block, close: around.block.close + growth, list };
    list = replaceIn(around, { ...around.statement, block: inner, length: around.statement.length + growth }, growth);
  });
  return list;
}

function replaceIn({ list, index }: Around, statement: Statement, growth: number): List {
  const end = (list.starts[index] ?? 0) + statement.length - growth;
  const moveBehind = <T extends { readonly start: number; readonly end: number }>(item: T): T =>
    item.start < end ? item : { ...item, start: item.start + growth, end: item.end + growth };
  return {
    statements: list.statements.with(index, statement),
    starts: list.starts.map((start, at) => (at > index ? start + growth : start)),
    comments: list.comments.map(moveBehind),
    problems: list.problems.map(moveBehind),
  };
}
