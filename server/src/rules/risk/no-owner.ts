/** Risks, provided services and processes of which nobody in the organization is the owner. */

import { isUncertain } from '../../meaning/letters/controls.ts';
import { providersOf } from '../../meaning/parties/provided.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** A service that the organization keeps is its own; one that is handed over, and its work, need an owner who stays. */
function needsOwner(plan: PlanView, entity: Entry): boolean {
  return entity.kind !== 'service' || providersOf(plan, entity).length > 0;
}

export const noOwner = defineRule({
  id: 'risk/no-owner',
  severity: 'warning',
  source: ['ISO27k 5.2.1', 'ISO27k 6.1', 'ISO27k 6.2'],
  each: ['risk', 'service', 'process'],
  messages: {
    none: {
      text: 'Nobody owns {entity}. An owner answers for the risk that comes with a thing, also when the work is done elsewhere: name a role of the organization in a line “owner”.',
      grouped: {
        within: 'plan',
        by: ['kind'],
        text: 'Nobody owns {entity}, and the same holds for {places} of kind “{kind}” in all. An owner answers for the risk that comes with a thing, also when the work is done elsewhere: name a role of the organization in a line “owner” of each.',
      },
    },
  },
  check(entity, plan, report) {
    if (stage(plan) !== 'signed' || isUncertain(plan, entity) || plan.has(entity, 'owner')) return;
    if (needsOwner(plan, entity)) report(atEntry(entity), 'none', { entity, kind: entity.kind });
  },
});
