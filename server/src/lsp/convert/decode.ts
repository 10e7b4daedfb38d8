/** Reads parameters of requests: what is not as the protocol says is refused with `InvalidParams`. */

import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';

function invalid(what: string): never {
  throw new ResponseError(ErrorCodes.InvalidParams, `The parameters hold no ${what}.`);
}

/** A member of an object; undefined where there is none or no object. */
export function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

export function stringIn(value: unknown, key: string): string {
  const found = memberOf(value, key);
  return typeof found === 'string' ? found : invalid(key);
}

export function numberIn(value: unknown, key: string): number {
  const found = memberOf(value, key);
  return typeof found === 'number' ? found : invalid(key);
}

export function listIn(value: unknown, key: string): readonly unknown[] {
  const found = memberOf(value, key);
  return Array.isArray(found) ? found : invalid(key);
}

/** The URI of `textDocument`. */
export function documentUriIn(params: unknown): string {
  return stringIn(memberOf(params, 'textDocument'), 'uri');
}

export function positionIn(value: unknown, key: string): Position {
  const found = memberOf(value, key);
  return { line: numberIn(found, 'line'), character: numberIn(found, 'character') };
}

export function rangeIn(value: unknown, key: string): Range {
  const found = memberOf(value, key);
  return { start: positionIn(found, 'start'), end: positionIn(found, 'end') };
}

/** The changes of a document, in order. */
export function changesIn(params: unknown): TextDocumentContentChangeEvent[] {
  return listIn(params, 'contentChanges').map((change) => {
    const text = stringIn(change, 'text');
    return memberOf(change, 'range') === undefined ? { text } : { range: rangeIn(change, 'range'), text };
  });
}
