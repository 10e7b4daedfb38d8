/** What is checked at intervals, and on which no report comes as often, or none from those who know. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import { servicesOf } from '../../meaning/letters/controls.ts';
import { rhythmWords } from '../../meaning/plan/durations.ts';
import type { Entry } from '../../plan/entry.ts';
import { membersOfSide, sameSide, sideKind, sideOf } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { provisionOf } from '../../meaning/parties/provision.ts';
import { worksAt } from '../../meaning/duties/role-work.ts';
import { providersOf } from '../../meaning/parties/provided.ts';
import {
  checkedEvery,
  comesAsOften,
  reportsOn,
  unreported,
  unreportedServices,
} from '../../meaning/oversight/reported.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** One report mends all that is on the service, so it is reported there, of the first control. */
function checkService(plan: PlanView, service: Entry, report: Report): void {
  if (service.name === undefined || providersOf(plan, service).length === 0) return;
  const { first: control } = plan.gathered('report/missing', service.name);
  const every = control && unreported(plan, control, service);
  if (!every) return;
  const args = { control, service, providers: providersOf(plan, service), every: rhythmWords(every) };
  const related = plan.lines(control, 'verified by').map((ref) => atLine(ref));
  report(atEntry(service), 'service', args, { related });
}

/** A provider that checks something of no provided service reports on it too, if only in a report on something else. */
function checkProvider(plan: PlanView, control: Entry, report: Report): void {
  const every = checkedEvery(plan, control);
  const checker = plan.targets(control, 'verified by').find((role) => sideKind(plan, role) === 'provider');
  if (!every || !checker) return;
  const written = plan
    .all('report')
    .filter((each) => plan.targets(each, 'from').some((by) => sameSide(plan, by, checker)));
  if (comesAsOften(plan, [...written, ...reportsOn(plan, control)], every)) return;
  report(atEntry(control), 'provider', { control, checker, every: rhythmWords(every) });
}

/** Whether the writer's side provides the service or has work there, of which it can report. */
function knows(plan: PlanView, writer: Entry, service: Entry): boolean {
  const side = sideOf(plan, writer);
  if (!side || providersOf(plan, service).some((provider) => sideOf(plan, provider) === side)) return true;
  return membersOfSide(plan, side).some((each) => each.kind === 'role' && worksAt(plan, each, service));
}

/** A report on what another provider does, by one that has nothing to do with it, and no other by one that has. */
function checkReport(plan: PlanView, entity: Entry, report: Report): void {
  const { at, entries: writers, unknown } = namedOn(plan, entity, 'from');
  if (!at || unknown || plan.incomplete(entity)) return;
  if (!writers.every((writer) => sideKind(plan, writer) === 'provider')) return;
  const isKnown = (each: Entry, service: Entry): boolean =>
    plan.incomplete(each) || plan.targets(each, 'from').some((writer) => knows(plan, writer, service));
  const services = plan
    .targets(entity, 'of')
    .filter((thing) => thing.kind === 'service' && !plan.incomplete(thing) && providersOf(plan, thing).length > 0)
    .filter((service) => provisionOf(plan, service).sides !== undefined)
    .filter((service) => !plan.mentioning('report', 'of', service).some((each) => isKnown(each, service)));
  if (services.length === 0) return;
  const providers = [...new Set(services.flatMap((service) => providersOf(plan, service)))];
  report(at, 'elsewhere', { entity, writers, services, providers }, { related: services.map(atEntry) });
}

export const missing = defineRule({
  id: 'report/missing',
  severity: 'warning',
  source: ['SANS Reporting'],
  each: ['control', 'service', 'report'],
  across: ['control', 'entity'],
  messages: {
    service:
      '{control} on {service} {control|is|are} checked every {every}, and no report on the service comes as often, so the organization learns late what is found. Agree with {providers} on a report every {every}, and add it with a line “read by”.',
    elsewhere:
      '{entity} {entity|speaks|speak} of {services}, provided by {providers}, but {entity|comes|come} from {writers}, who {writers|has|have} nothing to do there and cannot know. Have {providers} report, and correct the line “from”.',
    provider:
      '{checker} checks {control} every {every}, and the provider writes no report as often, so the organization cannot know that it is done. Agree on a report every {every}, and add it with a line “read by”.',
  },
  gather: { each: ['control'], keys: (control, plan) => unreportedServices(plan, control) },
  check(entity, plan, report) {
    if (entity.kind === 'report') checkReport(plan, entity, report);
    else if (entity.kind === 'service') checkService(plan, entity, report);
    else if (!servicesOf(plan, entity).some((service) => providersOf(plan, service).length > 0)) {
      checkProvider(plan, entity, report);
    }
  },
});
