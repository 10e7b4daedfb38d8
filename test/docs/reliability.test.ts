/** Every test that the page on reliability names is there, under that name. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/reliability.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| (?!What holds|-)/.test(line));

describe('the page on reliability', () => {
  it('names a test for every promise', () => {
    assert.ok(rows.length > 40);
    for (const row of rows) assert.match(row, /`test\/[\w/-]+\.test\.ts`: “[^”]+”/);
  });

  it('names only tests that are there', () => {
    for (const row of rows) {
      const file = /`(test\/[\w/-]+\.test\.ts)`/.exec(row)?.[1] ?? '';
      assert.ok(existsSync(join(root, file)), file);
      const code = readFileSync(join(root, file), 'utf8');
      const titles = row.slice(row.indexOf('`: ')).matchAll(/“([^”]+)”/g);
      for (const [, title] of titles) {
        assert.ok(code.includes(title ?? '“'), `${file} has no test “${title ?? ''}”`);
      }
    }
  });
});
