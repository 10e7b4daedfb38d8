/** What tests inside VS Code need again and again: files opened and left as they were, places in them, waits, pictures. */
import assert from 'node:assert/strict';
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

/** A file, named from the workspace's folder with `/`. */
export function fileUri(path: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), ...path.split('/'));
}

/** The name of a file from the workspace's folder. */
export function pathOf(uri: vscode.Uri): string {
  return uri.path.slice(workspaceFolder().path.length + 1);
}

/** Shows a file in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
  return await vscode.window.showTextDocument(fileUri(path));
}

/** Takes back what a test has edited and not saved, and closes the editors. */
export async function leaveAsItWas(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The place that `$0` marks in `where`, which without it is a part of the document that stands there once. */
export function placeIn(document: vscode.TextDocument, where: string): vscode.Position {
  const [before = '', after = ''] = where.split('$0');
  const text = document.getText();
  const start = text.indexOf(before + after);
  assert.ok(start >= 0 && !text.includes(before + after, start + 1), `“${where}” stands once in ${document.uri.path}`);
  return document.positionAt(start + before.length);
}

/** The range of a part of the document that, behind `before`, stands there once. */
export function rangeIn(document: vscode.TextDocument, text: string, before = ''): vscode.Range {
  return new vscode.Range(placeIn(document, `${before}$0${text}`), placeIn(document, `${before}${text}$0`));
}

/** Replaces a part of the document that stands there once, as if it were typed. */
export async function replace(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
  assert.ok(await editor.edit((edit) => edit.replace(rangeIn(editor.document, text), by)));
}

const patience = 20_000;

/** Asks again and again until there is an answer, and returns it. `what` is in the message where none comes in time. */
export async function eventually<T>(what: string, ask: () => T | undefined | PromiseLike<T | undefined>): Promise<T> {
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

/** Asks again and again until what is expected is there; where it does not come in time, says how it differs. */
export async function eventuallyEqual<T>(expected: T, ask: () => T | PromiseLike<T>): Promise<void> {
  let last: T | undefined;
  const isThere = async (): Promise<true | undefined> => {
    last = await ask();
    return JSON.stringify(last) === JSON.stringify(expected) ? true : undefined;
  };
  await eventually('what is expected', isThere).catch(() => assert.deepEqual(last, expected));
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
  const pictures = fileUri('.test/pictures');
  if ((await exists(pictures)) === undefined) {
    return;
  }
  say('screenshot', name);
  await eventually(`the picture ${name}`, () => exists(vscode.Uri.joinPath(pictures, `${name}.png`)));
}
