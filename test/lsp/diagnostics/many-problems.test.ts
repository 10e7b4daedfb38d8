/** Where there are more problems than a person or a client bears, the worst are told, and how many are not, and where. */

import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { MOST_IN_ALL, MOST_IN_FILE } from '../../../server/src/analysis/shown-problems.ts';
import { wordsOf } from '../client.ts';
import type { Client } from '../client.ts';
import { startInProcess } from '../in-process.ts';

/** So many problems that stay one by one, however alike they are: each is put aside by an exception of its own. */
function waived(count: number, prefix = 'C'): string {
  const head = `organization ${prefix} { role M { mandate management } }\n`;
  const lines = Array.from({ length: count }, (_, i) => {
    const name = `${prefix}-${String(i)}`;
    const granted = `assessed by ${prefix}.M on 2026-01-01; approved by ${prefix}.M on 2026-01-02; expires 2099-12-31`;
    return `control ${name} "c"\nexception E-${name} "e" { waives raci/no-accountable on ${name}; ${granted} }\n`;
  });
  return head + lines.join('');
}

function uri(name: string): string {
  return `file:///ws/${name}`;
}

async function started(files: Readonly<Record<string, string>>): Promise<{ client: Client; end: () => void }> {
  const onDisk = new Map(Object.entries(files).map(([name, text]) => [`/ws/${name}`, text]));
  const { client, end } = startInProcess(onDisk);
  await client.start('file:///ws');
  await client.settled();
  return { client, end };
}

function told(client: Client, name: string): { listed: number; more: string | undefined } {
  const found: readonly Diagnostic[] = client.published.get(uri(name)) ?? [];
  const more = found.map(wordsOf).find((message) => message.includes('more problems'));
  return { listed: found.filter(({ code }) => code !== undefined).length, more };
}

describe('too many problems', function () {
  // Ten thousand problems take their time.
  this.timeout(120_000);

  it('of one file are counted at its start, and the worst are listed', async () => {
    const { client, end } = await started({ 'a.secplan': `nonsense\n${waived(MOST_IN_FILE + 7)}` });
    const { listed, more } = told(client, 'a.secplan');
    assert.equal(listed, MOST_IN_FILE);
    assert.match(more ?? '', /This file has \d+ more problems that are not shown/);
    const errors = client.published.get(uri('a.secplan'))?.filter(({ severity }) => severity === 1) ?? [];
    assert.ok(errors.some(({ code }) => code === 'syntax/unknown-property'));
    assert.deepEqual(client.shown, []);
    end();
  });

  it('of all files together are told once, and where they are not listed', async () => {
    const names = Array.from({ length: 11 }, (_, i) => `f${String(i)}.secplan`);
    const { client, end } = await started(
      Object.fromEntries(
        [...names, 'small.secplan'].map((name, i) => [
          name,
          name === 'small.secplan' ? 'nonsense\n' : waived(MOST_IN_FILE, `F${String(i)}`),
        ]),
      ),
    );
    const counts = names.map((name) => told(client, name));
    assert.ok(counts.every(({ listed, more }) => listed < MOST_IN_FILE && more !== undefined));
    assert.equal(told(client, 'small.secplan').more, undefined);
    const all = [...counts, told(client, 'small.secplan')].reduce((sum, { listed }) => sum + listed, 0);
    assert.ok(all <= MOST_IN_ALL, String(all));
    assert.equal(client.shown.length, 1);
    assert.match(client.shown[0] ?? '', /the worst are shown, 10,000 at most/);
    for (const name of names.slice(0, 2)) client.open(uri(name), '');
    await client.settled();
    assert.equal(told(client, 'f5.secplan').listed, MOST_IN_FILE);
    assert.equal(client.shown.length, 1);
    end();
  });
});
