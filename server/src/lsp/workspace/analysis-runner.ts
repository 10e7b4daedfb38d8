/** Drives the analysis in short slices, so that messages are read in between, and says when it has settled. */

import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';
import type { AnalysisHost } from '../../analysis/host.ts';
import type { Environment } from '../environment.ts';

/** Milliseconds of work after which messages are let in. */
const SLICE = 5;

/** What it works on and whom it tells. */
export interface Work {
  hosts(): readonly AnalysisHost[];
  /** The file that the next step works on. */
  next(host: AnalysisHost, path: string): void;
  /** Everything is up to date. */
  settled(): void;
  failed(error: unknown): void;
}

/** One run at a time; a change during a run makes it begin again with what is left. */
export class AnalysisRunner {
  private readonly work: Work;
  private readonly environment: Environment;
  private revision = 0;
  private running = false;
  private holds = 0;
  private first: string | undefined = undefined;
  private waiting = new Set<() => void>();

  constructor(work: Work, environment: Environment) {
    this.work = work;
    this.environment = environment;
  }

  /** Something has changed; the file named is checked before the others. */
  touch(first?: string): void {
    this.revision++;
    this.first = first ?? this.first;
    this.start();
  }

  /** Nothing is checked while something holds it: files are being read, and half a plan has problems that are none. */
  async hold(until: Promise<void>): Promise<void> {
    this.holds++;
    this.revision++;
    try {
      await until;
    } finally {
      this.holds--;
      this.start();
    }
  }

  /** The file that was named last. */
  get lastFirst(): string | undefined {
    return this.first;
  }

  private start(): void {
    if (this.running || this.holds > 0) return;
    this.running = true;
    void this.run();
  }

  private async run(): Promise<void> {
    try {
      while (!(await this.pass()) && this.holds === 0);
      if (this.holds === 0) this.work.settled();
    } catch (error) {
      this.work.failed(error);
    }
    this.running = false;
    if (this.holds > 0) return;
    const waiting = this.waiting;
    this.waiting = new Set();
    for (const go of waiting) go();
  }

  /** Goes over all analyses; false where something changed meanwhile. */
  private async pass(): Promise<boolean> {
    await this.environment.pause();
    const { revision } = this;
    for (const host of this.work.hosts()) {
      const steps = host.update(this.first);
      while (!this.slice(host, steps)) {
        await this.environment.pause();
        if (revision !== this.revision) return false;
      }
    }
    return true;
  }

  /** True where all is done. */
  private slice(host: AnalysisHost, steps: Generator<string, void>): boolean {
    const until = this.environment.now() + SLICE;
    for (let step = steps.next(); !step.done; step = steps.next()) {
      this.work.next(host, step.value);
      if (this.environment.now() >= until) return false;
    }
    return true;
  }

  /** Resolves when everything is up to date; rejects with `RequestCancelled` as soon as the token says so. */
  settled(token: CancellationToken): Promise<void> {
    if (!this.running && this.holds === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const go = (): void => {
        cancelled.dispose();
        resolve();
      };
      const cancelled = token.onCancellationRequested(() => {
        this.waiting.delete(go);
        reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.'));
      });
      this.waiting.add(go);
    });
  }
}
