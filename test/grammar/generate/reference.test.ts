/** The language reference as it follows from a vocabulary. */

import assert from 'node:assert/strict';
import { reference } from '../../../grammar/src/generate/reference.ts';
import { areas, fileKind, kinds } from '../../../grammar/src/vocabulary/vocabulary.ts';

const page = reference('# Beginning\n', areas, fileKind);

/** What stands under a heading, up to the next one. */
function under(heading: string): string {
  const [, text = ''] = page.split(`\n${heading}\n`);
  return text.split(/\n##/)[0] ?? '';
}

describe('the language reference', () => {
  it('begins with the introduction and has a chapter for every kind', () => {
    assert.match(page, /^# Beginning\n/);
    const missing = [...kinds.keys()].filter((kind) => under(`### ${kind}`) === '');
    assert.deepEqual(missing, []);
  });

  it('says where a kind stands, what it holds, and which lines must stand', () => {
    const snapshot = under('### snapshot');
    assert.match(snapshot, /Stands at the top level of a file or in a \[section\]\(#section\)\./);
    assert.match(snapshot, /Holds \[finding\]\(#finding\)\./);
    assert.match(snapshot, /\| `taken on DATE` \| .* \| once, must stand \| IBM 6\.1 \|/);
    assert.match(snapshot, /```secplan\nsnapshot security-base /);
    assert.match(
      under('### finding'),
      /in a \[snapshot\]\(#snapshot\), in an \[audit\]\(#audit\) or in an \[exercise\]/,
    );
  });

  it('writes lines that stand in many kinds once', () => {
    assert.equal(page.split('| `accountable ').length, 2);
    assert.equal(page.split('| `formerly ').length, 2);
    assert.match(under('### control'), /\[responsibility lines\]\(#responsibility-lines\)/);
  });

  it('links to headings that are there', () => {
    const anchors = new Set(
      Array.from(page.matchAll(/^#+ (.*)$/gm), ([, heading = '']) => heading.toLowerCase().replaceAll(' ', '-')),
    );
    const links = Array.from(page.matchAll(/\]\(#([^)]*)\)/g), ([, anchor = '']) => anchor);
    assert.deepEqual(
      links.filter((anchor) => !anchors.has(anchor)),
      [],
    );
  });
});
