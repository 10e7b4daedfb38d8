/** The server as it runs in a web worker: messages come and go as they are, and the client reads the files. */

import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { createMessageConnection, PortMessageReader, PortMessageWriter } from 'vscode-languageserver/node';
import type {
  ListFilesParams,
  ListFilesResult,
  ReadFileParams,
  ReadFileResult,
} from '../../server/src/protocol/protocol.ts';
import { textOf } from '../../grammar/src/text/bytes.ts';
import { listAt } from '../../server/src/main/disk.ts';
import { Client } from './client.ts';
import { witnessed } from './protocol/witness.ts';

const ENTRY = fileURLToPath(new URL('../../server/src/main/browser.ts', import.meta.url));

/** Makes a thread of Node look like a web worker. */
const SCOPE = `
const { parentPort } = require('node:worker_threads');
globalThis.self = {
  postMessage: (message) => parentPort.postMessage(message),
  addEventListener: () => undefined,
  close: () => process.exit(0),
};
parentPort.on('message', (data) => self.onmessage({ data }));
`;

/** The entry bundled for browsers, as it ships. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
  });
  return outputFiles.map(({ text }) => text).join('');
}

const running = new Set<Worker>();

// A test that failed half-way leaves its server behind.
after(async () => {
  for (const worker of running) await worker.terminate();
});

let code: Promise<string> | undefined;

export async function startWorker(): Promise<{ readonly client: Client; readonly worker: Worker }> {
  const worker = new Worker(SCOPE + (await (code ??= bundled())), { eval: true });
  running.add(worker);
  const port = worker as unknown as ConstructorParameters<typeof PortMessageReader>[0];
  const client = new Client(
    createMessageConnection(...witnessed(new PortMessageReader(port), new PortMessageWriter(port))),
  );
  feedFiles(client);
  return { client, worker };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What the extension does for a server without a disk. */
function feedFiles({ connection }: Client): void {
  connection.onRequest('secplan/listFiles', ({ folder, at }: ListFilesParams): ListFilesResult => {
    const { paths, more } = listAt(fileURLToPath(at), fileURLToPath(folder));
    return { uris: paths.map((path) => pathToFileURL(path).href), more };
  });
  connection.onRequest<ReadFileResult, unknown>('secplan/readFile', ({ uri }: ReadFileParams) => {
    try {
      return textOf(readFileSync(fileURLToPath(uri)), (bytes) => utf8.decode(bytes));
    } catch {
      return { unreadable: 'unreadable' };
    }
  });
}
