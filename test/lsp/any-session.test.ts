/** Whatever happens in a session, its problems are those of a fresh start on the same texts, and every request is answered. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { Diagnostic } from 'vscode-languageserver/node';
import { CONTROLS, PARTIES } from '../features/plan-text.ts';
import { startInProcess } from './in-process.ts';
import type { Client } from './client.ts';

const FOLDER = '/ws';
const names = ['controls.secplan', 'parties.secplan', 'sub/more.secplan', 'secplan.json'] as const;
type Name = (typeof names)[number];

const first: Readonly<Record<Name, string>> = {
  'controls.secplan': CONTROLS,
  'parties.secplan': PARTIES,
  'sub/more.secplan': 'control M-1 "More" { accountable acme.CISO }\n',
  'secplan.json': '{}',
};

function uriOf(name: string): string {
  return `file://${FOLDER}/${name}`;
}

const inserted = fc.constantFrom(
  'acme.Ops',
  '{',
  '}',
  '"',
  '\n',
  '\r\n',
  ' ',
  ',',
  '"""\n',
  '// ',
  'role Ops "O"\n',
  'control X "x" {\n',
  'plan q "Q"\n',
  'responsible ',
  'use "sub"\n',
  '<<<<<<< a\n',
  '=======\n',
  '>>>>>>> b\n',
  '\ud83d',
  'é',
  '\0',
  '{ "rules": { "raci/no-accountable": "off" } }',
);

const position = fc.record({ line: fc.integer({ min: -1, max: 40 }), character: fc.integer({ min: -1, max: 60 }) });
const name = fc.constantFrom(...names);
const requests = [
  'hover',
  'completion',
  'definition',
  'documentSymbol',
  'foldingRange',
  'semanticTokens/full',
  'formatting',
  'prepareRename',
  'diagnostic',
];

type Step =
  | { readonly do: 'open' | 'close' | 'save' | 'delete'; readonly name: Name }
  | {
      readonly do: 'change';
      readonly name: Name;
      readonly start: { line: number; character: number };
      readonly end: { line: number; character: number };
      readonly text: string;
    }
  | {
      readonly do: 'ask';
      readonly name: Name;
      readonly method: string;
      readonly position: { line: number; character: number };
      readonly cancel: boolean;
    };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open' as const), name }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('close' as const, 'save' as const, 'delete' as const), name }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('change' as const), name, start: position, end: position, text: inserted }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      name,
      method: fc.constantFrom(...requests),
      position,
      cancel: fc.boolean(),
    }),
  },
);

/** The text as a client keeps it, by the protocol's own words; written apart from the server's. */
function applied(
  text: string,
  start: { line: number; character: number },
  end: { line: number; character: number },
  insert: string,
): string {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  if (/[\r\n]$/.test(text) || text === '') lines.push('');
  const offset = ({ line, character }: { line: number; character: number }): number => {
    if (line < 0) return 0;
    if (line >= lines.length) return text.length;
    const before = lines.slice(0, line).join('').length;
    const length = (lines[line] ?? '').replace(/\r\n$|\n$|\r$/, '').length;
    return before + Math.min(Math.max(0, character), length);
  };
  const [a, b] = [offset(start), offset(end)];
  return text.slice(0, Math.min(a, b)) + insert + text.slice(Math.max(a, b));
}

/** A session under way: the client's side of it. */
class Play {
  readonly disk = new Map<string, string>(names.map((each) => [`${FOLDER}/${each}`, first[each]]));
  readonly opened = new Map<Name, string>();
  readonly answers: Promise<unknown>[] = [];
  private readonly client: Client;

  constructor(makeClient: (disk: ReadonlyMap<string, string>) => Client) {
    this.client = makeClient(this.disk);
  }

  run(each: Step): void {
    const path = `${FOLDER}/${each.name}`;
    const text = this.opened.get(each.name);
    switch (each.do) {
      case 'open':
        this.open(each.name);
        break;
      case 'close':
        if (text !== undefined) this.client.close(uriOf(each.name));
        this.opened.delete(each.name);
        break;
      case 'save':
        if (text === undefined) return;
        this.disk.set(path, text);
        this.watched(each.name, 2);
        break;
      case 'delete':
        this.disk.delete(path);
        this.watched(each.name, 3);
        break;
      case 'change':
        if (text === undefined) return;
        this.opened.set(each.name, applied(text, each.start, each.end, each.text));
        this.client.change(uriOf(each.name), [{ range: { start: each.start, end: each.end }, text: each.text }]);
        break;
      case 'ask':
        this.ask(each);
    }
  }

  private open(file: Name): void {
    if (this.opened.has(file)) return;
    const text = this.disk.get(`${FOLDER}/${file}`) ?? '';
    this.opened.set(file, text);
    this.client.open(uriOf(file), text);
  }

  private watched(file: Name, type: number): void {
    this.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(file), type }] });
  }

  private ask({ name: file, method, position: at, cancel }: Step & { do: 'ask' }): void {
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: uriOf(file) }, position: at, options: {} };
    const answer = this.client.connection.sendRequest(`textDocument/${method}`, params, source.token);
    if (cancel) source.cancel();
    this.answers.push(answer.catch((error: unknown) => assert.equal((error as { code?: number }).code, -32800)));
  }
}

/** What a client sees in the end, file by file. */
async function seen(client: Client): Promise<Record<string, readonly Diagnostic[]>> {
  await client.settled();
  return Object.fromEntries([...client.published].filter(([, found]) => found.length > 0).sort());
}

async function fresh(play: Play): Promise<Record<string, readonly Diagnostic[]>> {
  const { client, end } = startInProcess(play.disk);
  await client.start(uriOf('').slice(0, -1));
  for (const [file, text] of play.opened) client.open(uriOf(file), text);
  const found = await seen(client);
  end();
  return found;
}

describe('any session', () => {
  it('ends with the problems of a fresh start, and answers every request', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        let end = (): void => undefined;
        let client: Client | undefined;
        const play = new Play((disk) => {
          const started = startInProcess(disk);
          end = started.end;
          return (client = started.client);
        });
        assert.ok(client);
        await client.start(uriOf('').slice(0, -1));
        for (const each of steps) play.run(each);
        await Promise.all(play.answers);
        assert.deepEqual(await seen(client), await fresh(play));
        assert.deepEqual(client.messages, []);
        end();
      }),
      { numRuns: 150 },
    );
  });
});
