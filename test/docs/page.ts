/** A page of the documentation as the tests read it: its fences, its links, and the names of its headings. */

import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes } from 'mdast';

export interface Fence {
  readonly language: string;
  /** What stands behind the language: `file=plan.secplan problems=name/unresolved`. */
  readonly words: ReadonlyMap<string, string>;
  readonly text: string;
  /** Offset of the fence in the page, in UTF-16 units. */
  readonly start: number;
  /** Line of the opening fence, from 1. */
  readonly line: number;
}

export interface Page {
  readonly fences: readonly Fence[];
  readonly links: readonly string[];
  /** What a link behind `#` may name: headings as GitHub names them. */
  readonly anchors: ReadonlySet<string>;
}

function textOf(node: Nodes): string {
  if ('value' in node && node.type !== 'html') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** As GitHub does it: small letters, no punctuation, blanks as hyphens. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

function wordsOf(meta: string): ReadonlyMap<string, string> {
  const words = meta.split(' ').filter((word) => word !== '');
  return new Map(words.map((word): [string, string] => [word.split('=')[0] ?? '', word.split('=')[1] ?? '']));
}

/** Reads a page; HTML in it is not looked at. */
export function readPage(markdown: string): Page {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const page = { fences: [] as Fence[], links: [] as string[], anchors: new Set<string>() };
  const visit = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') page.links.push(node.url);
    if (node.type === 'heading') page.anchors.add(anchorOf(textOf(node)));
    if (node.type === 'code') {
      const { offset = 0, line = 1 } = node.position?.start ?? {};
      const words = wordsOf(node.meta ?? '');
      page.fences.push({ language: node.lang ?? '', words, text: node.value, start: offset, line });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return page;
}
