/** In Restricted Mode, before anyone has trusted the folder, plans are read all the same. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { open, screenshot } from '../editor.ts';

describe('Restricted Mode', () => {
  it('knows a .secplan file as a plan', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const { document } = await open('first.secplan');
    assert.equal(document.languageId, 'secplan');
    await screenshot('first');
  });
});
