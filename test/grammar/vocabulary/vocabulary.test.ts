/** The laws of the vocabulary, which reading a plan and speaking of it rest on. */

import assert from 'node:assert/strict';
import {
  areas,
  fileKind,
  headsByFirstWord,
  kindNames,
  kinds,
  mayHold,
} from '../../../grammar/src/vocabulary/vocabulary.ts';
import type { Kind, Property, Slot } from '../../../grammar/src/vocabulary/define.ts';
import { everywhere, raci } from '../../../grammar/src/vocabulary/shared.ts';

const all: readonly Kind[] = [fileKind, ...kinds.values()];

/** Properties whose absence a rule of its own reports, so that a missing one must not be reported twice. */
const absencesReportedByRules: readonly (readonly [kind: string, head: string])[] = [
  ['plan', 'version'],
  ['plan', 'valid from'],
  ['plan', 'between'],
  ['plan', 'maintained by'],
  ['plan', 'approved by'],
  ['plan', 'review every'],
  ['control', 'accountable'],
  ['control', 'responsible'],
  ['control', 'verified by'],
  ['control', 'measured by'],
  ['zone', 'class'],
  ['demarcation', 'of'],
  ['demarcation', 'sits with'],
  ['demarcation', 'governed by'],
  ['demarcation', 'releases'],
  ['demarcation', 'agreed by'],
  ['asset', 'part of'],
  ['asset', 'administered by'],
  ['asset', 'isolated'],
  ['interface', 'in'],
  ['interface', 'within'],
  ['interface', 'contact'],
  ['interface', 'escalates to'],
  ['interface', 'agreed by'],
  ['connection', 'agreed by'],
  ['connection', 'allows'],
  ['connection', 'organizational contact'],
  ['connection', 'technical contact'],
  ['connection', 'verified by'],
  ['exchange', 'purpose'],
  ['exchange', 'format'],
  ['exchange', 'protected by'],
  ['exchange', 'available'],
  ['exchange', 'responds within'],
  ['information', 'class'],
  ['information', 'confirmed on'],
  ['access', 'sponsored by'],
  ['access', 'reviewed by'],
  ['access', 'until'],
  ['exception', 'assessed by'],
  ['exception', 'approved by'],
  ['exception', 'expires'],
  ['finding', 'decided by'],
  ['finding', 'resolved by'],
  ['finding', 'cost borne by'],
  ['project', 'under'],
  ['board', 'every'],
  ['board', 'reports to'],
  ['report', 'read by'],
  ['audit', 'every'],
  ['agreement', 'right to audit'],
  ['agreement', 'level'],
  ['agreement', 'renegotiate every'],
  ['agreement', 'on planned end'],
  ['agreement', 'on unplanned end'],
  ['agreement', 'returns'],
  ['agreement', 'deletes'],
  ['agreement', 'confidentiality lasts'],
  ['exercise', 'every'],
  ['workforce', 'obliged by'],
  ['workforce', 'instructed by'],
  ['workforce', 'screened by'],
  ['workforce', 'on leaving'],
  ['selection', 'staff council informed on'],
];

const firstWord = (head: string): string => head.split(' ')[0] ?? '';
const begins = (shorter: string, longer: string): boolean => `${longer} `.startsWith(`${shorter} `);

function slotsOf(property: Property): readonly Slot[] {
  return [property.slot, ...property.qualifiers.map((qualifier) => qualifier.slot)].filter(
    (slot) => slot !== undefined,
  );
}

/** Each kind with each of its properties, named as in "control: covers". */
const everyProperty = all.flatMap((kind) =>
  kind.properties.map((property) => ({ kind, property, name: `${kind.kind}: ${property.head}` })),
);

/** The names of what breaks a law; a law holds when there are none. */
function breaking(law: (each: (typeof everyProperty)[number]) => boolean): readonly string[] {
  return everyProperty.filter((each) => !law(each)).map((each) => each.name);
}

describe('vocabulary: reading a line', () => {
  it('lets no property begin with a kind that may stand in the same block', () => {
    assert.deepEqual(
      breaking(({ kind, property }) => !kind.holds.includes(firstWord(property.head))),
      [],
    );
  });

  it('lets no head begin another head of its kind, nor stand twice', () => {
    assert.deepEqual(
      breaking(({ kind, property }) =>
        kind.properties.every((other) => other === property || !begins(property.head, other.head)),
      ),
      [],
    );
  });

  it('lets no qualifier of a property begin another one', () => {
    assert.deepEqual(
      breaking(({ property }) =>
        property.qualifiers.every((one) =>
          property.qualifiers.every((other) => one === other || !begins(one.word, other.word)),
        ),
      ),
      [],
    );
  });

  it('tries closed words first, and then lets one type at most take any name', () => {
    const takesNames = new Set(['reference', 'open-word', 'date', 'version', 'catalog', 'rule']);
    assert.deepEqual(
      breaking(({ property }) =>
        slotsOf(property).every(({ oneOf }) => {
          const types = oneOf.map((type) => type.type);
          const first = types.findIndex((type) => takesNames.has(type));
          return (
            types.filter((type) => takesNames.has(type)).length <= 1 && (first < 0 || !types.includes('word', first))
          );
        }),
      ),
      [],
    );
  });

  it('finds every head by its first word, the longest first', () => {
    assert.deepEqual(
      breaking(({ kind, property }) => {
        const heads = headsByFirstWord(kind).get(firstWord(property.head)) ?? [];
        const lengths = heads.map((head) => head.words.length);
        return (
          heads.some((head) => head.property === property && head.words.join(' ') === property.head) &&
          lengths.every((length, i) => length <= (lengths[i - 1] ?? length))
        );
      }),
      [],
    );
  });

  it('knows what may stand in what', () => {
    assert.equal(mayHold(fileKind, 'plan'), true);
    assert.equal(mayHold(fileKind, 'activity'), false);
    const control = kinds.get('control');
    assert.ok(control);
    assert.equal(mayHold(control, 'activity'), true);
    assert.equal(mayHold(control, 'control'), false);
  });
});

describe('vocabulary: completeness', () => {
  it('lists the words of all kinds in the order of the areas', () => {
    assert.deepEqual([...kinds.keys()], [...kindNames]);
    assert.equal(areas.flatMap((area) => area.kinds).length, kinds.size);
  });

  it('gives every kind and property a sentence and a source', () => {
    const sentence = /^[A-Z][^\n]*\.$/;
    const lacking = all.filter(
      (kind) => !sentence.test(kind.meaning) || !kind.source || !kind.label || !kind.plural || !kind.example,
    );
    assert.deepEqual(
      lacking.map((kind) => kind.kind),
      [],
    );
    assert.deepEqual(
      breaking(({ property }) => sentence.test(property.meaning) && property.source !== ''),
      [],
    );
  });

  it('lets every kind stand somewhere, and nothing hold a kind that does not exist', () => {
    const held = new Set(all.flatMap((kind) => kind.holds));
    assert.deepEqual([...held].sort(), [...kindNames].sort());
  });

  it('refers to kinds that exist', () => {
    const names: readonly string[] = kindNames;
    assert.deepEqual(
      breaking(({ property }) =>
        slotsOf(property).every((slot) =>
          slot.oneOf.every(
            (type) => type.type !== 'reference' || type.to.every((to) => to === '*' || names.includes(to)),
          ),
        ),
      ),
      [],
    );
  });

  it('refers by name only to kinds that may have one', () => {
    const nameless = new Set([...kinds.values()].filter((kind) => kind.name === 'none').map((kind) => kind.kind));
    const waiver = 'exception: waives';
    assert.deepEqual(
      breaking(
        ({ property, name }) =>
          name === waiver ||
          slotsOf(property).every((slot) =>
            slot.oneOf.every((type) => type.type !== 'reference' || !type.to.some((to) => nameless.has(to))),
          ),
      ),
      [],
    );
  });

  it('shows every property in an example', () => {
    const lines = all.flatMap((kind) => kind.example.split(/\n|[{;]/)).map((line) => line.trim());
    assert.deepEqual(
      breaking(({ property }) => lines.some((line) => begins(property.head, line))),
      [],
    );
  });

  it("shows a kind's own properties in its own example", () => {
    const shared = new Set([...everywhere, ...raci].map((property) => property.head));
    const partyLike = new Set(['organization', 'provider', 'thirdparty', 'authority']);
    assert.deepEqual(
      breaking(({ kind, property }) => {
        const lines = kind.example.split(/\n|[{;]/).map((line) => line.trim());
        return (
          shared.has(property.head) || partyLike.has(kind.kind) || lines.some((line) => begins(property.head, line))
        );
      }),
      [],
    );
  });
});

describe('vocabulary: one mistake, one problem; one thing, one way', () => {
  it('requires nothing whose absence a rule reports', () => {
    const wrong = absencesReportedByRules.filter(([kind, head]) => {
      const property = kinds.get(kind)?.properties.find((each) => each.head === head);
      assert.ok(property, `there is no ${kind}: ${head}`);
      return property.required !== undefined;
    });
    assert.deepEqual(wrong, []);
  });

  it('writes approvals, assessments and letters down once for all kinds', () => {
    const once = [
      'agreed by',
      'approved by',
      'assessed by',
      'escalates to',
      'cost borne by',
      'protection',
      'domain',
      'layer',
    ];
    for (const head of [...once, ...raci.map((property) => property.head)]) {
      const found = everyProperty.filter((each) => each.property.head === head);
      // A risk keeps all its assessments, an exception has one: how often a line may stand is each kind's own.
      const written = new Set(found.map(({ property: { many: _, ...rest } }) => JSON.stringify(rest)));
      assert.equal(written.size, 1, head);
    }
  });

  it('repeats every rhythm with the day it was last done', () => {
    const recurring = (property: Property): boolean =>
      / every$|^every$/.test(property.head) || property.qualifiers.some((qualifier) => qualifier.word === 'every');
    assert.deepEqual(
      breaking(
        ({ property, name }) =>
          !recurring(property) ||
          name === 'agreement: renegotiate every' ||
          property.qualifiers.some((qualifier) => qualifier.word === 'last on'),
      ),
      [],
    );
  });
});
