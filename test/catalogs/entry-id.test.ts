/** The ids of a catalog's entries in all ways of writing them, and what must not be taken for one. */

import { deepEqual, equal } from 'node:assert/strict';
import { builtInCatalog } from '../../server/src/catalogs/built-in.ts';
import { EntryTable } from '../../server/src/catalogs/entry-id.ts';

const table = (...ids: readonly (string | readonly [id: string, label: string])[]) =>
  new EntryTable(ids.map((id) => (typeof id === 'string' ? { id, label: id } : { id: id[0], label: id[1] })));

describe('the id of an entry', () => {
  it('has its letter or not, where all entries have the same', () => {
    const iso = builtInCatalog('iso27001');
    for (const written of ['A.5.19', 'a.5.19', '5.19', 'A5.19', 'a5.19', ' 5.19 ', 'A.05.19']) {
      deepEqual([iso?.entry(written)?.id, iso?.keys(written)[0]], ['A.5.19', 'A.5.19'], written);
    }
    for (const written of ['B.5.19', 'AA.5.19', '5.190', '5', '19', 'A.5', 'A..5.19']) {
      equal(iso?.entry(written), undefined, written);
    }
  });

  it('needs its letters where they tell entries apart', () => {
    const both = table('A.5.1', 'B.5.1', 'B.5.2');
    for (const written of ['5.1', '5.2']) equal(both.get(written), undefined, written);
    equal(both.get('b5.2')?.id, 'B.5.2');
    const families = table('AC-2', 'AC-2(1)', 'AU-2');
    for (const written of ['2', '2.1', 'A.2']) equal(families.get(written), undefined, written);
  });

  it('goes before whatever else it could mean', () => {
    const clauses = table('5.1', 'A.5.1', 'A.5.19');
    equal(clauses.get('5.1')?.id, '5.1');
    equal(clauses.get('A.5.1')?.id, 'A.5.1');
    equal(clauses.get('A5.1')?.id, 'A.5.1');
    equal(clauses.get('5.19')?.id, 'A.5.19');
    deepEqual(clauses.keys('5.1'), ['5.1']);
    const close = table('A5.1', 'A.5.1');
    equal(close.get('A5.1')?.id, 'A5.1');
    equal(close.get('A.5.1')?.id, 'A.5.1');
    equal(close.get('5.1'), undefined);
  });

  it('may have the letter of Annex A where the catalog writes none, and no other', () => {
    const bare = table('5.1', '5.19', '7');
    equal(bare.get('A.5.19')?.id, '5.19');
    equal(bare.get('A5.19')?.id, '5.19');
    for (const written of ['B.5.19', 'A.7', 'A7']) equal(bare.get(written), undefined, written);
  });

  it('may be a label, which goes before what is only guessed', () => {
    const labelled = table(['c-1', 'X.1'], ['c-2', 'X.2'], ['c-3', 'X.2'], ['X.3', 'y']);
    equal(labelled.get('x.1')?.id, 'c-1');
    equal(labelled.get('X.2'), undefined);
    deepEqual(labelled.keys('x.1'), ['C-1', 'X.1']);
    deepEqual(labelled.keys('nothing'), ['NOTHING']);
    equal(table(['A.1', 'A.1'], ['q', 'A1']).get('A1')?.id, 'q');
  });

  it('is that of the first of two entries that have the same', () => {
    equal(table(['A.1', 'first'], ['a.1', 'second']).get('A.1')?.label, 'first');
  });
});
