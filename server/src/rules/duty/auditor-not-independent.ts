/** The auditor belongs to those who are audited. */

import { calledAll, partyActing } from '../../meaning/parties/acting.ts';
import { auditedParties } from '../../meaning/oversight/audited.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { isOutsider, sameSide } from '../../meaning/parties/parties.ts';
import { defineRule } from '../define.ts';

export const auditorNotIndependent = defineRule({
  id: 'duty/auditor-not-independent',
  severity: 'warning',
  source: ['IBM 3.1', 'SANS Auditing', 'ISO27k 6.4'],
  each: ['audit'],
  yieldsTo: ['duty/one-check-only'],
  messages: {
    related:
      '{auditors} {auditors|audits|audit} {party}, but {auditors|belongs|belong} to the same group or {auditors|works|work} for it. Let the organization audit, or a third party that depends on neither.',
    self: '{party} audits itself: {auditors} {auditors|belongs|belong} to it. Let the organization audit, or a third party that depends on neither.',
  },
  check(entity, plan, report) {
    const { at, entries: auditors, unknown } = namedOn(plan, entity, 'by');
    if (!at || unknown) return;
    for (const party of auditedParties(plan, entity)) {
      if (!isOutsider(plan, party) || !auditors.every((each) => sameSide(plan, each, party))) continue;
      const self = auditors.every((each) => partyActing(plan, each) === party);
      report(at, self ? 'self' : 'related', { auditors: calledAll(plan, auditors), party });
      return;
    }
  },
});
