/** Writes the files that are made from the vocabulary; with --check it only says which of them are out of date. */

import { readFile, writeFile } from 'node:fs/promises';
import { generatedFiles } from './generated-files.ts';

const root = new URL('../', import.meta.url);
const check = process.argv.includes('--check');

for (const [path, content] of await generatedFiles()) {
  const file = new URL(path, root);
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (present === content) continue;
  if (check) {
    console.error(`${path} is out of date: run npm run generate.`);
    process.exitCode = 1;
  } else {
    await writeFile(file, content);
    console.log(path);
  }
}
