/** Where nobody does a control or process, and where nobody answers for it: itself, or those of its activities. */

import { isUncertain } from './controls.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { isEverHeld } from './timeline.ts';

/** A process that the control goes through carries it out; where its steps are undone, that is said there. */
function isCarriedOut(view: PlanView, control: Entry): boolean {
  return view.lines(control, 'through').some(({ line, entry }) => {
    const processes = view.meanings(entry, line.values);
    if (processes.length < line.values.length) return true;
    return processes.some((each) => view.held(each, 'activity').length > 0 || isEverHeld(view, each, 'responsible'));
  });
}

/** What nobody is responsible for: the control or process as a whole, or some of its activities. */
export function undone(view: PlanView, entity: Entry): readonly Entry[] {
  if (isUncertain(view, entity)) return [];
  const activities = view.held(entity, 'activity');
  if (activities.length === 0) {
    const isDone = entity.kind === 'process' || isEverHeld(view, entity, 'responsible') || isCarriedOut(view, entity);
    return isDone ? [] : [entity];
  }
  const found = activities.filter((each) => !view.incomplete(each) && !isEverHeld(view, each, 'responsible'));
  return found.length === activities.length && !isCarriedOut(view, entity) ? [entity] : found;
}

function isOwned(view: PlanView, entity: Entry): boolean {
  return isEverHeld(view, entity, 'accountable') || (entity.kind === 'process' && view.has(entity, 'owner'));
}

/** What nobody is accountable for, likewise. */
export function unowned(view: PlanView, entity: Entry): readonly Entry[] {
  if (isUncertain(view, entity) || isOwned(view, entity)) return [];
  const activities = view.held(entity, 'activity');
  const found = activities.filter((activity) => !isOwned(view, activity));
  return found.length === activities.length ? [entity] : found.filter((each) => !view.incomplete(each));
}
