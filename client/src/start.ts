/** Starts the language client, the same for both extension hosts, and keeps it while the extension is active. */

import { commands, window, workspace } from 'vscode';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { LANGUAGE_ID, SERVER_NAME, SETTINGS_FILE } from '../../server/src/lsp/protocol.ts';
import type { ServerOptions } from '../../server/src/lsp/protocol.ts';
import { feedFiles } from './feed-files.ts';

/** Makes the client for one host: what differs is only how the server is run. */
export type MakeClient = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

function optionsFor(output: LogOutputChannel, feedsFiles: boolean): LanguageClientOptions {
  const initializationOptions: ServerOptions = { feedsFiles };
  return {
    documentSelector: [{ language: LANGUAGE_ID }, { pattern: `**/${SETTINGS_FILE}` }],
    diagnosticCollectionName: SERVER_NAME,
    outputChannel: output,
    initializationOptions,
    synchronize: { fileEvents: workspace.createFileSystemWatcher(`**/{*.secplan,${SETTINGS_FILE}}`) },
    // Plan text may come from another party: no commands, no HTML in what it renders to.
    markdown: { isTrusted: false, supportHtml: false },
  };
}

/** A folder that is on no disk can be read by the editor only. */
function isVirtual(): boolean {
  return (workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme !== 'file' && uri.scheme !== 'vscode-remote');
}

/** Starts the client and registers the commands. `worker`: the server runs where there is no disk at all. */
export async function start(
  context: ExtensionContext,
  makeClient: MakeClient,
  worker: boolean,
): Promise<BaseLanguageClient> {
  const output = window.createOutputChannel('Secplan', { log: true });
  const client = makeClient(context, optionsFor(output, worker || isVirtual()));
  feedFiles(client);
  context.subscriptions.push(
    output,
    client,
    commands.registerCommand('secplan.restart', async () => {
      await client.stop();
      await client.start();
    }),
    commands.registerCommand('secplan.showOutput', () => {
      output.show();
    }),
  );
  await client.start();
  return client;
}
