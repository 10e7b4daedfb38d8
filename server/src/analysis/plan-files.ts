/** How files reach the analysis: what a disk, a virtual workspace or a test has to offer. */

import type { Unreadable } from './source-file.ts';

/** A file's text, or why there is none. */
export type ReadResult = { readonly text: string } | { readonly unreadable: Unreadable };

/** Paths found; `more`: there are more than are listed. */
export interface Listing {
  readonly paths: readonly string[];
  readonly more: boolean;
  /** Folders that are there and could not be looked into. */
  readonly closed?: readonly string[];
}

/** Reads plan files (`*.secplan`, `secplan.json`). Paths are absolute, with `/`. Nothing here throws. */
export interface PlanFiles {
  /** Below a folder, however deep, in code unit order; links to folders are not followed. */
  listBelow(folder: string): Listing;
  /** Directly in a folder, in code unit order. */
  listIn(folder: string): readonly string[];
  /** Reads a regular file inside `root`, of at most `largest` bytes; for a plan file that need not be said. */
  read(path: string, root: string, largest?: number): ReadResult;
}

/** Whether a file name is one that the checker reads. */
export function isPlanFile(name: string): boolean {
  return name.endsWith('.secplan') || name === 'secplan.json';
}
