/** A control of which nobody finds out whether it works. */

import { atEntry } from '../../plan/anchor.ts';
import { isRetired, isUncertain, servicesOf } from '../../meaning/letters/controls.ts';
import { doersOf, isVerifying } from '../../meaning/duties/doers.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { providersOf } from '../../meaning/parties/provided.ts';
import { defineRule } from '../define.ts';

/** Whether anybody of the plan verifies a control at all; before that the lack at one of them says nothing. */
function verifiesAtAll(plan: PlanView): boolean {
  return plan.derive('verifies at all', () =>
    plan.all('role').some(({ name }) => name !== undefined && plan.mentionCount('control', 'verified by', name) > 0),
  );
}

function isMeasured(plan: PlanView, control: Entry): boolean {
  return plan.has(control, 'measured by') || doersOf(plan, control).some(isVerifying);
}

export const notMeasured = defineRule({
  id: 'coverage/not-measured',
  severity: 'warning',
  source: ['IBM 3.2'],
  each: ['control'],
  across: ['entity'],
  messages: {
    provided:
      'Nothing tells whether {entity} {entity|works|work}, and {providers} {providers|provides|provide} the service that {entity|it is|they are} about. Agree on how {entity|it is|they are} measured, or on who checks {entity|it|them} and how often, and add a line “measured by” or “verified by”.',
    own: {
      severity: 'information',
      text: 'Nothing tells whether {entity} {entity|works|work}. Add a line “measured by”, or “verified by” with the role that checks {entity|it|them} and how often.',
    },
  },
  check(entity, plan, report) {
    // What is not in place yet cannot be measured.
    if (plan.word(entity, 'status') === 'planned' || isRetired(plan, entity)) return;
    if (isUncertain(plan, entity) || isMeasured(plan, entity)) return;
    const providers = [...new Set(servicesOf(plan, entity).flatMap((service) => providersOf(plan, service)))];
    if (providers.length > 0) report(atEntry(entity), 'provided', { entity, providers });
    else if (verifiesAtAll(plan)) report(atEntry(entity), 'own', { entity });
  },
});
