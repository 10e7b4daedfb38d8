/** Secret information that goes to somebody whom nothing binds to keep it secret. */

import { agreementsBetween } from '../../meaning/parties/agreements.ts';
import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { sensitiveIn, unboundPartners } from '../../meaning/parties/secrecy.ts';
import { defineRule } from '../define.ts';
import type { Details } from '../define.ts';

/** The exchange at which it is reported of a party: one agreement mends all. */
function first(plan: PlanView, party: Entry): Entry | undefined {
  return plan.all('exchange').find((exchange) => unboundPartners(plan, exchange).includes(party));
}

/** An agreement that is there can be completed. */
function details(plan: PlanView, entity: Entry, party: Entry): Details {
  const others = plan.targets(entity, 'between').filter((other) => other !== party);
  const [agreement] = others.flatMap((other) => agreementsBetween(plan, party, other));
  const related = sensitiveIn(plan, entity).map(atEntry);
  if (!agreement) return { related };
  const changes = [{ type: 'add-line' as const, entry: agreement, text: 'confidentiality lasts always' }];
  return { related: [...related, atEntry(agreement)], fixes: [{ title: 'add', args: { agreement }, changes }] };
}

export const noConfidentiality = defineRule({
  id: 'exchange/no-confidentiality',
  severity: 'error',
  source: ['ISO27k 5.3.2'],
  each: ['exchange'],
  across: ['entity'],
  messages: {
    none: '{party} takes part in {entity}, and no agreement binds it to keep {information} secret. Conclude one with a line “confidentiality lasts”, or add that line to one that is there.',
  },
  fixes: { add: 'Agree on lasting confidentiality in {agreement}' },
  check(entity, plan, report) {
    for (const party of unboundPartners(plan, entity)) {
      if (first(plan, party) !== entity) continue;
      const args = { party, entity, information: sensitiveIn(plan, entity) };
      report(atEntry(entity), 'none', args, details(plan, entity, party));
    }
  },
});
