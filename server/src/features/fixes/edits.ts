/** Turns a fix, which is data about declarations and lines, into edits of texts. */

import { declarationOf } from '../../plan/declaration.ts';
import type { TextEdit } from '../../../../grammar/src/syntax/tree.ts';
import { printString } from '../../../../grammar/src/print/printer.ts';
import type { Entry } from '../../plan/entry.ts';
import type { Span } from '../../facts/facts.ts';
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

/** Where a brace that closes lines stands: below the last of them, behind the comment on its line. */
function behindLast(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return /^[ \t;]*(\/\/.*)?$/.test(text.slice(offset, end)) ? end : offset;
}

/** Braces around the lines of a declaration; those that stand behind its title become the first in its block. */
function encloseLines(text: string, entry: Entry, lines: readonly Span[]): readonly TextEdit[] {
  const newline = lineBreak(text);
  const declaration = declarationOf(entry);
  const indent = indentAt(text, declaration.start);
  const { block } = declaration.facts.spans;
  const inside = block && declaration.absolute(block);
  const written = lines.map(({ start, end }) => newline + indent + INDENT + text.slice(start, end)).join('');
  const header = lines[0]?.start ?? 0;
  const from = text.slice(0, header).replace(/(?<![\s,;:])[\s,;:]+$/, '').length;
  const gap = { start: from, end: lines.at(-1)?.end ?? 0 };
  const close = newline + indent + '}';
  if (!inside) return [{ ...gap, insert: ` {${written}${close}` }];
  if (text.charAt(inside.start - 1) === '{' && inside.start > gap.end) {
    const isFlat = !/[\r\n]/.test(text.slice(inside.start, inside.end));
    const flat = lines.map(({ start, end }) => ` ${text.slice(start, end)};`).join('');
    return [
      { ...gap, insert: '' },
      { start: inside.start, end: inside.start, insert: isFlat ? flat : written },
    ];
  }
  const opened = lines.length > 0 ? gap : { start: inside.start, end: inside.start };
  const at = behindLast(text, inside.end);
  return [
    { ...opened, insert: ` {${written}` },
    { start: at, end: at, insert: close },
  ];
}

function editsOf(text: string, change: Change): readonly TextEdit[] {
  if (change.type === 'enclose') return encloseLines(text, change.entry, change.lines.map(spanOf));
  return [editOf(text, change)];
}

const WORD = /[\p{L}\p{M}\p{N}_]/u;

/** A word that was parted from its neighbours by its quotes alone needs blanks in their place. */
function replacement(text: string, { start, end }: Span, insert: string): TextEdit {
  const joins = (inside: string, within: string, beside: string): boolean =>
    WORD.test(inside) && WORD.test(beside) && !WORD.test(within);
  const before = joins(insert.charAt(0), text.charAt(start), text.charAt(start - 1)) ? ' ' : '';
  const behind = joins(insert.charAt(insert.length - 1), text.charAt(end - 1), text.charAt(end)) ? ' ' : '';
  return { start, end, insert: before + insert + behind };
}

function editOf(text: string, change: Exclude<Change, { type: 'enclose' }>): TextEdit {
  switch (change.type) {
    case 'replace':
      return replacement(text, spanOf(change.anchor), change.text);
    case 'quote': {
      const { start, end } = spanOf(change.anchor);
      return { start, end, insert: change.before + printString(text.slice(start, end).replace(/\s+/g, ' ')) };
    }
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
    byFile.set(file, [...(byFile.get(file) ?? []), ...editsOf(textOf(file), change)]);
  }
  return [...byFile].map(([file, edits]) => ({ file, edits: edits.sort((a, b) => b.start - a.start) }));
}

/** Applies edits that are ordered from back to front. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce((result, { start, end, insert }) => result.slice(0, start) + insert + result.slice(end), text);
}
