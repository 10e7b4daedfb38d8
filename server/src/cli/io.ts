/** What a command may do to the world: read, write, speak. Given by the program, or by a test. */

import type { PlanFiles, ReadResult } from '../analysis/plan-files.ts';

export interface Io {
  /** Absolute, with `/`. */
  readonly cwd: string;
  /** Today in UTC, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether standard output takes colours. */
  readonly colors: boolean;
  readonly version: string;
  readonly files: PlanFiles;
  /** The nearest folder at or above one that is a Git repository; undefined outside any. */
  repositoryOf(folder: string): string | undefined;
  isFolder(path: string): boolean;
  exists(path: string): boolean;
  /** A regular file that a person names on the command line, wherever it is. */
  readNamed(path: string): ReadResult;
  /** All of the standard input. */
  readStandardInput(): Promise<ReadResult>;
  /** Writes a whole file or nothing: into a temporary file, which then takes its place. False where it cannot. */
  writeText(path: string, text: string): boolean;
  /** The page of a rule, as Markdown. */
  page(rule: string): string | undefined;
  /** Says how far the work has come, to a person who may wonder; what is written next takes its place. */
  progress(text: string): void;
  out(text: string): void;
  err(text: string): void;
  /** Runs the language server over standard input and output; the exit status. */
  serve(): Promise<number>;
}

/** 0 clean or waived only, 1 problems, 2 usage, configuration or unreadable input, 3 our own error. */
export type Status = 0 | 1 | 2 | 3;

/** Something the person who called can mend: the command ends with status 2 and these lines. */
export class UsageError extends Error {}
