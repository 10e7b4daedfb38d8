/** Looks at every message between a test's client and the server, and makes the test fail that gets a wrong one. */

import type { DataCallback, Disposable, Message, MessageReader, MessageWriter } from 'vscode-languageserver/node';
import { messageFaults } from './message-faults.ts';
import type { AnyMessage } from './message-faults.ts';
import { undeclared } from './undeclared.ts';
import type { Declared } from './undeclared.ts';

const faults: string[] = [];

/** Throws where a message since it was last called was not as the protocol says, or not as the client declared. */
export function assertWitnessed(): void {
  const found = faults.splice(0);
  if (found.length > 0) throw new Error([...new Set(found)].slice(0, 20).join('\n'));
}

/** Outside mocha there is no test to fail: whoever plays sessions there asks by itself. */
export const inTests: Partial<Pick<typeof globalThis, 'after' | 'afterEach'>> = globalThis;

inTests.afterEach?.('every message of the server is as the protocol says, and as the client declared', assertWitnessed);

/** Sees both directions of one connection. */
export class Witness {
  private readonly asked = new Map<unknown, string>();
  private declared: Declared | undefined = undefined;

  sent(message: AnyMessage): void {
    if (message.method === undefined || message.id === undefined) return;
    this.asked.set(message.id, message.method);
    if (message.method === 'initialize') this.declared = message.params ?? {};
  }

  received(message: AnyMessage): void {
    const asked = message.method === undefined ? this.asked.get(message.id) : undefined;
    if (message.method === undefined) this.asked.delete(message.id);
    faults.push(...messageFaults(message, asked));
    if (this.declared) faults.push(...undeclared(message, asked, this.declared));
  }
}

/** A reader and a writer that a witness sees. */
export function witnessed(reader: MessageReader, writer: MessageWriter): readonly [MessageReader, MessageWriter] {
  const witness = new Witness();
  const listen = reader.listen.bind(reader);
  reader.listen = (callback: DataCallback): Disposable =>
    listen((message: Message) => {
      witness.received(message);
      callback(message);
    });
  const write = writer.write.bind(writer);
  writer.write = (message: Message): Promise<void> => {
    witness.sent(message);
    return write(message);
  };
  return [reader, writer];
}
