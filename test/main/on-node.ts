/** Runs the command on this Node, which says that it is another. */
import { spawnSync } from 'node:child_process';

/** `secplan --version` as the file `launcher` starts it, on a Node that says it is `version`. */
export function runOn(version: string, launcher: string): { status: number | null; stdout: string; stderr: string } {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const args = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, launcher, '--version'];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}
