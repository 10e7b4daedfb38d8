/** Kept inputs hold again, and so do some new ones in each run: their seed is printed, and gives the same ones again. */

import assert from 'node:assert/strict';
import { kept } from './corpus.ts';
import { fuzz } from './fuzzing.ts';
import { targets } from './targets.ts';

/** Milliseconds for new inputs of one target: about 20 seconds for all. */
const EACH = 3300;

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

for (const target of targets) {
  describe(`any ${target.name}`, () => {
    for (const { name, input } of kept(target.name)) {
      it(`holds again: ${name}`, () => target.check(input));
    }

    it(`holds for new inputs, seed ${String(seed)}`, async function () {
      this.timeout(300_000);
      const { failure } = await fuzz(target, { milliseconds: EACH, cases: Infinity, seed });
      if (!failure) return;
      const again = `npm run fuzz -- --target ${target.name} --seed ${String(seed)}`;
      console.log(`Run ${again} again to have the input written down:\n${JSON.stringify(failure.input)}`);
      assert.ifError(failure.error);
      assert.fail('a failure without an error');
    });
  });
}

describe('the kept inputs', () => {
  it('belong to a target', () => {
    for (const target of targets) assert.ok(kept(target.name).length > 0, `${target.name} has no kept inputs`);
  });
});
