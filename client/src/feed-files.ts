/** Gives the server the files that it cannot read by itself: in a browser, and in virtual workspaces. */

import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LIST_FILES, PASSED_OVER, PLAN_SUFFIX, READ_FILE, SETTINGS_FILE } from '../../server/src/protocol/protocol.ts';
import type {
  ListFilesParams,
  ListFilesResult,
  ReadFileParams,
  ReadFileResult,
} from '../../server/src/protocol/protocol.ts';
import { textOf } from '../../grammar/src/text/bytes.ts';

const MOST_FILES = 10_000;

/** In bytes. Of a plan at most 1,048,576 UTF-16 code units are read, each up to three bytes; catalogs are larger. */
const LARGEST_PLAN = 3 * 1024 * 1024;
const LARGEST_CATALOG = 64 * 1024 * 1024;

/**
 * Adds the plan files and configurations in a folder and below. Links are followed nowhere, as they may lead out of the
 * workspace. The editor's search is no help here: not every virtual workspace has one, and it heeds what people hide.
 */
async function collect(folder: Uri, found: Uri[]): Promise<void> {
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
  const below: Uri[] = [];
  for (const [name, type] of entries) {
    const uri = Uri.joinPath(folder, name);
    if (type === FileType.Directory && !PASSED_OVER.has(name)) below.push(uri);
    else if (type === FileType.File && (name.endsWith(PLAN_SUFFIX) || name === SETTINGS_FILE)) found.push(uri);
  }
  if (found.length <= MOST_FILES) await Promise.all(below.map((each) => collect(each, found)));
}

async function listFiles({ folder }: ListFilesParams): Promise<ListFilesResult> {
  const found: Uri[] = [];
  await collect(Uri.parse(folder), found);
  const uris = found.map((uri) => uri.toString()).sort();
  return { uris: uris.slice(0, MOST_FILES), more: uris.length > MOST_FILES };
}

async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    const file = Uri.parse(uri);
    const { type, size } = await workspace.fs.stat(file);
    if (type !== FileType.File) return { unreadable: 'not-regular' };
    if (size > (file.path.endsWith(PLAN_SUFFIX) ? LARGEST_PLAN : LARGEST_CATALOG)) return { unreadable: 'too-large' };
    const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return textOf(await workspace.fs.readFile(file), (bytes) => utf8.decode(bytes));
  } catch {
    return { unreadable: 'unreadable' };
  }
}

/** Answers the server's requests for files. */
export function feedFiles(client: BaseLanguageClient): void {
  client.onRequest(LIST_FILES, listFiles);
  client.onRequest(READ_FILE, readFile);
}
