/** The two ways in which the server runs, for scripts that run over both. */

import assert from 'node:assert/strict';
import type { Client } from './client.ts';
import { clientOf, startProcess } from './stdio.ts';
import { startWorker } from './worker.ts';

export interface Host {
  readonly client: Client;
  readonly end: () => Promise<void>;
}

export function overStdio(): Promise<Host> {
  const server = startProcess();
  const client = clientOf(server);
  return Promise.resolve({
    client,
    end: async () => {
      await client.stop();
      assert.equal(await server.exited, 0);
    },
  });
}

export async function overWorker(): Promise<Host> {
  const { client, worker } = await startWorker();
  return {
    client,
    end: async () => {
      await client.stop();
      await worker.terminate();
    },
  };
}
