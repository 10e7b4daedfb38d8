/** What client and server agree on beyond the protocol itself: names, custom requests and the server's options. */

import type { ForeignForm } from '../../../grammar/src/text/bytes.ts';

/** The id of the language, and how files of a plan end. */
export const LANGUAGE_ID = 'secplan';
export const PLAN_SUFFIX = '.secplan';

/** The name of configuration files; a client should send their text as that of any document. */
export const SETTINGS_FILE = 'secplan.json';

/** What the server is called in `initialize`, and the source of its problems. */
export const SERVER_NAME = 'secplan';

/** The section of the client's settings that the server reads. */
export const SETTINGS_SECTION = 'secplan';

/** The settings in that section; what is missing or of another type has its default. */
export interface ClientSettings {
  /** What "today" is, `YYYY-MM-DD`; by default the day it is in UTC. */
  readonly asOf?: string;
}

/** `initializationOptions` of `initialize`. */
export interface ServerOptions {
  /**
   * The client answers `LIST_FILES` and `READ_FILE` for folders that the server cannot read by itself: all folders of a
   * server in a web worker, and those of virtual workspaces.
   */
  readonly feedsFiles?: boolean;
  /**
   * Path of a folder that the server may write to, to leave out a document that ended it until it changes. Only hashes are
   * kept there. Without it, and in a web worker, nothing is.
   */
  readonly storage?: string;
  /** For clients that cannot be asked for their settings. */
  readonly settings?: ClientSettings;
}

/** Folders that hold no plans and can be huge. */
export const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

/** Server to client: the plan files and configurations at a place, at most 10,000. */
export const LIST_FILES = 'secplan/listFiles';
export interface ListFilesParams {
  /** URI of a workspace folder. */
  readonly folder: string;
  /** URI of what is looked at: that folder, or a folder or a file in it. No link is followed on the way or below. */
  readonly at: string;
}
export interface ListFilesResult {
  readonly uris: readonly string[];
  /** There are more than are listed. */
  readonly more: boolean;
}

/** Server to client: the text of a file. */
export const READ_FILE = 'secplan/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
/** `unreadable`: the file is not there, or is no text in UTF-8, or is larger than 1 MiB (a catalog of JSON: 64 MiB). */
export type ReadFileResult =
  { readonly text: string } | { readonly unreadable: ForeignForm | 'unreadable' | 'too-large' | 'not-regular' };

/** Server to client: all files are read and checked. Once after start, and again when the folders have changed. */
export const READY = '$/secplan/ready';
export interface ReadyParams {
  readonly files: number;
}

/** Where the page of a rule stands for readers; the rule's id and `.md` follow. */
export const RULE_PAGES = 'https://github.com/secplan/secplan/blob/main/server/src/rules/';
