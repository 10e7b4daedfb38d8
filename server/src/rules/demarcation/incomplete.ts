/** A demarcation that does not draw its line: of which service, on whose side, by whose standard, and what follows from it. */

import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { providersOf } from '../../meaning/parties/provided.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

function missing(plan: PlanView, entity: Entry, ...heads: readonly string[]): readonly string[] {
  return heads.filter((head) => !plan.has(entity, head)).map((head) => `“${head}”`);
}

/** What both sides ask once traffic passes the line or something has happened there; a draft may leave it open. */
function unsettled(plan: PlanView, entity: Entry): readonly string[] {
  const service = plan.target(entity, 'of');
  if (stage(plan) === 'draft' || !service || providersOf(plan, service).length === 0) return [];
  return missing(plan, entity, 'flows governed by', 'investigated by');
}

export const incomplete = defineRule({
  id: 'demarcation/incomplete',
  severity: 'error',
  source: ['SANS figs. 4, 5', 'SANS Device Ownership'],
  each: ['demarcation'],
  messages: {
    open: '{entity} {entity|does|do} not say where the line runs: {heads} {heads|is|are} missing. Agree it with the other side and add it: “of” names the service whose devices are meant, “sits with” the party on whose side they are.',
    ungoverned: {
      severity: 'warning',
      text: '{entity} {entity|does|do} not say whose standard holds for the devices. Agree it with the other side, and name the standard in a line “governed by”.',
    },
    unsettled: {
      severity: 'warning',
      text: '{entity} {entity|leaves|leave} open what both sides will argue about later: {heads} {heads|is|are} missing. Agree with the other side whose standard holds for the traffic across the line, and who may investigate there after an incident, and add the {heads|line|lines}.',
    },
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity)) return;
    const heads = missing(plan, entity, 'of', 'sits with');
    const open = unsettled(plan, entity);
    if (heads.length > 0) report(atEntry(entity), 'open', { entity, heads });
    else if (!plan.has(entity, 'governed by')) report(atEntry(entity), 'ungoverned', { entity });
    else if (open.length > 0) report(atEntry(entity), 'unsettled', { entity, heads: open });
  },
});
