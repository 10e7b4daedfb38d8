/** Runs the tests outside VS Code where there is no network at all: `npm run test:offline`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A network namespace of its own, in which not even the loopback is up; `unshare` comes with every Linux. */
const alone = ['--net', ...(process.getuid?.() === 0 ? [] : ['--map-root-user'])];
const root = join(import.meta.dirname, '..');

if (spawnSync('unshare', [...alone, 'true']).status === 0) {
  const args = [...alone, process.execPath, 'test/run.ts', 'unit'];
  process.exitCode = spawnSync('unshare', args, { cwd: root, stdio: 'inherit' }).status ?? 1;
} else {
  console.error('The network cannot be taken away here: that needs Linux, and the right to make namespaces (unshare).');
  process.exitCode = 2;
}
