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

function isPlanFile(name: string): boolean {
  return name.endsWith(PLAN_SUFFIX) || name === SETTINGS_FILE;
}

/**
 * Adds the plan files and configurations in a folder and below. Links are followed nowhere, as they may lead out of the
 * workspace; one to a file is listed, and refused when it is to be read. The editor's search is no help here: not every virtual workspace has one, and it heeds what people hide.
 */
async function collect(folder: Uri, found: Uri[]): Promise<void> {
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
  const below: Uri[] = [];
  for (const [name, type] of entries) {
    const uri = Uri.joinPath(folder, name);
    if (type === FileType.Directory && !PASSED_OVER.has(name)) below.push(uri);
    else if (type !== FileType.Directory && isPlanFile(name)) found.push(uri);
  }
  if (found.length <= MOST_FILES) await Promise.all(below.map((each) => collect(each, found)));
}

/** What stands at a place below a folder; undefined where nothing does, or where only a link leads. */
async function typeAt(at: Uri, folder: Uri): Promise<FileType | undefined> {
  const names = at.path.slice(folder.path.replace(/\/$/, '').length + 1).split('/');
  for (let i = 1; i < names.length; i++) {
    const { type } = await workspace.fs.stat(Uri.joinPath(folder, ...names.slice(0, i)));
    if (type !== FileType.Directory) return undefined;
  }
  return (await workspace.fs.stat(at)).type;
}

async function addAt(at: Uri, folder: Uri, found: Uri[]): Promise<void> {
  const isRoot = at.path.length <= folder.path.length;
  const type = isRoot ? FileType.Directory : await typeAt(at, folder).then(undefined, () => undefined);
  if (type === FileType.Directory) await collect(at, found);
  else if (type !== undefined && isPlanFile(at.path.slice(at.path.lastIndexOf('/') + 1))) found.push(at);
}

async function listFiles({ folder, at }: ListFilesParams): Promise<ListFilesResult> {
  const found: Uri[] = [];
  await addAt(Uri.parse(at), Uri.parse(folder), found);
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
