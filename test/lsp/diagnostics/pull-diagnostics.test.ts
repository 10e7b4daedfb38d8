/** Diagnostics for clients that ask for them. */

import assert from 'node:assert/strict';
import type { Diagnostic, InitializeResult } from 'vscode-languageserver/node';
import { capabilities } from '../client.ts';
import { clientOf, startProcess } from '../stdio.ts';
import { WorkspaceFolder } from '../workspace-folder.ts';

function codes(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}

describe('a client that asks for diagnostics', () => {
  it('is sent none, and is told to ask again when another file is concerned', async () => {
    const folder = new WorkspaceFolder({
      'a.secplan': 'plan p "P"\n',
      'b.secplan': 'control X "x" { accountable o.r }\n',
    });
    const server = startProcess();
    const client = clientOf(server);
    let refreshes = 0;
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      refreshes++;
      return null;
    });
    const textDocument = { ...capabilities.textDocument, diagnostic: { dynamicRegistration: false } };
    const workspace = { ...capabilities.workspace, diagnostics: { refreshSupport: true } };
    const result = await client.start<InitializeResult>(folder.uri, {
      capabilities: { ...capabilities, workspace, textDocument },
    });
    assert.ok(result.capabilities.diagnosticProvider);
    const ask = (name: string): Promise<{ items: Diagnostic[] }> =>
      client.request('textDocument/diagnostic', { textDocument: { uri: folder.uriOf(name) } });
    assert.ok(codes((await ask('b.secplan')).items).includes('name/unresolved'));
    const before = refreshes;
    client.open(folder.uriOf('a.secplan'), 'plan p "P"\norganization o "O" { role r "R" }\n');
    assert.ok(!codes((await ask('b.secplan')).items).includes('name/unresolved'));
    assert.equal(refreshes, before + 1);
    assert.equal(client.log.length, 0);
    await client.stop();
    folder.remove();
  });
});
