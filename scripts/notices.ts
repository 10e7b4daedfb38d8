/** Collects the licences of the libraries that a bundle holds, which have to travel with it. */
import { readdir, readFile } from 'node:fs/promises';
import type { Metafile } from 'esbuild';
import { isPermissive } from './licences.ts';

const packageFolder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

async function noticeOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8')) as Manifest;
  if (!isPermissive(license)) {
    throw new Error(`${name} is licensed ${license ?? 'in no way that it says'}: it cannot ship.`);
  }
  const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file === undefined ? '' : `\n${(await readFile(`${folder}/${file}`, 'utf8')).trim()}\n`;
  return `${name} ${version} (${license ?? ''})\n${text}`;
}

/** One text with the name, version and licence of each library in the bundles. Paths in the metafiles are relative to `root`. */
export async function notices(root: string, metafiles: readonly Metafile[]): Promise<string> {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(
    inputs.map((input) => packageFolder.exec(input)?.[1]).filter((folder) => folder !== undefined),
  );
  const all = await Promise.all([...folders].sort().map((folder) => noticeOf(`${root}${folder}`)));
  return `Secplan is built with these libraries.\n\n${all.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
