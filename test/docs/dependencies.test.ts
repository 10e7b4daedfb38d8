/** The page of dependencies names every package with the licence that it has, and what ships as what ships. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPermissive } from '../../scripts/licences.ts';

const root = join(import.meta.dirname, '../..');

interface Manifest {
  readonly license?: string;
  readonly dependencies?: object;
  readonly devDependencies: object;
}

function manifest(folder = ''): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
}

/** The packages of one chapter's table, each with its licence. */
function table(chapter: string): ReadonlyMap<string, string> {
  const page = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
  const [, text = ''] = page.split(`\n## ${chapter}\n`);
  const rows = (text.split('\n## ')[0] ?? '').matchAll(/^\| `([^`]+)` +\| (\S+) +\| \S/gm);
  return new Map(Array.from(rows, ([, name = '', licence = '']) => [name, licence]));
}

/** The packages that the source of what ships imports, but for those that it only has types of. */
function shipped(): readonly string[] {
  const files = ['grammar/src', 'server/src', 'client/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  );
  const imported = files.flatMap((text) =>
    Array.from(text.matchAll(/^(?:import(?! type)[^;]*?|\} )from '([^.'][^']*)'/gm), ([, from = '']) => from),
  );
  const packages = imported.map((from) => /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from);
  return [...new Set(packages)].filter((name) => !name.startsWith('node:') && name !== 'vscode').sort();
}

describe('dependencies', () => {
  const ships = table('In what ships');
  const all = new Map([...ships, ...table('Tools')]);

  it('are none of those that would be installed with secplan', () => {
    assert.equal(manifest().dependencies, undefined);
  });

  it('are all on their page, and no others', () => {
    assert.deepEqual([...all.keys()].sort(), Object.keys(manifest().devDependencies).sort());
  });

  it('are told to ship where they do', () => {
    assert.deepEqual([...ships.keys()].sort(), shipped());
  });

  for (const [name, licence] of all) {
    it(`of which ${name} is under the licence that the page says, a permissive one`, () => {
      assert.equal(manifest(`node_modules/${name}`).license, licence);
      assert.ok(isPermissive(licence));
    });
  }

  it('under a licence that binds what holds them are refused', () => {
    for (const licence of [
      'GPL-3.0-only',
      'LGPL-2.1',
      'MPL-2.0',
      'SEE LICENSE IN LICENSE',
      'UNLICENSED',
      '',
      undefined,
    ]) {
      assert.equal(isPermissive(licence), false, licence);
    }
    assert.equal(isPermissive('(GPL-2.0 OR MIT)'), true);
  });
});
