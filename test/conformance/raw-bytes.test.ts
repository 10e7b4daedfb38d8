/** The protocol byte by byte, as no library speaks it: what is broken is refused, what is whole is answered, and nothing hangs. */

import assert from 'node:assert/strict';
import { Raw } from '../lsp/raw.ts';
import type { RawMessage } from '../lsp/raw.ts';

const initialize = { processId: null, rootUri: null, capabilities: {} };
const uri = 'file:///elsewhere/a.secplan';
const textDocument = { uri };
const TEXT = 'control X "x" {\n  accountable o.r\n}\n';

function call(id: unknown, method: string, params?: unknown): string {
  return JSON.stringify({ jsonrpc: '2.0', id, method, params });
}

describe('raw bytes', () => {
  let raw: Raw;

  /** Whether the server still answers. */
  async function answers(): Promise<boolean> {
    return Array.isArray((await raw.request('workspace/symbol', { query: '' })).result);
  }

  async function refused(bytes: string | Uint8Array): Promise<number | undefined> {
    raw.write(bytes);
    return (await raw.next(({ error }) => error !== undefined)).error?.code;
  }

  function open(text = TEXT): void {
    raw.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'secplan', version: 1, text } });
  }

  beforeEach(async () => {
    raw = new Raw();
    await raw.request('initialize', initialize);
    raw.notify('initialized', {});
  });

  afterEach(() => raw.end());

  it('are put together however they are cut', async () => {
    raw.expects('split', 'workspace/symbol');
    const bytes = Buffer.from(Raw.frame(call('split', 'workspace/symbol', { query: 'ä🏰' })));
    for (const byte of bytes) raw.write(Uint8Array.of(byte));
    assert.deepEqual((await raw.next(({ id }) => id === 'split')).result, []);
  });

  it('may hold many messages, and are answered in full', async () => {
    const ids = Array.from({ length: 200 }, (_, i) => `many ${String(i)}`);
    for (const id of ids) raw.expects(id, 'workspace/symbol');
    raw.write(ids.map((id) => Raw.frame(call(id, 'workspace/symbol', { query: '' }))).join(''));
    for (const id of ids) assert.deepEqual((await raw.next((message) => message.id === id)).result, []);
  });

  it('of a header in any case and order are one', async () => {
    raw.expects('odd', 'workspace/symbol');
    const body = call('odd', 'workspace/symbol', { query: '' });
    const type = 'Content-Type: application/vscode-jsonrpc; charset=utf-8';
    raw.write(`${type}\r\nCONTENT-length:   ${String(body.length)}\r\n\r\n${body}`);
    assert.deepEqual((await raw.next(({ id }) => id === 'odd')).result, []);
  });

  it('of a broken header are refused, and the next message is read', async () => {
    const headers = [
      'Content-Length: -5\r\n\r\n{}',
      'Content-Length: 1e3\r\n\r\n',
      'Content-Length: 0x10\r\n\r\n',
      'Content-Length:\r\n\r\n',
      'garbage\r\n\r\n',
      '\r\n\r\n',
      ': \r\n\r\n',
      'Content-Type: x\r\n\r\n{}',
    ];
    for (const header of headers) {
      assert.equal(await refused(header), -32700, header);
      assert.ok(await answers(), header);
    }
  });

  it('of an endless header are refused, however many come', async () => {
    for (let i = 0; i < 128; i++) raw.write(`X: ${'a'.repeat(65_530)}\r\n`);
    raw.write('\r\n\r\n');
    assert.equal((await raw.next(({ error }) => error !== undefined)).error?.code, -32700);
    assert.ok(await answers());
  });

  it('that announce gigabytes end the connection with a reason in the log', async () => {
    raw.write('Content-Length: 4294967296\r\n\r\n{"a');
    const { params } = await raw.next(({ method }) => method === 'window/logMessage');
    assert.match(JSON.stringify(params), /announced a message of 4294967296 bytes; at most 32 MiB/);
    assert.equal(await raw.exited, 1);
  });

  it('that are no JSON are refused', async () => {
    for (const body of ['', '{', '{"jsonrpc":"2.0","id":3,', 'nul', '{"a":1}{"a":2}']) {
      assert.equal(await refused(Raw.frame(body)), -32700, body);
    }
    assert.ok(await answers());
  });

  it('that are no message are refused', async () => {
    const bodies = ['null', '42', '"x"', 'true', '[]', '{}', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","method":5}'];
    for (const body of bodies) assert.equal(await refused(Raw.frame(body)), -32600, body);
    assert.ok(await answers());
  });

  it('of a batch are refused as a whole, and none of it is done', async () => {
    assert.equal(await refused(Raw.frame(`[${call(3, 'shutdown')}]`)), -32600);
    assert.ok(await answers());
  });

  it('that are no UTF-8 break neither the message nor the next one', async () => {
    const [before, after] = ['{"jsonrpc":"2.0","id":"bad","method":"workspace/symbol","params":{"query":"', '"}}'];
    const body = Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from(after)]);
    raw.expects('bad', 'workspace/symbol');
    raw.write(`Content-Length: ${String(body.length)}\r\n\r\n`);
    raw.write(body);
    assert.deepEqual((await raw.next(({ id }) => id === 'bad')).result, []);
    assert.ok(await answers());
  });

  it('nested without end are refused or read, and end nothing', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    raw.write(Raw.frame(`{"jsonrpc":"2.0","method":"x","params":${deep}}`));
    open(`${'{'.repeat(100_000)}${'}'.repeat(100_000)}`);
    assert.ok(await answers());
  });

  it('of a message of many megabytes are taken, and its text is not analysed', async () => {
    open('x'.repeat(20 * 1024 * 1024));
    const { params } = await raw.next(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.match(JSON.stringify(params), /larger than 1 MiB/);
    assert.ok(await answers());
  });

  it('of unknown methods are refused if they are requests, and passed over if they are not', async () => {
    for (const method of ['no/such', '$/no', '', 'textDocument/hover\u0000']) {
      assert.equal((await raw.request(method, {})).error?.code, -32601, method);
      raw.notify(method, {});
    }
    assert.ok(await answers());
  });

  it('of parameters of any kind are refused or answered, never left waiting', async () => {
    open();
    const methods = ['hover', 'definition', 'rename', 'completion', 'formatting', 'codeAction', 'selectionRange'];
    const params = [
      undefined,
      null,
      [],
      {},
      { textDocument: null },
      { textDocument: { uri: 5 } },
      { textDocument, position: null, range: [], positions: {} },
      { textDocument, position: { line: '0', character: 0 }, range: { start: 1 } },
      { textDocument: { uri: 'http://[::1' }, position: { line: 0, character: 0 } },
    ];
    for (const method of methods) {
      for (const each of params) {
        const { result, error } = await raw.request(`textDocument/${method}`, each);
        assert.ok(result !== undefined || error?.code === -32602, `${method} ${JSON.stringify(each)}`);
      }
    }
  });

  it('of positions anywhere are answered', async () => {
    open();
    const places = [-1, 0, 0.5, 1e9, Number.MAX_SAFE_INTEGER, -1e300, 1e300];
    for (const line of places) {
      for (const character of places) {
        const position = { line, character };
        const hover = await raw.request('textDocument/hover', { textDocument, position });
        assert.equal(hover.error, undefined, JSON.stringify(position));
        const range = { start: position, end: { line: 0, character: 0 } };
        const layout = await raw.request('textDocument/rangeFormatting', { textDocument, range, options: {} });
        assert.equal(layout.error, undefined, JSON.stringify(position));
      }
    }
  });

  it('of changes that turn around, or of documents that nobody opened, change nothing else', async () => {
    open();
    const range = { start: { line: 9, character: 9 }, end: { line: 0, character: 0 } };
    raw.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: 'control Y "y" { accountable o.r }\n' }],
    });
    raw.notify('textDocument/didChange', {
      textDocument: { uri: 'file:///never.secplan', version: 2 },
      contentChanges: [{ text: 'x' }],
    });
    const { result } = await raw.request('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      (result as { name: string }[]).map(({ name }) => name),
      ['Y'],
    );
  });

  it('of cancellations of what is unknown, done or wrong change nothing', async () => {
    for (const params of [{ id: 4711 }, { id: 'x' }, { id: null }, {}, null]) raw.notify('$/cancelRequest', params);
    assert.ok(await answers());
  });

  it('of a cancelled request get exactly one answer', async () => {
    open();
    raw.expects('late', 'textDocument/diagnostic');
    raw.write(Raw.frame(call('late', 'textDocument/diagnostic', { textDocument })));
    raw.notify('$/cancelRequest', { id: 'late' });
    const isLate = ({ id, method }: RawMessage): boolean => id === 'late' && method === undefined;
    const first = await raw.next(isLate);
    assert.ok(first.result !== undefined || first.error?.code === -32800);
    assert.ok(await answers());
    assert.equal(raw.count(isLate), 0);
  });

  it('of answers that nobody waits for are passed over', async () => {
    raw.write(Raw.frame('{"jsonrpc":"2.0","id":99,"result":null}'));
    raw.write(Raw.frame('{"jsonrpc":"2.0","id":"zz","error":{"code":1,"message":"no"}}'));
    assert.ok(await answers());
  });

  it('of settings of any kind leave the defaults', async () => {
    for (const settings of [null, {}, [], 5, { secplan: 3 }, { secplan: { asOf: [] } }]) {
      raw.notify('workspace/didChangeConfiguration', { settings });
    }
    raw.notify('workspace/didChangeConfiguration', null);
    assert.ok(await answers());
  });

  it('of a process number that is none keep the server', async () => {
    for (const processId of [0, -1, 'x', 1.5]) {
      const other = new Raw();
      await other.request('initialize', { ...initialize, processId });
      assert.equal((await other.request('shutdown')).result, null);
      other.notify('exit');
      assert.equal(await other.exited, 0, String(processId));
    }
  });

  it('that stop in the middle end the server, with the status of an end without goodbye', async () => {
    raw.write('Content-Length: 100\r\n\r\n{"jsonrpc"');
    raw.end();
    assert.equal(await raw.exited, 1);
  });

  it('after shutdown are refused, but for exit, which ends with 0', async () => {
    assert.equal((await raw.request('shutdown')).result, null);
    assert.equal((await raw.request('workspace/symbol', { query: '' })).error?.code, -32600);
    assert.equal((await raw.request('initialize', initialize)).error?.code, -32600);
    assert.equal((await raw.request('shutdown')).error?.code, -32600);
    raw.notify('exit');
    assert.equal(await raw.exited, 0);
  });

  it('that nobody reads any more end the server', async () => {
    raw.deafen();
    raw.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'secplan', version: 1, text: TEXT } });
    raw.write(Raw.frame(call('deaf', 'workspace/symbol', { query: '' })));
    raw.end();
    assert.equal(await raw.exited, 1);
  });
});
