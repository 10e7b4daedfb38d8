/** The client's side of a session: what it knows of documents and files, and what it is owed. */

import assert from 'node:assert/strict';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes } from 'vscode-languageserver/node';
import type { Client } from '../lsp/client.ts';
import { atFirst, FOLDER, names } from './session-steps.ts';
import type { At, Name, Step } from './session-steps.ts';

export function uriOf(name: string): string {
  return `file://${FOLDER}/${name}`;
}

/** The text as a client keeps it, by the protocol's own words; written apart from the server's. */
function applied(text: string, start: At, end: At, insert: string): string {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  if (/[\r\n]$/.test(text) || text === '') lines.push('');
  const offset = ({ line, character }: At): number => {
    if (line < 0) return 0;
    if (line >= lines.length) return text.length;
    const before = lines.slice(0, line).join('').length;
    const length = (lines[line] ?? '').replace(/\r\n$|\n$|\r$/, '').length;
    return before + Math.min(Math.max(0, character), length);
  };
  const [a, b] = [offset(start), offset(end)];
  return text.slice(0, Math.min(a, b)) + insert + text.slice(Math.max(a, b));
}

/** What may be the answer instead of a result: the request was withdrawn, or was none that can be answered. */
const refusals: ReadonlySet<number | undefined> = new Set([
  LSPErrorCodes.RequestCancelled,
  ErrorCodes.InvalidParams,
  ErrorCodes.InvalidRequest,
  ErrorCodes.MethodNotFound,
]);

/** What happens to one document or file. */
type InDocument = Exclude<Extract<Step, { name: Name }>, { do: 'ask' }>;

/** A session under way. */
export class Play {
  readonly disk: Map<string, string>;
  readonly opened = new Map<Name, string>();
  readonly answers: Promise<unknown>[] = [];
  /** The settings that were told last. */
  settings: unknown = undefined;
  private readonly client: Client;

  constructor(client: Client, disk: Map<string, string>) {
    this.client = client;
    this.disk = disk;
  }

  run(each: Step): void {
    switch (each.do) {
      case 'configure':
        this.settings = each.settings;
        this.client.notify('workspace/didChangeConfiguration', { settings: each.settings });
        return;
      case 'delete-folder':
        this.disk.delete(`${FOLDER}/sub/more.secplan`);
        this.watched('sub', 3);
        return;
      case 'ask-nonsense':
        this.owed(this.client.request(each.method, each.params));
        return;
      case 'tell-nonsense':
        this.client.notify(each.method, each.params);
        return;
      case 'ask':
        this.ask(each);
        return;
      default:
        this.inDocument(each, this.opened.get(each.name));
    }
  }

  private inDocument(each: InDocument, text: string | undefined): void {
    const path = `${FOLDER}/${each.name}`;
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
      case 'write':
        this.disk.set(path, each.text);
        this.watched(each.name, 1);
        break;
      case 'delete':
        this.disk.delete(path);
        this.watched(each.name, 3);
        break;
      case 'replace':
        if (text === undefined) return;
        this.opened.set(each.name, each.text);
        this.client.change(uriOf(each.name), [{ text: each.text }]);
        break;
      case 'change':
        if (text === undefined) return;
        this.opened.set(each.name, applied(text, each.start, each.end, each.text));
        this.client.change(uriOf(each.name), [{ range: { start: each.start, end: each.end }, text: each.text }]);
    }
  }

  private open(file: Name): void {
    if (this.opened.has(file)) return;
    const text = this.disk.get(`${FOLDER}/${file}`) ?? '';
    this.opened.set(file, text);
    this.client.open(uriOf(file), text);
  }

  private watched(file: string, type: number): void {
    this.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(file), type }] });
  }

  private ask({ name: file, method, position: at, cancel }: Step & { do: 'ask' }): void {
    const source = new CancellationTokenSource();
    const textDocument = { uri: uriOf(file) };
    const places = { position: at, positions: [at], range: { start: at, end: { line: at.line + 2, character: 0 } } };
    const params = {
      textDocument,
      ...places,
      options: {},
      context: {},
      newName: 'other',
      query: 'e',
      previousResultIds: [],
    };
    this.owed(this.client.connection.sendRequest(method, params, source.token));
    if (cancel) source.cancel();
  }

  private owed(answer: Promise<unknown>): void {
    this.answers.push(
      answer.catch((error: unknown) => assert.ok(refusals.has((error as { code?: number }).code), String(error))),
    );
  }
}

/** The files on the disk at the start, by path; the session may change them. */
export function diskAtFirst(): Map<string, string> {
  return new Map(names.map((each) => [`${FOLDER}/${each}`, atFirst[each]]));
}
