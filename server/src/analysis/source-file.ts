/** One file as the host keeps it: its text, its facts, and for an open file its tree. */

import { parse } from '../../../grammar/src/syntax/parser.ts';
import type { ForeignForm } from '../../../grammar/src/text/bytes.ts';
import { reparse } from '../../../grammar/src/syntax/reparse.ts';
import type { Parse, TextEdit } from '../../../grammar/src/syntax/tree.ts';
import { kinds } from '../../../grammar/src/vocabulary/vocabulary.ts';
import { bindFile } from '../facts/bind.ts';
import type { Facts } from '../facts/facts.ts';

/** A file larger than this, in UTF-16 code units, is not analysed. */
export const LARGEST_FILE = 1024 * 1024;

/** Why a file could not be read, as the rule `syntax/error` words it. */
export type Unreadable =
  ForeignForm | 'too-large' | 'unreadable' | 'not-regular' | 'outside' | 'too-many-files' | 'set-aside';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Kept for open files only. */
  readonly tree: Parse | undefined;
  readonly facts: Facts;
  /** Nobody has read the text, and nobody is to. */
  readonly unread: boolean;
  /** Where Git conflicts are left in the file: what its second sides say. */
  readonly second: Facts | undefined;
}

function make(path: string, text: string, parsed: Parse, open: boolean): SourceFile {
  return {
    path,
    text,
    tree: open ? parsed : undefined,
    unread: false,
    facts: bindFile(parsed.tree, open),
    second: parsed.second && bindFile(parsed.second, false),
  };
}

/** A file whose text cannot be analysed: without facts, with one problem that says why. */
export function unreadableFile(path: string, why: Unreadable, text = ''): SourceFile {
  const { facts } = make(path, '', parse(''), false);
  const problem = { rule: 'syntax/error', message: why, span: { start: 0, end: 0 }, args: {}, fixes: [] } as const;
  const shape = { ...facts.shape, incomplete: true, lost: [...kinds.keys()] };
  return {
    path,
    text,
    tree: undefined,
    unread: true,
    facts: { ...facts, shape, problems: [problem], problemCount: 1 },
    second: undefined,
  };
}

/** Reads a text from its start. */
export function readSource(path: string, text: string, open: boolean): SourceFile {
  if (text.length > LARGEST_FILE) return unreadableFile(path, 'too-large', text);
  if (text.includes('\0')) return unreadableFile(path, 'binary', text);
  return make(path, text, parse(text), open);
}

/** Applies edits in order, each to the text that the one before left; what they do not touch is kept. */
export function editSource(file: SourceFile, edits: readonly TextEdit[]): SourceFile {
  let { text, tree } = file;
  for (const edit of edits) {
    const small = text.length + edit.insert.length <= LARGEST_FILE && !edit.insert.includes('\0');
    if (tree && small) {
      const after = reparse(text, tree.tree, edit);
      text = after.text;
      tree = after.parse;
    } else {
      text = text.slice(0, edit.start) + edit.insert + text.slice(edit.end);
      tree = undefined;
    }
  }
  return tree ? make(file.path, text, tree, true) : readSource(file.path, text, true);
}

/** The tree of a file, parsed again where it was not kept. */
export function treeOf(file: SourceFile): Parse {
  return file.tree ?? parse(file.text);
}
