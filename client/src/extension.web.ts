/** The extension's entry in the web worker extension host: the server is a worker. */

import { Uri, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { start } from './start.ts';

/** The editor starts no worker from an address on a remote machine; there it gets the script itself. */
async function addressOf(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const bytes = await workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/javascript' }));
}

/** The extension host puts its own class in the place of `Worker`, so that the client would not know one when it sees it. */
async function connect(script: Uri): Promise<MessageTransports> {
  const worker = new Worker(await addressOf(script));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js');
  return start(context, (options) => new LanguageClient('secplan', 'Secplan', () => connect(script), options));
}
