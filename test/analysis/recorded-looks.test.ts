/** Whatever an answer was derived from, it is derived anew when that changes: titles too, which most answers do not look at. */

import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/describe/hover.ts';
import { coverageOf } from '../../server/src/views/coverage.ts';
import type { AnalysisHost } from '../../server/src/analysis/host.ts';
import { everything, found, ROOT, runs, workspace } from './workspace.ts';

const path = `${ROOT}/plan.secplan`;

function replace(host: AnalysisHost, old: string, insert: string): void {
  const start = host.file(path)?.text.indexOf(old) ?? -1;
  assert.ok(start >= 0, old);
  host.edit(path, [{ start, end: start + old.length, insert }]);
  host.settle();
}

const catalogPlan = `catalog house "House rules" {
  entry "H.1" "Doors are locked"
}
control C "Locks" { covers house:H.1 }
`;

describe('recorded looks', () => {
  it('show the new title of an entry of an own catalog', () => {
    const host = workspace({ 'plan.secplan': catalogPlan });
    const shown = (): string => JSON.stringify(hover(host, path, catalogPlan.indexOf('house:H.1') + 8));
    assert.match(shown(), /Doors are locked/);
    replace(host, 'Doors are locked', 'Doors are closed');
    assert.match(shown(), /Doors are closed/);
  });

  it('show the new title of an own catalog and of its entries in coverage', () => {
    const host = workspace({ 'plan.secplan': catalogPlan });
    const view = host.scopesOf(path)[0]?.view;
    assert.ok(view);
    assert.equal(coverageOf(view, 'house', 0)?.title, 'House rules');
    replace(host, 'House rules', 'Rules of the house');
    replace(host, 'Doors are locked', 'Doors');
    const coverage = coverageOf(view, 'house', 0);
    assert.equal(coverage?.title, 'Rules of the house');
    assert.equal(coverage.entries[0]?.title, 'Doors');
  });

  it('hear of a title that alone differs from what was approved', () => {
    const text = `plan p "Plan" {\n  version 1.0\n  approved by o.r on 2026-01-01 for 1.0\n}\norganization o {\n  role r "R"\n}\n`;
    const host = workspace({ 'plan.secplan': text });
    host.setBase(new Map([[path, text]]));
    host.settle();
    const isTold = (): boolean => found(host, 'plan.secplan').includes('plan/changed-since-approval');
    assert.equal(isTold(), false);
    replace(host, '"R"', '"Reviewer"');
    assert.equal(isTold(), true);
    replace(host, '"Reviewer"', '"R"');
    assert.equal(isTold(), false);
  });

  it('quote no more of a title than tells the declaration from others', () => {
    const title = 'x'.repeat(100);
    const text = `organization o { role r }\nprovider p { role s }\nagreement "${title}" {\n  between o, p\n}\n`;
    const host = workspace({ 'plan.secplan': text });
    for (const insert of [`"${title}y"`, `"${title}yz"`, `"${title}"`]) {
      replace(host, /"x+[yz]*"/.exec(host.file(path)?.text ?? '')?.[0] ?? '', insert);
      const fresh = workspace({ 'plan.secplan': host.file(path)?.text ?? '' });
      assert.deepEqual(everything(host), everything(fresh));
    }
  });

  it('run nothing for a title that nothing looked at', () => {
    const host = workspace({ 'plan.secplan': catalogPlan });
    const before = runs(host);
    replace(host, '"Locks"', '"Keys"');
    assert.equal(runs(host), before);
  });
});
