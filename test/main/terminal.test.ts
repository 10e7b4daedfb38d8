/** Colours and progress: on a terminal, as the environment asks for, and never into pipes and build logs. */
import assert from 'node:assert/strict';
import { ProgressLine, takesColours } from '../../server/src/main/terminal.ts';

describe('colours', () => {
  const terminal = { isTTY: true, write: () => true };
  const pipe = { write: () => true };
  const plain = { TERM: 'xterm-256color' };

  it('are for terminals, not for pipes', () => {
    assert.equal(takesColours(terminal, plain), true);
    assert.equal(takesColours(pipe, plain), false);
    assert.equal(takesColours(terminal, { TERM: 'dumb' }), false);
  });

  it('stay away with NO_COLOR, and come everywhere with FORCE_COLOR', () => {
    assert.equal(takesColours(terminal, { ...plain, NO_COLOR: '1' }), false);
    assert.equal(takesColours(pipe, { ...plain, FORCE_COLOR: '1' }), true);
    assert.equal(takesColours(terminal, { ...plain, FORCE_COLOR: '0' }), false);
  });
});

describe('progress', () => {
  let written: string;
  let time: number;
  const line = (isTTY: boolean, environment: Record<string, string> = {}): ProgressLine => {
    [written, time] = ['', 0];
    return new ProgressLine({ isTTY, write: (text) => (written += text) }, environment, () => time);
  };

  it('is shown from the first second on, now and then, in one line that is erased', () => {
    const progress = line(true);
    time = 999;
    progress.show('Reading plans: 1 files');
    progress.erase();
    assert.equal(written, '');
    time = 1000;
    progress.show('Reading plans: 2 files');
    progress.show('Reading plans: 3 files');
    time = 1100;
    progress.show('Reading plans: 4 files');
    progress.erase();
    progress.erase();
    const erase = '\r\u001B[K';
    assert.equal(written, `${erase}Reading plans: 2 files${erase}Reading plans: 4 files${erase}`);
  });

  it('is nothing in pipes, on build servers and on terminals that cannot erase', () => {
    for (const progress of [line(false), line(true, { CI: 'true' }), line(true, { TERM: 'dumb' })]) {
      time = 5000;
      progress.show('Reading plans: 2 files');
      progress.erase();
      assert.equal(written, '');
    }
  });
});
