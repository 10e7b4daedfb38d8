/** A plan is recognised by its file's name, and wakes the extension. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, open, screenshot } from '../editor.ts';

describe('language', () => {
  it('knows a .secplan file as a plan', async () => {
    const { document } = await open('first.secplan');
    assert.equal(document.languageId, 'secplan');
    await screenshot('first');
  });

  it('wakes the extension', async () => {
    await open('first.secplan');
    const extension = vscode.extensions.getExtension('secplan.secplan');
    assert.ok(extension);
    await eventually('the extension to be active', () => (extension.isActive ? true : undefined));
  });
});
