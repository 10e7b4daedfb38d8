/** Text for people, before it is decided how it is shown: our own words, the plan's words, and code. */

import { visible, visibleLines } from '../../../../grammar/src/text/visible.ts';

/** `plan`: words of a plan, shown as they are, whatever they hold; `code`: names and words of the language. */
export interface Words {
  readonly style: 'ours' | 'strong' | 'plan' | 'code';
  readonly text: string;
}

/** A line of its own, an item of a list, or lines of a plan. `depth`: how many items an item stands in. */
export type Block =
  | { readonly type: 'line'; readonly words: readonly Words[] }
  | { readonly type: 'item'; readonly words: readonly Words[]; readonly depth: number }
  | { readonly type: 'plan'; readonly text: string };

export const ours = (text: string): Words => ({ style: 'ours', text });
export const strong = (text: string): Words => ({ style: 'strong', text });
export const plan = (text: string): Words => ({ style: 'plan', text });
export const code = (text: string): Words => ({ style: 'code', text });

export const line = (...words: readonly Words[]): Block => ({ type: 'line', words });
export const item = (...words: readonly Words[]): Block => ({ type: 'item', words, depth: 0 });
/** An item of a list in an item, in an item, and so on; `depth` grows by one at most from item to item. */
export const itemAt = (depth: number, ...words: readonly Words[]): Block => ({ type: 'item', words, depth });

/** Words with a separator between each two. */
export function joined(parts: readonly (readonly Words[])[], separator: string): readonly Words[] {
  return parts.flatMap((words, i) => (i === 0 ? words : [ours(separator), ...words]));
}

/** Characters that can begin something in Markdown wherever they stand; `$` begins an icon in some editors. */
const MARKS = /[\\`*_{}[\]<>#|~&$^!@]/g;

/** What means something at the beginning of a line only: items of lists, rules, underlines of headings. */
const LINE_START = /^(\d+(?=[.)])|(?=[-+=:]))/;

/** Nothing in it hides; blanks and line breaks in a row are one blank. */
function onOneLine(text: string): string {
  return visible(text.replace(/[\p{Zs}\t\r\n]+/gu, ' ')).trim();
}

/** Text that renders to itself in Markdown, on one line; no part of it becomes a link. */
export function escapeMarkdown(text: string): string {
  const oneLine = onOneLine(text);
  return oneLine
    .replace(MARKS, '\\$&')
    .replace(LINE_START, '$1\\')
    .replace(/(?<!\\):(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.');
}

/** How many backticks stand in a row at most. */
function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

/** A code span that shows exactly the text: its fence is longer than any run of backticks in it. */
function codeSpan(text: string): string {
  const oneLine = onOneLine(text);
  if (oneLine === '') return '';
  const longest = longestRun(oneLine);
  const fence = '`'.repeat(longest + 1);
  const pad = oneLine.startsWith('`') || oneLine.endsWith('`') ? ' ' : '';
  return fence + pad + oneLine + pad + fence;
}

function wordsAsMarkdown({ style, text }: Words): string {
  switch (style) {
    case 'code':
      return codeSpan(text);
    case 'strong':
      return `**${escapeMarkdown(text)}**`;
    case 'plan':
      return escapeMarkdown(text);
    case 'ours':
      return text.replace(/[*_`<>[\]\\#|]/g, (character) => `\\${character}`);
  }
}

function fenced(text: string): string {
  const longest = Math.max(2, longestRun(text));
  const fence = '`'.repeat(longest + 1);
  return `${fence}secplan\n${text}\n${fence}`;
}

const INDENT = '  ';

function bulleted(block: Block, text: string): string {
  return block.type === 'item' ? `${INDENT.repeat(block.depth)}- ${text}` : text;
}

/** As Markdown without HTML and without links. */
export function asMarkdown(blocks: readonly Block[]): string {
  let written = '';
  let before: Block['type'] | undefined;
  for (const block of blocks) {
    const text = block.type === 'plan' ? fenced(visibleLines(block.text)) : block.words.map(wordsAsMarkdown).join('');
    const separator = before === undefined ? '' : before === 'item' && block.type === 'item' ? '\n' : '\n\n';
    written += separator + bulleted(block, text);
    before = block.type;
  }
  return written;
}

/** As plain text. */
export function asPlainText(blocks: readonly Block[]): string {
  const lines = blocks.map((block) => {
    if (block.type === 'plan') return visibleLines(block.text);
    const text = visible(block.words.map((words) => words.text.replace(/[\p{Zs}\t\r\n]+/gu, ' ')).join(''));
    return bulleted(block, text);
  });
  return lines.join('\n');
}
