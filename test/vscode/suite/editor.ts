/** What tests inside VS Code need again and again: a file of the workspace opened, a wait for something to come true, a picture. */
import * as vscode from 'vscode';
import { say } from './tell.ts';

/** The folder the runner opened: a fresh copy. */
export function workspaceFolder(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) {
    throw new Error('The tests need a folder to be open.');
  }
  return folder.uri;
}

/** Shows a file, named from the workspace's folder with `/`, in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
  return await vscode.window.showTextDocument(vscode.Uri.joinPath(workspaceFolder(), ...path.split('/')));
}

/**
 * Asks again and again until there is an answer, and returns it.
 * Mocha's time limit ends a wait for what never comes; `what` is then in the message of the failure.
 */
export async function eventually<T>(what: string, ask: () => T | undefined | PromiseLike<T | undefined>): Promise<T> {
  const patience = 20_000;
  const until = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    if (Date.now() > until) {
      throw new Error(`Waited in vain for ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function exists(uri: vscode.Uri): Promise<true | undefined> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a picture of the whole editor as `.cache/screenshots/NAME.png` and returns when it is taken.
 * Only a runner that can take pictures lays the folder for them into the workspace; elsewhere nothing happens.
 */
export async function screenshot(name: string): Promise<void> {
  const pictures = vscode.Uri.joinPath(workspaceFolder(), '.screenshots');
  if ((await exists(pictures)) === undefined) {
    return;
  }
  say('screenshot', name);
  await eventually(`the picture ${name}`, () => exists(vscode.Uri.joinPath(pictures, `${name}.png`)));
}
