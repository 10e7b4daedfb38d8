/** Any session: each request has one answer, and what is told and shown in the end is what a fresh start tells and shows. */

import assert from 'node:assert/strict';
import type { Client } from '../../lsp/client.ts';
import { startInProcess } from '../../lsp/in-process.ts';
import { assertWitnessed } from '../../lsp/protocol/witness.ts';
import { diskAtFirst, Play, uriOf } from '../play.ts';
import { session } from '../session-steps.ts';
import { defineTarget } from '../target.ts';

const folder = uriOf('').slice(0, -1);

/** What a client sees in the end, file by file: problems, and what stands and falls with the text the server has. */
async function seen(client: Client, { opened }: Play): Promise<unknown> {
  await client.settled();
  const problems = Object.fromEntries([...client.published].filter(([, found]) => found.length > 0).sort());
  const shown: unknown[] = [];
  for (const name of [...opened.keys()].sort()) {
    const textDocument = { uri: uriOf(name) };
    for (const method of ['semanticTokens/full', 'documentSymbol', 'foldingRange', 'formatting']) {
      const answer = await client.request<unknown>(`textDocument/${method}`, { textDocument, options: {} });
      // A token of a result is another one each time.
      shown.push([name, method, JSON.stringify(answer, (key, value: unknown) => (key === 'resultId' ? null : value))]);
    }
  }
  return { problems, shown };
}

async function fresh(play: Play): Promise<unknown> {
  const { client, end } = startInProcess(play.disk);
  await client.start(folder);
  if (play.settings !== undefined) {
    client.notify('workspace/didChangeConfiguration', { settings: play.settings });
  }
  for (const [file, text] of play.opened) client.open(uriOf(file), text);
  const found = await seen(client, play);
  end();
  return found;
}

export const sessionTarget = defineTarget('session', session, async (steps) => {
  const disk = diskAtFirst();
  const { client, responses, end } = startInProcess(disk);
  await client.start(folder);
  const play = new Play(client, disk);
  for (const each of steps) play.run(each);
  await Promise.all(play.answers);
  assert.deepEqual(await seen(client, play), await fresh(play));
  assertWitnessed();
  // What makes no sense is told in the log; nothing else is.
  assert.deepEqual(
    client.messages.filter((message) => !message.includes('The parameters hold no')),
    [],
  );
  const counts = [...responses().values()];
  assert.ok(
    counts.length >= play.answers.length && counts.every((count) => count === 1),
    'one answer for each request',
  );
  end();
});
