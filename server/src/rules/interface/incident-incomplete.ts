/** An incident process in which nobody sees, nobody judges, or nobody tells the organization. */

import { atEntry } from '../../plan/anchor.ts';
import { endsOf } from '../../meaning/plan/ends.ts';
import type { Entry } from '../../plan/entry.ts';
import { sideKind } from '../../meaning/parties/parties.ts';
import { passings } from '../../meaning/duties/passings.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { activitiesWith, mayHaveMore, providersIn } from '../../meaning/duties/process-roles.ts';
import { defineRule } from '../define.ts';

/**
 * Whether the organization is told: by an activity, or by an interface that leads to one of its roles. Where work passes
 * to one of them and the interface for that lacks, this is a problem of its own.
 */
function isReported(plan: PlanView, process: Entry): boolean {
  if (activitiesWith(plan, process, 'report').length > 0) return true;
  if (passings(plan, process).some(({ to }) => sideKind(plan, to) === 'organization')) return true;
  return plan.mentioning('interface', 'in', process).some((each) => {
    const ends = endsOf(plan, each);
    return !ends || ends.to.some((role) => sideKind(plan, role) === 'organization');
  });
}

export const incidentIncomplete = defineRule({
  id: 'interface/incident-incomplete',
  severity: 'error',
  source: ['ORANGE understanding what is outsourced', 'ORANGE processes'],
  each: ['process'],
  across: ['entity'],
  messages: {
    detection:
      'In {entity} it is nobody’s duty to detect incidents. Add an activity “detect”, or a line “duty detect” to the one that does it, and name who is responsible.',
    evaluation:
      'In {entity} it is nobody’s duty to evaluate incidents. Add an activity “evaluate”, or a line “duty evaluate” to the one that does it, and name who is responsible.',
    report:
      '{providers} {providers|works|work} on incidents in {entity}, and nothing says that the organization is told. Add an interface to one of its roles, or an activity “report”.',
  },
  check(entity, plan, report) {
    if (plan.word(entity, 'kind') !== 'incident' || mayHaveMore(plan, entity)) return;
    // Who watches all the time sees incidents too.
    if (activitiesWith(plan, entity, 'detect', 'monitor').length === 0) {
      report(atEntry(entity), 'detection', { entity });
    }
    if (activitiesWith(plan, entity, 'evaluate').length === 0) report(atEntry(entity), 'evaluation', { entity });
    const providers = providersIn(plan, entity);
    if (providers.length > 0 && !isReported(plan, entity)) report(atEntry(entity), 'report', { entity, providers });
  },
});
