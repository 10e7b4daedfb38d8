/** Where a cursor stands while a line is being typed: in whose block, behind which words, in the middle of which word. */

import type { Atom, List, Statement } from '../../../../grammar/src/syntax/tree.ts';
import { fileKind, kinds, mayHold } from '../../../../grammar/src/vocabulary/vocabulary.ts';
import type { Kind } from '../../../../grammar/src/vocabulary/define.ts';
import { treeOf } from '../../analysis/source-file.ts';
import type { Declaration } from '../../plan/declaration.ts';
import type { Span } from '../../facts/facts.ts';
import type { Subject } from '../subject.ts';

/** Offsets are UTF-16 code units in the file. */
export interface Cursor {
  /** The kind in whose block the line stands; the file's own at the top. */
  readonly kind: Kind;
  readonly entry: Declaration;
  /** The words of the line before the one that is typed. */
  readonly atoms: readonly Atom[];
  /** Where the line begins. */
  readonly start: number;
  /** The word that is typed, as far as it stands; empty between words. */
  readonly word: Span;
  /** What of it stands before the cursor. */
  readonly typed: string;
}

const WORD_BEFORE = /(?<![\p{L}\p{M}\p{N}_\-./:@()])[\p{L}\p{M}\p{N}_\-./:@()]*$/u;
const WORD_BEHIND = /^[\p{L}\p{M}\p{N}_\-./:@()]*/u;

function wordAt(text: string, offset: number): Span {
  const line = text.slice(Math.max(0, offset - 200), offset);
  const before = WORD_BEFORE.exec(line)?.[0].length ?? 0;
  const behind = WORD_BEHIND.exec(text.slice(offset, offset + 200))?.[0].length ?? 0;
  return { start: offset - before, end: offset + behind };
}

function indentOf(text: string, offset: number): number {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0].length ?? 0;
}

/** A list with whose it is. */
interface Level {
  readonly list: List;
  readonly owner: number;
  readonly kind: Kind;
  readonly entry: Declaration;
}

interface Found {
  readonly statement: Statement;
  readonly start: number;
}

/** The last statement of a list that begins at or before an offset. */
function lastBefore({ list, owner }: Level, offset: number): Found | undefined {
  const index = list.starts.findLastIndex((start) => owner + start <= offset);
  const statement = list.statements[index];
  return statement && { statement, start: owner + (list.starts[index] ?? 0) };
}

/** Whether the block of a statement holds an offset. One that nobody closed goes as far as the indent says. */
function isInside({ statement, start }: Found, offset: number, text: string): boolean {
  const { block } = statement;
  if (!block || offset < start + block.inside) return false;
  const close = start + block.close;
  return offset <= close || (text.charAt(close) !== '}' && indentOf(text, offset) > indentOf(text, start));
}

function levelAt({ file, root }: Subject, offset: number): Level | undefined {
  let level: Level = { list: treeOf(file).tree.list, owner: 0, kind: fileKind, entry: root };
  for (;;) {
    const found = lastBefore(level, offset);
    if (!found?.statement.block || !isInside(found, offset, file.text)) return level;
    const word = found.statement.atoms.find((atom) => atom.kind !== 'stray')?.value ?? '';
    const kind = mayHold(level.kind, word) ? kinds.get(word) : undefined;
    const entry = level.entry.children.find((child) => child.start === found.start);
    if (!kind || !entry) return undefined;
    level = { list: found.statement.block.list, owner: found.start, kind, entry };
  }
}

/** The words of the statement before an offset, if what is typed there goes on with it. */
function goesOn({ statement, start }: Found, offset: number, text: string): readonly Atom[] {
  const atoms = statement.atoms.filter((atom) => start + atom.end <= offset);
  const last = atoms.at(-1);
  if (!last) return [];
  const between = text.slice(start + last.end, offset);
  const broken = /[\r\n]/.test(between) && (last.kind !== 'comma' || indentOf(text, offset) <= indentOf(text, start));
  return broken || /[;{}]/.test(between) ? [] : atoms;
}

function inWords(found: Found | undefined, offset: number): boolean {
  const inside = ({ kind, start, end }: Atom): boolean => {
    const [from, to] = [(found?.start ?? 0) + start, (found?.start ?? 0) + end];
    return (kind === 'string' || kind === 'text') && from < offset && offset < to;
  };
  return found?.statement.atoms.some(inside) ?? false;
}

/** Whether an open quote or a comment mark stands before the offset on its line. */
function inTextOrComment(text: string, offset: number): boolean {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const bare = text.slice(start, offset).replace(/"(?:\\["\\]|[^"])*"/g, '');
  return bare.includes('"') || bare.includes('//');
}

/** Undefined where nothing can be offered: in a text, in a comment, in a block that nobody knows. */
export function cursorAt(subject: Subject, offset: number): Cursor | undefined {
  const { text } = subject.file;
  const word = wordAt(text, offset);
  const level = levelAt(subject, word.start);
  const found = level && lastBefore(level, word.start);
  if (!level || inWords(found, offset) || inTextOrComment(text, offset)) return undefined;
  const atoms = found ? goesOn(found, word.start, text) : [];
  const start = found && atoms.length > 0 ? found.start : word.start;
  return { kind: level.kind, entry: level.entry, atoms, start, word, typed: text.slice(word.start, offset) };
}
