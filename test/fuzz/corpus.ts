/** The kept inputs: what failed once, and what is nasty; a folder for each target, a JSON file for each input. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('corpus/', import.meta.url).pathname;

/** Where inputs go that failed just now, until somebody has mended the fault and keeps them. */
const found = new URL('../../.cache/fuzz/', import.meta.url).pathname;

export interface Kept {
  readonly name: string;
  readonly input: unknown;
}

/** The kept inputs of a target. */
export function kept(target: string): readonly Kept[] {
  if (!existsSync(folder + target)) return [];
  const names = readdirSync(folder + target).sort();
  return names.map((name) => ({
    name: name.replace(/\.json$/, ''),
    input: JSON.parse(readFileSync(`${folder}${target}/${name}`, 'utf8')) as unknown,
  }));
}

/** Writes an input down; its path. */
export function writeDown(target: string, name: string, input: unknown): string {
  mkdirSync(found + target, { recursive: true });
  const path = `${found}${target}/${name}.json`;
  writeFileSync(path, `${JSON.stringify(input, undefined, 2)}\n`);
  return path;
}
