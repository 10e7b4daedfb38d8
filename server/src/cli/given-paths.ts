/** What a command is given to read: files, folders, patterns that no shell has expanded, and the standard input. */

import picomatch from 'picomatch';
import { folderOf, isBelow } from '../analysis/paths.ts';
import type { PlanFiles, ReadResult } from '../analysis/plan-files.ts';
import { filesBelow } from './input.ts';
import { UsageError } from './io.ts';
import type { Io } from './io.ts';
import { absolute } from './written-paths.ts';

/** The argument that means the standard input. */
export const STANDARD_INPUT = '-';
/** What it is called where nobody says where it lies. */
const UNNAMED = 'standard input';

export interface Given {
  /** In which the standard input, where it is asked for, is a file like any other. */
  readonly io: Io;
  /** Files and folders that there are; absolute. */
  readonly paths: readonly string[];
  /** The standard input where nobody says where it lies: no plan and no configuration is around it. */
  readonly alone: string | undefined;
}

/** A pattern parted: the folder that it names, and what is meant below that. */
interface Pattern {
  readonly base: string;
  readonly glob: string;
}

/** The plan files that a pattern means, and those in the folders that it means, as a shell would have it. Throws `UsageError`. */
function matching(io: Io, written: string, { base, glob }: Pattern): readonly string[] {
  const folder = absolute(io, base === '' ? '.' : base);
  const isMeant = picomatch(glob);
  const found = filesBelow(io, folder).filter((path) => {
    const parts = path.slice(folder.length + 1).split('/');
    return path.endsWith('.secplan') && parts.some((_, i) => isMeant(parts.slice(0, i + 1).join('/')));
  });
  if (found.length === 0) throw new UsageError(`No file that ends in .secplan matches the pattern ${written}.`);
  return found;
}

/** A path as it is written, where it is there; else what it means as a pattern. Throws `UsageError` where that is nothing. */
function expanded(io: Io, written: string): readonly string[] {
  const path = absolute(io, written);
  if (io.exists(path)) return [path];
  const pattern = picomatch.scan(written.replaceAll('\\', '/'));
  if (pattern.isGlob) return matching(io, written, pattern);
  throw new UsageError(`There is no file or folder ${written}.`);
}

/** The disk with one file on it that is read from elsewhere. */
function withFile(files: PlanFiles, path: string, content: ReadResult): PlanFiles {
  const and = (paths: readonly string[]): readonly string[] => [...new Set([...paths, path])].sort();
  return {
    read: (asked, root, largest) => (asked === path ? content : files.read(asked, root, largest)),
    listIn: (folder) => (folderOf(path) === folder ? and(files.listIn(folder)) : files.listIn(folder)),
    listBelow(folder) {
      const found = files.listBelow(folder);
      return isBelow(path, folder) ? { ...found, paths: and(found.paths) } : found;
    },
  };
}

async function withStandardInput(
  io: Io,
  name: string | undefined,
): Promise<{ readonly io: Io; readonly path: string }> {
  const path = absolute(io, name ?? UNNAMED);
  if (name !== undefined && (!name.endsWith('.secplan') || io.isFolder(path))) {
    throw new UsageError(`--stdin-path takes the name of a plan file, which ends in .secplan, not ${name}.`);
  }
  const files = withFile(io.files, path, await io.readStandardInput());
  const is = (asked: string): boolean => asked === path;
  return { io: { ...io, files, exists: (asked) => is(asked) || io.exists(asked) }, path };
}

/**
 * Finds what is written, without anything the folder of the call; `name` says where the standard input would lie.
 * Throws `UsageError` for what is not there.
 */
export async function givenPaths(io: Io, written: readonly string[], name: string | undefined): Promise<Given> {
  const others = written.filter((each) => each !== STANDARD_INPUT);
  if (others.length === written.length) {
    if (name !== undefined) throw new UsageError('--stdin-path goes with the standard input: give - as the path.');
    const paths = (written.length > 0 ? written : ['.']).flatMap((each) => expanded(io, each));
    return { io, paths, alone: undefined };
  }
  const input = await withStandardInput(io, name);
  const paths = [input.path, ...others.flatMap((each) => expanded(io, each))];
  return { io: input.io, paths, alone: name === undefined ? input.path : undefined };
}
