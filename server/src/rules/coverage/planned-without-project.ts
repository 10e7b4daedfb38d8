/** A planned control that no project brings. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import { isUndelivered } from '../../meaning/catalogs/answers.ts';
import { defineRule } from '../define.ts';

export const plannedWithoutProject = defineRule({
  id: 'coverage/planned-without-project',
  severity: 'warning',
  source: ['IBM 6.2'],
  each: ['control'],
  across: ['entity'],
  messages: {
    none: 'The plan counts on {entity}, which {entity|is|are} only planned, and no project brings {entity|it|them}. Add a “project” that “delivers” {entity|it|them}, with an owner and a day, or correct {entity|its|their} status.',
    stopped:
      'The plan counts on {entity}, which {entity|is|are} only planned, and {projects} that should bring {entity|it|them} {projects|was|were} stopped. Let another project deliver {entity|it|them}, or correct {entity|its|their} status.',
  },
  check(entity, plan, report) {
    const status = plan.line(entity, 'status');
    if (!status || !isUndelivered(plan, entity)) return;
    const projects = plan.mentioning('project', 'delivers', entity);
    const message = projects.length > 0 ? 'stopped' : 'none';
    report(atLine(status), message, { entity, projects }, { related: projects.map(atEntry) });
  },
});
