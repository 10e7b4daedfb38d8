/** What the command says on a Node that is too old for it, and that it starts on this one. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { runOn } from './on-node.ts';

const launcher = join(import.meta.dirname, '../../server/src/main/launch.ts');

describe('launch', () => {
  it('says on an old Node what is needed, and does nothing else', () => {
    const { status, stdout, stderr } = runOn('20.20.2', launcher);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.equal(stderr, 'secplan needs Node.js 22 or newer; this is Node.js 20.20.2.\n');
  });

  it('starts the command line on the oldest Node that will do', () => {
    const { status, stdout, stderr } = runOn('22.0.0', launcher);
    assert.equal(stderr, '');
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
    assert.equal(status, 0);
  });
});
