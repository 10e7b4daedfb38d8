/** The table of layers covers every source file, and no layer imports one to its right. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { layerOf, layers } from '../../scripts/layers.ts';

const root = join(import.meta.dirname, '../..');

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll(sep, '/')}`);
}

describe('layers', () => {
  it('hold every source file', () => {
    const homeless = ['grammar', 'server', 'client'].flatMap(sources).filter((file) => layerOf(file) === undefined);
    assert.deepEqual(homeless, []);
  });

  it('count a file to the layer that names it most exactly', () => {
    assert.equal(layerOf('server/src/protocol/protocol.ts')?.name, 'protocol');
    assert.equal(layerOf('server/src/lsp/server.ts')?.name, 'lsp');
    assert.equal(layerOf('docs/language.md'), undefined);
  });

  for (const [place, { name, imports }] of layers.entries()) {
    it(`let ${name} import only what stands to its left`, () => {
      const left = layers.slice(0, place).map((layer) => layer.name);
      assert.deepEqual(
        imports.filter((imported) => !left.includes(imported)),
        [],
      );
    });
  }

  it('let no pure layer import a host', () => {
    const hosts = layers.filter(({ kind }) => kind === 'host').map(({ name }) => name);
    const wrong = layers.filter(({ kind, imports }) => kind === 'pure' && imports.some((name) => hosts.includes(name)));
    assert.deepEqual(wrong, []);
  });
});
