/** Areas of information security for which the plan has no control and of which it does not say that it leaves them out. */

import { domains } from '../../../../grammar/src/vocabulary/words.ts';
import { atEntry } from '../../model/anchor.ts';
import { stage } from '../../model/plan-facts.ts';
import { defineRule } from '../define.ts';

export const uncoveredDomain = defineRule({
  id: 'raci/uncovered-domain',
  severity: 'warning',
  source: ['IBM 5.1'],
  each: ['plan'],
  messages: {
    uncovered:
      'No control is about {domains:all}. Add controls with a line “domain”, or say in a line “leaves out … because …” why the plan does not cover {domains|this area|these areas}.',
  },
  check(entity, plan, report) {
    if (stage(plan) === 'draft' || plan.count('control') === 0) return;
    const left = new Set(plan.words(entity, 'leaves out'));
    const isCovered = (domain: string): boolean =>
      plan.mentionCount('control', 'domain', domain) + plan.mentionCount('section', 'domain', domain) > 0;
    const uncovered = domains.filter((domain) => !left.has(domain) && !isCovered(domain));
    if (uncovered.length > 0) report(atEntry(entity), 'uncovered', { domains: uncovered });
  },
});
