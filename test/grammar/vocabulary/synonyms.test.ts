/** Tests that what others write leads to words that we have. */
import assert from 'node:assert/strict';
import { keptAs, MOST_WORDS, synonyms } from '../../../grammar/src/vocabulary/synonyms.ts';
import { longUnits, rhythmWords, unitWords } from '../../../grammar/src/vocabulary/time-words.ts';
import { fileKind, kinds } from '../../../grammar/src/vocabulary/vocabulary.ts';
import { units } from '../../../server/src/facts/dates.ts';

const properties = [fileKind, ...kinds.values()].flatMap((kind) => kind.properties);
const heads = new Set(properties.map(({ head }) => head));
const qualifiers = new Set(properties.flatMap((each) => each.qualifiers.map(({ word }) => word)));
const closed = new Set(
  properties
    .flatMap(({ slot }) => slot?.oneOf ?? [])
    .flatMap((type) => (type.type === 'word' ? type.words : type.type === 'open-word' ? type.suggestions : [])),
);

describe('words that others write', () => {
  const tables = [
    ['kinds', synonyms.kinds, new Set(kinds.keys())],
    ['lines', synonyms.heads, heads],
    ['values', synonyms.values, new Set([...closed, 'yes', 'no'])],
    ['qualifiers', synonyms.qualifiers, qualifiers],
  ] as const;
  for (const [name, table, ours] of tables) {
    it(`lead to ${name} that there are`, () => {
      for (const [word, meant] of table) {
        for (const each of meant) assert.ok(ours.has(each.ours), `${word}: ${each.ours}`);
      }
    });

    it(`are written small, in one normal form, once for each of the ${name}`, () => {
      for (const [word, meant] of table) {
        assert.equal(word, word.toLowerCase().normalize('NFC'));
        assert.ok(word.split(' ').length <= MOST_WORDS, word);
        assert.equal(new Set(meant.map((each) => each.ours)).size, meant.length, word);
        assert.ok(!meant.some((each) => each.ours === word), word);
      }
    });
  }

  it('for time lead to our units', () => {
    const meant = [...unitWords.keys(), ...[...longUnits.values(), ...rhythmWords.values()].map(([, unit]) => unit)];
    for (const unit of meant) assert.ok((units as readonly string[]).includes(unit), unit);
  });

  it('are kept by properties that the kind has', () => {
    for (const [kind, word] of [
      ['control', 'every'],
      ['control', 'SLA:'],
      ['demarcation', 'between'],
    ] as const) {
      const kept = keptAs(kind, word);
      assert.ok(kept && kinds.get(kind)?.properties.some(({ head }) => head === kept.as));
    }
    assert.equal(keptAs('role', 'every'), undefined);
  });
});
