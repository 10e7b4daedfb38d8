/** A fresh folder for one run of the tests, with what the command line says of it, and room for pictures. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from './paths.ts';

/** In a workspace; what lies there is for the tests and no part of it. */
const aside = '.test';

/** What `secplan check` finds, as its JSON, as of the day that the workspace's settings name. */
async function check(folder: string): Promise<string> {
  const settings = JSON.parse(await readFile(join(folder, '.vscode/settings.json'), 'utf8')) as Record<string, string>;
  const args = [
    join(project, 'dist/cli.js'),
    'check',
    '.',
    '--format',
    'json',
    '--as-of',
    settings['secplan.asOf'] ?? '',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (stdout === '') {
    throw new Error(`The command line could not check the workspace:\n${stderr}`);
  }
  return stdout;
}

/** Copies folders of the project over each other into a new temporary folder and returns its path. */
export async function freshWorkspace(folders: readonly string[]): Promise<string> {
  const fresh = join(mkdtempSync(join(tmpdir(), 'secplan-workspace-')), 'plans');
  for (const folder of folders) {
    await cp(join(project, folder), fresh, { recursive: true });
  }
  await mkdir(join(fresh, aside), { recursive: true });
  if (folders.length > 0) {
    await writeFile(join(fresh, aside, 'check.json'), await check(fresh));
  }
  return fresh;
}

/** The folder in a workspace that tells the suite that someone takes pictures, and where they go. */
export async function roomForPictures(workspace: string): Promise<string> {
  const pictures = join(workspace, aside, 'pictures');
  await mkdir(pictures);
  return pictures;
}
