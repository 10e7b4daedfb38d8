/** The server as a process of its own, spoken to over its standard streams. */

import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { Client } from './client.ts';
import { witnessed } from './protocol/witness.ts';

const SERVER = fileURLToPath(new URL('../../server/src/main/node.ts', import.meta.url));

export interface ServerProcess {
  readonly process: ChildProcessWithoutNullStreams;
  /** Its exit status. */
  readonly exited: Promise<number | null>;
}

const running = new Set<ChildProcessWithoutNullStreams>();

// A test that failed half-way leaves its server behind.
after(() => {
  for (const child of running) child.kill();
});

export function startProcess(): ServerProcess {
  const child = spawn(process.execPath, [SERVER, '--stdio']);
  running.add(child);
  child.once('exit', () => running.delete(child));
  const exited = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  child.stdin.on('error', () => undefined);
  child.stderr.pipe(process.stderr);
  return { process: child, exited };
}

export function clientOf({ process: child }: ServerProcess): Client {
  return new Client(
    createMessageConnection(...witnessed(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))),
  );
}
