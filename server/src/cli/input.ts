/** Reads what a command is given, and says clearly what cannot be read: less than all is never taken for all. */

import type { FoundProblem } from '../analysis/collect.ts';
import type { Unreadable } from '../analysis/source-file.ts';
import { whyUnreadable } from '../analysis/unreadable.ts';
import { UsageError } from './io.ts';
import type { Io } from './io.ts';
import { absolute, relative } from './written-paths.ts';

/** Whether a problem says that a plan file could not be read at all. */
export function isUnreadable({ problem, rule }: FoundProblem): boolean {
  return rule === 'syntax/error' && problem.message in whyUnreadable;
}

/** Why a file cannot be read, as a sentence about it. */
export function cannotRead(name: string, why: Unreadable): string {
  return `${name} cannot be read: ${whyUnreadable[why]}.`;
}

/** The text of a file that a person named. Throws `UsageError`; `what` it is to be: `The configuration x.json`. */
export function namedText(io: Io, written: string, what = written): string {
  const read = io.readNamed(absolute(io, written));
  if ('unreadable' in read) throw new UsageError(cannotRead(what, read.unreadable));
  return read.text;
}

/** Plan files and configurations below a folder. Throws `UsageError` where some cannot be found. */
export function filesBelow(io: Io, folder: string): readonly string[] {
  const { paths, more, closed = [] } = io.files.listBelow(folder);
  const [first] = closed;
  if (first !== undefined) {
    throw new UsageError(`${relative(io, first)} cannot be read. Check that you may open this folder.`);
  }
  if (more) {
    throw new UsageError(`There are more than 10,000 files in ${relative(io, folder)}. Name fewer folders at a time.`);
  }
  return paths;
}
