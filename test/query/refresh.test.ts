/** A derived value tells once that it is another one. */

import assert from 'node:assert/strict';
import { Memo } from '../../server/src/query/memo.ts';
import { Recorder } from '../../server/src/query/recorder.ts';

describe('a derived value', () => {
  it('is told to be another one once, and not again until it is', () => {
    let value = 1;
    const [recorder, memo] = [new Recorder(), new Memo(() => value)];
    const renewed = (): boolean => {
      memo.fresh = false;
      return recorder.refresh(memo);
    };
    assert.deepEqual([renewed(), renewed()], [false, false]);
    value = 2;
    assert.deepEqual([renewed(), renewed(), recorder.refresh(memo)], [true, false, false]);
  });

  it('that is asked for outside any run is computed each time, and within one once', () => {
    const recorder = new Recorder();
    const about = new Memo(() => 0);
    let runs = 0;
    const ask = (): number => recorder.once('key', about, () => ++runs);
    assert.deepEqual([ask(), ask()], [1, 2]);
    assert.deepEqual(
      recorder.during(undefined, () => [ask(), ask()]),
      [3, 3],
    );
    assert.equal(ask(), 4);
  });
});
