/** Not a test of anything, but the scene for the picture in the README: a problem, its explanation, and the others. */
import * as vscode from 'vscode';
import { eventuallyEqual, fileUri, placeIn, screenshot } from '../editor.ts';
import { checkedProblems, shownProblems } from '../problems.ts';

async function runAll(commands: readonly string[]): Promise<void> {
  for (const command of commands) {
    await vscode.commands.executeCommand(command);
  }
}

describe('picture', () => {
  it('of a problem in a plan', async () => {
    const editor = await vscode.window.showTextDocument(fileUri('responsibilities.secplan'), { preview: false });
    await eventuallyEqual(await checkedProblems(), () => shownProblems());
    await runAll([
      'workbench.actions.view.problems',
      'workbench.actions.workbench.panel.markers.view.toggleActiveFile',
      'workbench.action.focusActiveEditorGroup',
    ]);
    const place = placeIn(editor.document, 'control FW$0-3');
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('revealLine', { lineNumber: place.line - 8, at: 'top' });
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
    await screenshot('editor');
  });
});
