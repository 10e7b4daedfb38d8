/** What happens around documents: files that change, catalogs that configurations name, folders that come and go, faults of ours. */

import assert from 'node:assert/strict';
import { AnalysisHost } from '../../../server/src/analysis/host.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import type { Diagnostic, Hover, MarkupContent } from 'vscode-languageserver/node';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { startInProcess } from '../in-process.ts';
import type { InProcess } from '../in-process.ts';

const CATALOG = JSON.stringify({
  catalog: {
    uuid: '8b3beca1-fcdc-43e0-aa9c-ffdc4d5e5b1b',
    metadata: { title: 'Yard rules', version: '1' },
    controls: [{ id: 'y-1', title: 'The yard is lit', props: [{ name: 'label', value: 'Y-1' }] }],
  },
});

const PLAN = 'plan p "P"\norganization o "O" { role r "R" }\ncontrol c "c" { accountable o.r; covers yard:Y-1 }\n';

function uri(name: string): string {
  return `file:///ws/${name}`;
}

/** A server on these files, in the folder `/ws`. */
async function started(files: Map<string, string>): Promise<InProcess> {
  const server = startInProcess(files);
  await server.client.start('file:///ws');
  await server.client.settled();
  return server;
}

function messages({ client }: InProcess, name: string): string {
  return (client.published.get(uri(name)) ?? [])
    .map(({ message }: Diagnostic) => (typeof message === 'string' ? message : ''))
    .join('\n');
}

function codes({ client }: InProcess, name: string): unknown[] {
  return (client.published.get(uri(name)) ?? []).map(({ code }) => code);
}

function fileEvent(server: InProcess, name: string, type: 1 | 2 | 3): void {
  server.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type }] });
}

describe('catalogs that a configuration names', () => {
  async function hoverOverEntry(server: InProcess): Promise<string> {
    const params = { textDocument: { uri: uri('a.secplan') }, position: { line: 2, character: 43 } };
    const found = await server.client.request<Hover | null>('textDocument/hover', params);
    return found ? (found.contents as MarkupContent).value : '';
  }

  it('are read with it, and again when they change', async () => {
    const files = new Map([
      ['/ws/a.secplan', PLAN],
      ['/ws/secplan.json', '{ "catalogs": { "yard": "lists/yard.json" } }'],
      ['/ws/lists/yard.json', CATALOG],
    ]);
    const server = await started(files);
    assert.match(await hoverOverEntry(server), /The yard is lit/);
    files.set('/ws/lists/yard.json', CATALOG.replace('lit', 'fenced'));
    fileEvent(server, 'lists/yard.json', 2);
    await server.client.settled();
    assert.match(await hoverOverEntry(server), /The yard is fenced/);
    files.delete('/ws/lists/yard.json');
    fileEvent(server, 'lists/yard.json', 3);
    await server.client.settled();
    assert.match(messages(server, 'secplan.json'), /cannot be read/);
    server.end();
  });

  it('are read when an open configuration comes to name them, and have problems of their own', async () => {
    const files = new Map([
      ['/ws/a.secplan', PLAN],
      ['/ws/yard.json', '{ "catalog": 5 }'],
    ]);
    const server = await started(files);
    server.client.open(uri('secplan.json'), '{ "catalogs": { "yard": "yard.json" } }', 'json');
    await server.client.settled();
    assert.notEqual(messages(server, 'yard.json'), '');
    assert.equal(messages(server, 'secplan.json'), '');
    server.end();
  });
});

describe('files on disk', () => {
  it('that change by the thousand are checked at most twice', async () => {
    const names = Array.from({ length: 500 }, (_, i) => `f${String(i)}.secplan`);
    const files = new Map(names.map((name, i) => [`/ws/${name}`, `control C${String(i)} "c" { accountable o.r }\n`]));
    files.set('/ws/a.secplan', PLAN);
    const server = await started(files);
    const before = server.client.log.length;
    for (const name of names) files.set(`/ws/${name}`, `// moved\n${files.get(`/ws/${name}`) ?? ''}`);
    for (let round = 0; round < 10; round++) {
      server.client.notify('workspace/didChangeWatchedFiles', {
        changes: names.map((name) => ({ uri: uri(name), type: 2 })),
      });
    }
    await server.client.settled();
    const told = new Map<string, number>();
    for (const each of server.client.log.slice(before)) told.set(each, (told.get(each) ?? 0) + 1);
    assert.ok([...told.values()].every((count) => count <= 2));
    server.end();
  });

  it('of the workspace that are open count as the client has them', async () => {
    const files = new Map([['/ws/a.secplan', PLAN]]);
    const server = await started(files);
    server.client.open(uri('a.secplan'), `${PLAN}role x.y "X"\n`);
    files.set('/ws/a.secplan', 'nonsense\n');
    fileEvent(server, 'a.secplan', 2);
    fileEvent(server, 'a.secplan', 3);
    await server.client.settled();
    assert.ok(!codes(server, 'a.secplan').includes('syntax/unknown-property'));
    server.end();
  });
});

describe('folders of the workspace', () => {
  it('come and go, each with its own plans', async () => {
    const files = new Map([
      ['/ws/a.secplan', 'plan p "P"\ncontrol X "x" { accountable o.r }\n'],
      ['/other/b.secplan', 'plan q "Q"\ncontrol Y "y" { accountable o.r }\n'],
    ]);
    const server = await started(files);
    const other = { uri: 'file:///other', name: 'other' };
    const b = 'file:///other/b.secplan';
    assert.equal(server.client.published.has(b), false);
    server.client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [other], removed: [] } });
    await server.client.request('shutdown-not-yet').catch(() => undefined);
    await server.client.settled();
    assert.ok((server.client.published.get(b) ?? []).some(({ code }) => code === 'name/unresolved'));
    server.client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [other] } });
    await server.client.request('shutdown-not-yet').catch(() => undefined);
    await server.client.settled();
    assert.deepEqual(server.client.published.get(b), []);
    assert.deepEqual(server.client.messages, []);
    server.end();
  });
});

describe('a mistake of ours', () => {
  it('in a request is answered, logged, and changes nothing', async () => {
    const server = await started(new Map([['/ws/a.secplan', PLAN]]));
    const params = { textDocument: { uri: uri('a.secplan') }, position: { line: 2, character: 30 } };
    const methods = Object.getOwnPropertyDescriptors(AnalysisHost.prototype);
    AnalysisHost.prototype.scopesOf = () => {
      throw new Error('broken on purpose');
    };
    try {
      await assert.rejects(server.client.request('textDocument/hover', params), { code: -32603 });
    } finally {
      Object.defineProperties(AnalysisHost.prototype, methods);
    }
    assert.match(server.client.messages.join('\n'), /textDocument\/hover failed: Error: broken on purpose/);
    assert.ok(await server.client.request('textDocument/hover', params));
    server.end();
  });

  it('in a rule is told as ours, and the other rules go on', async () => {
    const rule = rules.find(({ id }) => id === 'name/unused') as { check: unknown };
    const { check } = rule;
    rule.check = () => {
      throw new Error('broken on purpose');
    };
    try {
      const server = await started(new Map([['/ws/a.secplan', PLAN.replace('o.r', 'o.x')]]));
      assert.match(server.client.messages.join('\n'), /mistake in secplan, not in your plan: name\/unused/);
      assert.ok(codes(server, 'a.secplan').includes('name/unresolved'));
      server.end();
    } finally {
      rule.check = check;
    }
  });
});

describe('cancelled requests', () => {
  it('are answered before the work that they wait for is done', async () => {
    const names = Array.from({ length: 300 }, (_, i) => `/ws/f${String(i)}.secplan`);
    const text = Array.from({ length: 50 }, (_, i) => `control C${String(i)} "c" { accountable o.r }\n`).join('');
    const { client, end } = startInProcess(new Map(names.map((name) => [name, text])));
    const ready = client.start('file:///ws');
    let done = false;
    void ready.then(() => (done = true));
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }, source.token);
    source.cancel();
    await assert.rejects(asked, { code: -32800 });
    assert.equal(done, false);
    await ready;
    end();
  });
});
