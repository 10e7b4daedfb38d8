/** Gives the analysis an earlier revision of a plan, from a folder that holds it. */

import type { AnalysisHost } from '../analysis/host.ts';
import { cannotRead, filesBelow } from './input.ts';
import { UsageError } from './io.ts';
import type { Io } from './io.ts';
import { absolute, relative } from './written-paths.ts';

/**
 * Reads `earlier`, a folder such as a Git work tree of the approved revision, as what `checked` was then. Throws `UsageError`
 * where either is no folder or the earlier one holds no plan.
 */
export function setEarlierRevision(io: Io, host: AnalysisHost, earlier: string, checked: string): void {
  const [from, to] = [absolute(io, earlier), absolute(io, checked)];
  for (const [path, written] of [
    [from, earlier],
    [to, checked],
  ] as const) {
    if (!io.isFolder(path)) throw new UsageError(`--base compares two folders; ${written} is none.`);
  }
  const texts = new Map<string, string>();
  for (const path of filesBelow(io, from).filter((each) => each.endsWith('.secplan'))) {
    const read = io.files.read(path, from);
    // What is compared with a part of the earlier revision would look as if it were new.
    if ('unreadable' in read) throw new UsageError(cannotRead(relative(io, path), read.unreadable));
    texts.set(to + path.slice(from.length), read.text);
  }
  if (texts.size === 0) throw new UsageError(`${earlier} holds no file that ends in .secplan to compare with.`);
  host.setBase(texts);
}
