/** Speaks to the server byte by byte, for what no proper client would say. */

import { Frames } from '../../server/src/lsp/transport/frames.ts';
import { Witness } from './protocol/witness.ts';
import { startProcess } from './stdio.ts';

export interface RawMessage {
  readonly id?: unknown;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

type Test = (message: RawMessage) => boolean;

export class Raw {
  private readonly server = startProcess();
  private readonly unread: RawMessage[] = [];
  private readonly waiting: { readonly test: Test; readonly take: (message: RawMessage) => void }[] = [];
  private asked = 0;
  private readonly witness = new Witness();

  constructor() {
    const frames = new Frames({
      body: (bytes) => {
        const message = JSON.parse(new TextDecoder().decode(bytes)) as RawMessage;
        this.witness.received(message);
        this.arrive(message);
      },
      refused: (why) => {
        throw new Error(why);
      },
      tooLong: (length) => {
        throw new Error(`A message of ${String(length)} bytes.`);
      },
    });
    this.server.process.stdout.on('data', (chunk: Buffer) => frames.push(chunk));
  }

  /** A message as it goes over the wire. */
  static frame(body: string): string {
    return `Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`;
  }

  get exited(): Promise<number | null> {
    return this.server.exited;
  }

  private arrive(message: RawMessage): void {
    const index = this.waiting.findIndex(({ test }) => test(message));
    if (index < 0) this.unread.push(message);
    else this.waiting.splice(index, 1).forEach(({ take }) => take(message));
  }

  /** A request that is about to be written by hand. */
  expects(id: unknown, method: string): void {
    this.witness.sent({ id, method });
  }

  /** How many messages as wished wait to be taken. */
  count(test: Test): number {
    return this.unread.filter(test).length;
  }

  /** Stops reading what the server says. */
  deafen(): void {
    this.server.process.stdout.destroy();
  }

  write(bytes: string | Uint8Array): void {
    this.server.process.stdin.write(bytes);
  }

  /** The first message not taken yet that is as wished. */
  next(test: Test): Promise<RawMessage> {
    const index = this.unread.findIndex(test);
    const [found] = index < 0 ? [] : this.unread.splice(index, 1);
    if (found) return Promise.resolve(found);
    return new Promise((take) => this.waiting.push({ test, take }));
  }

  request(method: string, params?: unknown): Promise<RawMessage> {
    const id = ++this.asked;
    this.witness.sent({ id, method, params });
    this.write(Raw.frame(JSON.stringify({ jsonrpc: '2.0', id, method, params })));
    return this.next((message) => message.id === id && message.method === undefined);
  }

  notify(method: string, params?: unknown): void {
    this.write(Raw.frame(JSON.stringify({ jsonrpc: '2.0', method, params })));
  }

  /** Closes the server's standard input. */
  end(): void {
    this.server.process.stdin.end();
  }
}
