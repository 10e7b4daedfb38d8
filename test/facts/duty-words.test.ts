/** Which duty a matrix's words name. */

import assert from 'node:assert/strict';
import { dutyNamed, namesAudit, partsListed } from '../../server/src/facts/duty-words.ts';

describe('dutyNamed', () => {
  const cases: readonly (readonly [string, ReturnType<typeof dutyNamed>])[] = [
    ['Audits security compliance', 'verify'],
    ['Security Validation ', 'verify'],
    ['Verifies', 'verify'],
    ['Approves major changes', 'approve'],
    ['Final approval', 'approve'],
    ['Collects audit logs', undefined],
    ['Approval workflow tool', undefined],
    ['Hands-on', undefined],
  ];
  for (const [text, duty] of cases) {
    it(`“${text}”: ${duty ?? 'none'}`, () => {
      assert.equal(dutyNamed(text), duty);
    });
  }

  it('tells an audit from other checks', () => {
    assert.ok(namesAudit('Audits security compliance'));
    assert.ok(!namesAudit('Security validation'));
    assert.ok(!namesAudit('Collects audit logs'));
  });
});

describe('partsListed', () => {
  it('divides at commas, slashes and “and”', () => {
    assert.deepEqual(partsListed('Schedules, verifies/tests and reports,'), [
      'Schedules',
      'verifies',
      'tests',
      'reports',
    ]);
  });
});
