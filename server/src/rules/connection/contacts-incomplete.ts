/** A connection for which one side does not name whom to ask about organization or technology. */

import { atEntry } from '../../plan/anchor.ts';
import { endsAcross, sidesAt } from '../../meaning/plan/ends.ts';
import type { Entry } from '../../plan/entry.ts';
import { sameSide } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** The sides of which no role stands in lines with this head; a name that nothing has may be of any side. */
function lacking(plan: PlanView, entity: Entry, head: string, sides: readonly Entry[]): readonly Entry[] {
  const named = plan.lines(entity, head).flatMap(({ line }) => line.values.map((value) => plan.resolve(entity, value)));
  return sides.filter((side) => !named.some((role) => role === undefined || sameSide(plan, role, side)));
}

export const contactsIncomplete = defineRule({
  id: 'connection/contacts-incomplete',
  severity: 'warning',
  source: ['BSI A9'],
  each: ['connection'],
  across: ['entity'],
  messages: {
    organizational:
      '{entity} {entity|names|name} no organizational contact of {organizational:or}. Add a role in a line “organizational contact”.',
    technical:
      '{entity} {entity|names|name} no technical contact of {technical:or}. Add a role in a line “technical contact”.',
    both: '{entity} {entity|names|name} no organizational contact of {organizational:or} and no technical contact of {technical:or}. Add their roles in lines “organizational contact” and “technical contact”.',
  },
  check(entity, plan, report) {
    const ends = endsAcross(plan, entity);
    if (!ends || plan.incomplete(entity)) return;
    const sides = sidesAt(plan, [...ends.from, ...ends.to]);
    const organizational = lacking(plan, entity, 'organizational contact', sides);
    const technical = lacking(plan, entity, 'technical contact', sides);
    if (organizational.length + technical.length === 0) return;
    const one = organizational.length > 0 ? 'organizational' : 'technical';
    const message = organizational.length > 0 && technical.length > 0 ? 'both' : one;
    report(atEntry(entity), message, { entity, organizational, technical });
  },
});
