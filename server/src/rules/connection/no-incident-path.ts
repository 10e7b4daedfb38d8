/** A connection between two parties on which nobody is told of an incident, or to whom it escalates. */

import { endsAcross } from '../../meaning/plan/ends.ts';
import { isDraft } from '../../meaning/plan/plan-facts.ts';
import { atEntry } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

const heads = ['on incident inform', 'escalates to'] as const;

export const noIncidentPath = defineRule({
  id: 'connection/no-incident-path',
  severity: 'warning',
  source: ['BSI A9'],
  each: ['connection'],
  messages: {
    none: 'When security is in danger on one side of {entity}, the other side is in danger too, and the plan does not say everything about what happens then: {heads:all} {heads|is|are} missing. Agree on who is told at once and to whom it goes if nothing happens, and add the {heads|line|lines}.',
  },
  check(entity, plan, report) {
    if (isDraft(plan) || !endsAcross(plan, entity) || plan.incomplete(entity)) return;
    const missing = heads.filter((head) => !plan.has(entity, head)).map((head) => `“${head}”`);
    if (missing.length > 0) report(atEntry(entity), 'none', { entity, heads: missing });
  },
});
