/** The journal of this process: a file that says which document is at work, and others for documents that ended a process. */

import { hash } from 'node:crypto';
import { ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';
import type { Journal } from '../lsp/environment.ts';
import { isAlive } from './processes.ts';

const AT_WORK = /^at-work-(\d+)$/;
const SET_ASIDE = /^set-aside-([0-9a-f]{32})$/;
const RECORD = /^([0-9a-f]{32}) ([0-9a-f]{32})$/;

function hashOf(text: string): string {
  return hash('sha256', text).slice(0, 32);
}

/** The hashes of a path and a text in a journal's file, if it holds any. */
function recordIn(file: string): { readonly path: string; readonly text: string } | undefined {
  const [, path, text] = RECORD.exec(readFileSync(file, 'latin1')) ?? [];
  return path !== undefined && text !== undefined ? { path, text } : undefined;
}

/** Keeps what processes that are gone were at work on, one file for each document. */
function setAsideOthers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const id = Number(AT_WORK.exec(name)?.[1]);
    if (Number.isNaN(id) || (id !== process.pid && isAlive(id))) continue;
    const file = join(folder, name);
    const record = recordIn(file);
    if (record) renameSync(file, join(folder, `set-aside-${record.path}`));
    else rmSync(file, { force: true });
  }
}

function readSetAside(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    const record = SET_ASIDE.test(name) ? recordIn(join(folder, name)) : undefined;
    if (record) found.set(record.path, record.text);
  }
  return found;
}

class FileJournal implements Journal {
  private readonly folder: string;
  private readonly file: string;
  private readonly descriptor: number;
  /** Hashes of the texts that ended a process, by those of their paths. */
  private readonly setAside: Map<string, string>;
  private path = '';
  private text = '';

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    setAsideOthers(folder);
    this.setAside = readSetAside(folder);
    this.file = join(folder, `at-work-${String(process.pid)}`);
    this.descriptor = openSync(this.file, 'w', 0o600);
  }

  endedOver(path: string, text: string): boolean {
    if (this.setAside.size === 0) return false;
    const name = hashOf(path);
    const known = this.setAside.get(name);
    if (known === undefined) return false;
    if (known === hashOf(text)) return true;
    this.setAside.delete(name);
    rmSync(join(this.folder, `set-aside-${name}`), { force: true });
    return false;
  }

  begin(path: string, text: string): void {
    if (path === this.path && text === this.text) return;
    [this.path, this.text] = [path, text];
    attempt(() => writeSync(this.descriptor, `${hashOf(path)} ${hashOf(text)}`, 0));
  }

  end(): void {
    if (this.path === '') return;
    [this.path, this.text] = ['', ''];
    attempt(() => ftruncateSync(this.descriptor));
  }

  close(): void {
    attempt(() => rmSync(this.file, { force: true }));
  }
}

/** A disk that is full or gone ends no server. */
function attempt(write: () => void): void {
  try {
    write();
  } catch {
    // Nothing is remembered then, as without a journal.
  }
}

/** Opens a journal in a folder, which is made where it is missing; undefined where it cannot be written. */
export function openJournal(folder: string): Journal | undefined {
  if (!isAbsolute(folder)) return undefined;
  try {
    return new FileJournal(folder);
  } catch {
    return undefined;
  }
}
