/** Whether what is checked at intervals is reported as often. */

import { isRetired, servicesOf } from '../letters/controls.ts';
import { hoursIn, interval } from '../plan/durations.ts';
import type { Entry } from '../../plan/entry.ts';
import type { Value } from '../../facts/facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** The shortest interval at which a control is verified; none where it is retired or could not be read. */
export function checkedEvery(view: PlanView, control: Entry): Value | undefined {
  if (isRetired(view, control) || view.incomplete(control)) return undefined;
  const intervals = view.lines(control, 'verified by').flatMap((ref) => interval(ref) ?? []);
  return intervals.sort((a, b) => (hoursIn(a) ?? 0) - (hoursIn(b) ?? 0))[0];
}

/** Whether one of the reports comes at least as often. A report that could not be read may. */
export function comesAsOften(view: PlanView, reports: readonly Entry[], every: Value): boolean {
  const limit = hoursIn(every) ?? Infinity;
  return reports.some((report) => {
    const ref = view.line(report, 'every');
    const hours = ref && hoursIn(interval(ref));
    return view.incomplete(report) || (hours !== undefined && hours <= limit);
  });
}

/** The reports that do not say what they are on: they may be on anything. */
function reportsOnAnything(view: PlanView): readonly Entry[] {
  return view.derive('reports on anything', () => view.all('report').filter((report) => !view.has(report, 'of')));
}

/** The reports on a control: on itself, on the processes it goes through, on the things or the agreement given. */
export function reportsOn(view: PlanView, control: Entry, ...things: readonly Entry[]): readonly Entry[] {
  const about = [control, ...view.targets(control, 'through'), ...things];
  return [...about.flatMap((each) => view.mentioning('report', 'of', each)), ...reportsOnAnything(view)];
}

/** The interval of a control on a service, where no report comes as often. */
export function unreported(view: PlanView, control: Entry, service: Entry): Value | undefined {
  const every = checkedEvery(view, control);
  if (!every) return undefined;
  const assets = view.targets(control, 'on').filter(({ kind }) => kind === 'asset');
  const reports = reportsOn(view, control, service, ...assets, ...view.targets(service, 'under'));
  return comesAsOften(view, reports, every) ? undefined : every;
}

/** The services on which a control is checked more often than it is reported on. */
export function unreportedServices(view: PlanView, control: Entry): readonly string[] {
  return servicesOf(view, control)
    .filter((service) => unreported(view, control, service) !== undefined)
    .flatMap(({ name }) => name ?? []);
}
