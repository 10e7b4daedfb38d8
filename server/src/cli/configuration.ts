/** Mistakes in the configuration end a command: with half a configuration its result would mislead. */

import { TextDocument } from 'vscode-languageserver-textdocument';
import { safe } from './escape.ts';
import type { Io } from './io.ts';
import type { Loaded } from './load.ts';
import { relative } from './written-paths.ts';

/** More of them are only counted. */
const MOST_LISTED = 100;

/** Tells every mistake with its place; whether there was one. */
export function refuseBadConfiguration(io: Io, { configurations }: Loaded): boolean {
  for (const { path, text, problems } of configurations) {
    const document = TextDocument.create(path, 'json', 0, text);
    const name = safe(relative(io, path));
    for (const { message, start } of problems.slice(0, MOST_LISTED)) {
      const { line, character } = document.positionAt(start);
      io.err(`${name}:${String(line + 1)}:${String(character + 1)}: ${safe(message)}\n`);
    }
    const more = problems.length - MOST_LISTED;
    if (more > 0) io.err(`${name}: ${String(more)} more problems are not listed.\n`);
  }
  return configurations.some(({ problems }) => problems.length > 0);
}
