/** The extension as it is packaged: everything is in it that it needs, and it works. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, eventuallyEqual, open } from '../editor.ts';
import { checkedProblems, shownProblems } from '../problems.ts';

/** What an installed extension tells of itself; its manifest may hold anything. */
type Installed = Omit<vscode.Extension<unknown>, 'packageJSON'> & { readonly packageJSON: unknown };

function installed(): Installed {
  const extension = vscode.extensions.getExtension('secplan.secplan');
  assert.ok(extension);
  return extension;
}

/** The relative paths of files anywhere in the manifest. */
function pathsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return /^\.\/.*\.\w+$/.test(value) ? [value] : [];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}

describe('the package', () => {
  it('is what is installed', () => {
    assert.match(installed().extensionPath, /extensions\/secplan\.secplan-[\d.]+$/);
  });

  it('holds every file that its manifest names', async () => {
    const { extensionUri, packageJSON } = installed();
    const paths = pathsIn(packageJSON);
    assert.ok(paths.includes('./dist/extension.node.cjs') && paths.includes('./docs/secplan.schema.json'));
    for (const path of paths) {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, path));
    }
  });

  it('wakes, and shows the problems of `secplan check`', async () => {
    await open('firewall/broken/plan.secplan');
    await eventually('the extension to be active', () => (installed().isActive ? true : undefined));
    await eventuallyEqual(await checkedProblems(), () => shownProblems());
  });
});
