/** Information that was handed over, and that nobody has taken over accountability for, or that has no day of return. */

import { isOfOrganization, isOutsider } from '../../meaning/parties/parties.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { atLine } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

const sensitive: readonly (string | undefined)[] = ['confidential', 'secret'];

export const handOverOpen = defineRule({
  id: 'exchange/hand-over-open',
  severity: 'warning',
  source: ['ISO27k 5.5.6'],
  each: ['information'],
  messages: {
    accepted:
      '{entity} was handed to {partners}, and nobody there has taken over accountability for it. Have a role of {partners} accept it formally, and add a line “accepted by”, with the role and the day.',
    returned:
      '{entity} was handed to {partners}, and no day is set on which it must be back or destroyed, copies and backups included. Agree on one, and add a line “returned or deleted by”.',
  },
  check(entity, plan, report) {
    const ref = plan.line(entity, 'handed to');
    if (!ref || plan.incomplete(entity)) return;
    const partners = plan.meanings(entity, ref.line.values).filter((party) => isOutsider(plan, party));
    if (partners.length === 0) return;
    const isSensitive = sensitive.includes(plan.word(entity, 'class')) || plan.has(entity, 'personal');
    const args = { entity, partners };
    const { entries: takers, unknown } = namedOn(plan, entity, 'accepted by');
    // Whoever handed it over cannot take it over.
    const isTaken = unknown || takers.some((taker) => !isOfOrganization(plan, taker));
    if (isSensitive && !isTaken) report(atLine(ref), 'accepted', args);
    if (!plan.has(entity, 'returned or deleted by')) report(atLine(ref), 'returned', args);
  },
});
