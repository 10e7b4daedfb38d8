/** What helps to write a plan: completion, quick fixes, layout, and how the editor goes on with a line. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { completions, labelOf, quickFixes } from '../ask.ts';
import { eventually, eventuallyEqual, leaveAsItWas, open, placeIn, rangeIn, replace } from '../editor.ts';
import { shownProblems } from '../problems.ts';

/** What is offered at `$0` once a line has been added behind another one, when `wanted` is among it. */
async function offeredAt(path: string, behind: string, line: string, wanted: string): Promise<readonly string[]> {
  const editor = await open(path);
  await replace(editor, behind, `${behind}\n${line.replace('$0', '')}`);
  const place = placeIn(editor.document, `${behind}\n${line}`);
  return await eventually(wanted, async () => {
    const offered = (await completions(editor.document.uri, place)).map(labelOf);
    return offered.includes(wanted) ? offered : undefined;
  });
}

/** Types at a place until the text is as expected: an editor that has only just opened does not know the language yet. */
async function typed(where: string, texts: readonly string[], expected: RegExp): Promise<void> {
  await eventually(String(expected), async () => {
    await leaveAsItWas();
    const editor = await open('small/controls.secplan');
    const place = placeIn(editor.document, where);
    editor.selection = new vscode.Selection(place, place);
    for (const text of texts) {
      await vscode.commands.executeCommand('type', { text });
    }
    return expected.test(editor.document.getText()) ? true : undefined;
  });
}

describe('writing', () => {
  afterEach(leaveAsItWas);

  it('a line that wants a role is offered roles, then what may stand for them', async () => {
    const offered = await offeredAt('small/controls.secplan', 'domain physical', '    consulted $0', 'mill.Officer');
    const roles = ['carrier.Driver', 'mill.Miller', 'mill.Officer'];
    assert.deepEqual(offered, [...roles, 'carrier', 'mill', 'nobody']);
  });

  it("a party's own roles are offered first", async () => {
    const offered = await offeredAt(
      'small/plan.secplan',
      'version 1 issued 2025-01-01',
      '    written by $0',
      'carrier.Driver',
    );
    assert.deepEqual(offered, ['Miller', 'Officer', 'carrier.Driver']);
  });

  it('a new line is offered what its block can still say', async () => {
    const offered = await offeredAt('small/plan.secplan', 'version 1.0', '  $0', 'valid from');
    assert.ok(offered.includes('maintained by'));
    assert.ok(!offered.includes('version'), 'what stands already and stands once is not offered');
    assert.ok(!offered.includes('responsible'));
  });

  it('the list holds no snippets for other places', () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'secplan' });
    assert.equal(settings.get('snippetSuggestions'), 'none');
  });

  it('a catalog offers its entries by words of their titles', async () => {
    const path = 'firewall/broken/responsibilities.secplan';
    await offeredAt(path, 'domain compliance', '    covers iso27001:change$0', 'iso27001:A.8.32');
  });

  it('taking an offer writes it, and what comes behind it is offered at once', async () => {
    const editor = await open('small/controls.secplan');
    await replace(editor, 'domain physical', 'domain physical\n    consul');
    const place = placeIn(editor.document, 'consul$0\n');
    editor.selection = new vscode.Selection(place, place);
    const isWritten = (text: string): true | undefined => editor.document.getText().includes(text) || undefined;
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    for (const text of ['consulted ', 'consulted carrier.Driver']) {
      await eventually(text, async () => {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return isWritten(text);
      });
    }
  });

  it('a quick fix mends a mistyped name, and its problem goes', async () => {
    const path = 'firewall/broken/responsibilities.secplan';
    const { document } = await open(path);
    const range = rangeIn(document, 'perimetra.FirewalTeam');
    const [fix] = await eventually('the quick fix', async () => {
      const found = await quickFixes(document.uri, range);
      return found.length > 0 ? found : undefined;
    });
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.ok(!document.getText().includes('FirewalTeam'));
    await eventuallyEqual([], () => shownProblems(path).filter((each) => each.includes('FirewalTeam')));
  });

  it('formatting lays a file out and changes no word', async () => {
    const editor = await open('small/controls.secplan');
    const { document } = editor;
    const before = document.getText();
    await replace(editor, '    domain assets\n', 'domain    assets\n\n\n\n');
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await eventually('the layout', () => (document.getText().includes('\n    domain assets\n') ? true : undefined));
    const words = (text: string): readonly string[] => text.split(/\s+/);
    assert.deepEqual(words(document.getText()), words(before));
  });

  it('Enter goes on with a remark', async () => {
    await typed('domain physical$0', ['\n', '/// One', '\n', 'two'], /\n {4}\/\/\/ One\n {4}\/\/\/ two\n/);
  });

  it('Enter indents in a block, and closes it', async () => {
    await typed('mill.Officer$0', ['\n', 'control X ', '{', '\n'], /\n {2}control X \{\n {4}\n {2}\}\n/);
  });

  it('a double click takes a whole name', async () => {
    const { document } = await open('small/controls.secplan');
    const range = document.getWordRangeAtPosition(placeIn(document, 'control SA$0CK-1'));
    assert.equal(document.getText(range), 'SACK-1');
  });
});
