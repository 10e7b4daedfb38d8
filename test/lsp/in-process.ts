/** The server in the test's own process, with files that are only in memory. */

import { basename } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { setImmediate } from 'node:timers/promises';
import { createMessageConnection, PortMessageReader, PortMessageWriter } from 'vscode-languageserver/node';
import { Message } from 'vscode-languageserver/node';
import type { ConnectionOptions, MessageConnection } from 'vscode-languageserver/node';
import { isBelow } from '../../server/src/analysis/paths.ts';
import { isPlanFile } from '../../server/src/analysis/plan-files.ts';
import type { Environment } from '../../server/src/lsp/environment.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { CheckedMessageReader, refusalResponse } from '../../server/src/lsp/transport/message-reader.ts';
import { Client } from './client.ts';
import { inTests, witnessed } from './protocol/witness.ts';

export interface InProcess {
  readonly client: Client;
  /** Calls of `read` so far. */
  readonly reads: () => number;
  /** How many responses came so far, by the request's id. */
  readonly responses: () => ReadonlyMap<number | string | null, number>;
  readonly end: () => void;
}

const open = new Set<MessagePort>();

// A test that failed half-way leaves its server behind.
inTests.after?.(() => {
  for (const port of open) port.close();
});

function connections(options: ConnectionOptions): readonly [MessageConnection, MessageConnection, () => void] {
  const { port1, port2 } = new MessageChannel();
  open.add(port1);
  const [mineReader, mineWriter] = witnessed(new PortMessageReader(port1), new PortMessageWriter(port1));
  const mine = createMessageConnection(mineReader, mineWriter, undefined, options);
  const writer = new PortMessageWriter(port2);
  const reader = new CheckedMessageReader((refused) => void writer.write(refusalResponse(refused)));
  port2.on('message', (message) => reader.accept(message));
  return [mine, createMessageConnection(reader, writer), () => port1.close()];
}

/** Counts what comes from the server, since a connection forgets a second response to the same request silently. */
function countResponses(counts: Map<number | string | null, number>): ConnectionOptions {
  return {
    messageStrategy: {
      handleMessage: (message, next) => {
        if (Message.isResponse(message)) counts.set(message.id, (counts.get(message.id) ?? 0) + 1);
        void next(message);
      },
    },
  };
}

/** Starts a server whose disk is `files`, by host path; the map may change. */
export function startInProcess(files: ReadonlyMap<string, string>): InProcess {
  const responses = new Map<number | string | null, number>();
  const [mine, theirs, end] = connections(countResponses(responses));
  let reads = 0;
  const environment: Environment = {
    disk: {
      list: (at) =>
        Promise.resolve({
          paths: [...files.keys()]
            .filter((path) => isPlanFile(basename(path)) && (path === at || isBelow(path, at)))
            .sort(),
          more: false,
        }),
      read: (path) => {
        reads++;
        const text = files.get(path);
        return Promise.resolve(text === undefined ? { unreadable: 'unreadable' } : { text });
      },
    },
    today: () => '2026-01-15',
    pause: () => setImmediate(),
    now: () => performance.now(),
    watchProcess: () => undefined,
    exit: () => undefined,
  };
  startServer(theirs, environment);
  return { client: new Client(mine), reads: () => reads, responses: () => responses, end };
}
