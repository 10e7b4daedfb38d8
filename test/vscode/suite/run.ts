/** Runs mocha inside an extension host, Node's or the web worker's, and tells whoever started the editor what happens. */
import 'mocha/mocha.js';
import { say } from './tell.ts';

function explain(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Mocha's own reporters write to a terminal or a page; here is neither. */
class Relay extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('suite', ({ title }) => say('line', title));
    runner.on('pass', ({ title, duration }) => say('line', `  ✔ ${title} (${duration ?? 0} ms)`));
    runner.on('fail', ({ title }, error: unknown) => say('line', `  ✘ ${title}\n${explain(error)}`));
    runner.on('end', () => {
      const { passes: passed, failures: failed } = this.stats;
      // The runner compares the host, since a test in the wrong one proves nothing.
      const host = 'process' in globalThis ? 'node' : 'web';
      say('result', JSON.stringify({ host, passed, failed }));
    });
  }
}

mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: Relay });

/** What the extension host calls. Rejects when a test failed, which ends the editor with a status that says so. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (failures: number): void => (failures === 0 ? resolve() : reject(new Error(`${failures} failed`)));
    // The browser build's own `run` reads options from a page's address, which an extension host does not have.
    Mocha.prototype.run.call(mocha, end);
  });
}
