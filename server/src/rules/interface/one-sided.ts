/** An interface that its receiving side has not agreed to. */

import { atOutsideHolders } from '../../meaning/parties/acting.ts';
import { hasAgreed } from '../../meaning/parties/agreed.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import { endsAcross, sidesAt } from '../../meaning/plan/ends.ts';
import { defineRule } from '../define.ts';

export const oneSided = defineRule({
  id: 'interface/one-sided',
  severity: 'warning',
  source: ['IBM 6.1'],
  each: ['interface'],
  across: ['entity'],
  messages: {
    none: '{parties} {parties|has|have} not agreed to {entity}, by which work comes to {to}. Have a role of {parties} agree, and add it in a line “agreed by”.',
  },
  check(entity, plan, report) {
    const ends = endsAcross(plan, entity);
    if (!ends || plan.incomplete(entity)) return;
    const parties = sidesAt(plan, ends.to).filter((side) => !hasAgreed(plan, entity, side));
    if (parties.length === 0) return;
    const related = [
      ...plan.lines(entity, 'agreed by').map((ref) => atLine(ref)),
      ...atOutsideHolders(plan, plan.targets(entity, 'agreed by')),
    ];
    report(atEntry(entity), 'none', { entity, parties, to: ends.to }, { related });
  },
});
