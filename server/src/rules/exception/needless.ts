/** An exception from something that the plan does not ask for anyway. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Anchor } from '../../plan/anchor.ts';
import { isAsked, isExcluded, isStated } from '../../meaning/catalogs/applicability.ts';
import { catalogEntry, entryKey, entryReference } from '../../meaning/catalogs/plan-catalogs.ts';
import type { Entry } from '../../plan/entry.ts';
import { isRetired } from '../../meaning/letters/controls.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** Before a Statement of Applicability says what of the catalog applies, any of it may. */
function checkEntry(plan: PlanView, exception: Entry, written: string, anchor: Anchor, report: Report): void {
  if (!catalogEntry(plan, written) || !isStated(plan, entryReference(written).alias)) return;
  const key = entryKey(plan, written);
  if (isAsked(plan, key)) return;
  report(anchor, isExcluded(plan, key) ? 'excluded' : 'entry', { exception, entry: { requirements: [written] } });
}

export const needless = defineRule({
  id: 'exception/needless',
  severity: 'information',
  source: ['IBM 5.5', 'IBM 2.1'],
  each: ['exception'],
  messages: {
    entry:
      '{exception} deviates from {entry}, which nothing asks for: no Statement of Applicability includes it, and nothing needs the protection that it is meant for. Remove the exception, or include the entry.',
    excluded:
      '{exception} deviates from {entry}, which the Statement of Applicability excludes, so there is nothing to deviate from. Remove the one or the other.',
    retired:
      '{exception} deviates from {control}, which is retired, so there is nothing to deviate from. Remove the exception.',
  },
  check(exception, plan, report) {
    for (const ref of plan.lines(exception, 'deviates from')) {
      for (const [value, each] of ref.line.values.entries()) {
        const anchor = atLine(ref, value);
        const control = plan.resolve(exception, each);
        if (each.kind === 'entry') checkEntry(plan, exception, each.text, anchor, report);
        else if (control?.kind === 'control' && isRetired(plan, control)) {
          report(anchor, 'retired', { exception, control }, { related: [atEntry(control)] });
        }
      }
    }
  },
});
