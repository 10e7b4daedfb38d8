/** A connection between two parties on which nobody, or nobody of one side, is told of an incident, or to whom it escalates. */

import { endsAcross, sidesAt, sidesUnnamed } from '../../meaning/plan/ends.ts';
import { isDraft } from '../../meaning/plan/plan-facts.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

const heads = ['on incident inform', 'escalates to'] as const;

export const noIncidentPath = defineRule({
  id: 'connection/no-incident-path',
  severity: 'warning',
  source: ['BSI A9'],
  each: ['connection'],
  across: ['entity'],
  messages: {
    none: 'When security is in danger on one side of {entity}, the other side is in danger too, and the plan does not say everything about what happens then: {heads:all} {heads|is|are} missing. Agree on who is told at once and to whom it goes if nothing happens, and add the {heads|line|lines}.',
    oneSided:
      'When security is in danger on one side of {entity}, nobody of {sides:or} is told, although the danger is {sides|its|theirs} too. Agree on whom to tell there, and add {sides|its role|their roles} to the line “on incident inform”.',
  },
  check(entity, plan, report) {
    const ends = isDraft(plan) ? undefined : endsAcross(plan, entity);
    if (!ends || plan.incomplete(entity)) return;
    const missing = heads.filter((head) => !plan.has(entity, head)).map((head) => `“${head}”`);
    if (missing.length > 0) report(atEntry(entity), 'none', { entity, heads: missing });
    const informed = plan.line(entity, 'on incident inform');
    if (!informed) return;
    const sides = sidesUnnamed(plan, entity, 'on incident inform', sidesAt(plan, [...ends.from, ...ends.to]));
    if (sides.length > 0) report(atLine(informed), 'oneSided', { entity, sides });
  },
});
