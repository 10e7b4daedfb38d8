/** `secplan check --fix`: mends what has only one reading, in the files themselves. */

import type { FoundProblem } from '../analysis/collect.ts';
import { draftOf, mend } from '../features/fixes/mend.ts';
import { safe } from './escape.ts';
import type { Io } from './io.ts';
import type { Loaded } from './load.ts';
import { relative } from './written-paths.ts';

/**
 * Writes what is mended and has the host read it. `say` takes what was done; false: a file could not be written, and is
 * as it was.
 */
export function mendFiles(
  io: Io,
  { host, asked }: Loaded,
  wanted: (problem: FoundProblem) => boolean,
  say: (text: string) => void,
): boolean {
  const draft = draftOf(host);
  let [problems, files, written] = [0, 0, true];
  for (const path of asked) {
    const { text, count } = mend(draft, path, wanted);
    if (count === 0) continue;
    if (io.writeText(path, text)) {
      host.setText(path, text);
      problems += count;
      files++;
    } else {
      say(`${safe(relative(io, path))}: cannot be written; it is left as it is.\n`);
      written = false;
    }
  }
  say(`Mended ${counted(problems, 'problem')} in ${counted(files, 'file')}.\n`);
  return written;
}

function counted(count: number, word: string): string {
  return `${String(count)} ${word}${count === 1 ? '' : 's'}`;
}
