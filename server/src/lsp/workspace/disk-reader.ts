/** Reads files of the workspace's folders, some at the same time. */

import type { Listing } from '../../analysis/plan-files.ts';
import type { Folder } from './folders.ts';
import type { Workspace } from './workspace.ts';

/** Files read at the same time. */
const AT_ONCE = 16;

/** Told after every few files how many were read so far; nothing is read while it waits. */
type Seen = (count: number, all: number) => Promise<void>;

/** Reads these files of a folder. */
export async function readFiles(
  workspace: Workspace,
  folder: Folder,
  paths: readonly string[],
  seen: Seen,
): Promise<void> {
  const { files, root } = folder;
  if (!files) return;
  for (let i = 0; i < paths.length; i += AT_ONCE) {
    const some = paths.slice(i, i + AT_ONCE).filter((path) => !workspace.isOpen(path));
    const results = await Promise.all(some.map((path) => files.read(path, root)));
    for (const [j, path] of some.entries()) workspace.take(path, results[j] ?? { unreadable: 'unreadable' });
    await seen(Math.min(i + AT_ONCE, paths.length), paths.length);
  }
}

/** Reads everything in a folder. Returns what was found there; undefined where nobody can read. */
export async function readFolder(workspace: Workspace, folder: Folder, seen: Seen): Promise<Listing | undefined> {
  const listing = await folder.files?.list(folder.root, folder.root);
  await readFiles(workspace, folder, listing?.paths ?? [], seen);
  return listing;
}
