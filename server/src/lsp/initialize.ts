/** The answer to `initialize`: what the server can do, which follows from the table of methods. */

import { PositionEncodingKind, TextDocumentSyncKind } from 'vscode-languageserver';
import type { InitializeResult, ServerCapabilities } from 'vscode-languageserver';
import type { ClientFeatures } from './client/features.ts';
import { memberOf } from './convert/decode.ts';
import { methods } from './methods.ts';
import { SERVER_NAME } from '../protocol/protocol.ts';
import { pathOfUri, uriOfPath } from './convert/uris.ts';

const base: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

export function initializeResult(client: ClientFeatures): InitializeResult {
  const promised = methods.map(({ promises }) => (typeof promises === 'function' ? promises(client) : promises));
  const encoding = client.positionEncodings && { positionEncoding: PositionEncodingKind.UTF16 };
  return {
    capabilities: Object.assign({}, base, encoding, ...promised) as ServerCapabilities,
    serverInfo: { name: SERVER_NAME },
  };
}

/** The folders that `initialize` names, as host paths: `workspaceFolders`, else `rootUri`, else `rootPath`. */
export function rootsIn(params: unknown): readonly string[] {
  const folders = memberOf(params, 'workspaceFolders');
  const rootUri = memberOf(params, 'rootUri');
  const rootPath = memberOf(params, 'rootPath');
  const uris: unknown[] = Array.isArray(folders)
    ? folders.map((folder) => memberOf(folder, 'uri'))
    : typeof rootUri === 'string'
      ? [rootUri]
      : typeof rootPath === 'string' && rootPath.startsWith('/')
        ? [uriOfPath(rootPath)]
        : [];
  return uris.flatMap((uri) => (typeof uri === 'string' ? (pathOfUri(uri) ?? []) : []));
}
