/** `secplan check --fix`: mends what has only one reading, in the files themselves. */

import type { AnalysisHost } from '../analysis/host.ts';
import type { FoundProblem } from '../analysis/collect.ts';
import { draftOf, mend } from '../features/fixes/mend.ts';
import { safe } from './escape.ts';
import type { Io } from './io.ts';
import type { Loaded } from './load.ts';
import { relative } from './written-paths.ts';

/** What a file was given may be what another lacked, such as a name: all are looked at again, so many times at most. */
const MOST_PASSES = 10;

/** Mends the files of a draft until none changes; how many problems that were in each. */
function mendAll(
  draft: AnalysisHost,
  paths: readonly string[],
  wanted: (problem: FoundProblem) => boolean,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let pass = 0, before = -1; pass < MOST_PASSES && total(counts) > before; pass++) {
    before = total(counts);
    for (const path of paths) {
      const { count } = mend(draft, path, wanted);
      if (count > 0) counts.set(path, (counts.get(path) ?? 0) + count);
    }
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, each) => sum + each, 0);
}

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
  const counts = new Map(mendAll(draft, asked, wanted));
  let isWritten = true;
  for (const path of [...counts.keys()]) {
    const text = draft.file(path)?.text ?? '';
    if (io.writeText(path, text)) {
      host.setText(path, text);
    } else {
      say(`${safe(relative(io, path))}: cannot be written; it is left as it is.\n`);
      counts.delete(path);
      isWritten = false;
    }
  }
  say(`Mended ${counted(total(counts), 'problem')} in ${counted(counts.size, 'file')}.\n`);
  return isWritten;
}

function counted(count: number, word: string): string {
  return `${String(count)} ${word}${count === 1 ? '' : 's'}`;
}
