/** The witness of all sessions sees what is wrong: a test that cannot fail holds nothing. */

import assert from 'node:assert/strict';
import { messageFaults } from './message-faults.ts';
import { protocolTypes } from './protocol-types.ts';
import { undeclared } from './undeclared.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

function published(diagnostic: object, more: object = {}): object {
  return { uri: 'file:///a', diagnostics: [{ range, message: 'x', ...diagnostic }], ...more };
}

function faults(method: string, params: object): readonly string[] {
  return messageFaults({ jsonrpc: '2.0', method, params }, undefined);
}

describe('the protocol’s types', () => {
  it('know the methods that the server has to do with, and the capabilities of each', () => {
    for (const [method, capability] of [
      ['textDocument/publishDiagnostics', 'textDocument.publishDiagnostics'],
      ['workspace/configuration', 'workspace.configuration'],
      ['workspace/didChangeWatchedFiles', 'workspace.didChangeWatchedFiles'],
      ['textDocument/hover', 'textDocument.hover'],
    ] as const) {
      assert.equal(protocolTypes().method(method)?.capability, capability);
    }
  });

  it('refuse what is missing, of another type, or misspelt', () => {
    const method = 'textDocument/publishDiagnostics';
    assert.deepEqual(faults(method, published({ severity: 2, code: 'a/b' }, { version: 3 })), []);
    assert.match(faults(method, published({}, { version: null })).join(), /version is null/);
    assert.match(faults(method, published({ severity: 9 })).join(), /severity is 9/);
    assert.match(faults(method, published({ codeDescripton: { href: '' } })).join(), /codeDescripton is nothing/);
    assert.match(faults(method, { diagnostics: [] }).join(), /uri is undefined/);
    assert.match(faults(method, published({ range: { start: range.start } })).join(), /range\.end is no Position/);
    assert.match(faults('window/logMessage', { type: 7, message: '' }).join(), /type is 7/);
    assert.match(faults('textDocument/publish', {}).join(), /knows no method/);
    assert.match(faults('$/progress', { token: 'a', value: { kind: 'middle' } }).join(), /progress/);
  });

  it('refuse answers that are none', () => {
    const answer = (method: string, result: unknown): readonly string[] =>
      messageFaults({ jsonrpc: '2.0', id: 1, result }, method);
    assert.deepEqual(answer('textDocument/hover', null), []);
    assert.deepEqual(answer('textDocument/hover', { contents: { kind: 'markdown', value: '' }, range }), []);
    assert.notDeepEqual(answer('textDocument/hover', { contents: { kind: 'html', value: '' } }), []);
    assert.notDeepEqual(answer('textDocument/hover', undefined), []);
    assert.notDeepEqual(answer('textDocument/semanticTokens/full', { data: [1.5] }), []);
    assert.notDeepEqual(messageFaults({ jsonrpc: '2.0', id: 1, error: { code: 'x' } }, 'shutdown'), []);
    assert.notDeepEqual(messageFaults({ jsonrpc: '2.0', id: 1, result: null }, undefined), []);
    assert.notDeepEqual(messageFaults({ id: 1, result: null }, 'shutdown'), []);
  });
});

describe('what a client declared', () => {
  function wrong(capabilities: object, message: object, asked?: string): readonly string[] {
    return undeclared(message, asked, { capabilities });
  }

  it('is all that it gets', () => {
    const rich = {
      method: 'textDocument/publishDiagnostics',
      params: published({ relatedInformation: [{}], data: {} }),
    };
    assert.equal(wrong({}, rich).length, 2);
    const publishDiagnostics = { relatedInformation: true, dataSupport: true };
    assert.deepEqual(wrong({ textDocument: { publishDiagnostics } }, rich), []);
    const hover = { result: { contents: { kind: 'markdown', value: '' } } };
    assert.equal(wrong({ textDocument: { hover: {} } }, hover, 'textDocument/hover').length, 1);
    assert.deepEqual(
      wrong({ textDocument: { hover: { contentFormat: ['markdown'] } } }, hover, 'textDocument/hover'),
      [],
    );
    const symbol = { result: [{ kind: 23 }] };
    assert.equal(wrong({}, symbol, 'workspace/symbol').length, 1);
    assert.equal(
      wrong({}, { result: { edit: { documentChanges: [], changes: {} } } }, 'textDocument/rename').length,
      0,
    );
    assert.equal(wrong({}, { result: { documentChanges: [{}] } }, 'textDocument/rename').length, 1);
    const encoded = { result: { capabilities: { positionEncoding: 'utf-16' } } };
    assert.equal(wrong({ general: { positionEncodings: ['utf-8'] } }, encoded, 'initialize').length, 1);
    assert.deepEqual(wrong({ general: { positionEncodings: ['utf-16'] } }, encoded, 'initialize'), []);
  });

  it('is all that it is asked for', () => {
    const asked = (method: string, params: object = {}): object => ({ id: 1, method, params });
    const registered = asked('client/registerCapability', {
      registrations: [{ id: 'a', method: 'workspace/didChangeWatchedFiles' }],
    });
    assert.equal(wrong({}, registered).length, 1);
    const didChangeWatchedFiles = { dynamicRegistration: true };
    assert.deepEqual(wrong({ workspace: { didChangeWatchedFiles } }, registered), []);
    for (const [method, capabilities] of [
      ['workspace/configuration', { workspace: { configuration: true } }],
      ['window/workDoneProgress/create', { window: { workDoneProgress: true } }],
      ['workspace/diagnostic/refresh', { workspace: { diagnostics: { refreshSupport: true } } }],
      ['window/showDocument', { window: { showDocument: { support: true } } }],
    ] as const) {
      assert.equal(wrong({}, asked(method)).length, 1, method);
      assert.deepEqual(wrong(capabilities, asked(method)), [], method);
    }
    assert.equal(wrong({}, asked('secplan/listFiles')).length, 1);
  });
});
