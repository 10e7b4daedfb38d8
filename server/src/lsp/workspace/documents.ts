/** The documents that the client has open: their text is the client's, whatever the disk says. */

import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextEdit } from '../../../../grammar/src/syntax/tree.ts';
import { Lines } from '../convert/positions.ts';

export interface OpenDocument {
  /** As the client writes it. */
  readonly uri: string;
  /** The host path under which it is analysed. */
  readonly path: string;
  version: number;
  lines: Lines;
}

/** The edit that a change means, or the whole new text. Places that the text does not have count as the nearest. */
export function editOf(lines: Lines, change: TextDocumentContentChangeEvent): TextEdit {
  if (!('range' in change)) return { start: 0, end: lines.text.length, insert: change.text };
  const [a, b] = [lines.offsetAt(change.range.start), lines.offsetAt(change.range.end)];
  return { start: Math.min(a, b), end: Math.max(a, b), insert: change.text };
}

/** Open documents by URI and by path. */
export class OpenDocuments {
  private readonly byUri = new Map<string, OpenDocument>();
  private readonly byPath = new Map<string, OpenDocument>();

  open(uri: string, path: string, version: number, text: string): OpenDocument {
    const document: OpenDocument = { uri, path, version, lines: new Lines(text) };
    this.byUri.set(uri, document);
    this.byPath.set(path, document);
    return document;
  }

  close(document: OpenDocument): void {
    this.byUri.delete(document.uri);
    this.byPath.delete(document.path);
  }

  get(uri: string): OpenDocument | undefined {
    return this.byUri.get(uri);
  }

  at(path: string): OpenDocument | undefined {
    return this.byPath.get(path);
  }

  all(): Iterable<OpenDocument> {
    return this.byUri.values();
  }
}
