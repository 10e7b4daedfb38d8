/** A client that declares nothing gets nothing that it would not understand. */

import assert from 'node:assert/strict';
import type { Diagnostic, InitializeResult } from 'vscode-languageserver/node';
import { CONTROLS, PARTIES } from '../features/plan-text.ts';
import { startInProcess } from './in-process.ts';

describe('a client that declares nothing', () => {
  const files = new Map([
    ['/ws/controls.secplan', CONTROLS.replace('acme.Ops before', 'acme.Nobody before')],
    ['/ws/parties.secplan', PARTIES],
  ]);
  const uri = 'file:///ws/controls.secplan';
  const textDocument = { uri };
  const server = startInProcess(files);
  const { client } = server;
  const asked: string[] = [];
  let capabilities: InitializeResult['capabilities'];

  before(async () => {
    client.connection.onRequest((method) => {
      asked.push(method);
      return null;
    });
    ({ capabilities } = await client.start<InitializeResult>('file:///ws', {
      capabilities: {},
      workspaceFolders: undefined,
    }));
    await client.settled();
  });

  after(() => server.end());

  it('is asked nothing', async () => {
    client.open(uri, files.get('/ws/controls.secplan') ?? '');
    client.notify('workspace/didChangeConfiguration', { settings: {} });
    await client.settled();
    assert.deepEqual(asked, []);
  });

  it('is promised what it can use', () => {
    assert.equal(capabilities.renameProvider, true);
    assert.equal(capabilities.codeActionProvider, undefined);
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.equal(capabilities.positionEncoding, undefined);
  });

  it('is sent plain problems', () => {
    const found = client.published.get(uri)?.find(({ code }: Diagnostic) => code === 'name/unresolved');
    assert.ok(found);
    assert.deepEqual(Object.keys(found).sort(), ['code', 'message', 'range', 'severity', 'source']);
  });

  it('is answered in plain text, without snippets, in flat lists', async () => {
    const position = { line: 13, character: 12 };
    const hover = await client.request<{ contents: { kind: string; value: string } }>('textDocument/hover', {
      textDocument,
      position,
    });
    assert.equal(hover.contents.kind, 'plaintext');
    assert.doesNotMatch(hover.contents.value, /[*`]/);
    const list = await client.request<{ items: { insertTextFormat?: number; documentation?: { kind: string } }[] }>(
      'textDocument/completion',
      { textDocument, position: { line: 20, character: 0 } },
    );
    assert.ok(list.items.length > 0);
    for (const { insertTextFormat, documentation } of list.items) {
      assert.equal(insertTextFormat, undefined);
      if (documentation) assert.equal(documentation.kind, 'plaintext');
    }
    const symbols = await client.request<{ name: string; location?: object }[]>('textDocument/documentSymbol', {
      textDocument,
    });
    assert.ok(symbols.length > 3 && symbols.every(({ location }) => location !== undefined));
    const context = { diagnostics: [] };
    const range = { start: position, end: position };
    assert.deepEqual(await client.request('textDocument/codeAction', { textDocument, range, context }), []);
    const edit = await client.request<object>('textDocument/rename', {
      textDocument,
      position: { line: 10, character: 20 },
      newName: 'Head',
    });
    assert.deepEqual(Object.keys(edit), ['changes']);
  });
});
