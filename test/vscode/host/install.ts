/** Puts a real VS Code (code-server's build of it, from the npm registry alone) into the cache, once. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from './paths.ts';

export interface Installation {
  /** The Node that this VS Code needs. */
  readonly node: string;
  /** Its server: workbench, extension hosts and webviews. */
  readonly serverMain: string;
}

const platform = `${process.platform}-${process.arch}`;
const packages = ['code-server@4.139.1', `node-${platform}@24.21.0`];

const root = join(cache, 'vscode-host');
const marker = join(root, 'installed');
const nodeFolder = join(root, `node_modules/node-${platform}`);
const vscode = join(root, 'node_modules/code-server/lib/vscode');

/** The native modules that VS Code's server cannot do without. */
const native = ['@vscode/spdlog', '@vscode/native-watchdog', 'node-pty'];

function run(command: string, args: readonly string[], cwd: string): void {
  const env = {
    ...process.env,
    PATH: `${join(nodeFolder, 'bin')}:${process.env['PATH'] ?? ''}`,
    // The headers come along with this Node, so that compiling needs no download.
    npm_config_nodedir: nodeFolder,
  };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed in ${cwd}:\n${stdout}${stderr}`);
  }
}

const npm = (cwd: string, ...args: string[]): void => run('npm', [...args, '--no-audit', '--no-fund'], cwd);

function demandCompiler(): void {
  const missing = ['g++', 'make', 'python3'].filter((tool) => spawnSync(tool, ['--version']).status !== 0);
  if (missing.length > 0) {
    throw new Error(
      `VS Code's native modules are compiled when it is installed, and this machine lacks ${missing.join(', ')}. ` +
        'On Debian or Ubuntu: apt-get install g++ make python3.',
    );
  }
}

/** Installs VS Code unless a complete installation of this very version is there. Throws with what is missing. */
export async function installVsCode(): Promise<Installation> {
  const wanted = packages.join(' ');
  if (!existsSync(marker) || readFileSync(marker, 'utf8') !== wanted) {
    console.log(`Installing VS Code into ${root} (about 800 MB, once)`);
    demandCompiler();
    await rm(root, { recursive: true, force: true });
    await mkdir(root, { recursive: true });
    await writeFile(join(root, 'package.json'), JSON.stringify({ name: 'vscode-host', private: true }));
    npm(root, 'install', '--ignore-scripts', ...packages);
    npm(vscode, 'install', '--ignore-scripts', '--omit=dev');
    npm(vscode, 'rebuild', '--foreground-scripts', ...native);
    npm(join(vscode, 'extensions'), 'install', '--ignore-scripts', '--omit=dev');
    await writeFile(marker, wanted);
  }
  return { node: join(nodeFolder, 'bin/node'), serverMain: join(vscode, 'out/server-main.js') };
}
