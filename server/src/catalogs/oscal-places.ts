/** Tells what is wrong with a JSON file in terms of its text; the slow reading with places happens only when something is. */

import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { JsonPath } from './oscal-json.ts';
import type { CatalogProblem } from './types.ts';

/** A message about the value at a path. */
export interface PlacedMessage {
  readonly message: string;
  readonly path: JsonPath;
}

/** After so many problems of one file the rest is counted only. */
const mostProblems = 50;

/** The value of a JSON text, or the one problem why there is none. */
export function readJson(text: string): { readonly value?: unknown; readonly problem?: CatalogProblem } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown };
  } catch {
    return { problem: faultIn(text) };
  }
}

function faultIn(text: string): CatalogProblem {
  const errors: ParseError[] = [];
  treeOf(text, errors);
  const first = errors[0];
  const cutString =
    first !== undefined &&
    printParseErrorCode(first.error) === 'UnexpectedEndOfString' &&
    !/[\r\n]/u.test(text.slice(first.offset));
  const start = cutString ? text.length : Math.min(text.length, first?.offset ?? 0);
  const { line, column } = placeOf(text, start);
  const ended = text.slice(start).trim() === '';
  const why = ended ? 'the file ends in the middle; it may have been cut off' : 'this does not belong here';
  const message = `This file is not valid JSON (line ${String(line)}, column ${String(column)}): ${why}.`;
  return { message, start, end: Math.min(start + 1, text.length) };
}

/** The problems at their places in the text. */
export function problemsAt(text: string, messages: readonly PlacedMessage[]): readonly CatalogProblem[] {
  if (messages.length === 0) return [];
  const root = treeOf(text, []);
  const problems = messages.slice(0, mostProblems).map(({ message, path }) => {
    const node = root && findNodeAtLocation(root, [...path]);
    // An object is long: its opening brace is enough to point at.
    const length = node?.type === 'object' || node?.type === 'array' ? 1 : node?.length;
    return { message, start: node?.offset ?? 0, end: (node?.offset ?? 0) + (length ?? 0) };
  });
  const rest = messages.length - problems.length;
  return rest > 0
    ? [...problems, { message: `There are ${String(rest)} more problems in this catalog.`, start: 0, end: 0 }]
    : problems;
}

/** Strictly JSON. Nesting that overflows the reader's stack gives no tree. */
function treeOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text.replace(/^\uFEFF/u, ' '), errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    return undefined;
  }
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n?|\n/u);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
