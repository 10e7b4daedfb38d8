/** The main job on a sample: checks a plan that has mistakes, and prints them as `secplan check` does. */

import { spawnSync } from 'node:child_process';

const root = new URL('..', import.meta.url).pathname;
const args = ['check', 'samples/firewall/broken', '--as-of', '2026-01-15'];

console.log(`$ npx secplan ${args.join(' ')}\n`);
const { status } = spawnSync(process.execPath, ['dist/cli.js', ...args], { cwd: root, stdio: 'inherit' });

// The sample has mistakes on purpose: finding them (status 1) is what the demonstration is to show.
if (status === 1) {
  console.log('\nThe sample has these mistakes on purpose. See samples/README.md, and try:');
  console.log('npx secplan check samples/firewall/clean --as-of 2026-01-15');
}
process.exitCode = status === 1 ? 0 : 1;
