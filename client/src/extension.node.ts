/** The extension's entry in the desktop's and the remote extension host: the server is a process of its own. */

import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './start.ts';

export function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/server.node.cjs'), transport: TransportKind.stdio };
  return start(context, (options) => new LanguageClient('secplan', 'Secplan', server, options));
}
