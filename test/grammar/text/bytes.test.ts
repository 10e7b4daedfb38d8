/** Files of other programs under the name of a text are told for what they are. */
import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { textOf } from '../../../grammar/src/text/bytes.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function read(bytes: Uint8Array): string {
  const found = textOf(bytes, (each) => utf8.decode(each));
  return 'text' in found ? `text: ${found.text}` : found.unreadable;
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** A container of Office files as it begins: entries by name, each with some bytes. */
function zip(...names: readonly string[]): Uint8Array {
  return latin1(names.map((name) => `PK\x03\x04\x14\x00\x06\x00\x08\x00\xff\x9e${name}\xd4\x01\xff`).join(''));
}

function ole(...names: readonly string[]): Uint8Array {
  const directory = Buffer.from(names.join('\0\0\0'), 'utf16le');
  return Buffer.concat([latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\x3e\0'), directory]);
}

describe('the bytes of a file', () => {
  const files: readonly (readonly [string, Uint8Array, string])[] = [
    ['nothing', Buffer.from(''), 'text: '],
    ['UTF-8', Buffer.from('Büro, 防火墙'), 'text: Büro, 防火墙'],
    ['UTF-8 with its mark, which stays', Buffer.from('\ufeffplan p'), 'text: \ufeffplan p'],
    ['UTF-16 of Windows', Buffer.from('\ufeffplan p "Büro"', 'utf16le'), 'utf-16'],
    ['UTF-16, the other way round', Buffer.from('\ufeffplan p', 'utf16le').swap16(), 'utf-16'],
    ['Windows-1252', latin1('plan p "B\xfcro \x96 Stra\xdfe"\r\n'), 'old-encoding'],
    ['a workbook', zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'), 'workbook'],
    ['a workbook of LibreOffice', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'workbook'],
    ['an old workbook', ole('Root Entry', 'Workbook'), 'workbook'],
    ['a document', zip('[Content_Types].xml', 'word/document.xml'), 'document'],
    ['a document with a workbook inside', zip('word/document.xml', 'word/embeddings/a', 'xl/workbook.xml'), 'document'],
    ['a document of LibreOffice', zip('mimetypeapplication/vnd.oasis.opendocument.text'), 'document'],
    ['an old document', ole('Root Entry', '1Table', 'WordDocument'), 'document'],
    ['a PDF, also where it is plain text', latin1('%PDF-1.4\n1 0 obj\n'), 'pdf'],
    ['another archive', zip('notes/readme.txt'), 'binary'],
    ['another old container', ole('Root Entry', '__properties'), 'binary'],
    ['a picture', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'binary'],
    ['a text with a NUL in it', latin1('plan p\0'), 'binary'],
  ];
  for (const [what, bytes, expected] of files) {
    it(`of ${what}`, () => {
      deepEqual(read(bytes), expected);
    });
  }

  it('are a text wherever a text without NUL was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        // A text may begin as a PDF does only where it is taken for one.
        fc.pre(!text.includes('\0') && !text.startsWith('%PDF-') && !text.startsWith('PK\x03\x04'));
        deepEqual(read(Buffer.from(text)), `text: ${text}`);
      }),
    );
  });
});
