/** A service level that nothing follows from when it is missed, or no service level at all. */

import { agreementsWith, providerBound, standsForAll } from '../../meaning/parties/agreements.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import { hasQualifier } from '../../facts/facts.ts';
import { defineRule } from '../define.ts';

export const noPenalty = defineRule({
  id: 'agreement/no-penalty',
  severity: 'warning',
  source: ['SANS The Contract', 'ISO27k 5.3.6'],
  each: ['agreement'],
  across: ['entity', 'provider'],
  messages: {
    level:
      'Nothing follows when {provider} misses this level of service, so it is only a wish. Agree on a penalty, and add it to the line: “penalty "…"”.',
    none: '{entity} {entity|promises|promise} no level of service, so nobody can hold {provider} to anything. Agree on how fast and how well it works and on what follows if it does not, in lines “level "…" within … penalty "…"”.',
  },
  check(entity, plan, report) {
    const provider = providerBound(plan, entity);
    if (!provider || plan.incomplete(entity)) return;
    for (const ref of plan.lines(entity, 'level')) {
      if (!hasQualifier(ref.line, 'penalty')) report(atLine(ref), 'level', { provider });
    }
    const all = agreementsWith(plan, provider);
    const promised = all.some((agreement) => plan.has(agreement, 'level') || plan.incomplete(agreement));
    if (!promised && standsForAll(plan, entity, all)) report(atEntry(entity), 'none', { entity, provider });
  },
});
