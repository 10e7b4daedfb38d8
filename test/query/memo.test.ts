/** When two derived values are the same: those who read one run again only where they are not. */

import assert from 'node:assert/strict';
import { sameItems } from '../../server/src/query/memo.ts';

describe('derived values are the same', () => {
  const one = { kind: 'one' };
  const other = { kind: 'one' };
  const values: readonly (readonly [string, () => unknown])[] = [
    ['a number', () => 1],
    ['another number', () => 2],
    ['nothing', () => undefined],
    ['null', () => null],
    ['no items', () => []],
    ['an item', () => [one]],
    ['an item that only looks the same', () => [other]],
    ['two items', () => [one, other]],
    ['two items the other way round', () => [other, one]],
    ['an empty set', () => new Set()],
    ['a set', () => new Set([one])],
    ['a larger set', () => new Set([one, other])],
    ['another set', () => new Set([other])],
    ['an empty map', () => new Map()],
    ['a map', () => new Map([['a', one]])],
    ['a larger map', () => new Map(Object.entries({ a: one, b: one }))],
    ['a map with another value', () => new Map([['a', other]])],
    ['a map with another key', () => new Map([['b', one]])],
    ['an object', () => ({ a: one })],
    ['a larger object', () => ({ a: one, b: one })],
    ['an object with another value', () => ({ a: other })],
    ['an object with another key', () => ({ b: one })],
  ];

  it('where they hold the same items, and only there', () => {
    for (const [name, make] of values) {
      for (const [otherName, makeOther] of values) {
        assert.equal(sameItems(make(), makeOther()), name === otherName, `${name}, ${otherName}`);
      }
    }
  });
});
