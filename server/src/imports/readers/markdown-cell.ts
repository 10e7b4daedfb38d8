/** Takes the markup out of a cell of a Markdown table and keeps what it says: text, addresses, footnote marks. */

import type { Nodes, TableCell } from 'mdast';
import { superscriptsAsMarks, visible } from './sheet.ts';
import type { Cell, Place } from './sheet.ts';

/** The cell; `shift` is added to the parser's line and column. The place is that of the first character of the text. */
export function inlineCell(cell: TableCell, shift: Place): Cell {
  const start = cell.children[0]?.position?.start ?? cell.position?.start;
  const links: string[] = [];
  const struck: string[] = [];
  collect(cell, links, struck);
  return {
    line: (start?.line ?? 1) + shift.line,
    column: (start?.column ?? 1) + shift.column,
    text: inlineText(cell),
    links,
    struck,
    bold: cell.children.length > 0 && cell.children.every((child) => child.type === 'strong'),
  };
}

/** The text without markup. A line break stays, `<sup>1</sup>` and `[^1]` become `[^1]`, what is crossed out is left out. */
export function inlineText(node: Nodes): string {
  const text = visible(superscriptsAsMarks(raw(node)));
  return text
    .replace(/\uE000([^\uE001]*)(\uE001?)/gu, (_, mark: string, end: string) =>
      end === '' ? mark : `[^${mark.trim()}]`,
    )
    .replace(/[\uE000\uE001]/gu, '')
    .trim();
}

function raw(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value.replace(/[\uE000\uE001]/gu, '');
    case 'break':
      return '\n';
    case 'html':
      return htmlText(node.value);
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'footnoteReference':
      return `[^${node.label ?? node.identifier}]`;
    case 'delete':
      return '';
    default:
      return 'children' in node ? node.children.map((child) => raw(child)).join('') : '';
  }
}

/** Tags say nothing, but for the line break and the raised mark (kept between two private characters until it is whole). */
function htmlText(html: string): string {
  if (/^<br\b/iu.test(html)) return '\n';
  if (/^<sup\b/iu.test(html)) return '\uE000';
  return /^<\/sup\b/iu.test(html) ? '\uE001' : '';
}

function collect(node: Nodes, links: string[], struck: string[]): void {
  if (node.type === 'delete') {
    struck.push(node.children.map((child) => inlineText(child)).join(''));
    return;
  }
  if (node.type === 'link' || node.type === 'image') {
    if (inlineText(node) !== node.url) links.push(visible(node.url));
  }
  if ('children' in node) for (const child of node.children) collect(child, links, struck);
}
