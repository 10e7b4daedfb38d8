/** A long session keeps no more than a short one: what is held for words that are gone is let go. */

import assert from 'node:assert/strict';
import { intern, sharedStrings } from '../../grammar/src/text/interning.ts';
import { assertFresh, assertSound } from '../analysis/sound.ts';
import { LongSession } from './long-session.ts';

/** What is kept: keys of indexes, derived values. */
function kept({ host }: LongSession): readonly number[] {
  const scopes = host.allScopes();
  const keys = scopes.reduce((sum, { index }) => sum + index.keys, 0);
  return [keys, scopes.reduce((sum, { view }) => sum + view.derived, 0)];
}

describe('a long session', () => {
  it('holds as much after many edits as after a few, and says what a fresh start says', function () {
    this.timeout(240_000);
    const session = new LongSession(20, 7);
    let most: readonly number[] = [];
    for (let round = 0; round < 8; round++) {
      for (let n = 0; n < 400; n++) session.edit();
      assertSound(session.host);
      assertFresh(session.host);
      const now = kept(session);
      // Tables may grow to twice what they need; a word of each edit would be many times as much.
      if (round < 2) most = now.map((count, i) => Math.max(count, most[i] ?? 0));
      else now.forEach((count, i) => assert.ok(count <= 2 * (most[i] ?? 0), `${String(count)} of ${String(most[i])}`));
    }
  });

  it('shares strings only up to a number, and lets them go then', () => {
    const before = sharedStrings();
    let least = before;
    for (let n = 0; n < 70_000; n++) {
      intern(`never there before ${String(n)}`);
      least = Math.min(least, sharedStrings());
      assert.ok(sharedStrings() <= 65_536);
    }
    assert.ok(least < 2, 'all were let go once');
  });
});
