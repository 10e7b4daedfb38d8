/** The language server over standard input and output. */

import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { createMessageConnection, StreamMessageWriter } from 'vscode-languageserver/node';
import type { Environment, Journal, WorkspaceFiles } from '../lsp/environment.ts';
import { logMessage, refusalResponse, StreamReader } from '../lsp/transport/message-reader.ts';
import { startServer } from '../lsp/server.ts';
import { disk, listAt } from './disk.ts';
import { openJournal } from './journal.ts';
import { watchProcess } from './processes.ts';

/** Host paths begin with `/`, also those of drives. */
function onDisk(path: string): string {
  return /^\/[a-z]:/.test(path) ? path.slice(1) : path;
}

const files: WorkspaceFiles = {
  list(path, root) {
    const { paths, more, closed = [] } = listAt(onDisk(path), onDisk(root));
    const onHost = (path: string): string => (path.startsWith('/') ? path : `/${path}`);
    return Promise.resolve({ paths: paths.map(onHost), more, closed: closed.map(onHost) });
  },
  read: (path, root, largest) => Promise.resolve(disk.read(onDisk(path), onDisk(root), largest)),
};

/** Signals by which somebody ends the server on purpose: no document is to blame. */
const ENDED_BY = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

function journal(folder: string): Journal | undefined {
  const opened = openJournal(folder);
  for (const signal of opened ? ENDED_BY : []) {
    process.once(signal, () => {
      opened?.close();
      process.exit(1);
    });
  }
  return opened;
}

/** Serves one client until it leaves; the exit status that the protocol asks for. */
export function serveStdio(): Promise<number> {
  return new Promise((resolve) => {
    const environment: Environment = {
      disk: files,
      today: () => new Date().toISOString().slice(0, 10),
      pause: () => setImmediate(),
      now: () => performance.now(),
      watchProcess,
      journal,
      exit: (status) => {
        resolve(status);
        // Nothing more is read, so that the process can end although the client keeps its side open.
        process.stdin.destroy();
      },
    };
    const writer = new StreamMessageWriter(process.stdout);
    const reader = new StreamReader(
      (refused) => void writer.write(refusalResponse(refused)),
      (reason) => {
        process.stderr.write(`secplan: ${reason}\n`);
        return writer.write(logMessage(reason)).catch(() => undefined);
      },
    );
    startServer(createMessageConnection(reader, writer), environment);
    process.stdin.on('data', (chunk) => reader.push(chunk));
    process.stdin.on('end', () => reader.close());
    process.stdin.on('close', () => reader.close());
  });
}
