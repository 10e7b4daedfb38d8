/** The stream of bytes in front of the protocol: cut anywhere, broken anyhow, it gives every message that is one. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Frames, LONGEST_BODY, LONGEST_HEADER } from '../../../server/src/lsp/transport/frames.ts';

const bytes = new TextEncoder();

function frame(body: string): string {
  return `Content-Length: ${String(bytes.encode(body).length)}\r\n\r\n${body}`;
}

/** What comes out of chunks. */
function read(chunks: readonly Uint8Array[]): string[] {
  const found: string[] = [];
  const frames = new Frames({
    body: (body) => void found.push(new TextDecoder().decode(body)),
    refused: (why) => void found.push(`<${why}>`),
    tooLong: (length) => void found.push(`<${String(length)} bytes>`),
  });
  for (const chunk of chunks) frames.push(chunk);
  return found;
}

function readText(text: string): string[] {
  return read([bytes.encode(text)]);
}

describe('frames', () => {
  it('are the same however the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), fc.array(fc.nat(40)), (bodies, cuts) => {
        const all = bytes.encode(bodies.map(frame).join(''));
        const chunks: Uint8Array[] = [];
        let at = 0;
        for (const cut of cuts) chunks.push(all.subarray(at, (at += cut)));
        chunks.push(all.subarray(at));
        assert.deepEqual(read(chunks), bodies);
      }),
    );
  });

  it('take any order and case of headers', () => {
    assert.deepEqual(readText('Content-Type: x\r\ncontent-length:2\r\n\r\n{}'), ['{}']);
  });

  it('with a length that is none are refused, and the next ones are read', () => {
    for (const length of ['-5', 'x', '', '1e3']) {
      assert.deepEqual(readText(`Content-Length: ${length}\r\n\r\n${frame('{"a":1}')}`), [
        '<no Content-Length>',
        '{"a":1}',
      ]);
    }
    assert.deepEqual(readText(`Accept: x\r\n\r\n${frame('{}')}`), ['<no Content-Length>', '{}']);
  });

  it('with a body that nobody announced are refused, and the next ones are read', () => {
    assert.deepEqual(readText(`Content-Length: -5\r\n\r\n{"lost":1}${frame('{}')}`), ['<no Content-Length>', '{}']);
  });

  it('with a header without end are refused once it is too long', () => {
    const found = readText(`${'x'.repeat(LONGEST_HEADER + 1)}\r\n\r\n${frame('{}')}`);
    assert.deepEqual(found, ['<header too long>', '{}']);
    const endless = read(Array.from({ length: 20 }, () => bytes.encode('y'.repeat(1000))));
    assert.ok(endless.length >= 1 && endless.every((why) => why === '<header too long>'));
  });

  it('that announce more than the limit end the stream, at once and for good', () => {
    for (const length of [LONGEST_BODY + 1, 4_294_967_296, 1e20]) {
      const header = `Content-Length: ${String(length)}\r\n\r\n`;
      assert.deepEqual(readText(header), [`<${String(length)} bytes>`]);
      assert.deepEqual(readText(frame('1') + header + frame('2')), ['1', `<${String(length)} bytes>`]);
      assert.deepEqual(read([header, frame('2')].map((text) => bytes.encode(text))), [`<${String(length)} bytes>`]);
    }
  });

  it('of just the limit are taken', () => {
    const body = 'x'.repeat(LONGEST_BODY);
    assert.deepEqual(readText(frame(body)), [body]);
  });
});
