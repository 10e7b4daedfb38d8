/** A finding that nobody sees to by a day, no project mends and nobody has accepted, or that was decided on unweighed. */

import { daysOf } from '../../meaning/plan/lasting.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** Whoever decides again later has the assessment at hand: the last decision and the first assessment count. */
function checkOrder(plan: PlanView, entity: Entry, report: Report): void {
  const ref = plan.line(entity, 'assessed by');
  const decided = Math.max(-Infinity, ...daysOf(plan, entity, 'decided by', 'accepted by'));
  const assessed = Math.min(Infinity, ...daysOf(plan, entity, 'assessed by'));
  if (!ref || !Number.isFinite(decided) || !Number.isFinite(assessed) || assessed <= decided) return;
  report(atLine(ref), 'late', { entity, decided: { day: decided }, assessed: { day: assessed } });
}

export const undecided = defineRule({
  id: 'finding/undecided',
  severity: 'warning',
  source: ['IBM 6.2', 'SANS Auditing'],
  each: ['finding'],
  across: ['entity'],
  messages: {
    late: 'What becomes of {entity} was decided on {decided}, and {entity|its|their} risk was assessed only on {assessed}: whoever decided did not know it. Have it decided again with the assessment at hand, or correct the days.',
    open: 'Nobody has decided what becomes of {entity}. Say who mends {entity|it|them} and by when, in lines “owner” and “due”, or which project does, in a line “resolved by”; or have {entity|its|their} risk assessed and the organization accept {entity|it|them}, in lines “assessed by” and “accepted by”.',
    unapproved: {
      severity: 'information',
      text: 'A project mends {entity}, and nobody of the organization has decided that this is how {entity|it is|they are} mended, or that the risk is borne until then. Have it decided, and add a line “decided by”, with the role and the day.',
    },
    unowned: {
      severity: 'information',
      text: 'It is decided that {entity} {entity|is|are} mended, and nobody sees to it. Say who does, in a line “owner”, or which project, in a line “resolved by”.',
    },
    undated: {
      severity: 'information',
      text: 'It is decided what becomes of {entity}, and no day is set by which {entity|it is|they are} mended, so that nobody notices when nothing happens. Agree on one, and add a line “due”.',
    },
    unweighed:
      '{entity} {entity|is|are} accepted, but nobody has assessed what risk that leaves. Have it assessed, and add a line “assessed by”, with the role and the day.',
  },
  check(entity, plan, report) {
    const has = (head: string): boolean => plan.has(entity, head);
    if (plan.incomplete(entity) || has('closed on')) return;
    checkOrder(plan, entity, report);
    if (has('resolved by')) {
      const isSettled = has('decided by') || has('accepted by') || stage(plan) === 'draft';
      if (!isSettled) report(atEntry(entity), 'unapproved', { entity });
      return;
    }
    const accepted = plan.line(entity, 'accepted by');
    const decided = has('decided by') || (has('owner') && has('due'));
    if (!accepted && !decided) report(atEntry(entity), 'open', { entity });
    else if (accepted && !has('assessed by')) report(atLine(accepted), 'unweighed', { entity });
    else if (!accepted && stage(plan) !== 'draft') {
      // With a day to be mended by, the decision was not to live with it.
      if (!has('due')) report(atEntry(entity), 'undated', { entity });
      else if (!has('owner')) report(atEntry(entity), 'unowned', { entity });
    }
  },
});
