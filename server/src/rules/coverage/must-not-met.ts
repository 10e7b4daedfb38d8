/** A catalog that the plan answers to says that something must or should be, and nothing in the plan brings it. */

import { atLine } from '../../plan/anchor.ts';
import { openBinding, openTogether } from '../../meaning/catalogs/answers.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import { defineRule } from '../define.ts';

export const mustNotMet = defineRule({
  id: 'coverage/must-not-met',
  severity: 'error',
  source: ['BSI 3.1', 'BSI 3.2'],
  needs: 'date',
  each: ['plan'],
  messages: {
    must: 'This plan answers to the catalog {catalog}: {entries} must be met, and no control in use covers {entries|it|them}. Add a control that covers {entries|it|each} and name who answers for it. Only an exception that the organization’s management approves can put a basic requirement aside.',
    should: {
      severity: 'warning',
      text: 'This plan answers to the catalog {catalog}: {entries} should be met, and no control in use covers {entries|it|them}. Add a control that covers {entries|it|each}, or exclude {entries|it|what does not apply} in the Statement of Applicability and say why.',
    },
  },
  check(entity, plan, report) {
    if (stage(plan) === 'draft') return;
    for (const ref of plan.lines(entity, 'catalogs')) {
      for (const [value, { text: catalog }] of ref.line.values.entries()) {
        for (const [message, modal] of [['must', 'MUST'] as const, ['should', 'SHOULD'] as const]) {
          for (const { entries, from, until } of openTogether(openBinding(plan, catalog, modal))) {
            report(atLine(ref, value), message, { entries: { requirements: entries }, catalog }, { from, until });
          }
        }
      }
    }
  },
});
