/** Information that parties exchange, and of which nobody has said, or confirmed, who may send and who may receive it. */

import { crossesSides } from '../../meaning/plan/ends.ts';
import { isDraft } from '../../meaning/plan/plan-facts.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

const heads = ['may be sent by', 'may be received by'] as const;

export const noPartners = defineRule({
  id: 'exchange/no-partners',
  severity: 'warning',
  source: ['BSI A7'],
  each: ['information'],
  messages: {
    none: '{entity} passes between the parties in {exchanges}, and nothing says who may send it and who may receive it. Agree on the permitted partners, and add lines “may be sent by” and “may be received by”.',
    unconfirmed: {
      severity: 'information',
      text: 'Nobody has confirmed who may send and who may receive {entity}, which passes between the parties in {exchanges}. Ask on both sides whether it is right, and write the day in a line “confirmed on”.',
    },
  },
  check(entity, plan, report) {
    if (isDraft(plan) || plan.incomplete(entity) || plan.word(entity, 'class') === 'public') return;
    const exchanges = plan.mentioning('exchange', 'data', entity).filter((exchange) => crossesSides(plan, exchange));
    if (exchanges.length === 0) return;
    const related = exchanges.map(atEntry);
    const [permission] = heads.flatMap((head) => plan.line(entity, head) ?? []);
    if (!permission) report(atEntry(entity), 'none', { entity, exchanges }, { related });
    else if (!plan.has(entity, 'confirmed on')) {
      report(atLine(permission), 'unconfirmed', { entity, exchanges }, { related });
    }
  },
});
