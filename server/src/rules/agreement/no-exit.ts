/** Agreements with a provider that do not say how they end and what happens to what it has. */

import { agreementsWith, providerBound, standsForAll } from '../../meaning/parties/agreements.ts';
import { atEntry } from '../../plan/anchor.ts';
import { hasQualifier } from '../../facts/facts.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

const needed = ['on planned end', 'on unplanned end', 'returns', 'deletes … with backups'] as const;

function says(plan: PlanView, agreement: Entry, line: (typeof needed)[number]): boolean {
  if (line !== 'deletes … with backups') return plan.has(agreement, line);
  return plan.lines(agreement, 'deletes').some((ref) => hasQualifier(ref.line, 'with backups'));
}

export const noExit = defineRule({
  id: 'agreement/no-exit',
  severity: 'warning',
  source: ['BSI 2.5', 'BSI A15', 'ISO27k 5.5.6'],
  each: ['agreement'],
  across: ['entity', 'provider'],
  messages: {
    none: '{entity} {entity|does|do} not settle what happens when {entity|it ends: it has|they end: they have} no line {heads:or}. Agree with {provider} on a planned and an early end, and on what is given back and deleted, backups included.',
  },
  check(entity, plan, report) {
    const provider = providerBound(plan, entity);
    if (!provider) return;
    const all = agreementsWith(plan, provider);
    if (!standsForAll(plan, entity, all) || all.some((agreement) => plan.incomplete(agreement))) return;
    const heads = needed.filter((line) => !all.some((agreement) => says(plan, agreement, line)));
    if (heads.length === 0) return;
    report(atEntry(entity), 'none', { entity, provider, heads: heads.map((head) => `“${head}”`) });
  },
});
