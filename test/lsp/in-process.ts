/** The server in the test's own process, with files that are only in memory. */

import { basename } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { setImmediate } from 'node:timers/promises';
import { createMessageConnection, PortMessageReader, PortMessageWriter } from 'vscode-languageserver/node';
import type { MessageConnection } from 'vscode-languageserver/node';
import { isBelow } from '../../server/src/analysis/paths.ts';
import { isPlanFile } from '../../server/src/analysis/plan-files.ts';
import type { Environment } from '../../server/src/lsp/environment.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { Client } from './client.ts';
import { witnessed } from './protocol/witness.ts';

export interface InProcess {
  readonly client: Client;
  /** Calls of `read` so far. */
  readonly reads: () => number;
  readonly end: () => void;
}

const open = new Set<MessagePort>();

// A test that failed half-way leaves its server behind.
after(() => {
  for (const port of open) port.close();
});

function connections(): readonly [MessageConnection, MessageConnection, () => void] {
  const { port1, port2 } = new MessageChannel();
  open.add(port1);
  const over = (port: typeof port1): MessageConnection =>
    createMessageConnection(new PortMessageReader(port), new PortMessageWriter(port));
  const mine = witnessed(new PortMessageReader(port1), new PortMessageWriter(port1));
  return [createMessageConnection(...mine), over(port2), () => port1.close()];
}

/** Starts a server whose disk is `files`, by host path; the map may change. */
export function startInProcess(files: ReadonlyMap<string, string>): InProcess {
  const [mine, theirs, end] = connections();
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
  return { client: new Client(mine), reads: () => reads, end };
}
