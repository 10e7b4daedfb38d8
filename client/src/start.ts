/** Starts the language client, the same for both extension hosts, and keeps it while the extension is active. */

import { commands, window, workspace } from 'vscode';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { LANGUAGE_ID, SERVER_NAME } from '../../server/src/protocol/protocol.ts';
import type { ServerOptions } from '../../server/src/protocol/protocol.ts';
import { feedFiles } from './feed-files.ts';
import { offerNext } from './offer-next.ts';

/** Makes the client for one host: what differs is only how the server is run. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Where plans are read and written: not the other side of a comparison, or a file as it once was. */
function schemes(): ReadonlySet<string> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return new Set(['file', 'vscode-remote', 'untitled', ...folders]);
}

/** Where the server may remember what ended it: a folder on the disk that it runs on. */
function storageOf({ storageUri, globalStorageUri }: ExtensionContext): Pick<ServerOptions, 'storage'> {
  const { scheme, fsPath } = storageUri ?? globalStorageUri;
  return scheme === 'file' ? { storage: fsPath } : {};
}

function optionsFor(context: ExtensionContext, output: LogOutputChannel): LanguageClientOptions {
  const initializationOptions: ServerOptions = { feedsFiles: true, ...storageOf(context) };
  return {
    documentSelector: [...schemes()].map((scheme) => ({ scheme, language: LANGUAGE_ID })),
    diagnosticCollectionName: SERVER_NAME,
    outputChannel: output,
    initializationOptions,
    middleware: offerNext,
    // Plan text may come from another party: no commands, no HTML in what it renders to.
    markdown: { isTrusted: false, supportHtml: false },
  };
}

/** The client shows by itself why it could not start. */
async function started(client: BaseLanguageClient): Promise<BaseLanguageClient> {
  await client.start().catch(() => undefined);
  return client;
}

/** A client that never came up cannot be stopped. */
async function stopped(client: BaseLanguageClient): Promise<void> {
  await client.dispose().catch(() => undefined);
}

/** Starts the client and registers the commands; resolves when the server can be asked. */
export async function start(context: ExtensionContext, makeClient: MakeClient): Promise<void> {
  const output = window.createOutputChannel('Secplan', { log: true });
  const launch = (): Promise<BaseLanguageClient> => {
    const client = makeClient(optionsFor(context, output));
    feedFiles(client);
    return started(client);
  };
  let running = launch();
  context.subscriptions.push(
    output,
    { dispose: () => running.then(stopped) },
    commands.registerCommand('secplan.restart', async () => {
      running = running.then(stopped).then(launch);
      await running;
    }),
    commands.registerCommand('secplan.showOutput', () => {
      output.show();
    }),
  );
  await running;
}
