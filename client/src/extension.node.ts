/** The extension's entry in the desktop's and the remote extension host: the server is a process of its own. */

import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './start.ts';

export function activate(context: ExtensionContext): Promise<BaseLanguageClient> {
  const server = { module: context.asAbsolutePath('dist/server.node.cjs'), transport: TransportKind.stdio };
  return start(context, (_, options) => new LanguageClient('secplan', 'Secplan', server, options), false);
}
