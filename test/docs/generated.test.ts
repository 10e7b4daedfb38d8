/** The files made from the vocabulary are as the vocabulary is. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { generatedFiles } from '../../scripts/generated-files.ts';

describe('generated files', () => {
  it('are fresh', async () => {
    for (const [path, content] of await generatedFiles()) {
      const present = await readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
      assert.equal(present, content, `${path} is out of date: run npm run generate`);
    }
  });
});
