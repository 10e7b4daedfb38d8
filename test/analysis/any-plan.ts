/** Plans that nobody would write, out of the words of the vocabulary: every kind, property and qualifier, with any values. */

import fc from 'fast-check';
import { fileKind, kinds } from '../../grammar/src/vocabulary/vocabulary.ts';
import { partyKinds } from '../../grammar/src/vocabulary/define.ts';
import type { Kind, Property, Slot, ValueType } from '../../grammar/src/vocabulary/define.ts';
import { rules } from '../../server/src/rules/registry.ts';

type Words = fc.Arbitrary<string>;

const parties = ['acme', 'netco', 'third', 'board'];
/** Names that any plan may use, that objects of JavaScript have, that are words of the language, or that look alike. */
const odd = ['__proto__', 'constructor', 'toString', 'from', 'nobody', 'internet', 'Über', 'e\u0301', '\u0645\u062f'];
const owned: ReadonlySet<string> = new Set(kinds.get('organization')?.holds ?? []);

/** What a declaration of a kind is called where it stands. */
function localName(kind: string): Words {
  const party = partyKinds.findIndex((each) => each === kind);
  if (party >= 0) return fc.constant(parties[party] ?? '');
  const usual = fc.constantFrom(`${kind}-1`, `${kind}-2`);
  return fc.oneof({ weight: 20, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
}

function fullName(kind: string): Words {
  if (!owned.has(kind)) return localName(kind);
  return fc.tuple(fc.constantFrom(...parties), localName(kind)).map((parts) => parts.join('.'));
}

const amounts = fc.constantFrom('0', '1', '3', '12', '90', '999999', '1000000');
const units = fc.constantFrom('minutes', 'hours', 'days', 'weeks', 'months', 'years');
/** Mostly days of these years, seldom one that is the first, the last or none. */
const days = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('2025-12-31', '2026-01-15', '2026-04-01', '2028-02-29', 'milestone-1') },
  { weight: 1, arbitrary: fc.constantFrom('0000-01-01', '9999-12-31', '2026-02-30', '0000-00-00') },
);
const texts = ['""', '"approves and checks"', '"a \\"b\\" {c}"', '"\u202ehidden"', '"security@acme.example"'];

function reference(type: ValueType & { readonly type: 'reference' }): Words {
  const kindsNamed = type.to.filter((kind) => kind !== '*');
  const named = kindsNamed.length > 0 ? kindsNamed : ['role'];
  const name = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...named).chain(fullName) },
    { weight: 1, arbitrary: fullName('role') },
  );
  const version = type.version ? fc.constantFrom('', '@1', '@2.3', '@2024-Q1') : fc.constant('');
  return fc.tuple(name, version).map((parts) => parts.join(''));
}

function valueOf(type: ValueType): Words {
  switch (type.type) {
    case 'reference':
      return reference(type);
    case 'word':
      return fc.constantFrom(...type.words);
    case 'open-word':
      return fc.constantFrom(...type.suggestions, 'own-word');
    case 'text':
      return fc.constantFrom(...texts);
    case 'date':
      return days;
    case 'duration':
      return fc.tuple(amounts, units).map((parts) => parts.join(' '));
    case 'number':
      return amounts;
    case 'version':
      return fc.constantFrom('1', '2.3', '2024-Q1');
    case 'entry':
      return fc.constantFrom('bsi:OPS.2.1.A1', 'iso27001:A.5.19', 'catalog-1:A.1', 'nowhere:1');
    case 'catalog':
      return fc.constantFrom('bsi', 'catalog-1');
    case 'rule':
      return fc.constantFrom(...rules.map(({ id }) => id));
  }
}

function slotOf({ oneOf, list }: Slot): Words {
  const value = fc.constantFrom(...oneOf).chain(valueOf);
  if (!list) return value;
  return fc.array(value, { minLength: 1, maxLength: 3 }).map((values) => values.join(', '));
}

/** A line of a property: with any of its qualifiers, and seldom without one that must stand. */
function lineOf({ head, slot, qualifiers }: Property): Words {
  const value = slot ? slotOf(slot) : fc.constant('');
  const behind = qualifiers.map(({ word, slot: taken, required }) =>
    fc.option(taken ? slotOf(taken).map((written) => `${word} ${written}`) : fc.constant(word), {
      nil: '',
      freq: required ? 10 : 2,
    }),
  );
  return fc.tuple(value, ...behind).map((parts) => [head, ...parts].filter((part) => part !== '').join(' '));
}

function headerOf(kind: Kind, name: Words): Words {
  const names: Readonly<Record<Kind['name'], Words>> = {
    required: name,
    optional: fc.option(name, { nil: '' }),
    none: fc.constant(''),
    quoted: fc.constantFrom('"A.1"', '"A 2"'),
  };
  const title = fc.constantFrom('"What it is called"', '');
  return fc
    .tuple(names[kind.name], title)
    .map((parts) => [kind.kind, ...parts].filter((part) => part !== '').join(' '));
}

/** Blocks in blocks; deeper than this, none. */
const DEEPEST = 3;

/** A declaration with some of its lines, and others in it, indented as they stand. */
function declarationOf(kind: Kind, name: Words, depth = 0): Words {
  const lines = fc.tuple(...kind.properties.map((each) => fc.option(lineOf(each), { nil: undefined, freq: 3 })));
  const held = depth < DEEPEST ? kind.holds.flatMap((each) => kinds.get(each) ?? []) : [];
  const within =
    held.length === 0
      ? fc.constant([])
      : fc.array(
          fc.constantFrom(...held).chain((each) => declarationOf(each, localName(each.kind), depth + 1)),
          { maxLength: 3 },
        );
  return fc.tuple(headerOf(kind, name), lines, within).map(([header, properties, children]) => {
    const inside = [...properties.flatMap((line) => line ?? []), ...children];
    return `${header} {\n${inside.join('\n').replace(/^/gm, '  ')}\n}`;
  });
}

/** Mostly one of a kind, seldom one more: what lines name is mostly there. */
function someOf(kind: Kind, depth: number): Words {
  const first = declarationOf(kind, fc.constant(`${kind.kind}-1`), depth);
  const second = fc.option(declarationOf(kind, localName(kind.kind), depth), { nil: '', freq: 2 });
  return fc.tuple(first, second).map((both) => both.join('\n'));
}

function kindsIn(names: readonly string[]): readonly Kind[] {
  return names.flatMap((name) => kinds.get(name) ?? []);
}

/** The four parties, each with all that a party may hold, but not always with lines of its own. */
const theParties = partyKinds.map((kind, i) => {
  const lines = (kinds.get(kind)?.properties ?? []).map((each) => fc.option(lineOf(each), { nil: '', freq: 2 }));
  const held = kindsIn([...owned]).map((each) => someOf(each, 1));
  return fc
    .tuple(...lines, ...held)
    .map((inside) => `${kind} ${parties[i] ?? ''} "A party" {\n${inside.join('\n').replace(/^/gm, '  ')}\n}`);
});

const theRest = kindsIn(fileKind.holds)
  .filter(({ kind }) => !owned.has(kind) && !partyKinds.some((party) => party === kind))
  .map((kind) => fc.option(someOf(kind, 0), { nil: '', freq: 8 }));

/** A plan of two files, by name. */
export const anyPlan: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .tuple(fc.nat(theRest.length), fc.tuple(...theParties), fc.tuple(...theRest))
  .map(([cut, first, rest]) => {
    const text = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('\n\n')}\n`;
    return { 'a.secplan': text([...first, ...rest.slice(0, cut)]), 'b.secplan': text(rest.slice(cut)) };
  });
