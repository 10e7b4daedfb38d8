/** A document that ended the server is left out by the next one, until it changes; the others are served. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { wordsOf } from './client.ts';
import type { Client } from './client.ts';
import { clientOf, startProcess } from './stdio.ts';
import type { ServerProcess } from './stdio.ts';
import { WorkspaceFolder } from './workspace-folder.ts';

const PARTIES = 'organization o "O" { role r "R" }\n';

/** It takes any machine a second or so to analyse this. */
const HEAVY = Array.from(
  { length: 1500 },
  (_, i) => `control C${String(i)} "c" {\n  accountable o.r, x.y${String(i)}\n}\n`,
).join('');

/** Whether a server has written down what it is at work on. */
function isAtWork(folder: string): boolean {
  return readdirSync(folder).some((name) => name.startsWith('at-work') && readFileSync(join(folder, name)).length > 0);
}

describe('a document that ended the server', () => {
  let folder: WorkspaceFolder;
  let storage: WorkspaceFolder;
  let uri: string;

  beforeEach(() => {
    folder = new WorkspaceFolder({
      'parties.secplan': PARTIES,
      'other.secplan': 'control X "x" { accountable o.zz }\n',
    });
    storage = new WorkspaceFolder({});
    uri = folder.uriOf('heavy.secplan');
  });

  afterEach(() => {
    folder.remove();
    storage.remove();
  });

  async function start(
    options: object = { storage: storage.path },
  ): Promise<{ server: ServerProcess; client: Client }> {
    const server = startProcess();
    const client = clientOf(server);
    await client.start(folder.uri, { initializationOptions: options });
    await client.settled();
    return { server, client };
  }

  async function killAtWork(): Promise<void> {
    const { server, client } = await start();
    assert.equal(isAtWork(storage.path), false);
    client.open(uri, HEAVY);
    while (!isAtWork(storage.path)) await setTimeout(1);
    server.process.kill('SIGKILL');
    assert.equal(await server.exited, null);
  }

  function isSetAside(client: Client): boolean {
    return (client.published.get(uri) ?? []).some((each) => wordsOf(each).includes('ended the checker last time'));
  }

  it('is set aside after one death, and after a proper end of the next server too', async () => {
    await killAtWork();
    for (let round = 0; round < 2; round++) {
      const { server, client } = await start();
      client.open(uri, HEAVY);
      await client.settled();
      assert.ok(isSetAside(client));
      assert.equal(client.published.get(uri)?.length, 1);
      const other = client.published.get(folder.uriOf('other.secplan')) ?? [];
      assert.ok(other.some(({ code }) => code === 'name/unresolved'));
      const params = { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } };
      assert.equal(await client.request('textDocument/formatting', params), null);
      await client.stop();
      assert.equal(await server.exited, 0);
    }
  });

  it('is read again as soon as it changes', async () => {
    await killAtWork();
    const { client } = await start();
    client.open(uri, HEAVY);
    await client.settled();
    client.change(uri, [{ text: 'control Y "y" { accountable o.zz }\n' }]);
    await client.settled();
    assert.equal(isSetAside(client), false);
    assert.ok((client.published.get(uri) ?? []).some(({ code }) => code === 'name/unresolved'));
    await client.stop();
  });

  for (const end of ['ended as it should', 'was ended on purpose', 'had done its work'] as const) {
    it(`is not looked for where a server ${end}`, async () => {
      const { server, client } = await start();
      client.open(uri, HEAVY);
      while (!isAtWork(storage.path)) await setTimeout(1);
      if (end === 'ended as it should') await client.stop();
      if (end === 'was ended on purpose') server.process.kill('SIGTERM');
      if (end === 'had done its work') {
        await client.settled();
        server.process.kill('SIGKILL');
      }
      await server.exited;
      const next = await start();
      next.client.open(uri, HEAVY);
      await next.client.settled();
      assert.equal(isSetAside(next.client), false);
      await next.client.stop();
      await next.server.exited;
    });
  }

  it('is remembered by nothing but hashes, and nowhere if no place is given', async () => {
    await killAtWork();
    for (const name of readdirSync(storage.path)) {
      assert.match(readFileSync(join(storage.path, name), 'utf8'), /^[0-9a-f]{32} [0-9a-f]{32}$/);
    }
    const { client } = await start({});
    client.open(uri, HEAVY);
    await client.settled();
    assert.equal(isSetAside(client), false);
    await client.stop();
  });
});
