/** Where there are more problems than a person or a client bears, the worst are told, and how many are not, and where. */

import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { MOST_IN_ALL, MOST_IN_FILE } from '../../../server/src/analysis/shown-problems.ts';
import { wordsOf } from '../client.ts';
import type { Client } from '../client.ts';
import { startInProcess } from '../in-process.ts';

/** So many lines that mean nothing, each an error of its own. */
function nonsense(lines: number): string {
  return Array.from({ length: lines }, (_, i) => `nonsense${String(i)}\n`).join('');
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

describe('too many problems', () => {
  it('of one file are counted at its start, and the worst are listed', async () => {
    const { client, end } = await started({ 'a.secplan': `control C "c"\n${nonsense(MOST_IN_FILE + 7)}` });
    const { listed, more } = told(client, 'a.secplan');
    assert.equal(listed, MOST_IN_FILE);
    assert.match(more ?? '', /This file has (8|9|1\d) more problems that are not shown/);
    const severities = new Set(
      client.published
        .get(uri('a.secplan'))
        ?.slice(0, -1)
        .map(({ severity }) => severity),
    );
    assert.deepEqual([...severities], [1]);
    assert.deepEqual(client.shown, []);
    end();
  });

  it('of all files together are told once, and where they are not listed', async () => {
    const names = Array.from({ length: 11 }, (_, i) => `f${String(i)}.secplan`);
    const { client, end } = await started(
      Object.fromEntries(
        [...names, 'small.secplan'].map((name) => [name, nonsense(name === 'small.secplan' ? 3 : MOST_IN_FILE)]),
      ),
    );
    const counts = names.map((name) => told(client, name));
    assert.ok(counts.every(({ listed, more }) => listed < MOST_IN_FILE && more !== undefined));
    assert.equal(told(client, 'small.secplan').more, undefined);
    assert.ok(counts.reduce((sum, { listed }) => sum + listed, 0) + 3 <= MOST_IN_ALL);
    assert.equal(client.shown.length, 1);
    assert.match(client.shown[0] ?? '', /the worst are shown, 10,000 at most/);
    for (const name of names.slice(0, 2)) client.open(uri(name), '');
    await client.settled();
    assert.deepEqual(told(client, 'f5.secplan'), { listed: MOST_IN_FILE, more: undefined });
    assert.equal(client.shown.length, 1);
    end();
  });
});
