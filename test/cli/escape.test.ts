/** Nothing that is printed is taken for a command, or hides. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { safe } from '../../server/src/cli/escape.ts';

/** Finds what runners execute, written without a look at how it is escaped. */
function commands(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.filter((line) => line.trimStart().startsWith('::') || /##(\[|vso\[)/i.test(line));
}

describe('safe', () => {
  it('leaves plain text as it is', () => {
    assert.equal(safe('Müller & Söhne: “ok”, a::b, # 1\tx'), 'Müller & Söhne: “ok”, a::b, # 1\tx');
  });

  it('makes hidden characters visible', () => {
    assert.equal(safe('a\u202eb\u200bc\u0007\ud800'), 'a\\u202eb\\u200bc\\u0007\\ud800');
  });

  it('keeps to its line', () => {
    assert.equal(safe('a\nb\r\nc'), 'a\\u000ab\\u000d\\u000ac');
  });

  it('leaves what a line of JSON says as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const printed = safe(JSON.stringify({ text: `##[${text}##vso[` }));
        assert.deepEqual(JSON.parse(printed), { text: `##[${text}##vso[` });
        assert.deepEqual(commands(printed), []);
      }),
    );
  });

  it('breaks every command of a runner', () => {
    const piece = fc.oneof(
      fc.constantFrom('::', ':', '##[', '##vso[', '#', '##', '[', '\n', ' ', '\r', '\u200b'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        assert.deepEqual(commands(safe(pieces.join(''))), []);
      }),
      { numRuns: 2000 },
    );
  });
});
