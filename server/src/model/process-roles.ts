/** Which roles do which steps of a process. */

import { dutyOf } from './controls.ts';
import { doersOfActivity } from './doers.ts';
import type { Entry } from './entry.ts';
import type { PlanView } from './plan-view.ts';
import { sideKind } from './parties.ts';

/** Who is responsible for an activity at any time; what does not resolve is left out. */
export function workersAt(view: PlanView, activity: Entry): readonly Entry[] {
  return doersOfActivity(view, activity).flatMap(({ holder }) => holder ?? []);
}

/** The activities of a process that have one of these duties. */
export function activitiesWith(view: PlanView, process: Entry, ...duties: readonly string[]): readonly Entry[] {
  return view.held(process, 'activity').filter((activity) => duties.includes(dutyOf(view, activity) ?? ''));
}

/** The roles of providers that do a step of the process, each once. */
export function providersIn(view: PlanView, process: Entry): readonly Entry[] {
  const doers = view.held(process, 'activity').flatMap((activity) => workersAt(view, activity));
  return [...new Set(doers.filter((role) => sideKind(view, role) === 'provider'))];
}
