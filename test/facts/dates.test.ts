/** Days and spans of time, at the ends of the calendar too. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addSpan, dayOf, isoOf, units } from '../../server/src/facts/dates.ts';

function added(day: string, amount: number, unit: string): string {
  return isoOf(addSpan(dayOf(day) ?? NaN, amount, unit));
}

describe('dates', () => {
  it('take days that there are, and no others', () => {
    for (const day of ['0000-01-01', '2024-02-29', '9999-12-31']) assert.equal(isoOf(dayOf(day) ?? NaN), day);
    for (const day of ['0000-00-00', '2026-02-30', '2025-02-29', '2026-13-01', '20260101', '+010000-01-01']) {
      assert.equal(dayOf(day), undefined, day);
    }
  });

  it('clip months to the month’s last day', () => {
    assert.equal(added('2026-01-31', 1, 'month'), '2026-02-28');
    assert.equal(added('2024-02-29', 1, 'year'), '2025-02-28');
    assert.equal(added('2026-11-30', 3, 'month'), '2027-02-28');
  });

  it('count years below 100 as they are', () => {
    assert.equal(added('0050-01-15', 1, 'month'), '0050-02-15');
    assert.equal(added('0000-01-01', 1, 'year'), '0001-01-01');
  });

  it('have no end behind the last day that can be written', () => {
    const last = dayOf('9999-12-31') ?? NaN;
    assert.equal(addSpan(last, 1, 'day'), Infinity);
    assert.equal(addSpan(0, 999_999, 'year'), Infinity);
    assert.equal(isoOf(Infinity), '9999-12-31');
    assert.equal(isoOf(-Infinity), '0000-01-01');
  });

  it('never end before they began, and can always be written', () => {
    const day = fc.integer({ min: dayOf('0000-01-01') ?? 0, max: dayOf('9999-12-31') ?? 0 });
    fc.assert(
      fc.property(day, fc.nat(999_999), fc.constantFrom(...units), (from, amount, unit) => {
        const reached = addSpan(from, amount, unit);
        assert.ok(reached >= from);
        assert.match(isoOf(reached), /^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});
