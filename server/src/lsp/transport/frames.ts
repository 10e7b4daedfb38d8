/** Cuts a stream of bytes into the bodies of messages, within limits, and finds its feet again after a bad header. */

/** A header longer than this, in bytes, is none. */
export const LONGEST_HEADER = 8 * 1024;
/** A body announced to be longer than this, in bytes, ends the stream: nobody waits for gigabytes that may never come. */
export const LONGEST_BODY = 32 * 1024 * 1024;

/** Why something in the stream is no message. */
export type Refusal = 'header too long' | 'no Content-Length';

export interface FrameListener {
  body(bytes: Uint8Array): void;
  refused(why: Refusal): void;
  /** The last thing that is heard: a body of this many bytes was announced. */
  tooLong(length: number): void;
}

const SEPARATOR = [13, 10, 13, 10];
const ascii = new TextDecoder('latin1');

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (first && chunks.length === 1) return first;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Behind the blank line that ends a header; -1 where it has not come yet. */
function headerEnd(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(13); at >= 0; at = bytes.indexOf(13, at + 1)) {
    if (SEPARATOR.every((code, i) => bytes[at + i] === code)) return at + 4;
    if (at > LONGEST_HEADER) return -1;
  }
  return -1;
}

/** The last length that a header names: what stands before it on the same line is the rest of something broken. */
function lengthIn(header: string): number | undefined {
  const found = [...header.matchAll(/content-length:[ \t]*(-?\w+)[ \t]*(?=\r\n)/gi)].at(-1)?.[1];
  return found !== undefined && /^\d+$/.test(found) ? Number(found) : undefined;
}

/** Feeds on chunks of any size. */
export class Frames {
  private readonly listener: FrameListener;
  private chunks: Uint8Array[] = [];
  private size = 0;
  /** Bytes of the body that is being read; undefined within a header. */
  private expected: number | undefined = undefined;
  private ended = false;

  constructor(listener: FrameListener) {
    this.listener = listener;
  }

  push(chunk: Uint8Array): void {
    if (this.ended || chunk.length === 0) return;
    this.chunks.push(chunk);
    this.size += chunk.length;
    while (this.expected === undefined ? this.header() : this.body(this.expected));
  }

  private take(bytes: Uint8Array): void {
    this.chunks = bytes.length === 0 ? [] : [bytes];
    this.size = bytes.length;
  }

  /** True where another frame may follow in what was read already. */
  private header(): boolean {
    if (this.size === 0) return false;
    const bytes = joined(this.chunks, this.size);
    const end = headerEnd(bytes);
    if (end < 0 || end > LONGEST_HEADER) {
      this.take(bytes);
      if (this.size <= LONGEST_HEADER) return false;
      this.listener.refused('header too long');
      this.take(end < 0 ? bytes.slice(-SEPARATOR.length) : bytes.subarray(end));
      return end >= 0;
    }
    const length = lengthIn(ascii.decode(bytes.subarray(0, end)));
    this.take(bytes.subarray(end));
    if (length === undefined) this.listener.refused('no Content-Length');
    else if (length <= LONGEST_BODY) this.expected = length;
    else return this.end(length);
    return true;
  }

  private end(length: number): false {
    this.ended = true;
    this.take(new Uint8Array());
    this.listener.tooLong(length);
    return false;
  }

  private body(length: number): boolean {
    if (this.size < length) return false;
    const bytes = joined(this.chunks, this.size);
    this.expected = undefined;
    this.take(bytes.subarray(length));
    this.listener.body(bytes.subarray(0, length));
    return true;
  }
}
