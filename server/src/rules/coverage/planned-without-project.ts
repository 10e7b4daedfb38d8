/** A planned control that no project brings. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import { deliveries, dueDay, isUndelivered } from '../../meaning/catalogs/answers.ts';
import { addSpan } from '../../facts/dates.ts';
import type { LineRef, Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** A project that should have brought it by now, and it is still planned. */
function checkDay(plan: PlanView, control: Entry, status: LineRef, report: Report): void {
  if (plan.word(control, 'status') !== 'planned') return;
  const projects = deliveries(plan, control);
  const isDone = projects.every((project) => plan.word(project, 'status') === 'done');
  if (isDone) {
    report(atLine(status), 'done', { entity: control, projects }, { related: projects.map(atEntry) });
    return;
  }
  const day = dueDay(plan, control);
  if (day === undefined) return;
  const args = { entity: control, projects, day: { day } };
  report(atLine(status), 'late', args, { related: projects.map(atEntry), from: addSpan(day, 1, 'day') });
}

export const plannedWithoutProject = defineRule({
  id: 'coverage/planned-without-project',
  severity: 'warning',
  source: ['IBM 6.2'],
  needs: 'date',
  each: ['control'],
  across: ['entity'],
  messages: {
    none: 'The plan counts on {entity}, which {entity|is|are} only planned, and no project brings {entity|it|them}. Add a “project” that “delivers” {entity|it|them}, with an owner and a day, or correct {entity|its|their} status.',
    stopped:
      'The plan counts on {entity}, which {entity|is|are} only planned, and {projects} that should bring {entity|it|them} {projects|was|were} stopped. Let another project deliver {entity|it|them}, or correct {entity|its|their} status.',
    done: '{projects} {projects|is|are} done and should have brought {entity}, which the plan still calls planned. Correct {entity|its|their} status if {entity|it is|they are} in place; else let another project deliver {entity|it|them}.',
    late: 'The plan counts on {entity}, which {entity|is|are} still only planned, and {projects} had to bring {entity|it|them} by {day}. Correct {entity|its|their} status if {entity|it is|they are} in place; else agree on a new day, and say what protects in the meantime.',
  },
  check(entity, plan, report) {
    const status = plan.line(entity, 'status');
    if (!status) return;
    if (!isUndelivered(plan, entity)) {
      checkDay(plan, entity, status, report);
      return;
    }
    const projects = plan.mentioning('project', 'delivers', entity);
    const message = projects.length > 0 ? 'stopped' : 'none';
    report(atLine(status), message, { entity, projects }, { related: projects.map(atEntry) });
  },
});
