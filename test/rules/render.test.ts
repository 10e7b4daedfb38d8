/** What messages are made of: capitals, articles, lists and counts. */

import assert from 'node:assert/strict';
import { kinds } from '../../grammar/src/vocabulary/vocabulary.ts';
import { AnalysisHost } from '../../server/src/analysis/host.ts';
import type { Entry } from '../../server/src/plan/entry.ts';
import { rules } from '../../server/src/rules/registry.ts';
import type { FoundProblem } from '../../server/src/analysis/collect.ts';
import type { Arguments } from '../../server/src/rules/define.ts';
import { messageOf } from '../../server/src/rules/render.ts';

function problems(text: string): readonly FoundProblem[] {
  const host = new AnalysisHost({ rules, root: '/workspace', asOf: 0 });
  host.setText('/workspace/plan.secplan', text);
  host.settle();
  return host.problems('/workspace/plan.secplan');
}

function messages(text: string, rule: string): readonly string[] {
  return problems(text)
    .filter((each) => each.rule === rule)
    .map(({ message }) => message);
}

/** A template in words, as the message of a problem. */
function fill(template: string, args: Arguments): string {
  const [found] = problems('milestone handover');
  assert.ok(found);
  const rule = { ...found.problem.rule, messages: { message: template } };
  return messageOf({ ...found.problem, rule, message: 'message', args });
}

function slotOf(kind: string, head: string): string {
  const slot = kinds.get(kind)?.properties.find((each) => each.head === head)?.slot;
  return slot ? fill('{slot}', { slot: { slot } }) : '';
}

const none: readonly Entry[] = [];

describe('messages', () => {
  it('begin with a capital where a kind is the first word, and leave names as they are written', () => {
    const plan = 'organization acme "Acme"\nprovider netsec "NetSec"\nstandard netsec.Own "Own"';
    assert.match(
      messages(`${plan}\nagreement frame "Frame" { between acme, netsec }`, 'agreement/no-exit').join(),
      /^Agreement/,
    );
    assert.deepEqual(messages(`${plan}\nservice fw "Firewalls" { provided by netsec }`, 'agreement/missing'), [
      'netsec provides service fw, and no agreement between it and the organization is in the plan, so nothing binds it. Conclude one, or add the “agreement” that there is.',
    ]);
  });

  it('choose by a count, be it a number, a list or a single thing', () => {
    const template = '{n} {n|is|are}';
    assert.equal(fill(template, { n: 1 }), '1 is');
    assert.equal(fill(template, { n: 2 }), '2 are');
    assert.equal(fill(template, { n: ['A'] }), 'A is');
    assert.equal(fill(template, { n: ['A', 'B', 'C'] }), 'A, B and C are');
    assert.equal(fill(template, { n: 'A' }), 'A is');
    assert.equal(fill('{n|one|# of them}', { n: none }), '0 of them');
  });

  it('list alternatives, and shorten long lists unless all matter', () => {
    const many = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    assert.equal(fill('{n:or}', { n: many.slice(0, 3) }), 'A, B or C');
    assert.equal(fill('{n}', { n: many }), 'A, B, C, D, E and 2 more');
    assert.equal(fill('{n:all}', { n: many }), 'A, B, C, D, E, F and G');
  });

  it('call several things of one kind by its plural', () => {
    const text = `provider netsec "NetSec"
service fw "Firewalls" { provided by netsec }
service web "Web" { provided by netsec }`;
    assert.match(messages(text, 'audit/overdue').join(), /^No audit looks at services fw and web, so/);
  });

  it('put articles by sound, and none before what is not counted', () => {
    const article = (n: string): string => fill('{n:a}', { n });
    assert.deepEqual(['unit', 'asset', 'role', 'information'].map(article), [
      'a unit',
      'an asset',
      'a role',
      'information',
    ]);
  });

  it('say what may stand in a place', () => {
    assert.equal(slotOf('control', 'responsible'), 'the name of a role or a party');
    assert.equal(slotOf('control', 'informed'), 'the name of a role or a party, or nobody');
    assert.equal(slotOf('role', 'mandate'), 'executive, management or specialist');
    assert.equal(slotOf('milestone', 'on'), 'a date (2026-01-31) or the name of a milestone');
  });
});
