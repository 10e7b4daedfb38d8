/** What a command may do on this machine: its disk and the files of this package. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io } from '../cli/io.ts';
import { disk, readStream } from './disk.ts';
import { writeWhole } from './write-whole.ts';

/** A file that a person names is read up to this size, in bytes. */
const LARGEST_NAMED = 4 * 1024 * 1024;

/** The first of some places, relative to this file, that exists: bundled, and in the source tree. */
function beside(...places: readonly string[]): string | undefined {
  return places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
}

function versionOf(manifest: string | undefined): string {
  const read: unknown = manifest === undefined ? {} : JSON.parse(readFileSync(manifest, 'utf8'));
  return typeof read === 'object' && read && 'version' in read ? String(read.version) : 'unknown';
}

function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** What differs between a person at a terminal and a test. */
export interface Surroundings extends Pick<Io, 'cwd' | 'today' | 'colors' | 'progress' | 'out' | 'err' | 'serve'> {
  readonly input: AsyncIterable<Uint8Array>;
}

/** The machine's disk, seen from a folder. */
export function machine({ input, ...surroundings }: Surroundings): Io {
  return {
    ...surroundings,
    version: versionOf(beside('../package.json', '../../../package.json')),
    files: disk,
    repositoryOf,
    isFolder: (path) => existsSync(path) && statSync(path).isDirectory(),
    exists: (path) => existsSync(path),
    readNamed: (path) => disk.read(path, dirname(path), LARGEST_NAMED),
    readStandardInput: () => readStream(input),
    writeText: (path, text) => writeWhole(path, text),
    page: (rule) => {
      const path = beside(`./rules/${rule}.md`, `../rules/${rule}.md`);
      return path === undefined ? undefined : readFileSync(path, 'utf8');
    },
  };
}
