/** The extension as people have it: packaged, and installed in VS Code's server. */
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Installation } from './install.ts';
import { project } from './paths.ts';

function run(command: string, ...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: project, encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
}

/** Packages the extension and installs it in the server that keeps its data in a folder. */
export function installPackage({ node, serverMain }: Installation, data: string): void {
  const vsix = join(data, 'secplan.vsix');
  run('npm', 'run', 'package', '--', '-o', vsix);
  // What is packaged has no source maps, and everything after this should have them.
  run(process.execPath, 'scripts/build.ts');
  run(node, serverMain, '--accept-server-license-terms', '--server-data-dir', data, '--install-extension', vsix);
}

/** Writes an extension that does nothing and returns its folder: VS Code runs tests only when one is being developed. */
export async function emptyExtension(data: string): Promise<string> {
  const folder = join(data, 'empty');
  await mkdir(folder, { recursive: true });
  const manifest = { name: 'empty', publisher: 'secplan', version: '0.0.0', engines: { vscode: '*' } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
