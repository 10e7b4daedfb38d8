/** The examples of all kinds are one plan that reads without a problem. */

import assert from 'node:assert/strict';
import { format } from '../../../grammar/src/print/printer.ts';
import { kinds } from '../../../grammar/src/vocabulary/vocabulary.ts';
import { examplePlan } from '../../../grammar/src/vocabulary/example-plan.ts';
import { AnalysisHost } from '../../../server/src/analysis/host.ts';
import { dayOf } from '../../../server/src/facts/dates.ts';
import { rules } from '../../../server/src/rules/registry.ts';

const path = '/plan/examples.secplan';

function problemsOf(text: string): readonly string[] {
  const asOf = dayOf('2026-01-26');
  assert.ok(asOf !== undefined);
  const host = new AnalysisHost({ rules, root: '/plan', asOf });
  host.setText(path, text);
  host.settle();
  return host
    .problems(path)
    .filter(({ rule }) => /^(syntax|name)\//.test(rule))
    .map(({ rule, message, start }) => `line ${text.slice(0, start).split('\n').length}: ${rule}: ${message}`);
}

describe('examples of the kinds', () => {
  it('have no problem of syntax or names', () => {
    assert.deepEqual(problemsOf(examplePlan(kinds.values())), []);
  });

  it('are written as the formatter writes them', () => {
    const text = examplePlan(kinds.values());
    assert.equal(format(text).text, text);
  });

  it('would have one if a name were wrong', () => {
    const text = examplePlan(kinds.values()).replaceAll('held by meridian.nvisser', 'held by meridian.nobody');
    assert.equal(problemsOf(text).length, 2); // the name, and the person whom nothing names any more
  });
});
