/** What a contract with a provider has to settle about security from the first day, and does not. */

import { agreementsWith, providerBound, standsForAll } from '../../meaning/parties/agreements.ts';
import { sameSide } from '../../meaning/parties/parties.ts';
import { providersIn } from '../../meaning/duties/process-roles.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import { atEntry } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** In the order of a contract. */
const terms = ['binds to', 'incident notice within', 'change notice', 'rollback'] as const;

/** Where a process shows changes by the provider, what lacks for them is told there. */
function isToldOfChanges(plan: PlanView, provider: Entry): boolean {
  const changes = plan.mentioning('process', 'kind', 'change');
  return changes.some((process) => providersIn(plan, process).some((role) => sameSide(plan, role, provider)));
}

export const termsMissing = defineRule({
  id: 'agreement/terms-missing',
  severity: 'warning',
  source: ['BSI A1', 'BSI A4', 'BSI A12', 'ISO27k 5.3.7'],
  each: ['agreement'],
  messages: {
    terms:
      '{agreements} with {provider} {agreements|does|do} not settle everything that security depends on: {heads:all} {heads|is|are} missing. Agree on which standard is kept, how fast incidents are told, how long ahead changes are announced, and that each can be undone, and add the {heads|line|lines}.',
  },
  check(entity, plan, report) {
    const provider = providerBound(plan, entity);
    if (stage(plan) !== 'signed' || !provider) return;
    const agreements = agreementsWith(plan, provider);
    if (!standsForAll(plan, entity, agreements) || agreements.some((each) => plan.incomplete(each))) return;
    const asked = isToldOfChanges(plan, provider) ? terms.slice(0, 2) : terms;
    const missing = asked.filter((head) => !agreements.some((each) => plan.has(each, head)));
    if (missing.length === 0) return;
    const heads = missing.map((head) => `“${head}”`);
    report(atEntry(entity), 'terms', { agreements, provider, heads }, { related: agreements.slice(1).map(atEntry) });
  },
});
