/** Nothing that a person reads hides. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { visible, visibleLines } from '../../../grammar/src/text/visible.ts';

describe('visible', () => {
  it('writes hidden characters by their numbers, and leaves all others', () => {
    assert.equal(visible('Müller\t“ok” 🏰'), 'Müller\t“ok” 🏰');
    assert.equal(visible('a\u202eb\u200bc\u0007\u{e0041}\ud800'), 'a\\u202eb\\u200bc\\u0007\\udb40\\udc41\\ud800');
    assert.equal(visible('a\r\nb'), 'a\\u000d\\u000ab');
  });

  it('leaves no control, bidirectional, zero-width or lone surrogate character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\u202e', '\u200b', '\udfff', '\u0000'),
        (text, hidden) => {
          assert.doesNotMatch(
            visible(text + hidden + text),
            /(?!\t)\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u,
          );
        },
      ),
    );
  });

  it('keeps lines where there are lines', () => {
    assert.equal(visibleLines('a\u200b\r\nb\rc\n'), 'a\\u200b\nb\\u000dc\n');
  });
});
