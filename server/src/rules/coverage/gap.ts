/** A requirement applies, and nothing in the plan answers it. */

import { atLine } from '../../plan/anchor.ts';
import { openTimes, openTogether } from '../../meaning/catalogs/answers.ts';
import { included } from '../../meaning/catalogs/applicability.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import { defineRule } from '../define.ts';

export const gap = defineRule({
  id: 'coverage/gap',
  severity: 'error',
  source: ['IBM 3.2', 'IBM 4'],
  needs: 'date',
  each: ['applicability'],
  messages: {
    open: '{entity} includes {entries}, and nothing in the plan answers {entries|it|them}: no control in use, no baseline of a provider, no approved exception. Add a control that covers {entries|it|each} and name who answers for it, or exclude {entries|it|what does not apply} and say why.',
  },
  check(entity, plan, report) {
    if (stage(plan) === 'draft') return;
    const all = Map.groupBy(included(plan, entity), ({ ref, value }) => `${String(ref.index)} ${String(value)}`);
    for (const entries of all.values()) {
      const [first] = entries;
      if (!first) continue;
      for (const { entries: open, from, until } of openTogether(entries.flatMap((each) => openTimes(plan, each)))) {
        report(atLine(first.ref, first.value), 'open', { entity, entries: { requirements: open } }, { from, until });
      }
    }
  },
});
