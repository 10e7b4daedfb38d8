/** What every plan has without declaring it, written down in the language itself. */

import { parse } from '../../../grammar/src/syntax/parser.ts';
import { bindFile } from '../facts/bind.ts';
import type { Entry } from './entry.ts';
import type { Facts } from '../facts/facts.ts';

/** The path under which the built-in declarations are indexed; no file has it. */
export const BUILT_IN = 'built-in';

const TEXT = `zone internet "The internet: untrusted, and nobody's" { class untrusted }`;

let facts: Facts | undefined;

/** The facts of the built-in declarations. */
export function builtIn(): Facts {
  return (facts ??= bindFile(parse(TEXT).tree, false));
}

export function isBuiltIn(entry: Entry): boolean {
  return entry.file === BUILT_IN;
}
