/** A provider's report that nobody of the organization reads. */

import { atOutsideHolders } from '../../meaning/parties/acting.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { sideKind } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Fix } from '../define.ts';

/** Whether one of the names is a role of the organization; a name that nothing has may be one. */
function namesOrganization(plan: PlanView, entity: Entry, head: string): boolean {
  return plan.lines(entity, head).some(({ line }) =>
    line.values.some((value) => {
      const role = plan.resolve(entity, value);
      return role === undefined || sideKind(plan, role) === 'organization';
    }),
  );
}

function readers(plan: PlanView, entity: Entry): readonly Fix[] {
  const officers = plan
    .mentioning('role', 'acts as', 'security-officer')
    .filter((role) => sideKind(plan, role) === 'organization');
  return officers.map((role) => ({
    title: 'read',
    args: { role },
    changes: [{ type: 'add-line', entry: entity, text: `read by ${role.name ?? ''}` }],
  }));
}

export const noReader = defineRule({
  id: 'report/no-reader',
  severity: 'warning',
  source: ['SANS Reporting'],
  each: ['report'],
  across: ['entity'],
  yieldsTo: ['duty/report-self-read'],
  messages: {
    none: 'Nobody of the organization reads {entity}, so nobody sees what {entity|it shows|they show}. Name a role that understands {entity|it|them}, in a line “read by”.',
  },
  fixes: { read: 'Let {role} read it' },
  check(entity, plan, report) {
    // What the organization itself writes is for others.
    if (plan.incomplete(entity) || namesOrganization(plan, entity, 'from')) return;
    if (namesOrganization(plan, entity, 'read by')) return;
    const related = [
      ...plan.lines(entity, 'read by').map((ref) => atLine(ref)),
      ...atOutsideHolders(plan, plan.targets(entity, 'read by')),
    ];
    report(atEntry(entity), 'none', { entity }, { related, fixes: readers(plan, entity) });
  },
});
