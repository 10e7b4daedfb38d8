/** What the server asks of a client that can do more, when it starts. */

import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { RegistrationParams } from 'vscode-languageserver/node';
import { startInProcess } from './in-process.ts';

const LATE = 'access a "a" {\n  of o.r\n  to z\n  until 2026-03-01\n}\n';

describe('the start', () => {
  it('tells how far the reading has come, from begin to end', async () => {
    const text = Array.from({ length: 50 }, (_, i) => `control C${String(i)} "c" { accountable o.r }\n`).join('');
    const names = Array.from({ length: 300 }, (_, i) => `/ws/f${String(i)}.secplan`);
    const { client, end } = startInProcess(new Map(names.map((name) => [name, text])));
    const told: string[] = [];
    client.connection.onRequest('window/workDoneProgress/create', () => null);
    client.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      told.push(value.kind);
    });
    await client.start('file:///ws', { capabilities: { window: { workDoneProgress: true } } });
    await client.settled();
    assert.equal(told.at(0), 'begin');
    assert.equal(told.at(-1), 'end');
    assert.equal(told.filter((kind) => kind !== 'report').length, 2);
    end();
  });

  it('asks to be told of files and settings, and takes the settings', async () => {
    const { client, end } = startInProcess(new Map([['/ws/a.secplan', LATE]]));
    const methods: string[] = [];
    let asOf = '2026-01-15';
    client.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      methods.push(...registrations.map(({ method }) => method));
      return null;
    });
    client.connection.onRequest('workspace/configuration', () => [{ asOf }]);
    const workspace = {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
    };
    await client.start('file:///ws', { capabilities: { workspace } });
    await client.settled();
    const today = async (): Promise<string | undefined> => {
      const position = { line: 3, character: 8 };
      const params = { textDocument: { uri: 'file:///ws/a.secplan' }, position };
      const { items } = await client.request<{ items: { label: string; detail?: string }[] }>(
        'textDocument/completion',
        params,
      );
      return items.find(({ detail }) => detail?.startsWith('the day') === true)?.label;
    };
    assert.deepEqual(methods.sort(), ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
    assert.equal(await today(), '2026-01-15');
    asOf = '2026-04-01';
    client.notify('workspace/didChangeConfiguration', { settings: null });
    for (let round = 0; round < 20 && (await today()) !== asOf; round++) await setImmediate();
    assert.equal(await today(), asOf);
    end();
  });
});
