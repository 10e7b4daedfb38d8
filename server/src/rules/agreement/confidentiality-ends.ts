/** Agreements with a provider that do not say how long secrets stay secret after their end. */

import { agreementsWith, providerBound, standsForAll } from '../../meaning/parties/agreements.ts';
import { atEntry } from '../../plan/anchor.ts';
import { sameSide } from '../../meaning/parties/parties.ts';
import { unboundPartners } from '../../meaning/parties/secrecy.ts';
import { defineRule } from '../define.ts';

export const confidentialityEnds = defineRule({
  id: 'agreement/confidentiality-ends',
  severity: 'warning',
  source: ['ISO27k 5.3.4'],
  each: ['agreement'],
  across: ['entity', 'provider'],
  messages: {
    none: '{entity} {entity|does|do} not say how long {provider} {provider|keeps|keep} secrets after {entity|its|their} end. Decide on it, and add a line “confidentiality lasts” with “always” or a time.',
  },
  fixes: { add: 'Let confidentiality last always' },
  check(entity, plan, report) {
    const provider = providerBound(plan, entity);
    if (!provider) return;
    const all = agreementsWith(plan, provider);
    const decided = all.some((agreement) => plan.has(agreement, 'confidentiality lasts') || plan.incomplete(agreement));
    if (decided || !standsForAll(plan, entity, all)) return;
    // Where secrets are exchanged already, the same line is missed there, and as an error.
    const exchanges = plan.all('exchange').flatMap((exchange) => unboundPartners(plan, exchange));
    if (exchanges.some((party) => sameSide(plan, party, provider))) return;
    const changes = [{ type: 'add-line' as const, entry: entity, text: 'confidentiality lasts always' }];
    report(atEntry(entity), 'none', { entity, provider }, { fixes: [{ title: 'add', args: {}, changes }] });
  },
});
