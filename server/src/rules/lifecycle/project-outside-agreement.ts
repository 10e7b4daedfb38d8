/** A project that a provider leads and that no agreement includes, or one that does not bind that provider. */

import { isProjectOver } from '../../meaning/catalogs/answers.ts';
import { agreementsWith, binds } from '../../meaning/parties/agreements.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { sideKind } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Fix, Report } from '../define.ts';

/** The one agreement with the provider, where there is one. */
function offers(plan: PlanView, entity: Entry, provider: Entry): readonly Fix[] {
  const agreements = agreementsWith(plan, provider);
  const [agreement] = agreements;
  if (agreements.length !== 1 || agreement?.name === undefined) return [];
  const changes = [{ type: 'add-line' as const, entry: entity, text: `under ${agreement.name}` }];
  return [{ title: 'under', args: { agreement }, changes }];
}

/** An agreement between others obliges whoever leads the project to nothing. */
function checkAgreement(plan: PlanView, entity: Entry, report: Report): void {
  const owner = plan.target(entity, 'owner');
  const provider = plan.party(owner);
  if (!owner || !provider || sideKind(plan, provider) !== 'provider') return;
  const { at, entries: agreements, unknown } = namedOn(plan, entity, 'under');
  if (!at || unknown || agreements.some((each) => binds(plan, each, provider) || plan.incomplete(each))) return;
  report(at, 'elsewhere', { owner, entity, provider, agreements }, { related: agreements.map(atEntry) });
}

export const projectOutsideAgreement = defineRule({
  id: 'lifecycle/project-outside-agreement',
  severity: 'warning',
  source: ['IBM 3.3'],
  each: ['project'],
  across: ['entity'],
  messages: {
    elsewhere:
      '{owner} leads {entity}, and {agreements} that should include {entity|it|them} {agreements|does|do} not bind {provider}. Name the agreement with {provider} behind “under”, or whoever leads {entity|it|them} behind “owner”.',
    outside:
      '{owner} leads {entity}, and no agreement includes {entity|it|them}: what {entity|it costs|they cost} and when {entity|it is|they are} due will be argued about later. Put {entity|it|them} into the agreement with {provider}, and add a line “under”.',
    postponed:
      '{entity} {entity|was|were} postponed until after the outsourcing, and no agreement includes {entity|it|them}: by then {entity|its|their} price is no longer a matter of competition. Put {entity|it|them} into the agreement with the provider that will do it, and add a line “under”.',
  },
  fixes: { under: 'Put it under {agreement}' },
  check(entity, plan, report) {
    if (plan.incomplete(entity)) return;
    // What a provider does to its own house is its own affair.
    if (plan.word(entity, 'kind') === 'provider-internal' || isProjectOver(plan, entity)) return;
    if (plan.has(entity, 'under')) {
      checkAgreement(plan, entity, report);
      return;
    }
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
