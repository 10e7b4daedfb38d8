/** The one place that writes files: a whole file or nothing, also when the disk is full or the process is killed. */

import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a write asks of the disk; tests give one that fails. */
export type WritableDisk = Pick<
  typeof fs,
  | 'closeSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fsyncSync'
  | 'lstatSync'
  | 'openSync'
  | 'readdirSync'
  | 'renameSync'
  | 'rmSync'
  | 'writeFileSync'
>;

/** What a killed process leaves behind is called so: no plan, no configuration, and hidden. */
const LEFT = /^\.secplan-[0-9a-f-]{36}\.tmp$/;

/** Milliseconds after which nobody is still writing. */
const ABANDONED = 60 * 60 * 1000;

/** Folders that were looked through for what killed processes left. */
const tidied = new Set<string>();

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The text is what counts: where these cannot be had, it is written all the same.
  }
}

/** Removes what processes left behind that were killed while they wrote here. */
function tidy(disk: WritableDisk, folder: string): void {
  if (tidied.has(folder)) return;
  tidied.add(folder);
  for (const name of disk.readdirSync(folder).filter((each) => LEFT.test(each))) {
    const path = join(folder, name);
    quietly(() => {
      if (Date.now() - disk.lstatSync(path).mtimeMs > ABANDONED) disk.rmSync(path);
    });
  }
}

/** Writes and has the disk confirm it, with the owner and the permissions of the file that it replaces. */
function writeDown(disk: WritableDisk, path: string, text: string, before: Stats | undefined): void {
  const descriptor = disk.openSync(path, 'wx', before ? before.mode & 0o7777 : 0o666);
  try {
    disk.writeFileSync(descriptor, text);
    if (before) {
      quietly(() => disk.fchownSync(descriptor, before.uid, before.gid));
      // Opening takes away what the process's mask says.
      quietly(() => disk.fchmodSync(descriptor, before.mode & 0o7777));
    }
    disk.fsyncSync(descriptor);
  } finally {
    disk.closeSync(descriptor);
  }
}

/** Has the disk confirm that a name was given; not every system can. */
function confirmFolder(disk: WritableDisk, folder: string): void {
  quietly(() => {
    const descriptor = disk.openSync(folder, 'r');
    try {
      disk.fsyncSync(descriptor);
    } finally {
      disk.closeSync(descriptor);
    }
  });
}

/**
 * Writes a text as UTF-8 into a temporary file beside `path`, which then takes its place. False where it cannot: then
 * what was there is there still. A link or a folder is never written over, nor what a link leads to.
 */
export function writeWhole(path: string, text: string, disk: WritableDisk = fs): boolean {
  const folder = dirname(path);
  const temporary = join(folder, `.secplan-${randomUUID()}.tmp`);
  try {
    const before = disk.lstatSync(path, { throwIfNoEntry: false });
    if (before && !before.isFile()) return false;
    tidy(disk, folder);
    writeDown(disk, temporary, text, before);
    disk.renameSync(temporary, path);
  } catch {
    quietly(() => disk.rmSync(temporary, { force: true }));
    return false;
  }
  confirmFolder(disk, folder);
  return true;
}
