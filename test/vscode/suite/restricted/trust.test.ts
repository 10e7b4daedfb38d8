/** In Restricted Mode, before anyone has trusted the folder, plans are read and checked all the same. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { completions, hoverText, quickFixes } from '../ask.ts';
import { eventually, eventuallyEqual, leaveAsItWas, open, placeIn, rangeIn, screenshot } from '../editor.ts';
import { checkedProblems, shownProblems } from '../problems.ts';

describe('Restricted Mode', () => {
  afterEach(leaveAsItWas);

  it('shows the problems of `secplan check`', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    await open('firewall/broken/responsibilities.secplan');
    await eventuallyEqual(await checkedProblems(), () => shownProblems());
    await screenshot('problems');
  });

  it('explains, completes and mends', async () => {
    const { document } = await open('firewall/broken/responsibilities.secplan');
    const { uri } = document;
    const hover = await eventually('a hover', async () => {
      return (await hoverText(uri, placeIn(document, 'through chan$0ges'))) || undefined;
    });
    assert.match(hover, /Change of a firewall rule/);
    assert.ok((await completions(uri, placeIn(document, 'through $0changes'))).length > 0);
    assert.ok((await quickFixes(uri, rangeIn(document, 'perimetra.FirewalTeam'))).length > 0);
  });
});
