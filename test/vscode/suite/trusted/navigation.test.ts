/** What leads from one place to another, and renaming, which goes to all of them. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { definitions, references } from '../ask.ts';
import { eventually, eventuallyEqual, fileUri, leaveAsItWas, open, pathOf, placeIn, rangeIn } from '../editor.ts';
import { checkedProblems, shownProblems } from '../problems.ts';

const [controls, plan] = ['small/controls.secplan', 'small/plan.secplan'];
const linesOf = (locations: readonly vscode.Location[]): readonly string[] =>
  locations.map(({ uri, range }) => `${pathOf(uri)} ${range.start.line}`).sort();

describe('navigation', () => {
  afterEach(leaveAsItWas);

  it('a role leads to its declaration in another file', async () => {
    const { document } = await open(controls);
    const place = placeIn(document, 'informed mill.Mil$0ler');
    const [target] = await eventually('the declaration', async () => {
      const found = await definitions(document.uri, place);
      return found.length === 1 ? found : undefined;
    });
    assert.ok(target);
    assert.equal(pathOf(target.uri), plan);
    const declared = await vscode.workspace.openTextDocument(target.uri);
    assert.deepEqual(target.range, rangeIn(declared, 'Miller', 'role '));
  });

  it('a role leads to every place that names it', async () => {
    const { document } = await open(plan);
    const found = await references(document.uri, placeIn(document, 'role Dri$0ver'));
    assert.deepEqual(linesOf(found), [`${controls} 4`, `${controls} 9`, `${plan} 20`]);
  });

  it('the word under the cursor is shown wherever it stands in the file', async () => {
    const { document } = await open(controls);
    const place = placeIn(document, 'informed mill.Mil$0ler');
    const ask = 'vscode.executeDocumentHighlights';
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(ask, document.uri, place);
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      ['Miller'],
    );
  });

  it('renaming a role renames it in both files, and breaks nothing', async () => {
    const { document } = await open(controls);
    await eventuallyEqual(await checkedProblems('small'), () => shownProblems('small'));
    const place = placeIn(document, 'informed mill.Mil$0ler');
    const ask = 'vscode.executeDocumentRenameProvider';
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(ask, document.uri, place, 'Grinder');
    assert.deepEqual(
      edit
        .entries()
        .map(([uri]) => pathOf(uri))
        .sort(),
      [controls, plan],
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /informed mill\.Grinder\n/);
    const other = await vscode.workspace.openTextDocument(fileUri(plan));
    assert.match(other.getText(), /role Grinder "Miller"/);
    const expected = (await checkedProblems('small')).map((each) => each.replace('mill.Miller', 'mill.Grinder'));
    const withoutPlaces = (problems: readonly string[]): readonly string[] =>
      problems.map((each) => each.replace(/ \d+:\d+-\d+:\d+ /, ' ')).sort();
    await eventuallyEqual(withoutPlaces(expected), () => withoutPlaces(shownProblems('small')));
  });

  it('renaming refuses a name that is taken, and what is no name', async () => {
    const { document } = await open(controls);
    const place = placeIn(document, 'informed mill.Mil$0ler');
    const ask = 'vscode.executeDocumentRenameProvider';
    const rename = async (name: string): Promise<unknown> =>
      await vscode.commands.executeCommand(ask, document.uri, place, name);
    await assert.rejects(rename('Officer'), /There is a mill\.Officer already/);
    await assert.rejects(rename('two words'), /A name begins with a letter/);
  });
});
