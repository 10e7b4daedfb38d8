/** Nothing that the papers ask is unheard by mistake: each source is a section of the table, each section has a rule or a reason. */

import assert from 'node:assert/strict';
import { kinds } from '../../grammar/src/vocabulary/vocabulary.ts';
import { knownSections, paperRows, sectionsIn } from '../../scripts/paper-table.ts';
import { rules } from '../../server/src/rules/registry.ts';

describe('the table of the papers', () => {
  const known = knownSections();

  it('reads sources of one and of several sections', () => {
    assert.deepEqual(sectionsIn('IBM 3.3, 6.2; BSI A3'), ['IBM 3.3', 'IBM 6.2', 'BSI A3']);
    assert.deepEqual(sectionsIn('SANS figs. 4, 5'), ['SANS fig. 4', 'SANS fig. 5']);
    assert.deepEqual(sectionsIn('SANS Device Ownership'), ['SANS Device Ownership']);
    assert.deepEqual(sectionsIn('ORANGE'), ['ORANGE']);
    assert.deepEqual(sectionsIn('secplan'), []);
  });

  for (const { id, source } of rules) {
    it(`has the sections that ${id} comes from`, () => {
      const missing = source.flatMap(sectionsIn).filter((section) => !known.has(section));
      assert.deepEqual(missing, []);
    });
  }

  it('has the sections that the words of the language come from', () => {
    const sources = [...kinds.values()].flatMap(({ source, properties }) => [
      source,
      ...properties.map((each) => each.source),
    ]);
    assert.deepEqual(
      [...new Set(sources.flatMap(sectionsIn))].filter((section) => !known.has(section)),
      [],
    );
  });

  it('has a rule or a reason in each row, and a reason only where it is needed', () => {
    const rows = paperRows(rules);
    const unheard = rows.filter((row) => row.rules.length === 0 && row.why === undefined);
    const needless = rows.filter((row) => row.rules.length > 0 && row.why !== undefined);
    assert.deepEqual(
      [unheard, needless].map((each) => each.map(({ section }) => section)),
      [[], []],
    );
  });
});
