/** Reads messages; what is none is answered with an error instead of ending the server. */

import {
  AbstractMessageReader,
  Disposable,
  ErrorCodes,
  LogMessageNotification,
  MessageType,
} from 'vscode-languageserver';
import type { DataCallback, Message, MessageReader, NotificationMessage, ResponseMessage } from 'vscode-languageserver';
import { Frames, LONGEST_BODY } from './frames.ts';

/** The answer to what is no message; `id` where one could be read. */
interface RefusedMessage {
  readonly id: number | string | null;
  readonly code: number;
  readonly message: string;
}

const utf8 = new TextDecoder('utf-8');

function refused(code: number, message: string, id: RefusedMessage['id'] = null): RefusedMessage {
  return { id, code, message };
}

/** What is wrong with a message of JSON-RPC, if anything is. */
function faultOf(value: unknown): RefusedMessage | undefined {
  const noMessage = refused(ErrorCodes.InvalidRequest, 'This is no message of JSON-RPC 2.0.');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return noMessage;
  const { id, method, params, result, error } = value as Record<string, unknown>;
  const known = typeof id === 'string' || typeof id === 'number' ? id : null;
  if (id !== undefined && id !== null && known === null) return noMessage;
  if (typeof method === 'string') {
    const structured = params === undefined || typeof params === 'object';
    return structured ? undefined : refused(ErrorCodes.InvalidRequest, 'The parameters are no object.', known);
  }
  const isResponse = known !== null && method === undefined && (result !== undefined || typeof error === 'object');
  return isResponse || known === null ? (isResponse ? undefined : noMessage) : { ...noMessage, id: known };
}

/** Delivers messages that are ones, and has the others refused. Give it what arrives with `accept`. */
export class CheckedMessageReader extends AbstractMessageReader implements MessageReader {
  protected readonly refuse: (refusal: RefusedMessage) => void;
  private callback: DataCallback | undefined = undefined;

  constructor(refuse: (refusal: RefusedMessage) => void) {
    super();
    this.refuse = refuse;
  }

  listen(callback: DataCallback): Disposable {
    this.callback = callback;
    return Disposable.create(() => (this.callback = undefined));
  }

  accept(value: unknown): void {
    const fault = faultOf(value);
    if (fault) {
      this.refuse(fault);
      return;
    }
    try {
      this.callback?.(value as Message);
    } catch (error) {
      this.fireError(error);
    }
  }

  /** Nothing more will arrive. */
  close(): void {
    this.fireClose();
  }
}

const MEBIBYTE = 1024 * 1024;

/** Why the connection ends, for the client's log. */
function tooLong(length: number): string {
  const limit = String(LONGEST_BODY / MEBIBYTE);
  return `The client announced a message of ${String(length)} bytes; at most ${limit} MiB are taken. The server ends.`;
}

/** The same from a stream of bytes; give it these with `push`. It closes itself, with a reason, where no end is in sight. */
export class StreamReader extends CheckedMessageReader {
  private readonly ends: (reason: string) => Promise<void>;
  private readonly frames = new Frames({
    body: (bytes) => this.body(bytes),
    refused: (why) => this.refuse(refused(ErrorCodes.ParseError, `This is no message: ${why}.`)),
    tooLong: (length) => void this.ends(tooLong(length)).finally(() => this.close()),
  });

  constructor(refuse: (refusal: RefusedMessage) => void, ends: (reason: string) => Promise<void>) {
    super(refuse);
    this.ends = ends;
  }

  push(chunk: Uint8Array): void {
    this.frames.push(chunk);
  }

  private body(bytes: Uint8Array): void {
    let value: unknown;
    try {
      value = JSON.parse(utf8.decode(bytes));
    } catch {
      this.refuse(refused(ErrorCodes.ParseError, 'This is not valid JSON.'));
      return;
    }
    this.accept(value);
  }
}

/** A line for the client's log. */
export function logMessage(message: string): NotificationMessage {
  return { jsonrpc: '2.0', method: LogMessageNotification.type.method, params: { type: MessageType.Error, message } };
}

/** The answer to a refused message. */
export function refusalResponse({ id, code, message }: RefusedMessage): ResponseMessage {
  return { jsonrpc: '2.0', id, error: { code, message } };
}
