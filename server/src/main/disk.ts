/** The one place that opens files: regular files inside the workspace, of limited size, in UTF-8. */

import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { markedForm, textOf } from '../../../grammar/src/text/bytes.ts';
import { LARGEST_FILE } from '../analysis/source-file.ts';
import { isPlanFile } from '../analysis/plan-files.ts';
import type { Listing, PlanFiles, ReadResult } from '../analysis/plan-files.ts';
import { PASSED_OVER } from '../protocol/protocol.ts';

/** More files than this are not listed. */
const MOST_FILES = 10_000;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Three bytes are the most that a UTF-16 code unit takes in UTF-8. */
const LARGEST_PLAN = 3 * LARGEST_FILE;

function readLimited(descriptor: number, largest: number): ReadResult {
  const bytes = Buffer.alloc(Math.min(largest, fstatSync(descriptor).size) + 1);
  let length = 0;
  for (;;) {
    const count = readSync(descriptor, bytes, length, bytes.length - length, null);
    length += count;
    if (count === 0) break;
    if (length === bytes.length) return { unreadable: markedForm(bytes) ?? 'too-large' };
  }
  return decoded(bytes.subarray(0, length));
}

function decoded(bytes: Uint8Array): ReadResult {
  return textOf(bytes, (each) => utf8.decode(each));
}

/** Reads a stream such as the standard input to its end, as a plan file. */
export async function readStream(stream: AsyncIterable<Uint8Array>, largest = LARGEST_PLAN): Promise<ReadResult> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > largest) return { unreadable: markedForm(Buffer.concat(chunks)) ?? 'too-large' };
    }
  } catch {
    return { unreadable: 'unreadable' };
  }
  return decoded(Buffer.concat(chunks));
}

/**
 * Reads a regular file below `root`. Links, devices and pipes are refused, and so is what a link in the path leads out of
 * `root`: the files may come from another party's pull request. The byte order mark stays in the text.
 */
function readInside(path: string, root: string, largest = LARGEST_PLAN): ReadResult {
  try {
    if (!lstatSync(path).isFile()) return { unreadable: 'not-regular' };
    const real = realpathSync(path);
    const top = realpathSync(root);
    if (real !== top && !real.startsWith(top.endsWith(sep) ? top : top + sep)) return { unreadable: 'outside' };
    const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW || 0) | (constants.O_NONBLOCK || 0));
    try {
      return fstatSync(descriptor).isFile() ? readLimited(descriptor, largest) : { unreadable: 'not-regular' };
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return { unreadable: 'unreadable' };
  }
}

/** Whether a folder went, or gave its place to a file, since it was listed. */
function isGone(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function* walk(folder: string, closed: string[]): Generator<string> {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (!isGone(error)) closed.push(folder);
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory() && !PASSED_OVER.has(entry.name)) yield* walk(path, closed);
    else if (!entry.isDirectory() && isPlanFile(entry.name)) yield path;
  }
}

/** Plan files and configurations below a folder, in order; links to folders are not followed. At most `MOST_FILES`. */
function listBelow(folder: string): Listing {
  const paths: string[] = [];
  const closed: string[] = [];
  for (const path of walk(folder, closed)) {
    if (paths.length === MOST_FILES) return { paths, more: true, closed };
    paths.push(path);
  }
  return { paths, more: false, closed };
}

/** Whether a path is a folder, or is something else; undefined where it is not there, or where only a link leads. */
function kindAt(path: string, root: string): 'folder' | 'other' | undefined {
  const names = path.slice(root.length + 1).split('/');
  let at = root;
  for (const [i, name] of names.entries()) {
    at = posix.join(at, name);
    const isFolder = lstatSync(at).isDirectory();
    if (i === names.length - 1) return isFolder ? 'folder' : 'other';
    if (!isFolder) return undefined;
  }
  return undefined;
}

/** Plan files and configurations at a path below `root`: the file itself, or what lies in the folder. Follows no link. */
export function listAt(path: string, root: string): Listing {
  if (path === root) return listBelow(root);
  const itself = isPlanFile(posix.basename(path)) ? [path] : [];
  try {
    const kind = kindAt(path, root);
    if (kind === 'folder') return listBelow(path);
    return { paths: kind === 'other' ? itself : [], more: false };
  } catch (error) {
    return { paths: [], more: false, ...(!isGone(error) && { closed: [path] }) };
  }
}

/** Plan files and configurations directly in a folder, in order. */
function listIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
    return names
      .map(({ name }) => name)
      .filter(isPlanFile)
      .sort()
      .map((name) => posix.join(folder, name));
  } catch {
    return [];
  }
}

/** The disk of this machine. */
export const disk: PlanFiles = { listBelow, listIn, read: readInside };
