/** Reads CSV (RFC 4180 and what spreadsheets write) into cells with their places. */

// The CSV libraries that we looked at give at best the byte offset of a record, and every cell that cannot be read
// must be reported with its own place.

import { filled, superscriptsAsMarks, visible } from './sheet.ts';
import type { Cell, Note, Row } from './sheet.ts';

/** The rows, and what could not be read as it stands. Blank records are rows without a filled cell. */
export interface CsvRead {
  readonly rows: readonly Row[];
  readonly notes: readonly Note[];
}

const delimiters = [',', ';', '\t', '|'] as const;

/** Finds the delimiter (Excel's `sep=;` line decides) and reads all records. Never throws. */
export function readCsv(text: string): CsvRead {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const hint = /^sep=(.)[ \t]*(?:\r\n?|\n|$)/iu.exec(text.slice(start));
  if (hint?.[1] !== undefined) {
    const reader = new CsvReader(text, start + hint[0].length, hint[1]);
    return reader.read(2);
  }
  return new CsvReader(text, start, guessDelimiter(text, start)).read(1);
}

/** The delimiter under which most records of the sample have the same number of cells, and more than one. */
function guessDelimiter(text: string, start: number): string {
  const sample = text.slice(start, start + 20_000);
  let best: { delimiter: string; share: number; width: number } = { delimiter: ',', share: 0, width: 0 };
  for (const delimiter of delimiters) {
    const widths = new CsvReader(sample, 0, delimiter)
      .read(1)
      .rows.filter((row) => row.cells.some(filled))
      .map((row) => row.cells.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
    const share = count / Math.max(1, widths.length);
    if (share > best.share + 0.001 || (share > best.share - 0.001 && width > best.width)) {
      best = { delimiter, share, width };
    }
  }
  return best.delimiter;
}

class CsvReader {
  readonly #text: string;
  readonly #delimiter: string;
  #at: number;
  #line = 1;
  #lineStart: number;
  readonly #notes: Note[] = [];

  constructor(text: string, at: number, delimiter: string) {
    this.#text = text;
    this.#at = at;
    this.#lineStart = at;
    this.#delimiter = delimiter;
  }

  read(firstLine: number): CsvRead {
    this.#line = firstLine;
    const rows: Row[] = [];
    while (this.#at < this.#text.length) rows.push(this.#record());
    return { rows, notes: this.#notes };
  }

  #record(): Row {
    const place = { line: this.#line, column: this.#column() };
    const cells = [this.#cell()];
    while (this.#text[this.#at] === this.#delimiter) {
      this.#at += 1;
      cells.push(this.#cell());
    }
    this.#lineEnd();
    return { ...place, cells, looksLikeHeading: false, prose: false };
  }

  #cell(): Cell {
    const blanks = this.#delimiter === '\t' ? / */uy : /[ \t]*/uy;
    blanks.lastIndex = this.#at;
    const skipped = blanks.exec(this.#text)?.[0].length ?? 0;
    const quoted = this.#text[this.#at + skipped] === '"';
    this.#at += skipped + (quoted ? 1 : 0);
    const place = { line: this.#line, column: this.#column() };
    const text = superscriptsAsMarks(visible((quoted ? this.#quoted(place) : '') + this.#plain())).trim();
    const bold = /^\*\*([^\s*](?:[^*]*[^\s*])?)\*\*$/u.exec(text)?.[1];
    return { ...place, text: bold ?? text, links: [], struck: [], bold: bold !== undefined };
  }

  /** Up to the closing quote; two quotes stand for one. */
  #quoted(place: { line: number; column: number }): string {
    let value = '';
    for (;;) {
      const char = this.#text[this.#at];
      if (char === undefined) {
        this.#notes.push({
          ...place,
          text: 'the quotation mark of this cell is never closed; it was read to the end of the file.',
        });
        return value;
      }
      if (char === '"') {
        this.#at += 1;
        if (this.#text[this.#at] !== '"') return value;
        value += '"';
        this.#at += 1;
      } else if (char === '\r' || char === '\n') {
        value += '\n';
        this.#lineEnd();
      } else {
        value += char;
        this.#at += 1;
      }
    }
  }

  /** Up to the delimiter or the end of the line. */
  #plain(): string {
    const from = this.#at;
    for (let char = this.#text[this.#at]; char !== undefined; char = this.#text[this.#at]) {
      if (char === this.#delimiter || char === '\r' || char === '\n') break;
      this.#at += 1;
    }
    return this.#text.slice(from, this.#at);
  }

  #lineEnd(): void {
    if (this.#at >= this.#text.length) return;
    this.#at += this.#text.startsWith('\r\n', this.#at) ? 2 : 1;
    this.#line += 1;
    this.#lineStart = this.#at;
  }

  #column(): number {
    return this.#at - this.#lineStart + 1;
  }
}
