/** Times keystrokes through the real server process: from the change sent to the problems received. */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { ProtocolConnection } from 'vscode-languageserver/node';

const WARM_UP = 60;
const ROUNDS = 120;

/** Milliseconds of each keystroke. */
export interface Keystrokes {
  readonly own: readonly number[];
  readonly every: readonly number[];
  /** The same way there and back for a request that has nothing to do. */
  readonly nothing: readonly number[];
}

class Editor {
  private readonly connection: ProtocolConnection;
  private readonly folder: string;
  private version = 1;

  constructor(connection: ProtocolConnection, folder: string) {
    this.connection = connection;
    this.folder = folder;
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  async start(): Promise<void> {
    const uri = pathToFileURL(this.folder).href;
    const ready = new Promise<void>((resolve) => {
      this.connection.onNotification('$/secplan/ready', () => {
        resolve();
      });
    });
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: { textDocument: { diagnostic: { dynamicRegistration: false } } },
    });
    await this.connection.sendNotification('initialized', {});
    await ready;
  }

  async open(name: string, text: string): Promise<void> {
    const textDocument = { uri: this.uri(name), languageId: 'secplan', version: this.version, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
    await this.problems(name);
  }

  private async problems(name: string): Promise<unknown> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: this.uri(name) } });
  }

  /** Types one character at a place and takes it back, over and over; a time for each. */
  async type(name: string, line: number, character: number, key: string): Promise<readonly number[]> {
    const times: number[] = [];
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      const back = round % 2 !== 0;
      const start = { line, character };
      const end = { line, character: character + (back ? 1 : 0) };
      const contentChanges = [{ range: { start, end }, text: back ? '' : key }];
      const textDocument = { uri: this.uri(name), version: ++this.version };
      const before = performance.now();
      void this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
      await this.problems(name);
      if (round >= 0) times.push(performance.now() - before);
    }
    return times;
  }

  async nothing(name: string): Promise<readonly number[]> {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const before = performance.now();
      await this.problems(name);
      times.push(performance.now() - before);
    }
    return times;
  }
}

function placeOf(text: string, word: string): readonly [number, number] {
  const before = text.slice(0, text.indexOf(word) + word.length).split('\n');
  return [before.length - 1, before.at(-1)?.length ?? 0];
}

async function session(editor: Editor, files: ReadonlyMap<string, string>): Promise<Keystrokes> {
  await editor.start();
  const [frame, controls] = ['plan.secplan', 'controls-0003.secplan'];
  const [frameText, text] = [files.get(frame) ?? '', files.get(controls) ?? ''];
  await editor.open(controls, text);
  await editor.open(frame, frameText);
  const own = await editor.type(controls, ...placeOf(text, 'responsible netco.Operations'), 'x');
  // A role that controls in every file name: while it is misspelled, each of them has a problem.
  const every = await editor.type(frame, ...placeOf(frameText, 'role Operations'), 'x');
  return { own, every, nothing: await editor.nothing(controls) };
}

/** Writes the files to a temporary folder and types in them, in a server of its own. */
export async function keystrokes(files: ReadonlyMap<string, string>): Promise<Keystrokes> {
  const folder = mkdtempSync(join(tmpdir(), 'secplan-bench-'));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  const server = new URL('../../dist/server.node.cjs', import.meta.url).pathname;
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  try {
    return await session(new Editor(connection, folder), files);
  } finally {
    connection.dispose();
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
