/** A folder of its own for each test, and commands run in it as a person would. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { PlanFiles } from '../../server/src/analysis/plan-files.ts';
import { run } from '../../server/src/cli/run.ts';
import { machine } from '../../server/src/main/machine.ts';

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A temporary folder with files; `run` calls the command line there, as of 2026-01-15. */
export class Session {
  readonly folder = mkdtempSync(join(tmpdir(), 'secplan-cli-'));
  /** What the disk says otherwise than it is. */
  files: Partial<PlanFiles> = {};
  /** What the standard input holds. */
  input: string | Uint8Array = '';
  /** What writes otherwise than the disk does. */
  writeText: ((path: string, text: string) => boolean) | undefined = undefined;

  constructor(files: Readonly<Record<string, string>> = {}) {
    mkdirSync(join(this.folder, '.git'));
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
  }

  async run(...args: readonly string[]): Promise<Outcome> {
    let [out, err] = ['', ''];
    const io = machine({
      cwd: this.folder,
      today: '2026-01-15',
      colors: false,
      input: Readable.from([Buffer.from(this.input)]),
      progress: () => undefined,
      out: (text) => (out += text),
      err: (text) => (err += text),
      serve: () => Promise.resolve(0),
    });
    const status = await run(
      { ...io, files: { ...io.files, ...this.files }, ...(this.writeText && { writeText: this.writeText }) },
      args,
    );
    return { status, out, err };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
