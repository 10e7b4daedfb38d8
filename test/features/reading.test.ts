/** Colours, folding, selection and layout: over plans and over any text. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { folds } from '../../server/src/features/navigate/folding.ts';
import { layoutEdits } from '../../server/src/features/fixes/formatting.ts';
import { quickFixes } from '../../server/src/features/fixes/fixes.ts';
import { applyEdits } from '../../server/src/features/fixes/edits.ts';
import { hover } from '../../server/src/features/describe/hover.ts';
import { selectionSpans } from '../../server/src/features/navigate/selection.ts';
import { semanticTokens } from '../../server/src/features/describe/tokens.ts';
import { fixture } from './fixture.ts';
import { CONTROLS, PARTIES } from './plan-text.ts';

describe('semantic tokens', () => {
  it('say of every word what it is', () => {
    const { host, path, text } = fixture(
      'organization o "O" { role r "R" { mandate executive } }\n// note\ncontrol c "c" {\n  responsible o.r from 2026-01-01\n}\n$0',
    );
    const words = semanticTokens(host, path).map(({ start, end, type, declares }) => [
      text.slice(start, end),
      declares ? `${type}!` : type,
    ]);
    assert.deepEqual(words, [
      ['organization', 'kind'],
      ['o', 'party!'],
      ['"O"', 'text'],
      ['role', 'kind'],
      ['r', 'role!'],
      ['"R"', 'text'],
      ['mandate', 'head'],
      ['executive', 'word'],
      ['// note', 'comment'],
      ['control', 'kind'],
      ['c', 'thing!'],
      ['"c"', 'text'],
      ['responsible', 'head'],
      ['o.r', 'role'],
      ['from', 'qualifier'],
      ['2026-01-01', 'number'],
    ]);
  });

  it('of a stretch are those of the whole that stand there', () => {
    const { host, path, text } = fixture(`${CONTROLS}$0`);
    const all = semanticTokens(host, path);
    const range = { start: text.indexOf('section'), end: text.indexOf('covers') };
    const inside = all.filter(({ start, end }) => end > range.start && start < range.end);
    assert.deepEqual(semanticTokens(host, path, range), inside);
  });

  it('are in order, do not overlap and stay on their lines, whatever the text is', () => {
    const words = fc.constantFrom(
      'control',
      'X',
      '"a',
      '"',
      '"""',
      '{',
      '}',
      '\n',
      '  ',
      '//',
      ',',
      'from',
      '2026-01-01',
      '@1',
      'é',
      ':',
      '\r',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const { host, path, text } = fixture(`${parts.join(' ')}$0`);
        let last = 0;
        for (const { start, end } of semanticTokens(host, path)) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.doesNotMatch(text.slice(start, end), /[\r\n]/);
          last = end;
        }
      }),
    );
  });
});

describe('folding', () => {
  it('takes in blocks, texts and groups of comments', () => {
    const text = '// one\n// two\n\n// three\ncontrol c "c" {\n  // in\n  specification """\n    x\n    """\n}\n$0';
    const { host, path, text: plain } = fixture(text);
    const found = folds(host, path).map(({ what, start, end }) => [what, plain.slice(start, end)]);
    assert.deepEqual(found, [
      ['block', '{\n  // in\n  specification """\n    x\n    """\n'],
      ['text', '"""\n    x\n    """'],
      ['comment', '// one\n// two'],
      ['comment', '// three'],
      ['comment', '// in'],
    ]);
  });
});

describe('selection', () => {
  it('grows from the word over line, block and declaration to the file', () => {
    const text = 'section "s" {\n  control c "c" {\n    accountable o$0.r\n  }\n}\n';
    const { host, path, offset, text: plain } = fixture(text);
    const found = selectionSpans(host, path, offset).map(({ start, end }) => plain.slice(start, end).trim());
    assert.deepEqual(found, [
      'o.r',
      'accountable o.r',
      'accountable o.r',
      'control c "c" {\n    accountable o.r\n  }',
      'control c "c" {\n    accountable o.r\n  }',
      plain.trim(),
      plain.trim(),
    ]);
  });
});

describe('layout', () => {
  it('changes what is not laid out, in the range that was asked for', () => {
    const { host, path, text } = fixture('control  a   "a"\ncontrol  b   "b"\n$0');
    const apply = (edits: ReturnType<typeof layoutEdits>): string => applyEdits(text, edits.toReversed());
    assert.equal(apply(layoutEdits(host, path)), 'control a "a"\ncontrol b "b"\n');
    const second = { start: text.indexOf('control  b'), end: text.length };
    assert.equal(apply(layoutEdits(host, path, second)), 'control  a   "a"\ncontrol b "b"\n');
  });
});

describe('quick fixes', () => {
  it('mend the problems that the range touches', () => {
    const { host, path, offset, text } = fixture('control c "c" {\n  accounta$0bel x\n}\n');
    const found = quickFixes(host, path, { start: offset, end: offset });
    assert.deepEqual(
      found.map(({ title, only }) => [title, only]),
      [['Write “accountable”', true]],
    );
    assert.equal(applyEdits(text, found[0]?.edits[0]?.edits ?? []), text.replace('accountabel', 'accountable'));
    assert.deepEqual(quickFixes(host, path, { start: 0, end: 1 }), []);
  });
});

describe('every feature', () => {
  it('answers at any place of a damaged plan without failing', () => {
    const whole = CONTROLS + PARTIES;
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(60), fc.nat(whole.length), (at, cut, asked) => {
        const { host, path, text } = fixture(`${whole.slice(0, at)}${whole.slice(at + cut)}$0`);
        hover(host, path, asked);
        for (const { start, end } of selectionSpans(host, path, asked)) assert.ok(start <= end && end <= text.length);
        for (const { start, end } of folds(host, path)) assert.ok(start <= end && end <= text.length);
        quickFixes(host, path, { start: asked, end: asked });
      }),
      { numRuns: 200 },
    );
  });
});
