/** What a person at a terminal sees besides the result: colours, and how far work has come that takes its time. */

import { WriteStream } from 'node:tty';

/** Of both streams of a process, what is needed here. */
export interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a stream takes colours; heeds FORCE_COLOR, NO_COLOR and what else Node knows of terminals. */
export function takesColours({ isTTY }: Stream, environment: Environment): boolean {
  const asked = environment['FORCE_COLOR'] !== undefined;
  return (asked || isTTY === true) && WriteStream.prototype.getColorDepth(environment) > 2;
}

/** Milliseconds for which nobody wonders whether something happens. */
const PATIENCE = 1000;
/** Milliseconds between two lines, which nobody could read faster. */
const PAUSE = 100;
const ERASE = '\r\u001B[K';

/** One line on a terminal that says how far work has come, where it takes more than a second; nothing elsewhere. */
export class ProgressLine {
  readonly #stream: Stream;
  readonly #now: () => number;
  readonly #silent: boolean;
  #next: number;
  #shown = false;

  /** `now` gives milliseconds. */
  constructor(stream: Stream, environment: Environment, now: () => number) {
    this.#stream = stream;
    this.#now = now;
    this.#silent = stream.isTTY !== true || environment['CI'] !== undefined || environment['TERM'] === 'dumb';
    this.#next = now() + PATIENCE;
  }

  show(text: string): void {
    if (this.#silent || this.#now() < this.#next) return;
    this.#stream.write(ERASE + text);
    this.#shown = true;
    this.#next = this.#now() + PAUSE;
  }

  /** Before anything else is written, and at the end. */
  erase(): void {
    if (this.#shown) this.#stream.write(ERASE);
    this.#shown = false;
  }
}
