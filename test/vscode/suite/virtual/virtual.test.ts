/** A folder that is on no disk, as repositories opened straight from a forge are: the client reads it for the server. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { definitions } from '../ask.ts';
import {
  eventually,
  eventuallyEqual,
  fileUri,
  leaveAsItWas,
  open,
  pathOf,
  placeIn,
  workspaceFolder,
} from '../editor.ts';
import { shownProblems } from '../problems.ts';

async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
}

describe('a virtual workspace', () => {
  before(async () => {
    await write('plan.secplan', 'plan p "P" { version 1 }\n');
    await write('parties/mill.secplan', 'organization mill "The mill" {\n  role Miller "Miller"\n}\n');
    await write('controls/sacks.secplan', 'control SACK "Sacks" {\n  responsible mill.Miler\n}\n');
    await write('node_modules/other.secplan', 'control SACK "Not ours" { }\n');
  });
  afterEach(leaveAsItWas);

  it('is on no disk', () => {
    assert.equal(workspaceFolder().scheme, 'tmp');
  });

  it('has the problems of all its files', async () => {
    await open('plan.secplan');
    await eventually('the wrong name', () =>
      shownProblems('controls').find((each) => each.includes('name/unresolved') && each.includes('Miller')),
    );
    assert.deepEqual(shownProblems('node_modules'), []);
  });

  it('is looked at again where a folder is renamed or goes', async () => {
    const problems = (folder: string): readonly string[] =>
      shownProblems(folder).filter((each) => each.includes('name/unresolved'));
    await write('first/flour.secplan', 'control FLOUR "Flour" {\n  responsible mill.Baker\n}\n');
    await eventually('the wrong name', () => problems('first')[0]);
    await vscode.workspace.fs.rename(fileUri('first'), fileUri('second'));
    await eventually('the wrong name in the other folder', () => problems('second')[0]);
    await eventuallyEqual([], () => problems('first'));
    await vscode.workspace.fs.delete(fileUri('second'), { recursive: true });
    await eventuallyEqual([], () => problems('second'));
  });

  it('leads from file to file', async () => {
    await write('controls/sacks.secplan', 'control SACK "Sacks" {\n  responsible mill.Miller\n}\n');
    await eventuallyEqual([], () => shownProblems('controls').filter((each) => each.includes('name/unresolved')));
    const { document } = await open('controls/sacks.secplan');
    const [target] = await definitions(document.uri, placeIn(document, 'mill.Mil$0ler'));
    assert.equal(target && pathOf(target.uri), 'parties/mill.secplan');
  });
});
