/** Spans of time as a plan writes them, and when what recurs is overdue. */

import assert from 'node:assert/strict';
import { AnalysisHost } from '../../../server/src/analysis/host.ts';
import { dayOf } from '../../../server/src/facts/dates.ts';
import type { Value } from '../../../server/src/facts/facts.ts';
import { hoursIn, spanWords } from '../../../server/src/meaning/plan/durations.ts';
import { rules } from '../../../server/src/rules/registry.ts';

function span(amount: number, text: string): Value {
  return { kind: 'duration', text, amount, version: undefined, to: [] };
}

/** Whether an audit with this line is overdue on a day. */
function isOverdue(line: string, asOf: string): boolean {
  const shown = rules.filter(({ id }) => id === 'audit/overdue');
  const host = new AnalysisHost({ rules: shown, root: '/w', asOf: dayOf(asOf) ?? 0 });
  const service = 'service s "S" { provided by p; from 2025-11-30 }\nprovider p "P"\n';
  host.setText('/w/plan.secplan', `${service}audit a "A" {\n  of s\n  ${line}\n}\n`);
  host.settle();
  return host.problems('/w/plan.secplan').length > 0;
}

describe('durations', () => {
  it('compares spans of different units', () => {
    assert.ok((hoursIn(span(90, 'minute')) ?? 0) < (hoursIn(span(2, 'hour')) ?? 0));
    assert.equal(hoursIn(span(1, 'week')), hoursIn(span(7, 'day')));
    assert.equal(hoursIn(undefined), undefined);
  });

  it('writes spans as a plan does', () => {
    assert.equal(spanWords(span(1, 'hour')), '1 hour');
    assert.equal(spanWords(span(90, 'day')), '90 days');
  });

  it('calls overdue what is a day late, not what is due', () => {
    assert.equal(isOverdue('every 12 months last on 2025-01-15', '2026-01-15'), false);
    assert.equal(isOverdue('every 12 months last on 2025-01-15', '2026-01-16'), true);
  });

  it('counts from the start what was never done, and clips to the last day of a month', () => {
    assert.equal(isOverdue('every 3 months', '2026-02-28'), false);
    assert.equal(isOverdue('every 3 months', '2026-03-01'), true);
  });
});
