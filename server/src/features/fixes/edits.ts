/** Turns a fix, which is data about declarations and lines, into edits of texts. */

import { declarationOf } from '../../plan/declaration.ts';
import type { TextEdit } from '../../../../grammar/src/syntax/tree.ts';
import type { Entry } from '../../plan/entry.ts';
import { spanOf } from '../../plan/places.ts';
import type { Change, Fix } from '../../rules/define.ts';

/** Edits of one file; offsets in its present text. */
export interface FileEdits {
  readonly file: string;
  readonly edits: readonly TextEdit[];
}

const INDENT = '  ';

/** The line break that a text uses. */
function lineBreak(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function lineEnd(text: string, offset: number): number {
  const rest = /[\r\n]/.exec(text.slice(offset));
  return rest ? offset + rest.index : text.length;
}

function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** Several lines of secplan under one indent. */
function indented(written: string, indent: string, newline: string): string {
  return written
    .split('\n')
    .map((line) => (line === '' ? line : indent + line))
    .join(newline);
}

/** A whole line goes with its break; a statement among others on its line goes with its separator. */
function removal(text: string, start: number, end: number): TextEdit {
  const [first, last] = [lineStart(text, start), lineEnd(text, end)];
  const alone = text.slice(first, start).trim() === '' && /^\s*(\/\/.*)?$/.test(text.slice(end, last));
  if (!alone) {
    const separator = /^\s*;[ \t]*/.exec(text.slice(end, last))?.[0] ?? '';
    return { start, end: end + separator.length, insert: '' };
  }
  const newline = /^(\r\n|\n|\r)/.exec(text.slice(last))?.[0] ?? '';
  return { start: first, end: last + newline.length, insert: '' };
}

/** Below the last property line, or first in the block; a block is made if there is none. */
function addLine(text: string, entry: Entry, written: string): TextEdit {
  const newline = lineBreak(text);
  const declaration = declarationOf(entry);
  const indent = indentAt(text, declaration.start);
  const { block, whole, lines } = declaration.facts.spans;
  const end = declaration.absolute(whole).end;
  if (!block) {
    const body = indented(written, indent + INDENT, newline);
    return { start: end, end, insert: ` {${newline}${body}${newline}${indent}}` };
  }
  const inside = declaration.absolute(block);
  if (!/[\r\n]/.test(text.slice(inside.start, inside.end))) {
    const content = text.slice(inside.start, inside.end).trimEnd();
    const at = inside.start + content.length;
    return { start: at, end: inside.end, insert: `${content === '' ? ' ' : '; '}${written} ` };
  }
  const last = lines.at(-1);
  const at = lineEnd(text, last ? declaration.absolute(last.whole).end : inside.start);
  return { start: at, end: at, insert: newline + indented(written, indent + INDENT, newline) };
}

function addAfter(text: string, entry: Entry, written: string): TextEdit {
  const newline = lineBreak(text);
  const declaration = declarationOf(entry);
  const at = lineEnd(text, declaration.absolute(declaration.facts.spans.whole).end);
  const body = indented(written, indentAt(text, declaration.start), newline);
  return { start: at, end: at, insert: newline + newline + body };
}

function editOf(text: string, change: Change): TextEdit {
  switch (change.type) {
    case 'replace':
      return { ...spanOf(change.anchor), insert: change.text };
    case 'remove': {
      const { start, end } = spanOf({
        entry: change.anchor.entry,
        ...('line' in change.anchor && { line: change.anchor.line }),
      });
      return removal(text, start, end);
    }
    case 'add-line':
      return addLine(text, change.entry, change.text);
    case 'add-after':
      return addAfter(text, change.entry, change.text);
  }
}

function entryOf(change: Change): Entry {
  return 'anchor' in change ? change.anchor.entry : change.entry;
}

/** The edits of a fix, file by file, each file's from back to front so that they can be applied one after the other. */
export function fixEdits(fix: Fix, textOf: (file: string) => string): readonly FileEdits[] {
  const byFile = new Map<string, TextEdit[]>();
  for (const change of fix.changes) {
    const { file } = entryOf(change);
    byFile.set(file, [...(byFile.get(file) ?? []), editOf(textOf(file), change)]);
  }
  return [...byFile].map(([file, edits]) => ({ file, edits: edits.sort((a, b) => b.start - a.start) }));
}

/** Applies edits that are ordered from back to front. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce((result, { start, end, insert }) => result.slice(0, start) + insert + result.slice(end), text);
}
