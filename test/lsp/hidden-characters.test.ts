/** What a plan hides does not hide in what the editor shows of it. */

import assert from 'node:assert/strict';
import type { DocumentSymbol, Hover, MarkupContent } from 'vscode-languageserver/node';
import { wordsOf } from './client.ts';
import { startInProcess } from './in-process.ts';

/** A right-to-left override, a zero-width blank, a bell and half a pair. */
const HIDDEN = /[\u202e\u200b\u0007]|\p{Surrogate}/u;

const TEXT = `organization o "O\u202e\ud800" { role r "R\u200b\u0007"; role q "Q" }
control X "x\u202e" {
  accountable o.r
  responsible o.r\u202e, zz\u200b
}
control "y\u202e" {
  accountable o.r
  accountable o.q
}
`;

describe('hidden characters', () => {
  const uri = 'file:///ws/a.secplan';
  const textDocument = { uri };
  const server = startInProcess(new Map([['/ws/a.secplan', TEXT]]));
  const { client } = server;

  before(async () => {
    await client.start('file:///ws');
    await client.settled();
  });

  after(() => server.end());

  it('are visible in problems and the places they rest on', () => {
    const found = client.published.get(uri) ?? [];
    const places = found.flatMap(({ relatedInformation = [] }) => relatedInformation);
    for (const each of [...found, ...places]) assert.doesNotMatch(wordsOf(each), HIDDEN);
    assert.ok(found.some((each) => wordsOf(each).includes('control “y\\u202e”')));
    assert.ok(places.some(({ message }) => message.includes('control “y\\u202e”')));
  });

  it('are visible in hovers and outlines', async () => {
    const position = { line: 2, character: 16 };
    const hover = await client.request<Hover>('textDocument/hover', { textDocument, position });
    assert.match((hover.contents as MarkupContent).value, /u200b.*u0007/);
    assert.doesNotMatch((hover.contents as MarkupContent).value, HIDDEN);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      symbols.map(({ detail }) => HIDDEN.test(detail ?? '')),
      [false, false, false],
    );
    assert.match(symbols[0]?.detail ?? '', /O\\u202e\\ud800/);
  });

  it('are visible in answers that refuse, and in the log', async () => {
    await assert.rejects(client.request('no\u202esuch'), /There is no method no\\u202esuch/);
    client.open('file:///ws/\u202e.secplan', '');
    const params = { textDocument: { uri: 'file:///ws/\u202e.secplan' }, position: { line: 'x\u202e' } };
    await assert.rejects(client.request('textDocument/hover', params));
    assert.ok(client.messages.every((message) => !HIDDEN.test(message)));
  });
});
