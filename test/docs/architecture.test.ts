/** What the page on the architecture names is there: files, tests, and a row for every layer that promises something. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layers } from '../../scripts/layers.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');

describe('the page on the architecture', () => {
  it('names only files that are there', () => {
    const named = [...page.matchAll(/`((?:test|server|grammar)\/[\w./-]+\.ts)`/g)].map(([, path]) => path ?? '');
    assert.ok(named.length > 20);
    assert.deepEqual(
      named.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });

  it('says of each layer with logic of its own what it promises', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
    // Data, wire names and entries of a few lines promise nothing of their own.
    const silent = ['catalogs', 'views', 'protocol', 'main', 'client'];
    const wanted = layers.map(({ name }) => name).filter((name) => !silent.includes(name));
    assert.deepEqual(
      wanted.filter((name) => !rows.includes(name)),
      [],
    );
  });
});
