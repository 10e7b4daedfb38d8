/** A planned control that no project brings. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import { isUndelivered } from '../../meaning/catalogs/answers.ts';
import { defineRule } from '../define.ts';

export const plannedWithoutProject = defineRule({
  id: 'coverage/planned-without-project',
  severity: 'warning',
  source: ['IBM 6.2'],
  each: ['control'],
  messages: {
    none: 'The plan counts on {entity}, which is only planned, and no project brings it. Add a “project” that “delivers” it, with an owner and a day, or correct its status.',
    stopped:
      'The plan counts on {entity}, which is only planned, and {projects} that should bring it {projects|was|were} stopped. Let another project deliver it, or correct its status.',
  },
  check(entity, plan, report) {
    const status = plan.line(entity, 'status');
    if (!status || !isUndelivered(plan, entity)) return;
    const projects = plan.mentioning('project', 'delivers', entity);
    const message = projects.length > 0 ? 'stopped' : 'none';
    report(atLine(status), message, { entity, projects }, { related: projects.map(atEntry) });
  },
});
