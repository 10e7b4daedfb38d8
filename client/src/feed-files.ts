/** Gives the server the files that it cannot read by itself: in a browser, and in virtual workspaces. */

import { RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LIST_FILES, READ_FILE, SETTINGS_FILE } from '../../server/src/lsp/protocol.ts';
import type {
  ListFilesParams,
  ListFilesResult,
  ReadFileParams,
  ReadFileResult,
} from '../../server/src/lsp/protocol.ts';

const MOST_FILES = 10_000;
const LARGEST_FILE = 1024 * 1024;

async function listFiles({ folder }: ListFilesParams): Promise<ListFilesResult> {
  const pattern = new RelativePattern(Uri.parse(folder), `**/{*.secplan,${SETTINGS_FILE}}`);
  const found = await workspace.findFiles(pattern, '**/node_modules/**', MOST_FILES + 1);
  const uris = found.map((uri) => uri.toString()).sort();
  return { uris: uris.slice(0, MOST_FILES), more: uris.length > MOST_FILES };
}

async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    const bytes = await workspace.fs.readFile(Uri.parse(uri));
    if (bytes.length > 3 * LARGEST_FILE) return { unreadable: 'too-large' };
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    return { unreadable: error instanceof TypeError ? 'binary' : 'unreadable' };
  }
}

/** Answers the server's requests for files. */
export function feedFiles(client: BaseLanguageClient): void {
  client.onRequest(LIST_FILES, listFiles);
  client.onRequest(READ_FILE, readFile);
}
