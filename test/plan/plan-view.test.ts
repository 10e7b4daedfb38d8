/** Whoever looks at a plan is told when what it saw is another, whichever way it looked. */

import assert from 'node:assert/strict';
import { readSource } from '../../server/src/analysis/source-file.ts';
import type { Entry } from '../../server/src/plan/entry.ts';
import { PlanIndex } from '../../server/src/plan/plan-index.ts';
import { PlanView } from '../../server/src/plan/plan-view.ts';

const plan = (lines: string, more = ''): string => `organization acme { role a; role b }
milestone m { on 2026-01-01 }
section "s" {
  control C "c" {
    ${lines}
  }
}
${more}`;

/** The declaration that the looks are about. */
function control(view: PlanView): Entry {
  const [found] = view.all('control');
  assert.ok(found);
  return found;
}

type Look = (view: PlanView, about: Entry) => unknown;

function role(view: PlanView, name: string): Entry {
  const [found] = view.named(name);
  assert.ok(found);
  return found;
}

/** How one can look, and two plans in which that shows something else. */
const looks: Readonly<Record<string, readonly [Look, string, string]>> = {
  lines: [(view, c) => view.lines(c).length, plan('accountable acme.a'), plan('accountable acme.a; informed acme.b')],
  'lines with a head': [(view, c) => view.lines(c, 'informed').length, plan(''), plan('informed acme.b')],
  'a line': [(view, c) => view.line(c, 'informed')?.index, plan(''), plan('informed acme.b')],
  has: [(view, c) => view.has(c, 'informed'), plan(''), plan('informed acme.b')],
  incomplete: [(view, c) => view.incomplete(c), plan('informed acme.b'), plan('informed 7')],
  words: [(view, c) => view.words(c, 'status'), plan('status planned'), plan('status implemented')],
  'a word': [(view, c) => view.word(c, 'status'), plan('status planned'), plan('status implemented')],
  targets: [
    (view, c) => view.targets(c, 'informed').length,
    plan('informed acme.x'),
    plan('informed acme.x', 'role acme.x'),
  ],
  'a target': [
    (view, c) => view.target(c, 'informed')?.kind,
    plan('informed acme.x'),
    plan('informed acme.x', 'role acme.x'),
  ],
  'what has a name': [(view) => view.named('x').length, plan(''), plan('', 'role x')],
  'what has a name in any case': [(view) => view.named('X', true).length, plan(''), plan('', 'role x')],
  'all of a kind': [(view) => view.all('service').length, plan(''), plan('', 'service x "x"')],
  'how many of a kind': [(view) => view.count('service'), plan(''), plan('', 'service x "x"')],
  'what mentions a name': [
    (view) => view.mentioning('control', 'informed', 'acme.b').length,
    plan(''),
    plan('informed acme.b'),
  ],
  'what mentions an entry': [
    (view) => view.mentioning('control', 'informed', role(view, 'acme.b')).length,
    plan(''),
    plan('informed acme.b'),
  ],
  'whether something mentions a name': [
    (view) => view.someMentioning('control', 'informed', 'acme.b', () => true),
    plan(''),
    plan('informed acme.b'),
  ],
  'how many mention a name': [
    (view) => view.mentionCount('control', 'informed', 'acme.b'),
    plan(''),
    plan('informed acme.b'),
  ],
  'how many mention a name, where nothing is of the kind': [
    (view) => view.mentionCount('process', 'accountable', 'acme.b'),
    plan(''),
    plan('', 'process p "p" { accountable acme.b }'),
  ],
  'whether anything mentions it': [(view) => view.isMentioned(role(view, 'acme.b')), plan(''), plan('informed acme.b')],
  'whether nothing mentions it any more': [
    (view) => view.isMentioned(role(view, 'acme.b')),
    plan('informed acme.b'),
    plan(''),
  ],
  'the party of a name': [
    (view) => view.party(view.named('acme.z')[0])?.kind,
    'role acme.z\n' + plan(''),
    'role acme.z\n' + plan('').replace('organization', 'provider'),
  ],
  'the day of a milestone': [
    (view, c) => view.day(c, view.line(c, 'informed')?.line.qualifiers[0]?.values[0]),
    plan('informed acme.b from m'),
    plan('informed acme.b from m').replace('2026-01-01', '2026-02-01'),
  ],
  'what it holds': [
    (view, c) => view.held(c, 'activity').length,
    plan('activity d { responsible acme.a }'),
    plan('activity d { responsible acme.a }; activity e { responsible acme.a }'),
  ],
};

describe('whoever looks at', () => {
  for (const [name, [look, before, after]] of Object.entries(looks)) {
    for (const [from, to] of [
      [before, after],
      [after, before],
    ] as const) {
      it(`${name} is told when it is another${from === after ? ', and when it is as it was' : ''}`, () => {
        const index = new PlanIndex();
        const view = new PlanView(index);
        index.setFile('a', readSource('a', from, true).facts);
        const about = control(view);
        const reader = { stamp: 0 };
        const saw = JSON.stringify(view.during(reader, () => look(view, about)));
        index.takeDirty();
        index.setFile('a', readSource('a', to, true).facts);
        const told = index.takeDirty().has(reader);
        assert.notEqual(JSON.stringify(view.during(undefined, () => look(view, control(view)))), saw, 'it is another');
        assert.ok(told);
      });
    }
  }

  it('why a use brings in nothing is told when that is another reason', () => {
    const index = new PlanIndex();
    const view = new PlanView(index);
    index.setFile('a', readSource('a', 'use "x"\n', true).facts);
    const root = index.files.get('a');
    assert.ok(root);
    index.takeDirty();
    // The file itself is what asks: its rules run again.
    index.setBadUses('a', new Map([['x', 'empty']]));
    assert.ok(index.takeDirty().has(root));
    assert.deepEqual([...view.badUses(root)], [['x', 'empty']]);
    index.setBadUses('a', new Map([['x', 'empty']]));
    assert.equal(index.takeDirty().size, 0);
    index.setBadUses('a', new Map());
    assert.ok(index.takeDirty().has(root));
  });

  it('how many count under a key of a rule is told when they are more', () => {
    const index = new PlanIndex();
    const view = new PlanView(index);
    index.setFile('a', readSource('a', plan(''), true).facts);
    const entry = index.files.get('a');
    assert.ok(entry);
    const reader = { stamp: 0 };
    assert.equal(
      view.during(reader, () => view.gathered('rule', 'key').count),
      0,
    );
    index.takeDirty();
    index.gather('rule', entry, [], ['key']);
    assert.ok(index.takeDirty().has(reader));
    assert.equal(view.gathered('rule', 'key').count, 1);
  });
});
