/** The protocol's lifecycle, and what the server makes of a client that breaks its rules. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import type { Diagnostic } from 'vscode-languageserver/node';
import { Raw } from './raw.ts';
import { clientOf, startProcess } from './stdio.ts';
import { WorkspaceFolder } from './workspace-folder.ts';

const initialize = { processId: null, rootUri: null, capabilities: {} };

describe('the lifecycle', () => {
  it('refuses requests before initialize, and a second initialize', async () => {
    const raw = new Raw();
    assert.equal((await raw.request('textDocument/hover', {})).error?.code, -32002);
    raw.notify('textDocument/didOpen', {
      textDocument: { uri: 'file:///x.secplan', languageId: 'secplan', version: 1, text: '' },
    });
    assert.ok((await raw.request('initialize', initialize)).result);
    assert.equal((await raw.request('initialize', initialize)).error?.code, -32600);
    raw.end();
  });

  it('refuses requests after shutdown, and ends with 0 on exit', async () => {
    const raw = new Raw();
    await raw.request('initialize', initialize);
    assert.equal((await raw.request('shutdown')).result, null);
    assert.equal((await raw.request('textDocument/hover', {})).error?.code, -32600);
    raw.notify('exit', null);
    assert.equal(await raw.exited, 0);
  });

  it('ends with 1 on exit without shutdown, also before initialize', async () => {
    const raw = new Raw();
    await raw.request('initialize', initialize);
    raw.notify('exit');
    assert.equal(await raw.exited, 1);
    const early = new Raw();
    early.notify('exit');
    assert.equal(await early.exited, 1);
  });

  it('ends when its standard input ends', async () => {
    const raw = new Raw();
    await raw.request('initialize', initialize);
    raw.end();
    assert.equal(await raw.exited, 1);
  });

  it('ends when the process that the client named is gone', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const raw = new Raw();
    await raw.request('initialize', { ...initialize, processId: parent.pid });
    parent.kill();
    await once(parent, 'exit');
    assert.equal(await raw.exited, 1);
  });
});

describe('bad input', () => {
  it('is answered with an error, and the next message as ever', async () => {
    const raw = new Raw();
    await raw.request('initialize', initialize);
    const refused: (readonly [string, number])[] = [
      ['Content-Length: -5\r\n\r\n', -32700],
      ['Content-Length: nonsense\r\n\r\n', -32700],
      ['No-Length: 5\r\n\r\n', -32700],
      [Raw.frame('{"jsonrpc":'), -32700],
      [Raw.frame('[]'), -32600],
      [Raw.frame('42'), -32600],
      [Raw.frame('{"jsonrpc":"2.0","id":{},"method":"shutdown"}'), -32600],
      [Raw.frame('{"jsonrpc":"2.0","id":77}'), -32600],
      [Raw.frame('{"jsonrpc":"2.0","id":78,"method":"x","params":5}'), -32600],
      [`${'h'.repeat(9000)}\r\n\r\n`, -32700],
    ];
    for (const [bytes, code] of refused) {
      raw.write(bytes);
      assert.equal((await raw.next(({ error }) => error !== undefined)).error?.code, code, bytes.slice(0, 60));
    }
    assert.equal((await raw.request('workspace/symbol', { query: '' })).error, undefined);
    raw.end();
  });

  it('in parameters is refused as such', async () => {
    const raw = new Raw();
    await raw.request('initialize', initialize);
    for (const params of [undefined, null, [], {}, { textDocument: 5 }, { textDocument: { uri: 5 }, position: {} }]) {
      assert.equal((await raw.request('textDocument/hover', params)).error?.code, -32602, JSON.stringify(params));
    }
    assert.equal((await raw.request('no/such/method', {})).error?.code, -32601);
    assert.equal((await raw.request('$/no', {})).error?.code, -32601);
    raw.end();
  });

  it('in notifications changes nothing', async () => {
    const raw = new Raw();
    await raw.request('initialize', initialize);
    raw.notify('initialized', {});
    const methods = ['didOpen', 'didChange', 'didClose'].map((name) => `textDocument/${name}`);
    for (const method of [
      ...methods,
      'workspace/didChangeWatchedFiles',
      'workspace/didChangeWorkspaceFolders',
      '$/cancelRequest',
      '$/x',
    ]) {
      for (const params of [
        undefined,
        null,
        [],
        {},
        { textDocument: { uri: 'file:///a.secplan' }, changes: [5], contentChanges: {} },
      ]) {
        raw.notify(method, params);
      }
    }
    assert.deepEqual((await raw.request('workspace/symbol', { query: '' })).result, []);
    raw.end();
  });

  it('in the client’s settings leaves the defaults', async () => {
    const raw = new Raw();
    await raw.request('initialize', {
      ...initialize,
      initializationOptions: 7,
      capabilities: null,
      workspaceFolders: 'x',
    });
    raw.notify('initialized', {});
    for (const settings of [
      {},
      null,
      { secplan: null },
      { secplan: { asOf: 5 } },
      { secplan: { asOf: '2026-02-31' } },
      [],
    ]) {
      raw.notify('workspace/didChangeConfiguration', { settings });
    }
    assert.deepEqual((await raw.request('workspace/symbol', { query: '' })).result, []);
    raw.end();
  });
});

describe('documents of any kind', () => {
  const broken = 'control X "x" { accountable o.r }\n';

  it('are checked alone where they are no file of the workspace', async () => {
    const folder = new WorkspaceFolder({
      'a.secplan': 'plan p "P"\norganization o "O" { role r "R" }\ncontrol Y "y" { accountable o.r }\n',
    });
    const server = startProcess();
    const client = clientOf(server);
    await client.start(folder.uri);
    await client.settled();
    const before = client.log.length;
    const uris = [
      'untitled:Untitled-1',
      `git:${folder.path}/a.secplan?%7B%22ref%22%3A%22HEAD%22%7D`,
      'vscode-vfs://github/o/r/x.secplan',
      'file:///elsewhere/100%/x.secplan',
      'file://server/share/x.secplan',
      '',
    ];
    for (const uri of uris) client.open(uri, `plan q "Q"\n${broken}`);
    await client.settled();
    for (const uri of uris) {
      const unresolved = (client.published.get(uri) ?? []).filter(({ code }) => code === 'name/unresolved');
      assert.equal(unresolved.length, 1, uri);
      await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 1, character: 3 } });
    }
    assert.deepEqual(
      client.log.slice(before).filter((uri) => uri.startsWith(folder.uri)),
      [],
    );
    for (const uri of uris) client.close(uri);
    await client.settled();
    for (const uri of uris) assert.deepEqual(client.published.get(uri), [], uri);
    assert.deepEqual(client.messages, []);
    await client.stop();
    assert.equal(await server.exited, 0);
    folder.remove();
  });

  it('that are no plans are left alone', async () => {
    const client = clientOf(startProcess());
    await client.start(null);
    client.open('file:///x/readme.md', '# x', 'markdown');
    client.change('file:///x/readme.md', [{ text: 'y' }]);
    const answer = await client.request('textDocument/hover', {
      textDocument: { uri: 'file:///x/readme.md' },
      position: { line: 0, character: 0 },
    });
    assert.equal(answer, null);
    await client.settled();
    assert.equal(client.published.size, 0);
    await client.stop();
  });

  it('that cannot be read have a problem that says why', async () => {
    const folder = new WorkspaceFolder({
      'big.secplan': `// ${'x'.repeat(1_200_000)}\n`,
      'binary.secplan': 'plan \0',
      'x/inside.secplan': '',
    });
    folder.link('link.secplan', '/etc/hostname');
    folder.link('loop', '.');
    const client = clientOf(startProcess());
    await client.start(folder.uri);
    await client.settled();
    const message = (name: string): unknown =>
      client.published.get(folder.uriOf(name))?.map((each: Diagnostic) => each.message);
    assert.match(String(message('big.secplan')), /larger than 1 MiB/);
    assert.match(String(message('binary.secplan')), /not a text/);
    assert.match(String(message('link.secplan')), /is a link/);
    assert.deepEqual(
      [...client.published.keys()].filter((uri) => uri.includes('loop')),
      [],
    );
    await client.stop();
    folder.remove();
  });
});
