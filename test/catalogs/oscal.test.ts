/** Loads OSCAL catalogs, good and bad; the catalog here is made up. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { entryIdKey } from '../../server/src/catalogs/entry-id.ts';
import { loadOscalCatalog, longestCatalog } from '../../server/src/catalogs/oscal.ts';
import type { Catalog } from '../../server/src/catalogs/types.ts';
import { label, yard } from './yard.ts';

function loaded(value: unknown): Catalog {
  const { catalog, problems } = loadOscalCatalog(JSON.stringify(value));
  deepEqual(problems, []);
  if (!catalog) throw new Error('There is no catalog.');
  return catalog;
}

/** The problem's message and the text that it points at. */
function fault(text: string): readonly [message: string, at: string] {
  const [problem] = loadOscalCatalog(text).problems;
  return [problem?.message ?? '', text.slice(problem?.start, problem?.end)];
}

describe('an OSCAL catalog', () => {
  it('lists its controls in order, those in groups and controls too', () => {
    const catalog = loaded(yard);
    equal(catalog.title, 'Yard rules');
    equal(catalog.version, '3');
    deepEqual(
      catalog.titles.map(({ id, label: written, title }) => `${id} ${written} ${title}`),
      ['w7 7 Sluices', 'gt-1 GT-1 Locked gates', 'gt-1.1 GT-1(1) Spare keys', 'misc-1 misc-1 Lamps'],
    );
  });

  it('does not count as a requirement what was withdrawn', () => {
    const catalog = loaded(yard);
    deepEqual(
      catalog.requirements.map(({ id }) => id),
      ['gt-1', 'gt-1.1', 'misc-1'],
    );
    equal(catalog.entry('w7')?.withdrawn, true);
  });

  it('finds a control by its id and its label, as people write them', () => {
    const catalog = loaded(yard);
    for (const written of ['gt-1.1', 'GT-1(1)', 'GT-01(01)', 'gt-1 (1)']) {
      equal(catalog.entry(written)?.id, 'gt-1.1', written);
    }
    equal(catalog.entry('7')?.id, 'w7');
    equal(catalog.entry('gt-11'), undefined);
    equal(catalog.entry('toString'), undefined);
  });

  it('says where an entry stands and what it demands, with parameters filled in', () => {
    const catalog = loaded(yard);
    deepEqual(catalog.entry('GT-1'), {
      id: 'gt-1',
      label: 'GT-1',
      kind: 'control',
      title: 'Locked gates',
      description: [
        { text: 'Gates have two, three locks:', depth: 0 },
        { text: 'a. closed [one or more of: at night; outside [working hours]];', depth: 1 },
        { text: '1. both wings.', depth: 2 },
        { text: 'b. and [nowhere].', depth: 1 },
      ],
      group: 'Gates',
    });
    equal(catalog.entry('gt-1.1')?.within, 'gt-1');
    equal(catalog.entry('w7')?.group, 'Water gates');
  });

  it('keeps paragraphs and lists apart, those of Markdown too, and never jumps in depth', () => {
    const part = (prose?: string, name = 'item', parts: readonly object[] = [], props: readonly object[] = []) => ({
      name,
      ...(prose !== undefined && { prose }),
      parts,
      props,
    });
    const statement = (...parts: readonly object[]): unknown => ({ id: 'x', title: 'X', parts });
    const told = (...parts: readonly object[]): readonly string[] => {
      const catalog = loaded({ catalog: { metadata: { title: 'T' }, controls: [statement(...parts)] } });
      return (catalog.entry('x')?.description ?? []).map(({ text, depth }) => `${String(depth)} ${text}`);
    };
    const prose = 'One goes\non.\n\nTwo:\n- a\n  goes on\n    - deep\n- b\n\n1. first\nEnd of it.\n\nThree';
    deepEqual(told(part(prose, 'statement')), [
      '0 One goes on.',
      '0 Two:',
      '1 a goes on',
      '2 deep',
      '1 b',
      '1 1. first End of it.',
      '0 Three',
    ]);
    const item = part('says\n\nmore\n* of this', 'item', [part('inside')], [label('a.')]);
    deepEqual(told(part(undefined, 'statement', [item, part('beside')])), [
      '1 a. says more',
      '2 of this',
      '2 inside',
      '0 beside',
    ]);
    const silent = part(undefined, 'item', [part('x', 'item', [], [label('1.')])]);
    deepEqual(
      told(
        part('S', 'statement', [silent, part('- l', 'item', [], [label('b.')]), part('t', 'item', [], [label(' ')])]),
      ),
      ['0 S', '1 1. x', '1 b.', '2 l', '1 t'],
    );
  });

  it('makes an entry once, when it is asked for', () => {
    const catalog = loaded(yard);
    equal(catalog.entry('gt-1'), catalog.entry('GT-01'));
  });

  it('does not go round in circles with parameters that name each other', () => {
    const parameter = (id: string, other: string) => ({ id, label: `{{ insert: param, ${other} }}` });
    const control = {
      id: 'x-1',
      title: 'T {{ insert: param, a }}',
      params: [parameter('a', 'b'), parameter('b', 'a')],
    };
    match(loaded({ catalog: { controls: [control] } }).entry('x-1')?.title ?? '', /^T \[/);
  });

  it('lets no label name two controls', () => {
    const control = (id: string) => ({ id, title: id, props: [label('same')] });
    const catalog = loaded({ catalog: { controls: [control('x-1'), control('x-2')] } });
    equal(catalog.entry('same'), undefined);
  });
});

describe('a file that is no good catalog', () => {
  it('is told as such: another OSCAL model, other JSON, another OSCAL', () => {
    deepEqual(fault('{ "profile": {} }')[1], '{');
    match(fault('{ "profile": {} }')[0], /no OSCAL catalog.*“profile”/);
    for (const text of ['{}', '[]', 'null', '"catalog"', '7', '{"catalog":[]}']) {
      match(fault(text)[0], /no OSCAL catalog/);
    }
    deepEqual(fault('{"catalog":{"metadata":{"oscal-version":"2.0.0"}}}')[1], '"2.0.0"');
  });

  it('is told where it was cut off', () => {
    const text = JSON.stringify(yard, undefined, 1);
    for (const length of [1, 120, 500, text.length - 2]) {
      const { catalog, problems } = loadOscalCatalog(text.slice(0, length));
      equal(catalog, undefined);
      equal(problems.length, 1);
      match(
        problems[0]?.message ?? '',
        /^This file is not valid JSON \(line \d+, column \d+\): the file ends in the middle/,
      );
    }
  });

  it('is told where it is no JSON', () => {
    const [message, at] = fault('{\n  "catalog": { "controls": [}, 1] }\n}');
    match(message, /line 2, column 29\)/);
    equal(at, '}');
    match(fault('')[0], /not valid JSON \(line 1, column 1\)/);
    match(fault('{"catalog":{},}')[0], /not valid JSON/);
    match(fault('{"catalog":{} /* note */}')[0], /not valid JSON/);
  });

  it('keeps the first of two controls with one id, and points at the second', () => {
    const text = '{"catalog":{"controls":[{"id":"x-1","title":"A"},{"id":"X-01","title":"B"},{"title":"C"}]}}';
    const { catalog, problems } = loadOscalCatalog(text);
    equal(catalog?.entry('x-1')?.title, 'A');
    match(problems[0]?.message ?? '', /X-01 stands twice.*x-1/);
    equal(text.slice(problems[0]?.start, problems[0]?.end), '"X-01"');
    match(problems[1]?.message ?? '', /has no id/);
    equal(problems[1]?.start, text.lastIndexOf('{'));
  });

  it('is told that it is empty, and how many problems there are beyond the first fifty', () => {
    match(fault('{"catalog":{}}')[0], /holds no controls/);
    const many = loadOscalCatalog(
      JSON.stringify({ catalog: { controls: Array.from({ length: 70 }, () => ({})) } }),
    ).problems;
    equal(many.length, 51);
    match(many.at(-1)?.message ?? '', /21 more/);
  });

  it('is not read where it is too large', () => {
    const { catalog, problems } = loadOscalCatalog(' '.repeat(longestCatalog + 1));
    equal(catalog, undefined);
    match(problems[0]?.message ?? '', /too large/);
  });

  it('does not overflow anything, however deep it is', () => {
    const depth = 20_000;
    const deep = `{"catalog":{${'"groups":[{'.repeat(depth)}${'}]'.repeat(depth)}}}`;
    ok(loadOscalCatalog(deep).problems.length > 0);
    ok(loadOscalCatalog(deep.slice(0, depth)).problems.length > 0);
  });

  it('never throws, whatever JSON it is', () => {
    const node: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('x-1', '{{ insert: param, x-1 }}', 7, null, true),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            'catalog',
            'groups',
            'controls',
            'id',
            'title',
            'props',
            'params',
            'parts',
            'name',
            'value',
            'prose',
            'select',
            '__proto__',
          ),
          tie('node'),
        ),
      ),
    })).node;
    fc.assert(
      fc.property(node, (value) => {
        const { catalog } = loadOscalCatalog(JSON.stringify({ catalog: { controls: value, groups: [value] } }));
        for (const { id } of catalog?.titles ?? []) equal(catalog?.entry(id)?.id, id);
      }),
    );
  });
});

describe('the key of an entry', () => {
  it('is the same for all spellings of one id, and differs for others', () => {
    const same = ['AC-2(1)', 'ac-2.1', 'AC-02(01)', 'AC-2 (1)'].map(entryIdKey);
    equal(new Set(same).size, 1);
    equal(new Set(['AC-2.1', 'AC-21', 'AC-2', 'AC-2.10', 'AC-20.1', 'AC2.1', 'G0.11', 'G.11'].map(entryIdKey)).size, 8);
  });
});
