/** What the bytes of a file are: a text in UTF-8, or what else a person may have saved under its name. */

/** Why bytes are no text that can be read; whoever tells it says what to do. */
export const foreignForms = ['utf-16', 'old-encoding', 'workbook', 'document', 'pdf', 'binary'] as const;
export type ForeignForm = (typeof foreignForms)[number];

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container of Office files before 2007. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const UTF_16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function codes(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

/** The names that a container holds are written wide in the old one. */
function wide(text: string): readonly number[] {
  return codes(text).flatMap((code) => [code, 0]);
}

/** Where some bytes stand first; behind the end where they do not. */
function place(bytes: Uint8Array, wanted: readonly number[]): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return bytes.length;
}

/** Whose names come first tells what a container is: a document can have a workbook inside it. */
function contentOf(
  bytes: Uint8Array,
  workbook: readonly (readonly number[])[],
  document: readonly (readonly number[])[],
): ForeignForm {
  const first = (names: readonly (readonly number[])[]): number => Math.min(...names.map((name) => place(bytes, name)));
  const [asWorkbook, asDocument] = [first(workbook), first(document)];
  if (asWorkbook === asDocument) return 'binary';
  return asWorkbook < asDocument ? 'workbook' : 'document';
}

/** What a file is by the marks that it begins with; undefined where it may be a text. A part of the file will do. */
export function markedForm(bytes: Uint8Array): ForeignForm | undefined {
  if (UTF_16.some((mark) => begins(bytes, mark))) return 'utf-16';
  if (begins(bytes, codes('%PDF-'))) return 'pdf';
  if (begins(bytes, ZIP)) {
    return contentOf(bytes, ['xl/', 'opendocument.spreadsheet'].map(codes), ['word/', 'opendocument.text'].map(codes));
  }
  if (begins(bytes, OLE)) return contentOf(bytes, ['Workbook', 'Book'].map(wide), ['WordDocument'].map(wide));
  return undefined;
}

function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d);
}

/**
 * The text of a file. `decode` reads UTF-8 and throws where the bytes are none; a byte order mark stays in the text.
 * Bytes without control characters are taken for a text in an encoding of one byte a letter, as Windows has them.
 */
export function textOf(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array) => string,
): { readonly text: string } | { readonly unreadable: ForeignForm } {
  const marked = markedForm(bytes);
  if (marked !== undefined) return { unreadable: marked };
  try {
    const text = decode(bytes);
    return text.includes('\0') ? { unreadable: 'binary' } : { text };
  } catch {
    return { unreadable: bytes.some(isControl) ? 'binary' : 'old-encoding' };
  }
}
