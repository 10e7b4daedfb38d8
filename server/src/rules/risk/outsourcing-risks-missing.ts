/** A plan of two parties in which no risk comes from the outsourcing itself. */

import { atEntry } from '../../plan/anchor.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import { lacksOutsourcingRisks } from '../../meaning/oversight/plan-parts.ts';
import { defineRule } from '../define.ts';

export const outsourcingRisksMissing = defineRule({
  id: 'risk/outsourcing-risks-missing',
  severity: 'warning',
  source: ['IBM 3.2', 'BSI 2'],
  each: ['plan'],
  messages: {
    none: 'No risk in this plan is brought by outsourcing, but handing work over always brings some: lost knowledge, dependence, administrators of another company, a new way into the network. Have the organization assess them, and add each as a “risk” with the line “brought by outsourcing”.',
  },
  check(entity, plan, report) {
    if (stage(plan) !== 'draft' && lacksOutsourcingRisks(plan)) report(atEntry(entity), 'none', {});
  },
});
