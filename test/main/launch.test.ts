/** What the command says on a Node that is too old for it, and that it starts on this one. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const launcher = join(import.meta.dirname, '../../server/src/main/launch.ts');

/** Runs `secplan --version` on this Node, which says that it is another. */
function runOn(version: string): { status: number | null; stdout: string; stderr: string } {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const args = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, launcher, '--version'];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

describe('launch', () => {
  it('says on an old Node what is needed, and does nothing else', () => {
    const { status, stdout, stderr } = runOn('20.20.2');
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.equal(stderr, 'secplan needs Node.js 22 or newer; this is Node.js 20.20.2.\n');
  });

  it('starts the command line on the oldest Node that will do', () => {
    const { status, stdout, stderr } = runOn('22.0.0');
    assert.equal(stderr, '');
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
    assert.equal(status, 0);
  });
});
