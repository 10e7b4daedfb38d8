/** The command line on this machine: its disk, its streams, its clock. */

import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Io } from '../cli/io.ts';
import { run } from '../cli/run.ts';
import { disk } from './disk.ts';
import { serveStdio } from './stdio.ts';

/** The first of some places, relative to this file, that exists: bundled, and in the source tree. */
function beside(...places: readonly string[]): string | undefined {
  return places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
}

function versionOf(manifest: string | undefined): string {
  const read: unknown = manifest === undefined ? {} : JSON.parse(readFileSync(manifest, 'utf8'));
  return typeof read === 'object' && read && 'version' in read ? String(read.version) : 'unknown';
}

function readText(path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return undefined;
  }
}

function writeText(path: string, text: string): void {
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, text, existsSync(path) ? { mode: statSync(path).mode } : {});
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

const io: Io = {
  cwd: process.cwd().replaceAll('\\', '/'),
  today: new Date().toISOString().slice(0, 10),
  colors: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  version: versionOf(beside('../package.json', '../../../package.json')),
  files: disk,
  repositoryOf,
  isFolder: (path) => existsSync(path) && statSync(path).isDirectory(),
  exists: (path) => existsSync(path),
  readText,
  writeText,
  page: (rule) => {
    const path = beside(`./rules/${rule}.md`, `../rules/${rule}.md`);
    return path === undefined ? undefined : readFileSync(path, 'utf8');
  },
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  serve: serveStdio,
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await run(io, process.argv.slice(2));
