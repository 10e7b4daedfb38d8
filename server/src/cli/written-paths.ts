/** Paths as a person writes and reads them: relative to where the command was called. */

import { isBelow } from '../analysis/paths.ts';
import type { Io } from './io.ts';

/** An absolute path with `/` from what a person wrote. */
export function absolute(io: Io, written: string): string {
  const slashed = written.replaceAll('\\', '/');
  const parts = (/^([A-Za-z]:)?\//.test(slashed) ? slashed : `${io.cwd}/${slashed}`).split('/');
  const kept: string[] = [];
  for (const part of parts) {
    if (part === '..') kept.pop();
    else if (part !== '.' && part !== '') kept.push(part);
  }
  const drive = /^[A-Za-z]:$/.test(kept[0] ?? '');
  return `${drive ? '' : '/'}${kept.join('/')}`;
}

/** A path as a person reads it: relative to where the command was called. */
export function relative(io: Io, path: string): string {
  if (path === io.cwd) return 'this folder';
  if (isBelow(path, io.cwd)) return path.slice(io.cwd.length + 1);
  const [from, to] = [io.cwd.split('/'), path.split('/')];
  let shared = 0;
  while (shared < Math.min(from.length, to.length) && from[shared] === to[shared]) shared++;
  return shared <= 1 ? path : [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
