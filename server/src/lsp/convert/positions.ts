/** The one place where offsets and positions meet. Both count UTF-16 code units; lines end with LF, CRLF or CR. */

import type { Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A number that a client sent, as a whole one that is not negative: the library takes no other. */
function whole(value: number): number {
  return Number.isFinite(value) ? Math.max(0, Math.trunc(value)) : 0;
}

/** The lines of one text. A value: an edit gives another one. */
export class Lines {
  readonly text: string;
  private readonly document: TextDocument;

  constructor(text: string) {
    this.text = text;
    this.document = TextDocument.create('', '', 0, text);
  }

  get count(): number {
    return this.document.lineCount;
  }

  /** The position of an offset; what lies between CR and LF has that of the line's end. */
  positionAt(offset: number): Position {
    return this.document.positionAt(whole(offset));
  }

  /** The offset of a position. One that the text does not have counts as the nearest: the line's end, or the text's. */
  offsetAt({ line, character }: Position): number {
    return line < 0 ? 0 : this.document.offsetAt({ line: whole(line), character: whole(character) });
  }
}
