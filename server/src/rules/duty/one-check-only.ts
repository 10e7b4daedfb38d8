/** Only the provider checks against what the organization has declared to be applicable. */

import { calledAll } from '../../meaning/parties/acting.ts';
import type { Entry } from '../../plan/entry.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { isOfProvider, sideKind } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** Whether all auditors stand on a provider's side; an auditor who is not known may stand elsewhere. */
function isProvidersOwn(plan: PlanView, audit: Entry): boolean {
  const { entries, unknown } = namedOn(plan, audit, 'by');
  const own = (auditor: Entry): boolean => isOfProvider(plan, auditor) && sideKind(plan, auditor) === 'provider';
  return !unknown && entries.length > 0 && entries.every(own);
}

export const oneCheckOnly = defineRule({
  id: 'duty/one-check-only',
  severity: 'warning',
  source: ['IBM 4.3'],
  each: ['audit'],
  messages: {
    only: 'Only {auditors} of the provider {auditors|checks|check} the work against {statement}. Let the organization check against its own statement as well, or have somebody independent do it.',
  },
  check(entity, plan, report) {
    const { at, entries: auditors } = namedOn(plan, entity, 'by');
    if (!at || !isProvidersOwn(plan, entity)) return;
    for (const statement of plan.targets(entity, 'against')) {
      if (statement.kind !== 'applicability') continue;
      const audits = plan.mentioning('audit', 'against', statement);
      if (audits.every((audit) => isProvidersOwn(plan, audit))) {
        report(at, 'only', { auditors: calledAll(plan, auditors), statement });
      }
    }
  },
});
