/** What the server needs from where it runs; the entries for Node and for a web worker each give their own. */

import type { Listing, ReadResult } from '../analysis/plan-files.ts';

/** Where files that no client has open come from. Paths are host paths; nothing here rejects. */
export interface WorkspaceFiles {
  /**
   * Plan files and configurations at a path, however deep below it where it is a folder: that of the workspace, `root`, or
   * one in it. What only a link leads to is not there.
   */
  list(path: string, root: string): Promise<Listing>;
  /** Reads a regular file inside `root`, of at most `largest` bytes; for a plan file that need not be said. */
  read(path: string, root: string, largest?: number): Promise<ReadResult>;
}

/** Remembers beyond the end of the process which document was at work: only hashes, and nothing here throws. */
export interface Journal {
  /** Whether an earlier process ended over this very text of this file, and never said goodbye. */
  endedOver(path: string, text: string): boolean;
  /** Work on a text begins. Called before anything reads it, so it has to cost next to nothing. */
  begin(path: string, text: string): void;
  /** All work is done. */
  end(): void;
  /** The process ends as it should. */
  close(): void;
}

export interface Environment {
  /** The disk; undefined where there is none. */
  readonly disk: WorkspaceFiles | undefined;
  /** A journal in a folder of this machine; undefined where there is none, or it cannot be written. */
  journal?(folder: string): Journal | undefined;
  /** Today in UTC, `YYYY-MM-DD`. */
  today(): string;
  /** Lets messages that wait be read before work goes on. */
  pause(): Promise<void>;
  /** Milliseconds that only go up. */
  now(): number;
  /** Calls when a process is gone. */
  watchProcess(id: number, gone: () => void): void;
  /** Ends the server: 0 after `shutdown`, 1 otherwise. */
  exit(status: 0 | 1): void;
}
