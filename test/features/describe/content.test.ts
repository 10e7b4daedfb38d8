/** Text for people: whatever a plan holds is shown as it is, and never becomes a link, a heading or HTML. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfm } from 'micromark-extension-gfm';
import { visible, visibleLines } from '../../../grammar/src/text/visible.ts';
import {
  asMarkdown,
  asPlainText,
  code,
  escapeMarkdown,
  item,
  itemAt,
  line,
  ours,
  plan,
} from '../../../server/src/features/describe/content.ts';

/** What of a tree is read, and the kinds of its nodes. */
function read(markdown: string): { text: string; types: Set<string> } {
  const types = new Set<string>();
  const walk = (node: { type: string; value?: string; children?: readonly object[] }): string => {
    types.add(node.type);
    return (node.value ?? '') + (node.children ?? []).map((child) => walk(child as typeof node)).join('');
  };
  // Autolinks and all are recognised as the readers of hovers do: from the source.
  const tree = fromMarkdown(markdown, { extensions: [gfm()] });
  return { text: walk(tree), types };
}

/** The text of a tree, each list in brackets. */
function sketch(node: { type: string; value?: string; children?: readonly object[] }): string {
  const inside = (node.children ?? []).map((child) => sketch(child as typeof node)).join('');
  return node.type === 'list' ? `(${inside})` : (node.value ?? '') + inside;
}

function oneLine(text: string): string {
  return visible(text.replace(/[\p{Zs}\t\r\n]+/gu, ' ')).trim();
}

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...Array.from('*_`[]()<>#!|~&$@:/\\.-+=1 \n\tawhtp"\'')) }),
  fc.constantFrom(
    '[click](command:evil)',
    '<img src=x onerror=alert(1)>',
    'https://evil.example/x',
    'www.evil.example',
    'a@b.example',
    '1. first',
    '# heading',
    '![](http://x/y.png)',
    '`` ` ``',
    '&amp; &lt;',
    '--- \n***',
    '|a|b|\n|-|-|',
    '[x]: http://y',
    '$(trash)',
    '://x',
  ),
);

describe('text for people', () => {
  it('is rendered to itself when it is a plan’s', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        fc.pre(oneLine(text) !== '' && !/[\0\ufffd]/.test(text));
        const shown = read(asMarkdown([line(plan(text))]));
        assert.deepEqual([...shown.types].sort(), ['paragraph', 'root', 'text']);
        assert.equal(shown.text, oneLine(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is rendered to itself behind words of ours and in lists', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        fc.pre(oneLine(text) !== '' && !/[\0\ufffd]/.test(text));
        const shown = read(asMarkdown([item(ours('Held by '), plan(text))]));
        assert.equal(shown.text, `Held by ${oneLine(text)}`);
        assert.deepEqual([...shown.types].sort(), ['list', 'listItem', 'paragraph', 'root', 'text']);
      }),
      { numRuns: 1000 },
    );
  });

  it('is rendered to itself in lists in lists', () => {
    const texts = fc.array(nasty, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(texts, (all) => {
        fc.pre(all.every((text) => oneLine(text) !== '' && !/[\0\ufffd]/.test(text)));
        const blocks = [
          line(ours('Above')),
          ...all.map((text, depth) => itemAt(depth, plan(text))),
          line(ours('Below')),
        ];
        const lists = all.reduceRight((inside, text) => `(${oneLine(text)}${inside})`, '');
        assert.equal(sketch(fromMarkdown(asMarkdown(blocks), { extensions: [gfm()] })), `Above${lists}Below`);
      }),
      { numRuns: 500 },
    );
  });

  it('shows code and lines of a plan exactly', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        fc.pre(oneLine(text) !== '' && !/[\0\ufffd]/.test(text));
        assert.equal(read(asMarkdown([line(code(text))])).text, oneLine(text));
        const lines = text.replace(/\r\n?/g, '\n');
        assert.equal(read(asMarkdown([{ type: 'plan', text: lines }])).text, visibleLines(lines));
      }),
    );
  });

  it('escapes no more than it has to, so that it can be read without a renderer', () => {
    assert.equal(
      escapeMarkdown('H. Okafor, N. Brindle (deputy); 24 hours'),
      'H. Okafor, N. Brindle (deputy); 24 hours',
    );
    assert.equal(escapeMarkdown('1. Alarm'), '1\\. Alarm');
  });

  it('hides nothing, in Markdown and without', () => {
    const blocks = [
      line(ours('Held by '), plan('a\u202eb'), code('c\u200b')),
      { type: 'plan', text: 'd\u0007\ne' } as const,
    ];
    assert.equal(asPlainText(blocks), 'Held by a\\u202ebc\\u200b\nd\\u0007\ne');
    const { text } = read(asMarkdown(blocks));
    assert.equal(text, 'Held by a\\u202ebc\\u200bd\\u0007\ne');
  });

  it('is plain for clients that show no Markdown', () => {
    assert.equal(asPlainText([line(plan('a *b*')), item(ours('Of '), code('c'))]), 'a *b*\n- Of c');
    const nested = [line(ours('A')), itemAt(0, plan('a. b')), itemAt(1, plan('1. *c*')), itemAt(0, plan('b. d'))];
    assert.equal(asPlainText(nested), 'A\n- a. b\n  - 1. *c*\n- b. d');
  });
});
