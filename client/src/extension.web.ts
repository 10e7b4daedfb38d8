/** The extension's entry in the web worker extension host: the server is a worker. */

import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './start.ts';

export function activate(context: ExtensionContext): Promise<BaseLanguageClient> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  return start(context, (_, options) => new LanguageClient('secplan', 'Secplan', new Worker(script), options), true);
}
