/** What real editors declare of themselves, as they sent it, and a whole session with each: it gets nothing that it did not declare. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type {
  CompletionList,
  DocumentSymbol,
  Hover,
  InitializeResult,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { CONTROLS, PARTIES } from '../features/plan-text.ts';
import { startInProcess } from '../lsp/in-process.ts';
import type { InProcess } from '../lsp/in-process.ts';

const folder = new URL('clients/', import.meta.url);
const uri = 'file:///ws/controls.secplan';
const textDocument = { uri };
const BROKEN = CONTROLS.replace('acme.Ops before', 'acme.Opps before');

function positionOf(part: string, behind = 0): { line: number; character: number } {
  const before = CONTROLS.slice(0, CONTROLS.indexOf(part)).split('\n');
  return { line: before.length - 1, character: (before.at(-1) ?? '').length + behind };
}

/** Answers the server's requests as such clients do. */
function answer({ client }: InProcess): void {
  client.connection.onRequest((method) => (method === 'workspace/configuration' ? [{}] : null));
}

for (const name of readdirSync(folder).sort()) {
  const capabilities: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

  describe(`a session with ${name.replace('.json', '')}`, () => {
    let server: InProcess;
    let promised: InitializeResult['capabilities'];

    before(async () => {
      server = startInProcess(
        new Map([
          ['/ws/controls.secplan', CONTROLS],
          ['/ws/parties.secplan', PARTIES],
        ]),
      );
      answer(server);
      const started = await server.client.start<InitializeResult>('file:///ws', {
        capabilities,
        workspaceFolders: undefined,
        initializationOptions: {},
      });
      promised = started.capabilities;
      server.client.open(uri, BROKEN);
      server.client.notify('workspace/didChangeConfiguration', { settings: {} });
      await server.client.settled();
    });

    after(() => server.end());

    const ask = <R>(method: string, params: object = {}): Promise<R> =>
      server.client.request<R>(`textDocument/${method}`, { textDocument, ...params });

    async function problems(): Promise<readonly { code?: unknown; range: object; data?: unknown }[]> {
      if (!promised.diagnosticProvider) return server.client.published.get(uri) ?? [];
      return (await ask<{ items: { code?: unknown; range: object }[] }>('diagnostic')).items;
    }

    it('tells the problems, and ways to mend them where it can be told', async () => {
      const found = (await problems()).find(({ code }) => code === 'name/unresolved');
      assert.ok(found);
      const actions = await ask<{ title: string }[]>('codeAction', {
        range: found.range,
        context: { diagnostics: [found] },
      });
      assert.equal(actions.length > 0, promised.codeActionProvider !== undefined);
    });

    it('tells no problem any more once it is mended', async () => {
      const start = positionOf('acme.Ops before', 5);
      const range = { start, end: { ...start, character: start.character + 4 } };
      server.client.change(uri, [{ range, text: 'Ops' }]);
      await server.client.settled();
      assert.ok(!(await problems()).some(({ code }) => code === 'name/unresolved'));
    });

    it('answers hovers, completions, symbols and places', async () => {
      const position = positionOf('acme.Ops before', 6);
      assert.ok((await ask<Hover | null>('hover', { position }))?.contents);
      const list = await ask<CompletionList>('completion', { position: positionOf('accountable') });
      assert.ok(list.items.length > 5);
      assert.ok((await ask<DocumentSymbol[]>('documentSymbol')).length > 0);
      assert.ok((await server.client.request<unknown[]>('workspace/symbol', { query: 'ops' })).length > 0);
      assert.equal((await ask<unknown[]>('definition', { position })).length, 1);
      const references = await ask<unknown[]>('references', { position, context: { includeDeclaration: true } });
      assert.equal(references.length, 3);
      for (const method of ['documentHighlight', 'foldingRange', 'semanticTokens/full']) {
        assert.ok(await ask(method, { position }), method);
      }
    });

    it('renames in all files, and lays out', async () => {
      const position = positionOf('acme.Ops before', 6);
      const edit = await ask<WorkspaceEdit>('rename', { position, newName: 'Network' });
      assert.equal((edit.documentChanges ?? Object.keys(edit.changes ?? {})).length, 2);
      assert.deepEqual(await ask('formatting', { options: { tabSize: 2, insertSpaces: true } }), []);
    });

    it('ends well, with nothing in its log', async () => {
      server.client.close(uri);
      await server.client.request('shutdown');
      assert.deepEqual(server.client.messages, []);
    });
  });
}
