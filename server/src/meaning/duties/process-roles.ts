/** Which roles do which steps of a process. */

import { dutyOf, isUncertain } from '../letters/controls.ts';
import { doersOfActivity } from './doers.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { sideKind } from '../parties/parties.ts';

/** Who is responsible for an activity at any time; what does not resolve is left out. */
export function workersAt(view: PlanView, activity: Entry): readonly Entry[] {
  return doersOfActivity(view, activity).flatMap(({ holder }) => holder ?? []);
}

/** The activities of a process that have one of these duties. */
export function activitiesWith(view: PlanView, process: Entry, ...duties: readonly string[]): readonly Entry[] {
  return view.held(process, 'activity').filter((activity) => duties.includes(dutyOf(view, activity) ?? ''));
}

/** Whether activities of the process may be hidden from view: unreadable, or named by an interface and not known. */
export function mayHaveMore(view: PlanView, process: Entry): boolean {
  if (isUncertain(view, process) || view.held(process, 'activity').some((each) => view.incomplete(each))) return true;
  const interfaces = view.mentioning('interface', 'in', process);
  return interfaces.some((each) => view.has(each, 'after') && view.target(each, 'after') === undefined);
}

/** The roles of providers that do a step of the process, each once. */
export function providersIn(view: PlanView, process: Entry): readonly Entry[] {
  const doers = view.held(process, 'activity').flatMap((activity) => workersAt(view, activity));
  return [...new Set(doers.filter((role) => sideKind(view, role) === 'provider'))];
}
