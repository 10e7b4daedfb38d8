/** Hovers: what a reader is told about the word under the cursor. */

import assert from 'node:assert/strict';
import { asMarkdown, asPlainText } from '../../../server/src/features/describe/content.ts';
import { hover } from '../../../server/src/features/describe/hover.ts';
import { fixture } from '../fixture.ts';
import { asked } from '../plan-text.ts';

function told(files: Record<string, string> | string): { plain: string; markdown: string; word: string } | undefined {
  const { host, path, offset, text } = fixture(files);
  const found = hover(host, path, offset);
  return (
    found && {
      plain: asPlainText(found.content),
      markdown: asMarkdown(found.content),
      word: text.slice(found.span.start, found.span.end),
    }
  );
}

describe('hover', () => {
  it('tells of a role its party, holder, deputy and every letter, with what it inherits for', () => {
    const { plain, word } = told(asked('accountable acme.', 'CISO')) ?? assert.fail();
    assert.equal(word, 'CISO');
    assert.match(plain, /^role acme\.CISO: Head of security\n/);
    assert.match(plain, /Of organization acme “Acme Foods”/);
    assert.match(plain, /Held by J\. Doe, deputy L\. Roe/);
    assert.match(plain, /- Accountable for: FW-1 “Rules are reviewed”/);
  });

  it('groups the letters of a role that holds several', () => {
    const { plain } = told(asked('responsible acme.', 'Ops before')) ?? assert.fail();
    assert.match(plain, /- Responsible for: FW-1 “Rules are reviewed”, FW-1\.check “Look at them”/);
    assert.doesNotMatch(plain, /Accountable for/);
  });

  it('tells of a control its letters by period, with the inherited ones marked, and its activities', () => {
    const { plain } = told(asked('control F', 'W-1')) ?? assert.fail();
    const inherited = '- Accountable: acme.CISO (inherited from section “Network”)';
    const expected = [
      'control FW-1: Rules are reviewed',
      'Until 2026-03-31:',
      inherited,
      '- Responsible: acme.Ops',
      'From 2026-04-01:',
      inherited,
      '- Responsible: netco.Team',
      '- activity check: acme.Ops',
      'covers bsi:OPS.2.1.A12',
    ];
    assert.equal(plain, expected.join('\n'));
  });

  it('tells of a party that qualifies a name', () => {
    const { plain, word } = told(asked('responsible net', 'co.Team')) ?? assert.fail();
    assert.equal(word, 'netco');
    assert.match(plain, /^provider netco: Netco/);
  });

  it('tells of any other declaration its title and lines', () => {
    assert.match(told(asked('from hand', 'over'))?.plain ?? '', /^milestone handover: Hand-over\non 2026-04-01$/);
  });

  it('tells of words of the language what they mean and where they come from', () => {
    assert.match(told(asked('  contr', 'ol FW'))?.plain ?? '', /^control\nA measure that protects.*\nSource: IBM/);
    assert.match(told(asked('  acc', 'ountable'))?.plain ?? '', /^accountable in section\nWho answers for it/);
    assert.match(told(asked('acme.Ops bef', 'ore'))?.plain ?? '', /\[before DATE\]/);
    assert.match(told(asked('mandate exec', 'utive'))?.plain ?? '', /^executive behind “mandate”/);
  });

  it('tells of an entry of a catalog its title and what answers it', () => {
    const { plain } = told(asked('covers bsi:OPS', '.2.1.A12')) ?? assert.fail();
    assert.match(plain, /^bsi:OPS\.2\.1\.A12 \S/);
    assert.match(plain, /- control FW-1 “Rules are reviewed”, accountable: acme\.CISO/);
  });

  it('tells of an entry the same however its id is written', () => {
    const text = 'control a "Chosen" { covers iso27001:A.5.19 }\ncontrol b "Bound" { covers iso27001:5.1$09 }\n';
    const { plain } = told(text) ?? assert.fail();
    assert.match(plain, /^iso27001:A\.5\.19 \S/);
    assert.match(plain, /- control a “Chosen”\n- control b “Bound”/);
  });

  it('shows the numbered parts of an entry as lists, and what answers it apart from them', () => {
    const { host, path, offset } = fixture('control c "Done" { covers yard:Y$0-1 }\n');
    const part = (label: string, prose: string, ...parts: readonly object[]) => ({
      name: 'item',
      props: [{ name: 'label', value: label }],
      prose,
      parts,
    });
    const parts = [part('a.', 'Gates are closed:', part('1.', 'at night;')), part('b.', 'Keys are *counted*.')];
    const control = { id: 'y-1', title: 'Gates', parts: [{ name: 'statement', prose: 'In the yard:', parts }] };
    const catalog = { catalog: { metadata: { title: 'Yard' }, groups: [{ title: 'A `b`', controls: [control] }] } };
    host.setSettings('/workspace/plan', '{ "catalogs": { "yard": "yard.json" } }');
    host.setCatalog('/workspace/plan/yard.json', JSON.stringify(catalog));
    host.settle();
    const content = hover(host, path, offset)?.content ?? assert.fail();
    assert.equal(
      asPlainText(content),
      [
        'yard:y-1 Gates',
        'A `b`',
        'In the yard:',
        '- a. Gates are closed:',
        '  - 1. at night;',
        '- b. Keys are *counted*.',
        'In this plan:',
        '- control c “Done”',
      ].join('\n'),
    );
    assert.match(
      asMarkdown(content),
      /:\n\n- a\. Gates are closed:\n {2}- 1\\\. at night;\n- b\. Keys are \\\*counted\\\*\.\n\nIn/,
    );
  });

  it('shows a hostile title as it is', () => {
    const title = '[x](command:y) <b> `z`';
    const { markdown, plain } = told(`organization o "${title}"\nrole o.r$0 "R"\n`) ?? assert.fail();
    assert.ok(plain.includes(title));
    assert.ok(!/[^\\]\[x\]|[^\\]<b>/.test(markdown));
  });

  it('has nothing to say between words, in an empty file and behind its end', () => {
    assert.equal(told('$0'), undefined);
    assert.equal(told('control X "x" {\n$0\n}\n'), undefined);
  });
});
