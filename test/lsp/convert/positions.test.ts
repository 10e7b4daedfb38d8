/** Positions and offsets: each is the other's way back, over any line ends and characters, and after any edits. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Lines } from '../../../server/src/lsp/convert/positions.ts';

const piece = fc.constantFrom(
  'a',
  'é',
  'e\u0301',
  '😀',
  '\ud83d',
  '\ude00',
  '\n',
  '\r',
  '\r\n',
  '\n\r',
  ' ',
  '\u2028',
  'line',
);
const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

/** Between CR and LF there is no position. */
function hasPosition(written: string, offset: number): boolean {
  return !(written[offset] === '\n' && written[offset - 1] === '\r');
}

/** Where lines start, as the protocol says it: behind CRLF, LF or CR. */
function starts(written: string): number[] {
  return [0, ...[...written.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
}

describe('positions', () => {
  it('lead back to the offset they come from', () => {
    fc.assert(
      fc.property(text, (written) => {
        const lines = new Lines(written);
        for (let offset = 0; offset <= written.length; offset++) {
          if (!hasPosition(written, offset)) continue;
          assert.equal(lines.offsetAt(lines.positionAt(offset)), offset);
        }
      }),
    );
  });

  it('count lines and characters as the protocol does', () => {
    fc.assert(
      fc.property(text, (written) => {
        const lines = new Lines(written);
        for (const [line, start] of starts(written).entries()) {
          assert.equal(lines.offsetAt({ line, character: 0 }), start);
          assert.deepEqual(lines.positionAt(start), { line, character: 0 });
        }
        assert.equal(lines.count, starts(written).length);
      }),
    );
  });

  it('that a text does not have count as the nearest', () => {
    const lines = new Lines('ab\r\ncd\n');
    const at = (line: number, character: number): number => lines.offsetAt({ line, character });
    assert.equal(at(0, 99), 2);
    assert.equal(at(1, 3), 6);
    assert.equal(at(99, 0), 7);
    assert.equal(at(-1, 5), 0);
    assert.equal(at(0, -3), 0);
    assert.equal(at(Number.NaN, Number.NaN), 0);
    assert.equal(at(1, Number.POSITIVE_INFINITY), 4);
    assert.deepEqual(lines.positionAt(3), { line: 0, character: 2 });
    assert.deepEqual(lines.positionAt(99), { line: 2, character: 0 });
  });
});
