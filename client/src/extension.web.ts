/** The extension's entry in the web worker extension host: the server is a worker. */

import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { start } from './start.ts';

/** The extension host stands in for `Worker`, so that the client would not know the worker by its class. */
function transports(worker: Worker): MessageTransports {
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  const run = (): Promise<MessageTransports> => Promise.resolve(transports(new Worker(script)));
  return start(context, (options) => new LanguageClient('secplan', 'Secplan', run, options));
}
