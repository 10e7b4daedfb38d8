/** An escalation that leads nowhere. */

import { calledAll } from '../../meaning/parties/acting.ts';
import { atLine } from '../../plan/anchor.ts';
import { deadEnd } from '../../meaning/parties/escalation.ts';
import { defineRule } from '../define.ts';

export const escalatesNowhere = defineRule({
  id: 'interface/escalates-nowhere',
  severity: 'warning',
  source: ['BSI A9'],
  each: ['interface'],
  across: ['entity'],
  yieldsTo: ['name/circular'],
  messages: {
    itself:
      '{entity} {entity|escalates|escalate} only to {roles}, who {roles|has|have} the matter already, so there is nobody left when nothing happens. Name a role above {present} that can decide.',
    below:
      '{entity} {entity|escalates|escalate} only to {roles}, whose mandate does not reach as far as that of {present}: nobody above hears of it when nothing happens. Name a role that can decide, with “mandate management” or “mandate executive”.',
  },
  check(entity, plan, report) {
    const line = plan.line(entity, 'escalates to');
    const found = line && deadEnd(plan, entity);
    if (!found) return;
    const [roles, present] = [calledAll(plan, found.roles), calledAll(plan, found.present)];
    report(atLine(line, 0), found.why, { entity, roles, present });
  },
});
