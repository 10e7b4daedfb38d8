/** Completion: what is offered where, also on lines that are half typed. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completions } from '../../../server/src/features/completion/completion.ts';
import type { Completion } from '../../../server/src/features/completion/item.ts';
import { fixture } from '../fixture.ts';
import { CONTROLS, PARTIES } from '../plan-text.ts';

function offered(text: string): { items: readonly Completion[]; labels: readonly string[]; text: string } {
  const {
    host,
    path,
    offset,
    text: plain,
  } = fixture({
    'controls.secplan': CONTROLS,
    'parties.secplan': PARTIES,
    'new.secplan': text,
  });
  const { items } = completions(host, path, offset);
  const ordered = [...items].sort((a, b) => (a.order < b.order ? -1 : 1));
  return { items: ordered, labels: ordered.map(({ label }) => label), text: plain };
}

const control = (line: string): string => `control C "c" {\n  ${line}\n}\n`;

describe('completion', () => {
  it('offers at the top what a file may hold, with a snippet', () => {
    const { items, labels } = offered('$0');
    assert.ok(labels.includes('control') && labels.includes('use'));
    assert.ok(!labels.includes('activity') && !labels.includes('accountable'));
    assert.match(items.find(({ label }) => label === 'control')?.snippet ?? '', /^control \$\{1:name\} "/);
  });

  it('offers in a block its properties and kinds, but no line twice that may stand once', () => {
    const { labels } = offered(control('status planned\n  $0'));
    assert.ok(labels.includes('accountable') && labels.includes('activity'));
    assert.ok(!labels.includes('status') && !labels.includes('role'));
  });

  it('offers roles where a role stands, the own party’s first', () => {
    const { labels } = offered('provider p "P" {\n  role Lead "Lead"\n  asset a "a" { administered by $0 }\n}\n');
    assert.deepEqual(labels.slice(0, 2), ['Lead', 'acme.CISO']);
    assert.ok(!labels.includes('jdoe') && !labels.includes('handover'));
  });

  it('replaces the whole word that is typed', () => {
    const { items, text } = offered(control('responsible net$0co.Te'));
    const found = items.find(({ label }) => label === 'netco.Team');
    assert.equal(text.slice(found?.range.start, found?.range.end), 'netco.Te');
  });

  it('leaves out who is named on the line already', () => {
    const { labels } = offered(control('informed acme.CISO, $0'));
    assert.ok(labels.includes('acme.Ops') && !labels.includes('acme.CISO'));
  });

  it('goes on with a head and a qualifier of several words', () => {
    assert.deepEqual(offered(control('verified $0')).labels, ['verified by']);
    assert.deepEqual(offered(control('verified by acme.Ops every 3 months last $0')).labels, ['on']);
  });

  it('offers the qualifiers that are not on the line yet', () => {
    assert.deepEqual(offered(control('responsible acme.Ops from handover $0')).labels, [
      'before',
      'for',
      'until',
      'when',
    ]);
  });

  it('offers milestones and the present day where a date stands', () => {
    assert.deepEqual(offered(control('responsible acme.Ops from $0')).labels, ['2026-01-15', 'handover']);
  });

  it('offers units behind a number', () => {
    assert.ok(offered(control('verified by acme.Ops every 3 $0')).labels.includes('months'));
    assert.ok(offered(control('verified by acme.Ops every 1 $0')).labels.includes('month'));
  });

  it('offers closed words, and entries of catalogs by id or title', () => {
    assert.deepEqual(offered(control('status $0')).labels, ['implemented', 'partial', 'planned', 'retired']);
    assert.ok(offered(control('covers $0')).labels.includes('bsi:'));
    assert.ok(offered(control('covers bsi:OPS$0')).labels.includes('bsi:OPS.2.1.A12'));
    for (const typed of ['5.19', 'A5.19', 'a.5.19']) {
      assert.ok(offered(control(`covers iso27001:${typed}$0`)).labels.includes('iso27001:A.5.19'), typed);
    }
  });

  it('offers behind a kind the parties whose it can be', () => {
    assert.deepEqual(offered('role $0').labels, ['acme.', 'netco.']);
  });

  it('knows the block where its braces are not written yet', () => {
    assert.ok(offered('control C "c" {\n  acc$0').labels.includes('accountable'));
    assert.ok(
      offered('section "s" {\n  control C "c" {\n    acc$0\n\ncontrol D "d" { }\n').labels.includes('accountable'),
    );
    assert.ok(
      offered('control C "c" {\n  accountable acme.$0\n  responsible acme.Ops\n}\n').labels.includes('acme.CISO'),
    );
  });

  it('is silent in texts and comments', () => {
    assert.deepEqual(offered('control C "acc$0').labels, []);
    assert.deepEqual(offered('control C "a $0 c"\n').labels, []);
    assert.deepEqual(offered('// acc$0').labels, []);
    assert.deepEqual(offered('control C "c" {\n  specification """\n    acc$0\n    """\n}\n').labels, []);
  });

  it('offers at every place of a plan only what stands around the cursor', () => {
    const whole = CONTROLS + PARTIES;
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(40), (at, cut) => {
        const { host, path, offset, text } = fixture(`${whole.slice(0, at)}$0${whole.slice(at + cut)}`);
        for (const { range, insert } of completions(host, path, offset).items) {
          assert.ok(range.start <= offset && offset <= range.end && range.end <= text.length);
          assert.ok(!text.slice(range.start, range.end).includes('\n') && insert !== '');
        }
      }),
      { numRuns: 300 },
    );
  });
});
