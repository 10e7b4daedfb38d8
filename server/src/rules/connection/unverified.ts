/** A connection whose agreement nobody checks. */

import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** Checked itself, or by a control or an audit that is about it. */
function isChecked(plan: PlanView, entity: Entry): boolean {
  if (plan.has(entity, 'verified by') || plan.mentioning('audit', 'of', entity).length > 0) return true;
  return plan.mentioning('control', 'on', entity).some((control) => plan.has(control, 'verified by'));
}

export const unverified = defineRule({
  id: 'connection/unverified',
  severity: 'warning',
  source: ['BSI A9'],
  each: ['connection'],
  across: ['entity'],
  messages: {
    none: 'Nobody checks that {entity} {entity|is|are} used only as agreed. Name a role that does, and how often, in a line “verified by … every …”.',
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity) || isChecked(plan, entity)) return;
    report(atEntry(entity), 'none', { entity });
  },
});
