/** The extension itself: it wakes where a plan is, and its server can be started anew. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, eventuallyEqual, leaveAsItWas, open, screenshot } from '../editor.ts';
import { checkedProblems, shownProblems } from '../problems.ts';

describe('extension', () => {
  afterEach(leaveAsItWas);

  it('knows a .secplan file as a plan, and wakes', async () => {
    const { document } = await open('small/plan.secplan');
    assert.equal(document.languageId, 'secplan');
    const extension = vscode.extensions.getExtension('secplan.secplan');
    assert.ok(extension);
    await eventually('the extension to be active', () => (extension.isActive ? true : undefined));
  });

  it('restarts its server, which then says the same', async () => {
    const expected = await checkedProblems();
    await open('small/plan.secplan');
    await eventuallyEqual(expected, () => shownProblems());
    const heard: number[] = [];
    const listening = vscode.languages.onDidChangeDiagnostics(() => heard.push(shownProblems().length));
    await vscode.commands.executeCommand('secplan.restart');
    await eventuallyEqual(expected, () => shownProblems());
    listening.dispose();
    assert.ok(heard.includes(0), 'the old problems were gone in between');
  });

  it('shows its output', async () => {
    await vscode.commands.executeCommand('secplan.showOutput');
    await screenshot('output');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
