/** A demarcation that does not draw its line: of which service, on whose side, by whose standard. */

import { atEntry } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

export const incomplete = defineRule({
  id: 'demarcation/incomplete',
  severity: 'error',
  source: ['SANS figs. 4, 5'],
  each: ['demarcation'],
  messages: {
    open: '{entity} {entity|does|do} not say where the line runs: {heads} {heads|is|are} missing. Agree it with the other side and add it: “of” names the service whose devices are meant, “sits with” the party on whose side they are.',
    ungoverned: {
      severity: 'warning',
      text: '{entity} {entity|does|do} not say whose standard holds for the devices. Agree it with the other side, and name the standard in a line “governed by”.',
    },
  },
  check(entity, plan, report) {
    if (plan.incomplete(entity)) return;
    const heads = ['of', 'sits with'].filter((head) => !plan.has(entity, head)).map((head) => `“${head}”`);
    if (heads.length > 0) report(atEntry(entity), 'open', { entity, heads });
    else if (!plan.has(entity, 'governed by')) report(atEntry(entity), 'ungoverned', { entity });
  },
});
