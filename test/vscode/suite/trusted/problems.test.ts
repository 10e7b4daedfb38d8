/** The problems that the editor shows: those of the command line, and always those of the present text. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  eventually,
  eventuallyEqual,
  fileUri,
  leaveAsItWas,
  open,
  pathOf,
  rangeIn,
  replace,
  screenshot,
} from '../editor.ts';
import { checkedProblems, shownProblems } from '../problems.ts';

const responsibilities = 'firewall/broken/responsibilities.secplan';

describe('problems', () => {
  afterEach(leaveAsItWas);

  it('are those of `secplan check`, in an open file and in all others, of every sample', async () => {
    const expected = await checkedProblems();
    assert.ok(expected.length > 50);
    await open(responsibilities);
    await eventuallyEqual(expected, () => shownProblems());
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await screenshot('problems');
  });

  it('vanish when their cause is mended, and come back with it', async () => {
    const before = await checkedProblems(responsibilities);
    const isWrongName = (problem: string): boolean => problem.includes('perimetra.FirewalTeam');
    assert.equal(before.filter(isWrongName).length, 1);
    const editor = await open(responsibilities);
    await eventuallyEqual(before, () => shownProblems(responsibilities));
    await replace(editor, 'perimetra.FirewalTeam', 'perimetra.FirewallTeam');
    await eventuallyEqual([], () => shownProblems(responsibilities).filter(isWrongName));
    await vscode.commands.executeCommand('undo');
    await eventuallyEqual(before, () => shownProblems(responsibilities));
  });

  it('of other files follow an edit in this one', async () => {
    const [controls, plan] = ['small/controls.secplan', 'small/plan.secplan'];
    const editor = await open(plan);
    await eventuallyEqual(await checkedProblems(controls), () => shownProblems(controls));
    await replace(editor, 'role Driver', 'role Pilot');
    await eventually('the role to be told as unknown, once for all lines that name it', () => {
      const unknown = shownProblems(controls).filter((problem) => problem.includes('name/unresolved'));
      return unknown.length === 1 ? true : undefined;
    });
  });

  it('lead to the page of their rule and to the other places that show them', async () => {
    const { document } = await open(responsibilities);
    const found = await eventually('the missing interface', () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find(({ code }) => typeof code === 'object' && code.value === 'interface/missing'),
    );
    assert.ok(typeof found.code === 'object');
    assert.match(found.code.target.path, /\/rules\/interface\/missing\.md$/);
    const [related] = found.relatedInformation ?? [];
    assert.equal(related && pathOf(related.location.uri), responsibilities);
    assert.deepEqual(related?.location.range, rangeIn(document, 'implement', 'activity '));
  });

  it('of a configuration stand where its mistake stands, and go with it', async () => {
    const settings = fileUri('small/secplan.json');
    const write = (text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(settings, new TextEncoder().encode(text));
    await write('{ "rules": { "raci/no-holdr": "off" } }\n');
    try {
      await eventuallyEqual(1, () => shownProblems('small/secplan.json').length);
      const [problem = ''] = shownProblems('small/secplan.json');
      assert.match(problem, /0:13-0:28 error .*raci\/no-holder/);
      await write('{ "rules": { "raci/no-holder": "error" } }\n');
      await eventuallyEqual([], () => shownProblems('small/secplan.json'));
      await eventually('the new severity', () => {
        const holders = shownProblems('small').filter((each) => each.includes('raci/no-holder'));
        return holders.length > 0 && holders.every((each) => each.includes(' error ')) ? true : undefined;
      });
    } finally {
      await vscode.workspace.fs.delete(settings);
    }
    const expected = await checkedProblems('small');
    await eventuallyEqual(expected, () => shownProblems('small'));
  });

  it('of a file that appears and goes are shown and taken back', async () => {
    const file = fileUri('small/more.secplan');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('role mill.Officer "Twice"\n'));
    await eventually('the new problems', () => (shownProblems('small/more').length > 0 ? true : undefined));
    await vscode.workspace.fs.delete(file);
    await eventuallyEqual([], () => shownProblems('small/more'));
  });
});
