/** Finds a Chromium or Chrome on this machine, or installs Debian's where it may. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const macOs = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function found(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...macOs].find(isProgram);
}

function installWithApt(): boolean {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) {
    return false;
  }
  console.log('Installing Chromium with apt-get');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]): boolean => spawnSync('apt-get', args, { env, stdio: 'inherit' }).status === 0;
  return apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', 'chromium');
}

/** The path of a browser that speaks Chrome's protocol. Throws with what to do where there is none and none can be had. */
export function chromium(): string {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined) {
    if (!isProgram(named)) {
      throw new Error(`CHROME_PATH names ${named}, which is no program.`);
    }
    return named;
  }
  const path = found() ?? (installWithApt() ? found() : undefined);
  if (path === undefined) {
    throw new Error(
      'The tests inside VS Code need Chromium or Chrome, and none was found or could be installed. ' +
        `Install one of ${names.join(', ')}, or name the program in the variable CHROME_PATH.`,
    );
  }
  return path;
}
