/** Reads the pipe tables of a Markdown file (GitHub's dialect) into grids, and the text around them. */

import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { FootnoteDefinition, List, Node, Nodes, Root, RootContent, Table, TableRow } from 'mdast';
import { isFootnote } from '../matrix/footnotes.ts';
import { inlineCell, inlineText } from './markdown-cell.ts';
import { filled, oneLine } from './sheet.ts';
import type { Grid, Note, Place, Row, Sheet } from './sheet.ts';

/** A hundred quotations, or lists that are indented as far: the Markdown library takes minutes or overflows its stack. */
const tooDeep = /^(?:(?:[ \t]*>){100}|[ \t]{400})/mu;

function unreadableSheet(): Sheet {
  const text = 'Quotations or lists of this file stand too deep in each other for it to be read.';
  return { title: undefined, grids: [], prose: [], passedOver: [{ line: 1, column: 1, text }], mended: [] };
}

/** All pipe tables, also those that a blank line or a wrong ruling line took apart. Never throws. */
export function readMarkdown(text: string): Sheet {
  if (tooDeep.test(text)) return unreadableSheet();
  try {
    const reader = new MarkdownReader(text);
    reader.visit(parse(text).children);
    return reader.sheet();
  } catch (error) {
    // Thousands of marks in each other within a line overflow the stack as well.
    if (!(error instanceof RangeError)) throw error;
    return unreadableSheet();
  }
}

function parse(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function placeOf(node: Node): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** A line of a table: it begins with a pipe, or has two of them. */
const pipeLine = /^\s*\||(?<!\\)\|.*(?<!\\)\|/u;
/** The line between heading and body: `|---|:-:|`. */
const rulingLine = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/u;
const strayRows =
  'These lines look like rows of a table, but no heading row with a ruling line (| --- | --- |) stands above them: they were not read.';
const htmlTable = /<table[\s>]/iu;

class MarkdownReader {
  readonly #lines: readonly string[];
  readonly #grids: Grid[] = [];
  readonly #prose: Note[] = [];
  readonly #passedOver: Note[] = [];
  readonly #mended: Note[] = [];
  #title: string | undefined;
  #caption: string | undefined;
  /** The block before was a table, so that rows behind a blank line belong to it. */
  #afterTable = false;

  constructor(text: string) {
    this.#lines = text.split(/\r\n?|\n/u);
  }

  sheet(): Sheet {
    return {
      title: this.#title,
      grids: this.#grids,
      prose: this.#prose,
      passedOver: this.#passedOver,
      mended: this.#mended,
    };
  }

  visit(nodes: readonly RootContent[]): void {
    for (const node of nodes) {
      const afterTable = this.#afterTable;
      this.#afterTable = false;
      this.#block(node, afterTable);
    }
  }

  #block(node: RootContent, afterTable: boolean): void {
    if (node.type === 'table') this.#table(node, placeOf(node).line);
    else if (node.type === 'heading') this.#heading(node);
    else if (node.type === 'paragraph') this.#paragraph(node, afterTable);
    else if (node.type === 'list') this.#list(node);
    else if (node.type === 'blockquote') this.visit(node.children);
    else if (node.type === 'footnoteDefinition') this.#footnote(node);
    else if (node.type === 'code') this.#code(node, node.value.split('\n'));
    else if (node.type === 'html') this.#html(node, node.value);
  }

  /** Markdown takes the line below a footnote for more of it, also where that line is the next footnote: `\* at night`. */
  #footnote(node: FootnoteDefinition): void {
    const notes = [{ ...placeOf(node), text: `[^${node.label ?? node.identifier}]` }];
    for (const child of node.children) {
      for (const [index, text] of inlineText(child).split('\n').entries()) {
        const last = notes.at(-1);
        if (last && (index === 0 || !isFootnote(text))) last.text = oneLine(`${last.text} ${text}`);
        else notes.push({ line: placeOf(child).line + index, column: 1, text: oneLine(text) });
      }
    }
    this.#prose.push(...notes);
  }

  #heading(node: Nodes): void {
    this.#caption = oneLine(inlineText(node)) || undefined;
    this.#title ??= this.#caption;
    if (this.#caption !== undefined) this.#prose.push({ ...placeOf(node), text: this.#caption });
  }

  #list(list: List): void {
    for (const [index, item] of list.children.entries()) {
      const mark =
        list.ordered === true ? `${String((list.start ?? 1) + index)}. ` : this.#bullet(item, list.children.length);
      for (const child of item.children) {
        if (child.type === 'paragraph') {
          this.#prose.push({ ...placeOf(child), text: mark + oneLine(inlineText(child)) });
        } else this.#block(child, false);
      }
    }
  }

  /** A lone item with an asterisk may be a footnote: `* only at night`. Elsewhere an asterisk is just a bullet. */
  #bullet(item: Node, items: number): string {
    const { line, column } = placeOf(item);
    return items === 1 && this.#lines[line - 1]?.[column - 1] === '*' ? '* ' : '';
  }

  #code(node: Node, lines: readonly string[]): void {
    if (!lines.some((line, index) => index > 0 && rulingLine.test(line) && line.includes('|'))) return;
    this.#passedOver.push({
      ...placeOf(node),
      text: 'This table stands in a block of code and was not read. Take it out of the block if it is meant.',
    });
  }

  #html(node: Node, value: string): void {
    if (htmlTable.test(value)) {
      this.#passedOver.push({
        ...placeOf(node),
        text: 'This table is written in HTML and was not read. Write it as a pipe table or as CSV.',
      });
    }
  }

  /** Prose, or rows that Markdown does not take for a table. */
  #paragraph(node: Nodes, afterTable: boolean): void {
    const first = placeOf(node).line;
    const last = node.position?.end.line ?? first;
    const lines = this.#lines.slice(first - 1, last);
    const piped = lines.findIndex((line) => line.trimStart().startsWith('|'));
    if (!lines.every((line) => pipeLine.test(line))) {
      if (piped >= 0) this.#passedOver.push({ line: first + piped, column: 1, text: strayRows });
      this.#plainProse(node, first);
    } else if (lines.some((line, index) => index > 0 && rulingLine.test(line))) this.#unevenTable(lines, first);
    else if (afterTable) this.#continuation(lines, first);
    else this.#passedOver.push({ ...placeOf(node), text: strayRows });
  }

  #plainProse(node: Nodes, first: number): void {
    for (const [index, text] of inlineText(node).split('\n').entries()) {
      this.#prose.push({ line: first + index, column: index === 0 ? placeOf(node).column : 1, text: oneLine(text) });
    }
  }

  #table(table: Table, firstLine: number, indents: readonly number[] = []): void {
    const width = table.children[0]?.children.length ?? 0;
    const rows = table.children.map((row, index) => this.#row(row, index === 0, width, firstLine, indents));
    this.#grids.push({ rows, caption: this.#caption, firstRowIsHeading: true });
    this.#afterTable = true;
  }

  /** Heading and ruling line differ in width: the ruling line is written anew, as wide as the heading. */
  #unevenTable(lines: readonly string[], firstLine: number): void {
    const ruling = lines.findIndex((line, index) => index > 0 && rulingLine.test(line));
    const heading = lines[ruling - 1] ?? '';
    const width = parseRows(['|x|', '|-|', heading.trimStart()])?.children[1]?.children.length ?? 1;
    const source = lines
      .map((line, index) => (index === ruling ? rulingOf(width) : line.trimStart()))
      .slice(ruling - 1);
    const table = parseRows(source);
    if (!table) return;
    const text = `the ruling line below this heading is not as wide as the heading; the table was read with ${String(width)} columns.`;
    this.#mended.push({ line: firstLine + ruling - 1, column: 1, text });
    this.#table(table, firstLine + ruling - 1, lines.slice(ruling - 1).map(indentOf));
  }

  /** Rows behind a blank line belong to the table above it. */
  #continuation(lines: readonly string[], firstLine: number): void {
    const grid = this.#grids.pop();
    const width = grid?.rows[0]?.cells.length ?? 1;
    const table = parseRows([`|${' |'.repeat(width)}`, rulingOf(width), ...lines.map((line) => line.trimStart())]);
    if (!grid || !table) return;
    const indents = [0, 0, ...lines.map(indentOf)];
    const rows = table.children.slice(1).map((row) => this.#row(row, false, width, firstLine - 2, indents));
    this.#grids.push({ ...grid, rows: [...grid.rows, ...rows] });
    this.#afterTable = true;
  }

  /** `firstLine` is the file's line of the table's first line; a node of a table parsed apart counts from 1. */
  #row(row: TableRow, heading: boolean, width: number, firstLine: number, indents: readonly number[]): Row {
    const apart = indents.length > 0;
    const own = placeOf(row);
    const shift = { line: apart ? firstLine - 1 : 0, column: apart ? (indents[own.line - 1] ?? 0) : 0 };
    const cells = row.children.map((cell) => inlineCell(cell, shift));
    const place = { line: own.line + shift.line, column: own.column + shift.column };
    const source = this.#lines[place.line - 1] ?? '';
    const spoken = cells.filter(filled);
    const bold = spoken.length === 1 && spoken[0]?.bold === true;
    return {
      ...place,
      cells,
      looksLikeHeading: bold || cells.length < width,
      prose: !heading && cells.length === 1 && width > 1 && !source.includes('|'),
    };
  }
}

function rulingOf(width: number): string {
  return `|${'-|'.repeat(width)}`;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function parseRows(lines: readonly string[]): Table | undefined {
  return parse(lines.join('\n')).children.find((node) => node.type === 'table');
}
