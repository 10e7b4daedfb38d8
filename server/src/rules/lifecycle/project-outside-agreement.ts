/** A project that a provider leads and that no agreement includes. */

import { agreementsWith } from '../../meaning/parties/agreements.ts';
import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { sideKind } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Fix } from '../define.ts';

const over: readonly (string | undefined)[] = ['done', 'stopped'];

/** The one agreement with the provider, where there is one. */
function offers(plan: PlanView, entity: Entry, provider: Entry): readonly Fix[] {
  const agreements = agreementsWith(plan, provider);
  const [agreement] = agreements;
  if (agreements.length !== 1 || agreement?.name === undefined) return [];
  const changes = [{ type: 'add-line' as const, entry: entity, text: `under ${agreement.name}` }];
  return [{ title: 'under', args: { agreement }, changes }];
}

export const projectOutsideAgreement = defineRule({
  id: 'lifecycle/project-outside-agreement',
  severity: 'warning',
  source: ['IBM 3.3'],
  each: ['project'],
  across: ['entity'],
  messages: {
    outside:
      '{owner} leads {entity}, and no agreement includes {entity|it|them}: what {entity|it costs|they cost} and when {entity|it is|they are} due will be argued about later. Put {entity|it|them} into the agreement with {provider}, and add a line “under”.',
    postponed:
      '{entity} {entity|was|were} postponed until after the outsourcing, and no agreement includes {entity|it|them}: by then {entity|its|their} price is no longer a matter of competition. Put {entity|it|them} into the agreement with the provider that will do it, and add a line “under”.',
  },
  fixes: { under: 'Put it under {agreement}' },
  check(entity, plan, report) {
    if (plan.incomplete(entity) || plan.has(entity, 'under')) return;
    // What a provider does to its own house is its own affair.
    if (plan.word(entity, 'kind') === 'provider-internal' || over.includes(plan.word(entity, 'status'))) return;
    const owner = plan.target(entity, 'owner');
    const provider = plan.party(owner);
    if (owner && plan.word(entity, 'kind') === 'postponed' && sideKind(plan, provider) === 'organization') {
      if (plan.count('agreement') > 0) report(atEntry(entity), 'postponed', { entity });
      return;
    }
    if (!owner || !provider || sideKind(plan, provider) !== 'provider') return;
    report(atEntry(entity), 'outside', { owner, entity, provider }, { fixes: offers(plan, entity, provider) });
  },
});
