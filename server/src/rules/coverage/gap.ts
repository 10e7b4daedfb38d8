/** A requirement applies, and nothing in the plan answers it. */

import { atLine } from '../../plan/anchor.ts';
import { answerTo } from '../../meaning/catalogs/answers.ts';
import { included } from '../../meaning/catalogs/applicability.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import { defineRule } from '../define.ts';

export const gap = defineRule({
  id: 'coverage/gap',
  severity: 'error',
  source: ['IBM 3.2', 'IBM 4'],
  each: ['applicability'],
  messages: {
    open: '{entity} includes {entries}, and nothing in the plan answers {entries|it|them}: no control in use, no baseline of a provider, no exception. Add a control that covers {entries|it|each} and name who answers for it, or exclude {entries|it|what does not apply} and say why.',
  },
  check(entity, plan, report) {
    if (stage(plan) === 'draft') return;
    const open = included(plan, entity).filter(({ key }) => answerTo(plan, key) === 'open');
    for (const found of Map.groupBy(open, ({ ref, value }) => `${String(ref.index)} ${String(value)}`).values()) {
      const [first] = found;
      const entries = { requirements: found.map(({ label }) => label) };
      if (first) report(atLine(first.ref, first.value), 'open', { entity, entries });
    }
  },
});
