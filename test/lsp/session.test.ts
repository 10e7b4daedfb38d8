/** Whole sessions, the same script over standard streams and over a worker's messages. */

import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  Hover,
  InitializeResult,
  Location,
  MarkupContent,
  Range,
  TextEdit,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { CONTROLS, PARTIES } from '../features/plan-text.ts';
import type { Client } from './client.ts';
import { overStdio, overWorker } from './hosts.ts';
import type { Host } from './hosts.ts';
import { WorkspaceFolder } from './workspace-folder.ts';

function rangeAt(line: number, start: number, end = start): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

function messageOf(diagnostic: Diagnostic | undefined): string {
  return typeof diagnostic?.message === 'string' ? diagnostic.message : '';
}

/** What the text of a file itself shows, by rule; other rules come and go. */
function codes(diagnostics: readonly Diagnostic[] | undefined): unknown[] {
  return (diagnostics ?? []).map(({ code }) => code).filter((code) => /^(syntax|name)\//.test(String(code)));
}

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length - 1;
}

for (const [name, start] of Object.entries({ 'standard streams': overStdio, 'a worker’s messages': overWorker })) {
  describe(`a session over ${name}`, () => {
    let host: Host;
    let folder: WorkspaceFolder;
    let client: Client;
    let initialized: InitializeResult;
    const uri = (file = 'controls.secplan'): string => folder.uriOf(file);
    const at = (part: string, behind: number): object => ({
      textDocument: { uri: uri() },
      position: {
        line: lineOf(CONTROLS, part),
        character: (CONTROLS.split('\n')[lineOf(CONTROLS, part)] ?? '').indexOf(part) + behind,
      },
    });

    before(async () => {
      folder = new WorkspaceFolder({
        'controls.secplan': CONTROLS.replace('accountable acme.CISO', 'accountable acme.Nobody'),
        'sub/parties.secplan': PARTIES,
        'secplan.json': '{ "rules": { "name/unused": "of" } }',
        'other/secplan.json': Buffer.from('\ufeff{}', 'utf16le'),
        'other/plan.secplan': 'plan other "Other"\n',
        'other/wide.secplan': Buffer.from('\ufeffcontrol C-1 "Büro"\n', 'utf16le'),
        'other/sheet.secplan': Buffer.from('PK\x03\x04\x08 xl/workbook.xml'),
      });
      host = await start();
      client = host.client;
      initialized = await client.start(folder.uri, {
        initializationOptions: { feedsFiles: true, settings: { asOf: '2026-02-01' } },
      });
      await client.settled();
    });

    after(async () => {
      await host.end();
      folder.remove();
    });

    it('promises what its table of methods holds', () => {
      const promised = initialized.capabilities;
      assert.equal(promised.positionEncoding, 'utf-16');
      assert.deepEqual(promised.renameProvider, { prepareProvider: true });
      assert.equal(promised.diagnosticProvider, undefined);
      for (const key of [
        'hoverProvider',
        'definitionProvider',
        'semanticTokensProvider',
        'codeActionProvider',
      ] as const) {
        assert.ok(promised[key], key);
      }
    });

    it('tells the problems of files that nobody has open, with a page and a severity', () => {
      const found = client.published.get(uri())?.find(({ code }) => code === 'name/unresolved');
      assert.ok(found);
      assert.match(messageOf(found), /Nobody/);
      assert.equal(found.severity, 1);
      assert.equal(found.source, 'secplan');
      assert.match(found.codeDescription?.href ?? '', /^https:.*\/name\/unresolved\.md$/);
    });

    it('tells the mistakes of a configuration in its file', () => {
      assert.match(messageOf(client.published.get(uri('secplan.json'))?.[0]), /severity is one of/);
    });

    it('tells files of other programs for what they are', () => {
      assert.match(messageOf(client.published.get(uri('other/wide.secplan'))?.[0]), /UTF-16.*as UTF-8/);
      assert.match(messageOf(client.published.get(uri('other/secplan.json'))?.[0]), /nothing of it counts: .*UTF-16/);
      assert.match(messageOf(client.published.get(uri('other/sheet.secplan'))?.[0]), /workbook of Excel/);
    });

    it('heeds an open document, not the disk, and tells when a problem is gone', async () => {
      client.open(uri(), CONTROLS);
      await client.settled();
      assert.ok(!codes(client.published.get(uri())).includes('name/unresolved'));
    });

    it('takes changes in order, each to the text that the one before left', async () => {
      const line = lineOf(CONTROLS, 'covers bsi');
      client.change(uri(), [
        { range: rangeAt(line, 4, 10), text: 'cov' },
        { range: rangeAt(line, 7), text: 'erz' },
      ]);
      await client.settled();
      assert.deepEqual(codes(client.published.get(uri())), ['syntax/unknown-property']);
      client.change(uri(), [{ range: rangeAt(line, 9, 10), text: 's' }]);
      await client.settled();
      assert.ok(!codes(client.published.get(uri())).includes('syntax/unknown-property'));
    });

    it('tells only of the file whose problems are others', async () => {
      const before = client.log.length;
      client.change(uri(), [{ range: rangeAt(0, 0), text: '// a note\n' }]);
      await client.settled();
      assert.deepEqual(
        [...new Set(client.log.slice(before))].filter((each) => each !== uri()),
        [],
      );
      client.change(uri(), [{ range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' }]);
    });

    it('answers what stands under the cursor', async () => {
      const hover = await client.request<Hover>('textDocument/hover', at('acme.Ops before', 6));
      assert.match((hover.contents as MarkupContent).value, /\*\*role\*\* `acme\.Ops`/);
      const [found] = await client.request<Location[]>('textDocument/definition', at('acme.Ops before', 6));
      assert.equal(found?.uri, uri('sub/parties.secplan'));
      const places = await client.request<Location[]>('textDocument/references', {
        ...at('acme.Ops before', 6),
        context: { includeDeclaration: true },
      });
      assert.equal(places.length, 3);
    });

    it('completes a line that is half typed', async () => {
      const line = lineOf(CONTROLS, 'covers bsi');
      client.change(uri(), [{ range: rangeAt(line, 0), text: '    consulted ac\n' }]);
      const position = { line, character: 16 };
      const list = await client.request<CompletionList>('textDocument/completion', {
        textDocument: { uri: uri() },
        position,
      });
      const found = list.items.find(({ label }) => label === 'acme.Ops');
      assert.deepEqual((found?.textEdit as TextEdit).range, rangeAt(line, 14, 16));
      client.change(uri(), [
        { range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, text: '' },
      ]);
    });

    it('renames across files, and says why it does not', async () => {
      const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
        ...at('acme.Ops before', 6),
        newName: 'Net',
      });
      assert.deepEqual(Object.keys(edit.changes ?? {}).sort(), [uri(), uri('sub/parties.secplan')]);
      await assert.rejects(
        client.request('textDocument/rename', { ...at('acme.Ops before', 6), newName: 'CISO' }),
        /acme\.CISO already/,
      );
    });

    it('outlines, colours, folds and lays out a file', async () => {
      const textDocument = { uri: uri() };
      const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
      assert.deepEqual(
        symbols.map(({ name: each }) => each),
        ['shared', 'handover', 'Network'],
      );
      const tokens = await client.request<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument });
      assert.ok(tokens.data.length > 50 && tokens.data.length % 5 === 0);
      assert.ok((await client.request<unknown[]>('textDocument/foldingRange', { textDocument })).length >= 4);
      const options = { tabSize: 2, insertSpaces: true };
      assert.deepEqual(await client.request('textDocument/formatting', { textDocument, options }), []);
      const ranges = await client.request<unknown[]>('textDocument/selectionRange', {
        textDocument,
        positions: [{ line: 3, character: 3 }],
      });
      assert.equal(ranges.length, 1);
      assert.ok((await client.request<unknown[]>('workspace/symbol', { query: 'firewall team' })).length === 1);
    });

    it('offers to mend a problem, and the edit mends it', async () => {
      const line = lineOf(CONTROLS, 'covers bsi');
      client.change(uri(), [{ range: rangeAt(line, 4, 10), text: 'coverz' }]);
      await client.settled();
      const problem = client.published.get(uri())?.find(({ code }) => code === 'syntax/unknown-property');
      assert.ok(problem);
      const [action] = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: uri() },
        range: problem.range,
        context: { diagnostics: [problem] },
      });
      assert.deepEqual(
        action?.diagnostics?.map(({ code }) => code),
        ['syntax/unknown-property'],
      );
      const [edit] = action.edit?.changes?.[uri()] ?? [];
      assert.ok(edit);
      client.change(uri(), [{ range: edit.range, text: edit.newText }]);
      await client.settled();
      assert.ok(!codes(client.published.get(uri())).includes('syntax/unknown-property'));
    });

    it('mends on save what can be meant in one way only', async () => {
      const line = lineOf(CONTROLS, 'covers bsi');
      client.change(uri(), [{ range: rangeAt(line, 4, 10), text: 'Covers:' }]);
      await client.settled();
      const asked = (only: string[]): Promise<CodeAction[]> =>
        client.request<CodeAction[]>('textDocument/codeAction', {
          textDocument: { uri: uri() },
          range: rangeAt(0, 0),
          context: { diagnostics: [], only },
        });
      assert.deepEqual(await asked(['refactor']), []);
      const [action, ...others] = await asked(['source.fixAll']);
      assert.equal(action?.kind, 'source.fixAll.secplan');
      assert.deepEqual(others, []);
      const [edit] = action.edit?.changes?.[uri()] ?? [];
      assert.ok(edit);
      assert.equal(edit.newText, 'covers');
      client.change(uri(), [{ range: edit.range, text: edit.newText }]);
      await client.settled();
      const left = await asked(['source.fixAll.secplan']);
      assert.deepEqual(left, []);
    });

    it('forgets what is closed and goes back to the disk', async () => {
      client.close(uri());
      await client.settled();
      assert.ok(codes(client.published.get(uri())).includes('name/unresolved'));
    });

    it('hears of files that change and go on disk', async () => {
      folder.write('more.secplan', 'control X "x" { accountable acme.Nobody }\n');
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('more.secplan'), type: 1 }] });
      await client.settled();
      assert.ok(codes(client.published.get(uri('more.secplan'))).includes('name/unresolved'));
      folder.remove('more.secplan');
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('more.secplan'), type: 3 }] });
      await client.settled();
      assert.deepEqual(client.published.get(uri('more.secplan')), []);
    });

    it('hears of a folder that goes, and of a configuration that is mended', async () => {
      folder.remove('sub');
      folder.write('secplan.json', '{}');
      const changes = [
        { uri: uri('sub'), type: 3 },
        { uri: uri('secplan.json'), type: 2 },
      ];
      client.notify('workspace/didChangeWatchedFiles', { changes });
      await client.settled();
      assert.ok(codes(client.published.get(uri())).filter((code) => code === 'name/unresolved').length > 3);
      assert.deepEqual(client.published.get(uri('secplan.json')), []);
    });

    it('answers clients that ask for diagnostics, and says when nothing changed', async () => {
      const all = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
      const previousResultIds = all.items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }));
      assert.ok(previousResultIds.some((each) => each.uri === uri()));
      const again = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
      assert.deepEqual(again.items, []);
      const [own] = previousResultIds.filter((each) => each.uri === uri());
      const report = await client.request<{ kind: string }>('textDocument/diagnostic', {
        textDocument: { uri: uri() },
        previousResultId: own?.value,
      });
      assert.equal(report.kind, 'unchanged');
    });

    it('has nothing to complain of in its log', () => {
      assert.deepEqual(client.messages, []);
    });
  });
}
