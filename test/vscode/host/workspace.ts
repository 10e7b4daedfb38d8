/** A fresh folder for one run of the tests, with room for pictures in it. */
import { mkdtempSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from './paths.ts';

/** Copies folders of the project over each other into a new temporary folder and returns its path. */
export async function freshWorkspace(folders: readonly string[]): Promise<string> {
  const fresh = join(mkdtempSync(join(tmpdir(), 'secplan-workspace-')), 'plans');
  for (const folder of folders) {
    await cp(join(project, folder), fresh, { recursive: true });
  }
  return fresh;
}

/** The folder in a workspace that tells the suite that someone takes pictures, and where they go. */
export async function roomForPictures(workspace: string): Promise<string> {
  const pictures = join(workspace, '.screenshots');
  await mkdir(pictures);
  return pictures;
}
