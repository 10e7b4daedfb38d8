/** Another day: only what is other on it is told again. */

import assert from 'node:assert/strict';
import { startInProcess } from '../in-process.ts';
import type { InProcess } from '../in-process.ts';

const dated = `organization acme "Acme" { role CISO "CISO" { mandate executive } }
exception EX-1 "For now" {
  by acme
  deviates from bsi:OPS.2.1.A1
  because "Later."
  assessed by acme.CISO on 2026-01-01
  approved by acme.CISO on 2026-01-02
  expires 2026-06-30
}
`;
const undated = 'control C-1 "Nobody does it"\n';

describe('another day', () => {
  let server: InProcess;
  before(async () => {
    const files = { '/ws/dated.secplan': dated, '/ws/undated.secplan': undated };
    server = startInProcess(new Map(Object.entries(files)));
    await server.client.start('file:///ws');
    await server.client.settled();
  });
  after(() => {
    server.end();
  });

  /** The files told of after the day is set. */
  async function told(asOf: string): Promise<readonly string[]> {
    const { client } = server;
    client.log.length = 0;
    client.notify('workspace/didChangeConfiguration', { settings: { secplan: { asOf } } });
    await client.settled();
    return client.log;
  }

  const rulesNow = (): readonly unknown[] =>
    (server.client.published.get('file:///ws/dated.secplan') ?? []).map(({ code }) => code);

  it('has only the files told again whose problems are others', async () => {
    assert.ok(server.client.published.get('file:///ws/undated.secplan')?.length);
    assert.ok(!rulesNow().includes('exception/expired'));
    assert.deepEqual(await told('2026-07-01'), ['file:///ws/dated.secplan']);
    assert.ok(rulesNow().includes('exception/expired'));
  });

  it('on which nothing is other has none told', async () => {
    assert.deepEqual(await told('2026-07-01'), []);
    assert.deepEqual(await told('2026-07-02'), []);
  });

  it('that was before brings back what was told then', async () => {
    assert.deepEqual(await told('2026-01-15'), ['file:///ws/dated.secplan']);
    assert.ok(!rulesNow().includes('exception/expired'));
  });
});
