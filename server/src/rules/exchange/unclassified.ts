/** Information that parties send one another and that has no class. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

export const unclassified = defineRule({
  id: 'exchange/unclassified',
  severity: 'error',
  source: ['ISO27k 5.3.3'],
  each: ['exchange'],
  across: ['information'],
  messages: {
    none: 'Nothing says how confidential {information} {information|is|are}, which {information|passes|pass} between {parties}. Add a line “class” there (public, internal, confidential or secret), so that all of them treat it alike.',
  },
  check(entity, plan, report) {
    for (const ref of plan.lines(entity, 'data')) {
      for (const [i, value] of ref.line.values.entries()) {
        const information = plan.resolve(entity, value);
        if (information?.kind !== 'information' || plan.incomplete(information)) continue;
        // Its class lacks once, however often it is exchanged.
        if (plan.has(information, 'class') || plan.mentioning('exchange', 'data', information)[0] !== entity) continue;
        const parties = plan.targets(entity, 'between');
        report(atLine(ref, i), 'none', { information, parties }, { related: [atEntry(information)] });
      }
    }
  },
});
