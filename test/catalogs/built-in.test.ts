/** Holds the built-in catalogs to their schema, and to what the sources say of them. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { Ajv } from 'ajv';
import { functions } from '../../grammar/src/vocabulary/words.ts';
import bsiFile from '../../server/src/catalogs/bsi.json' with { type: 'json' };
import { builtInCatalog, builtInCatalogs } from '../../server/src/catalogs/built-in.ts';
import schema from '../../server/src/catalogs/catalog.schema.json' with { type: 'json' };
import isoFile from '../../server/src/catalogs/iso27001.json' with { type: 'json' };
import type { Catalog, CatalogEntry } from '../../server/src/catalogs/types.ts';

function catalog(name: string): Catalog {
  const found = builtInCatalog(name);
  if (!found) throw new Error(`There is no catalog ${name}.`);
  return found;
}

function entries(name: string): readonly CatalogEntry[] {
  return catalog(name).titles.flatMap(({ id }) => catalog(name).entry(id) ?? []);
}

describe('the data of built-in catalogs', () => {
  for (const [name, file] of Object.entries({ bsi: bsiFile, iso27001: isoFile })) {
    it(`follows the schema: ${name}`, () => {
      const ajv = new Ajv({ allErrors: true });
      ajv.validate(schema, file);
      deepEqual(ajv.errors ?? [], []);
    });

    it(`names each id once, and says each thing once: ${name}`, () => {
      for (const key of ['id', 'title', 'description'] as const) {
        const values = file.entries.map((entry) => entry[key]);
        deepEqual(values.length, new Set(values).size, key);
      }
    });
  }

  it('is refused by the schema where a word is wrong, so that the test above can fail', () => {
    const [first] = bsiFile.entries;
    equal(new Ajv().validate(schema, { ...bsiFile, entries: [{ ...first, level: 'high' }] }), false);
  });

  it('speaks of roles, goals and threats that exist', () => {
    const roles: readonly string[] = functions;
    for (const entry of bsiFile.entries) {
      ok(entry.roles?.every((role) => roles.includes(role)) ?? true, entry.id);
      ok(entry.threats?.every((id) => catalog('bsi').entry(id)?.kind === 'threat') ?? true, entry.id);
    }
  });
});

describe('the catalog bsi', () => {
  it('holds sixteen requirements: one basic, fourteen standard, one for increased need', () => {
    const requirements = entries('bsi').filter(({ kind }) => kind === 'requirement');
    deepEqual(
      requirements.map(({ id }) => id),
      Array.from({ length: 16 }, (_, index) => `OPS.2.1.A${index + 1}`),
    );
    const levels = requirements.map(({ level }) => level);
    deepEqual(levels, ['basic', ...Array<string>(14).fill('standard'), 'increased']);
  });

  it('demands with MUST what is basic, and with SHOULD the rest', () => {
    for (const { level, modal, kind } of entries('bsi')) {
      if (kind === 'requirement') equal(modal, level === 'basic' ? 'MUST' : 'SHOULD');
    }
  });

  it('names those responsible, the goals of increased need, and the threats answered', () => {
    deepEqual(catalog('bsi').entry('OPS.2.1.A12')?.roles, ['it-operations', 'change-manager']);
    deepEqual(catalog('bsi').entry('OPS.2.1.A16')?.goals, ['confidentiality', 'integrity']);
    deepEqual(catalog('bsi').entry('OPS.2.1.A14')?.threats, ['G0.11', 'G0.18', 'G0.25', 'G0.29']);
  });

  it('holds eleven threats, each answered, none of them to be answered itself', () => {
    const threats = entries('bsi').filter(({ kind }) => kind === 'threat');
    equal(threats.length, 11);
    const answered = new Set(entries('bsi').flatMap((entry) => entry.threats ?? []));
    deepEqual(
      threats.map(({ id }) => id).filter((id) => !answered.has(id)),
      [],
    );
    ok(catalog('bsi').requirements.every(({ id }) => id.startsWith('OPS.')));
  });
});

describe('the catalog iso27001', () => {
  it('holds the 93 controls of Annex A in four themes', () => {
    const themes = entries('iso27001').map(({ group }) => group);
    deepEqual(
      [...new Set(themes)].map((theme) => [theme, themes.filter((other) => other === theme).length]),
      [
        ['Organizational controls', 37],
        ['People controls', 8],
        ['Physical controls', 14],
        ['Technological controls', 34],
      ],
    );
    equal(catalog('iso27001').titles.at(-1)?.id, 'A.8.34');
  });
});

describe('a built-in catalog', () => {
  it('finds entries as people write their ids', () => {
    for (const written of ['OPS.2.1.A9', 'ops.2.1.a9', 'OPS.2.1.A09']) {
      equal(catalog('bsi').entry(written)?.id, 'OPS.2.1.A9');
    }
    equal(catalog('bsi').entry('G 0.11')?.id, 'G0.11');
    equal(catalog('iso27001').entry('a.5.01')?.id, 'A.5.1');
    equal(catalog('iso27001').entry('A.5.38'), undefined);
    equal(catalog('iso27001').entry('__proto__'), undefined);
  });

  it('is there under its name only', () => {
    deepEqual(builtInCatalogs, ['bsi', 'iso27001']);
    equal(builtInCatalog('constructor'), undefined);
  });
});
