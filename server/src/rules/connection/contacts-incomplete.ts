/** A connection for which one side does not name whom to ask about organization or technology. */

import { atEntry } from '../../plan/anchor.ts';
import { endsAcross, sidesAt, sidesUnnamed } from '../../meaning/plan/ends.ts';
import { defineRule } from '../define.ts';

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
    const organizational = sidesUnnamed(plan, entity, 'organizational contact', sides);
    const technical = sidesUnnamed(plan, entity, 'technical contact', sides);
    if (organizational.length + technical.length === 0) return;
    const one = organizational.length > 0 ? 'organizational' : 'technical';
    const message = organizational.length > 0 && technical.length > 0 ? 'both' : one;
    report(atEntry(entity), message, { entity, organizational, technical });
  },
});
