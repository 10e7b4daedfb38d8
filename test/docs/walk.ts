/** Does what a guide says, fence by fence, in a folder of its own: writes its files, runs its commands. */

import { existsSync, readFileSync } from 'node:fs';
import { Session } from '../cli/session.ts';
import type { Fence } from './page.ts';

/** What a fence shows, and what is so. */
export interface Seen {
  readonly fence: Fence;
  readonly shown: string;
  readonly actual: string;
}

const PROMPT = '$ ';
/** A line of its own in shown output: lines were left out here. */
const LEFT_OUT = '…';

/** Splits a command line at blanks; quotes hold words together. */
function argumentsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** Whether shown output is what came out, but for lines left out. */
export function shows(shown: string, actual: string): boolean {
  const quote = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const parts = `\n${shown}\n`.split(`\n${LEFT_OUT}\n`).map(quote);
  return new RegExp(`^${parts.join('\\n(?:.*\\n)*')}$`, 'u').test(`\n${actual}\n`);
}

/** Parts formatted text into declarations and single lines, at the outermost indent. */
function blocksOf(text: string): readonly string[] {
  const blocks: string[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    if (open) blocks.push(`${blocks.pop() ?? ''}\n${line}`);
    else if (line !== '') blocks.push(line);
    open = open ? line !== '}' : line.endsWith('{');
  }
  return blocks;
}

/** The text with a declaration put in the place of the one of the same kind and name, or at the end. */
function withBlock(text: string, block: string): string {
  const head = /^\S+ \S+/u.exec(block)?.[0] ?? block;
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.trimStart().startsWith(`${head} `));
  if (at < 0) return `${text === '' ? '' : `${text.trimEnd()}\n\n`}${block}\n`;
  const indent = /^ */.exec(lines[at] ?? '')?.[0] ?? '';
  const oneLine = !(lines[at] ?? '').endsWith('{');
  const end = oneLine ? at : lines.indexOf(`${indent}}`, at);
  const indented = block.split('\n').map((line) => (line === '' ? '' : indent + line));
  return [...lines.slice(0, at), ...indented, ...lines.slice(end + 1)].join('\n');
}

/** A walk through one page. */
export class Walk {
  readonly session = new Session();
  #status = 0;

  read(name: string): string {
    const path = this.session.path(name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  /** Does what one fence says; one result for each thing that can be wrong with it. */
  async step(fence: Fence): Promise<readonly Seen[]> {
    // What takes more than the folder of the walk, such as a second work tree.
    if (fence.words.has('by-hand')) return [];
    if (fence.words.has('shown')) return [this.#show(fence)];
    if (fence.language === 'secplan') return [await this.#write(fence)];
    if (fence.language === 'console') return this.#run(fence);
    if (fence.language === 'json') return this.#configure(fence);
    if (fence.language === 'sh' || fence.language === 'yaml') return this.#accept(fence);
    return [];
  }

  /** What a fence shows of a file stands in it, at whatever indent. */
  #show(fence: Fence): Seen {
    const file = this.read(fence.words.get('file') ?? 'plan.secplan');
    const bare = (text: string): string => text.replaceAll(/^ +/gm, '');
    return { fence, shown: '', actual: bare(file).includes(bare(fence.text)) ? '' : file };
  }

  /** Writes a configuration for the folder it lies in; the check must accept it. */
  async #configure(fence: Fence): Promise<readonly Seen[]> {
    const file = fence.words.get('file');
    if (file === undefined) return [];
    this.session.write(file, `${fence.text}\n`);
    const { err } = await this.session.run('check', '--config', file);
    return [{ fence, shown: '', actual: err }];
  }

  /** Puts declarations into a file; its mistakes of writing must be those that the fence says. */
  async #write(fence: Fence): Promise<Seen> {
    const file = fence.words.get('file') ?? 'plan.secplan';
    const text = blocksOf(fence.text).reduce(withBlock, this.read(file));
    this.session.write(file, text);
    const { out, err } = await this.session.run('check', '--format', 'json', file);
    if (err !== '') return { fence, shown: '', actual: err };
    const { problems } = JSON.parse(out) as { problems: readonly { rule: string; message: string }[] };
    const written = problems.filter(({ rule }) => /^(?:syntax|name)\//.test(rule));
    const expected = (fence.words.get('problems') ?? '').split(',').filter((rule) => rule !== '');
    const surprises = written.filter(({ rule }) => !expected.includes(rule));
    const missing = expected.filter((rule) => !written.some((problem) => problem.rule === rule));
    const actual = [...surprises.map(({ rule, message }) => `${rule} ${message}`), ...missing].join('\n');
    return { fence, shown: '', actual };
  }

  /** Runs the commands of a console; what does not begin with `secplan` or `echo $?` is the reader's own. */
  async #run(fence: Fence): Promise<readonly Seen[]> {
    let actual = '';
    for (const line of fence.text.split('\n').filter((each) => each.startsWith(PROMPT))) {
      actual += `${line}\n`;
      const [command = '', ...args] = argumentsOf(line.slice(PROMPT.length));
      if (command === 'secplan') {
        const { status, out, err } = await this.session.run(...args);
        this.#status = status;
        actual += out + err;
      } else if (command === 'echo') {
        actual += `${this.#status}\n`;
      }
    }
    return [{ fence, shown: fence.text, actual: actual.trimEnd() }];
  }

  /** Every `npx secplan …` of a script must at least be a command that there is. */
  async #accept(fence: Fence): Promise<readonly Seen[]> {
    const commands = [...fence.text.matchAll(/npx secplan ([^\n|&#>]+)/g)].map(([, rest = '']) => rest.trim());
    const seen: Seen[] = [];
    for (const command of commands) {
      const { status, err } = await this.session.run(...argumentsOf(command));
      seen.push({ fence, shown: '', actual: status > 1 ? `${command}: ${err}` : '' });
    }
    return seen;
  }
}
