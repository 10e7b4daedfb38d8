/** Prints plans: a text as a string, a file in the one layout. */
import type { List, Statement, TextEdit, Tree } from '../syntax/tree.ts';
import { arrange } from './arrange.ts';
import { parse } from '../syntax/parser.ts';
import { printLines } from '../text/texts.ts';

/** Prints a value without line ends as a `"…"` string. */
export function printString(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/**
 * Prints any value: as a string, or where it has several lines as a `"""` text for the end of a line that is indented
 * by `indent`. Reading it gives the value again, line ends as `\n`.
 */
export function printText(value: string, indent: string): string {
  return /[\r\n]/.test(value) ? printLines(value, indent) : printString(value);
}

/**
 * A file in the one layout. `withheld` says, for the author, why the text comes back as it was. The file keeps its
 * line ends, its byte order mark, and the newline at its end or the lack of it; statements with a problem of syntax
 * are copied.
 */
export function format(text: string): { text: string; withheld?: string } {
  const { after, withheld } = formatted(text);
  return withheld === undefined ? { text: after } : { text, withheld };
}

/** The edits that lay a file out, ascending, none of them for what is laid out already; none where that is withheld. */
export function formatEdits(text: string): TextEdit[] {
  const { edits, withheld } = formatted(text);
  return withheld === undefined ? edits : [];
}

function formatted(text: string): { edits: TextEdit[]; after: string; withheld?: string } {
  const { tree } = parse(text);
  if (tree.conflicted) return { edits: [], after: text, withheld: 'A Git conflict is left in it. Settle it first.' };
  if (tree.repaired) return { edits: [], after: text, withheld: 'Its braces do not balance. Mend them first.' };
  const edits = arrange(text, tree);
  const after = applied(text, edits);
  if (says(text, tree) === says(after, parse(after).tree)) return { edits, after };
  return { edits, after, withheld: 'Laying it out would change how it reads. Mend its problems of syntax first.' };
}

function applied(text: string, edits: readonly TextEdit[]): string {
  let after = '';
  let at = 0;
  for (const { start, end, insert } of edits) {
    after += text.slice(at, start) + insert;
    at = end;
  }
  return after + text.slice(at);
}

/** All that a file says, its words and comments in order, and nothing of how it is laid out. */
function says(text: string, { list, repaired, conflicted }: Tree): string {
  return JSON.stringify([repaired, conflicted, saidBy(text, list, 0)]);
}

function saidBy(text: string, { statements, starts, comments }: List, owner: number): unknown {
  return [
    statements.map((statement, index) => saidIn(text, statement, owner + (starts[index] ?? 0))),
    comments.map(({ start, end }) => [
      starts.filter((each) => each < start).length,
      text.slice(owner + start, owner + end),
    ]),
  ];
}

function saidIn(text: string, { atoms, block }: Statement, start: number): unknown {
  const words = atoms.map(({ kind, value }) => [kind, value]);
  return block === undefined ? [words] : [words, saidBy(text, block.list, start)];
}
