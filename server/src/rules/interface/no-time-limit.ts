/** An interface without a limit of time: nobody can say when what is passed on comes too late. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import { agreementsBetween } from '../../meaning/parties/agreements.ts';
import { conditionOf, soleCondition } from '../../meaning/letters/conditions.ts';
import { qualifier } from '../../facts/facts.ts';
import { spanWords } from '../../meaning/plan/durations.ts';
import { endsAcross } from '../../meaning/plan/ends.ts';
import type { Ends } from '../../meaning/plan/ends.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Fix } from '../define.ts';

function isIncidents(plan: PlanView, entity: Entry): boolean {
  const process = plan.target(entity, 'in');
  return process !== undefined && plan.word(process, 'kind') === 'incident';
}

/** What the agreements of the two parties promise for incidents. */
function promised(plan: PlanView, entity: Entry, { from: [from], to: [to] }: Ends): readonly Fix[] {
  if (!from || !to) return [];
  const spans = agreementsBetween(plan, from, to).flatMap(
    (agreement) => plan.line(agreement, 'incident notice within')?.line.values ?? [],
  );
  return [...new Set(spans.filter(({ kind }) => kind === 'duration').map(spanWords))].map((limit) => ({
    title: 'add',
    args: { limit },
    changes: [{ type: 'add-line', entry: entity, text: `within ${limit}` }],
  }));
}

export const noTimeLimit = defineRule({
  id: 'interface/no-time-limit',
  severity: 'warning',
  source: ['ORANGE understanding what is outsourced', 'ISO27k 5.3.7'],
  each: ['interface'],
  across: ['entity'],
  messages: {
    none: '{entity} {entity|has|have} no time limit, so {to} cannot say when {from} {from|is|are} late. Agree on one, and write it in a line “within”.',
    incident: {
      severity: 'error',
      text: '{entity} {entity|passes|pass} on security incidents and {entity|has|have} no time limit, so {to} may hear of one too late. Agree with {from} on a limit, and write it in a line “within”.',
    },
    sometimes:
      '{entity} has a time limit only under {condition}, so otherwise {to} cannot say when {from} {from|is|are} late. Agree on one for all other cases, and write it in a line “within” without “when”.',
  },
  fixes: { add: 'Pass it on within {limit}, as agreed for incidents' },
  check(entity, plan, report) {
    const ends = endsAcross(plan, entity);
    if (!ends || plan.incomplete(entity)) return;
    const { from, to } = ends;
    const limits = plan.lines(entity, 'within');
    const [limit] = limits;
    if (limit) {
      const conditions = limits.map(({ line }) => qualifier(line, 'when')[0]?.text);
      if (soleCondition(conditions) === undefined) return;
      report(atLine(limit), 'sometimes', { entity, from, to, condition: conditionOf(plan, limit) });
      return;
    }
    if (isIncidents(plan, entity)) {
      report(atEntry(entity), 'incident', { entity, from, to }, { fixes: promised(plan, entity, ends) });
    } else {
      report(atEntry(entity), 'none', { entity, from, to });
    }
  },
});
