/** Access of others for which no executive of the organization stands. */

import { called } from '../../meaning/parties/acting.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Anchor } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { lasting } from '../../meaning/plan/lasting.ts';
import { isOfOrganization, sideKind } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Fix } from '../define.ts';

/** Offering more than a few roles is no help. */
const MOST_OFFERS = 3;

function isExecutive(plan: PlanView, role: Entry): boolean {
  const head = plan.words(role, 'acts as').includes('head-of-organization');
  return isOfOrganization(plan, role) && (head || plan.word(role, 'mandate') === 'executive');
}

function offers(plan: PlanView, entity: Entry, written: Anchor | undefined): readonly Fix[] {
  const executives = plan.derive('executives', () => plan.all('role').filter((role) => isExecutive(plan, role)));
  if (executives.length > MOST_OFFERS) return [];
  return executives.map((role) => {
    const name = role.name ?? '';
    const change = written
      ? { type: 'replace' as const, anchor: written, text: name }
      : { type: 'add-line' as const, entry: entity, text: `sponsored by ${name}` };
    return { title: 'sponsor', args: { role }, changes: [change] };
  });
}

export const noSponsor = defineRule({
  id: 'access/no-sponsor',
  severity: 'error',
  source: ['SANS Controlling Access'],
  each: ['access'],
  across: ['entity'],
  messages: {
    none: '{entity} {entity|lets|let} in {role} of another party, and nobody of the organization sponsors {entity|it|them}. Name an executive who does, in a line “sponsored by”.',
    lower:
      '{sponsor} sponsors {entity}, but is not an executive of the organization. Name a role with “mandate executive” in the line “sponsored by”, since the sponsor answers for who gets in.',
  },
  fixes: { sponsor: 'Let {role} sponsor it' },
  check(entity, plan, report) {
    const role = plan.target(entity, 'of');
    const side = sideKind(plan, role);
    if (!role || side === undefined || side === 'organization' || plan.incomplete(entity)) return;
    const { until } = lasting(plan, entity);
    const ref = plan.line(entity, 'sponsored by');
    if (!ref) {
      report(atEntry(entity), 'none', { role, entity }, { until, fixes: offers(plan, entity, undefined) });
      return;
    }
    const sponsor = plan.target(entity, 'sponsored by');
    // One mandate too low is one problem, however much the role stands for.
    if (!sponsor || isExecutive(plan, sponsor) || plan.mentioning('access', 'sponsored by', sponsor)[0] !== entity) {
      return;
    }
    const fixes = offers(plan, entity, atLine(ref, 0));
    report(
      atEntry(entity),
      'lower',
      { sponsor: called(plan, sponsor), entity },
      { until, related: [atLine(ref)], fixes },
    );
  },
});
