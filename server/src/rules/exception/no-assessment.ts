/** An exception whose risk nobody has weighed. */

import { atEntry } from '../../plan/anchor.ts';
import { defineRule } from '../define.ts';

export const noAssessment = defineRule({
  id: 'exception/no-assessment',
  severity: 'error',
  source: ['IBM 5.5'],
  each: ['exception'],
  across: ['entity'],
  messages: {
    none: 'Nobody has assessed the risk that {entity} {entity|brings|bring}. Have it assessed before {entity|it is|they are} approved, and add a line “assessed by”, with the role and the day.',
  },
  check(entity, plan, report) {
    if (!plan.incomplete(entity) && !plan.has(entity, 'assessed by')) report(atEntry(entity), 'none', { entity });
  },
});
