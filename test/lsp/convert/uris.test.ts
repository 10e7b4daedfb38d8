/** URIs and paths: whatever a client sends is read without failing, and files keep their names. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pathOfUri, uriOfPath } from '../../../server/src/lsp/convert/uris.ts';

describe('URIs', () => {
  it('of files are decoded paths', () => {
    assert.equal(pathOfUri('file:///home/a%20b/%C3%BC.secplan'), '/home/a b/ü.secplan');
    assert.equal(pathOfUri('file:///home/plan/'), '/home/plan');
    assert.equal(pathOfUri('file:///c%3A/Plans/x.secplan'), '/c:/Plans/x.secplan');
    assert.equal(pathOfUri('file:///C:/Plans/x.secplan'), '/c:/Plans/x.secplan');
    assert.equal(pathOfUri('file://server/share/x.secplan'), '//server/share/x.secplan');
    assert.equal(pathOfUri('FILE:///x'), '/x');
  });

  it('of virtual workspaces keep scheme and authority', () => {
    const uri = 'vscode-vfs://github/owner/repo/a%20b.secplan';
    assert.equal(pathOfUri(uri), 'vscode-vfs://github/owner/repo/a b.secplan');
    assert.equal(uriOfPath('vscode-vfs://github/owner/repo/a b.secplan'), uri);
  });

  it('that name no file have no path', () => {
    for (const uri of ['', 'untitled:Untitled-1', 'git:/x/y.secplan?%7B%7D', 'file:///x#1', '/x', 'mailto:a@b', '::']) {
      assert.equal(pathOfUri(uri), undefined, uri);
    }
  });

  it('are read whatever they are', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((rest) => `file:///${rest}`),
        ),
        (uri) => {
          const path = pathOfUri(uri);
          if (path !== undefined) uriOfPath(path);
        },
      ),
    );
    assert.equal(pathOfUri('file:///a%zz%41'), '/a%zzA');
  });

  it('of paths lead back to them', () => {
    const segment = fc.string({ unit: 'grapheme', minLength: 1 }).filter((part) => !part.includes('/'));
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (parts) => {
        const path = `/dir/${parts.join('/')}`;
        assert.equal(pathOfUri(uriOfPath(path)), path);
      }),
    );
  });

  it('are encoded as VS Code does, so that both mean one document', () => {
    assert.equal(uriOfPath("/c:/a b/(1)'!*.secplan"), 'file:///c%3A/a%20b/%281%29%27%21%2A.secplan');
    assert.equal(uriOfPath('//server/share/x'), 'file://server/share/x');
  });
});
