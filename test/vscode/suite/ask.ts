/** What the editor answers where a person points: the commands by which VS Code asks every provider, with their types. */
import * as vscode from 'vscode';

/** The text of a hover, without its decoration. */
export async function hoverText(uri: vscode.Uri, place: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<{ readonly contents: readonly vscode.MarkdownString[] }[]>(
    'vscode.executeHoverProvider',
    uri,
    place,
  );
  return hovers.flatMap(({ contents }) => contents.map(({ value }) => value)).join('\n');
}

/**
 * What would be offered, in the order in which it is shown before anything is typed.
 * This way of asking brings the snippets of the manifest along, which the settings for plans keep out of the list.
 */
export async function completions(uri: vscode.Uri, place: vscode.Position): Promise<readonly vscode.CompletionItem[]> {
  const ask = 'vscode.executeCompletionItemProvider';
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(ask, uri, place);
  const order = (item: vscode.CompletionItem): string => item.sortText ?? labelOf(item);
  const shown = items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet);
  return shown.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** The quick fixes offered for a range. */
export async function quickFixes(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  const ask = 'vscode.executeCodeActionProvider';
  const kind = vscode.CodeActionKind.QuickFix.value;
  return await vscode.commands.executeCommand<vscode.CodeAction[]>(ask, uri, range, kind);
}

/** Where the thing at a place is declared. */
export async function definitions(uri: vscode.Uri, place: vscode.Position): Promise<readonly vscode.Location[]> {
  const ask = 'vscode.executeDefinitionProvider';
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(ask, uri, place);
  return found.map((each) =>
    'targetUri' in each ? new vscode.Location(each.targetUri, each.targetSelectionRange ?? each.targetRange) : each,
  );
}

export async function references(uri: vscode.Uri, place: vscode.Position): Promise<readonly vscode.Location[]> {
  return await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri, place);
}
