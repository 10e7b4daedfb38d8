/** A law that stands against what is agreed, and whose harm nothing limits, or nothing yet. */

import { isRetired } from '../../meaning/letters/controls.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** Controls that are named, and of which none is in use. */
function checkInUse(plan: PlanView, entity: Entry, report: Report): void {
  const { entries: controls, unknown, at } = namedOn(plan, entity, 'mitigated by');
  const isIdle = (control: Entry): boolean => plan.word(control, 'status') === 'planned' || isRetired(plan, control);
  if (!at || unknown || !controls.every(isIdle) || stage(plan) === 'draft') return;
  report(at, 'later', { entity, controls }, { related: controls.map(atEntry) });
}

export const unmitigatedConflict = defineRule({
  id: 'agreement/unmitigated-conflict',
  severity: 'warning',
  source: ['ORANGE legal issues'],
  each: ['obligation'],
  messages: {
    none: '{entity} stands against what else the parties have promised, and nothing limits the harm of that. Have {parties} put a control in place that does, and add a line “mitigated by”.',
    later: {
      severity: 'information',
      text: '{entity} stands against what else the parties have promised, and {controls}, which {controls|is|are} to limit the harm of that, {controls|is|are} not in use: until then nothing limits it. Name what does until then, or put {controls|it|one of them} in place.',
    },
    alone:
      '{entity} stands against what else the parties have promised, and nothing limits the harm of that. Have whom it binds put a control in place that does, and add a line “mitigated by”.',
  },
  check(entity, plan, report) {
    const ref = plan.line(entity, 'conflicts with');
    if (!ref || plan.incomplete(entity)) return;
    if (plan.has(entity, 'mitigated by')) {
      checkInUse(plan, entity, report);
      return;
    }
    const parties = plan.targets(entity, 'of');
    report(atLine(ref), parties.length > 0 ? 'none' : 'alone', { entity, parties });
  },
});
