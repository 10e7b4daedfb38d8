/** A board to which one side sends people who cannot decide. */

import { atEntry } from '../../plan/anchor.ts';
import { mandateRank, members, membersBySide } from '../../meaning/parties/boards.ts';
import { mandates } from '../../../../grammar/src/vocabulary/words.ts';
import { defineRule } from '../define.ts';

const specialist = mandates.indexOf('specialist');

export const unequalMandates = defineRule({
  id: 'board/unequal-mandates',
  severity: 'warning',
  source: ['IBM 4.2'],
  each: ['board'],
  messages: {
    none: '{parties} {parties|sends|send} only specialists to {entity}, where {deciders} can decide. Have {parties} send a role with “mandate management” or “mandate executive” too, so that its decisions bind both sides.',
  },
  check(entity, plan, report) {
    const roles = members(plan, entity);
    if (!roles || plan.incomplete(entity)) return;
    // Auditors and authorities are guests: only those who share the work decide on it together.
    const sides = [...membersBySide(plan, roles)].filter(
      ([side]) => side.kind === 'organization' || side.kind === 'provider',
    );
    const low = sides.filter(([, sent]) => sent.every((role) => mandateRank(plan, role) === specialist));
    const deciders = sides
      .flatMap(([, sent]) => sent)
      .filter((role) => (mandateRank(plan, role) ?? specialist) < specialist);
    if (low.length === 0 || deciders.length === 0) return;
    const related = low.flatMap(([, sent]) => sent).map(atEntry);
    report(atEntry(entity), 'none', { entity, parties: low.map(([side]) => side), deciders }, { related });
  },
});
