/** The server in a web worker: messages come and go by `postMessage`, and the client reads the files. */

import { BrowserMessageWriter, createMessageConnection } from 'vscode-languageserver/browser';
import { CheckedMessageReader, refusalResponse } from '../lsp/transport/message-reader.ts';
import { startServer } from '../lsp/server.ts';

declare const self: DedicatedWorkerGlobalScope;

/** A message to oneself arrives behind all that wait already. */
function pauses(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    });
}

const writer = new BrowserMessageWriter(self);
const reader = new CheckedMessageReader((refused) => void writer.write(refusalResponse(refused)));
self.onmessage = ({ data }) => reader.accept(data);

startServer(createMessageConnection(reader, writer), {
  disk: undefined,
  today: () => new Date().toISOString().slice(0, 10),
  pause: pauses(),
  now: () => performance.now(),
  watchProcess: () => undefined,
  exit: () => self.close(),
});
