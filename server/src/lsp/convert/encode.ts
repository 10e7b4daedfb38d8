/** Plain data of the features as the protocol writes it down. */

import { MarkupKind } from 'vscode-languageserver';
import type { Location, MarkupContent, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit as PlainEdit } from '../../../../grammar/src/syntax/tree.ts';
import { asMarkdown, asPlainText } from '../../features/describe/content.ts';
import type { Block } from '../../features/describe/content.ts';
import type { FileEdits } from '../../features/fixes/edits.ts';
import type { Location as Place } from '../../features/navigate/references.ts';
import { rangeOf } from '../diagnostics/diagnostic.ts';
import type { Lines } from './positions.ts';
import type { Session } from '../session.ts';

/** Text for people, in the form that the client shows. */
export function markup(content: readonly Block[], markdown: boolean): MarkupContent {
  return markdown
    ? { kind: MarkupKind.Markdown, value: asMarkdown(content) }
    : { kind: MarkupKind.PlainText, value: asPlainText(content) };
}

/** A place in a file; undefined where the file is not there any more. */
export function locationOf({ workspace }: Session, place: Place): Location | undefined {
  const document = workspace.locate(place.file);
  return document && { uri: document.uri, range: rangeOf(document.lines, place) };
}

export function locations(session: Session, places: readonly Place[]): Location[] {
  return places.flatMap((place) => locationOf(session, place) ?? []);
}

export function textEdits(lines: Lines, edits: readonly PlainEdit[]): TextEdit[] {
  return edits.map((edit) => ({ range: rangeOf(lines, edit), newText: edit.insert }));
}

/** Edits of several files; with the versions they are for, where the client heeds them. */
export function workspaceEdit({ workspace, client }: Session, files: readonly FileEdits[]): WorkspaceEdit {
  const documents: TextDocumentEdit[] = files.flatMap(({ file, edits }) => {
    const document = workspace.locate(file);
    if (!document) return [];
    const { uri, lines } = document;
    return [{ textDocument: { uri, version: workspace.versionOf(uri) }, edits: textEdits(lines, edits) }];
  });
  if (client.documentChanges) return { documentChanges: documents };
  return {
    changes: Object.fromEntries(documents.map(({ textDocument, edits }) => [textDocument.uri, edits as TextEdit[]])),
  };
}
