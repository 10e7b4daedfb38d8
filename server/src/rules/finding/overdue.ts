/** A finding that should have been mended by now, or that is mended only by a project that is done later. */

import { dueOn, isProjectOver } from '../../meaning/catalogs/answers.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import { addSpan } from '../../facts/dates.ts';
import type { Day } from '../../facts/dates.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import type { Entry, LineRef } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** Closed, or left as it is: what is accepted is due only where a project mends it all the same. */
function isOver(plan: PlanView, finding: Entry): boolean {
  return plan.has(finding, 'closed on') || (plan.has(finding, 'accepted by') && !plan.has(finding, 'resolved by'));
}

/** It cannot be mended on its day where each project that mends it has a later one. */
function checkProjects(plan: PlanView, entity: Entry, due: LineRef, day: Day, report: Report): void {
  const { entries: projects, unknown } = namedOn(plan, entity, 'resolved by');
  const later = projects.map((project) => (isProjectOver(plan, project) ? undefined : dueOn(plan, project)));
  if (unknown || later.length === 0 || !later.every((each) => each !== undefined && each > day)) return;
  const args = { entity, projects, day: { day }, later: { day: Math.min(...later.flatMap((each) => each ?? [])) } };
  // Once its day is over, that is what is said.
  report(atLine(due, 0), 'project', args, { related: projects.map(atEntry), until: addSpan(day, 1, 'day') });
}

export const overdue = defineRule({
  id: 'finding/overdue',
  severity: 'warning',
  source: ['IBM 6.2', 'ORANGE security meetings', 'SANS Auditing'],
  needs: 'date',
  each: ['finding'],
  across: ['entity'],
  messages: {
    project:
      '{entity} {entity|is|are} due by {day}, and {projects} that {projects|mends|mend} {entity|it|them} {projects|is|are} due only on {later}. Have the project done earlier, or have the organization agree on a later day and bear the risk until then.',
    owned:
      '{entity} {entity|was|were} due by {day} and {entity|is|are} not closed. Ask {owners} how {entity|it stands|they stand}, and add a line “closed on” with the day, or agree on a new day.',
    unowned:
      '{entity} {entity|was|were} due by {day} and {entity|is|are} not closed, and nobody owns {entity|it|them}. Name {entity|its|their} “owner”, and add a line “closed on” with the day, or agree on a new day.',
  },
  check(entity, plan, report) {
    const due = plan.line(entity, 'due');
    const day = plan.day(entity, due?.line.values[0]);
    if (!due || day === undefined || plan.incomplete(entity) || isOver(plan, entity)) return;
    checkProjects(plan, entity, due, day, report);
    const owners = plan.words(entity, 'owner');
    const message = owners.length > 0 ? 'owned' : 'unowned';
    report(atLine(due, 0), message, { entity, owners, day: { day } }, { from: addSpan(day, 1, 'day') });
  },
});
