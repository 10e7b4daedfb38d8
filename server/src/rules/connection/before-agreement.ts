/** A connection that is switched on before both sides agreed to it, or before its security was proven. */

import { agreedOn } from '../../meaning/parties/agreed.ts';
import { atLine } from '../../plan/anchor.ts';
import type { Day } from '../../facts/dates.ts';
import { endsAcross, sidesAt } from '../../meaning/plan/ends.ts';
import type { Entry } from '../../plan/entry.ts';
import { qualifier } from '../../facts/facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** Infinity where it was never proven, -Infinity where it is not known when. */
function provenOn(plan: PlanView, entity: Entry): Day {
  const ref = plan.line(entity, 'level proven by');
  if (!ref) return Infinity;
  return plan.day(entity, qualifier(ref.line, 'on')[0]) ?? -Infinity;
}

export const beforeAgreement = defineRule({
  id: 'connection/before-agreement',
  severity: 'error',
  source: ['BSI A9'],
  needs: 'date',
  each: ['connection'],
  across: ['entity'],
  messages: {
    agreement:
      '{entity} {entity|is|are} active from {day}, before {parties} {parties|has|have} agreed to {entity|it|them}. Have {entity|it|them} agreed first, and write down the day in a line “agreed by … on …”, or switch {entity|it|them} on later.',
    proof:
      '{entity} {entity|is|are} active from {day}, before it is proven that both sides are secure enough for {entity|it|them}. Have that shown first, and say by whom and when in a line “level proven by … on …”, or switch {entity|it|them} on later.',
    both: '{entity} {entity|is|are} active from {day}, before {parties} {parties|has|have} agreed to {entity|it|them} and before it is proven that both sides are secure enough for {entity|it|them}. Agree and have that shown first, or switch {entity|it|them} on later.',
  },
  check(entity, plan, report) {
    const active = plan.line(entity, 'active from');
    const day = plan.day(entity, active?.line.values[0]);
    const ends = endsAcross(plan, entity);
    if (!active || day === undefined || !ends || plan.incomplete(entity)) return;
    const sides = sidesAt(plan, [...ends.from, ...ends.to]);
    const parties = sides.filter((side) => agreedOn(plan, entity, side) > day);
    const unproven = provenOn(plan, entity) > day;
    if (parties.length === 0 && !unproven) return;
    const message = parties.length === 0 ? 'proof' : unproven ? 'both' : 'agreement';
    const agreed = parties.length > 0 ? plan.lines(entity, 'agreed by') : [];
    const premises = [...agreed, ...(unproven ? plan.lines(entity, 'level proven by') : [])];
    const related = premises.map((ref) => atLine(ref));
    report(atLine(active), message, { entity, day: { day }, parties }, { from: day, related });
  },
});
