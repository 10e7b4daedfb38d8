/** Controls and processes: their activities, the duties these carry, and the services they stand on. */

import { dutyCalled } from '../../facts/duty-names.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** A control that is no longer in use; most rules pass it over. */
export function isRetired(view: PlanView, entry: Entry): boolean {
  return view.word(entry, 'status') === 'retired';
}

/** Its own activities, and for a control those of the processes it goes `through`. */
export function activitiesOf(view: PlanView, entry: Entry): readonly Entry[] {
  return view.once('activities', entry, () => {
    const own = view.held(entry, 'activity');
    if (!view.has(entry, 'through')) return own;
    const through = view.targets(entry, 'through').filter(({ kind }) => kind === 'process');
    return [...own, ...through.flatMap((each) => view.held(each, 'activity'))];
  });
}

/** What an activity does: its `duty`, or what its own name says. */
export function dutyOf(view: PlanView, activity: Entry): string | undefined {
  const written = view.word(activity, 'duty');
  if (written !== undefined) return written;
  const name = activity.localName;
  return name === undefined ? undefined : dutyCalled(name);
}

/** Whether something about a thing, or about what it inherits from, could not be read. */
export function isUncertain(view: PlanView, entry: Entry): boolean {
  for (let at: Entry | undefined = entry; at && at.kind !== 'file'; at = at.parent) {
    if (view.incomplete(at)) return true;
  }
  return false;
}

/** Lines that all its activities replace by their own say nothing; processes that it goes through have their own. */
export function isReplaced(view: PlanView, entity: Entry, letter: 'accountable' | 'responsible'): boolean {
  const activities = view.held(entity, 'activity');
  if (activities.length > 0 && activities.every((each) => view.has(each, letter))) return true;
  return letter === 'responsible' && entity.kind === 'control' && view.has(entity, 'through');
}

/** The services a control or process (with its activities) is about: those it is `on`, and those that the assets it is on are part of. */
export function servicesOf(view: PlanView, entry: Entry): readonly Entry[] {
  return view.once('services', entry, () => computeServices(view, entry));
}

function computeServices(view: PlanView, entry: Entry): readonly Entry[] {
  const around = entry.kind === 'activity' && entry.parent ? [entry.parent] : [];
  const things = [entry, ...around, ...view.sections(entry)]
    .map((each) => view.targets(each, 'on'))
    .find((on) => on.length > 0);
  const services = (things ?? []).flatMap((thing) => {
    if (thing.kind === 'service') return [thing];
    return thing.kind === 'asset' ? view.targets(thing, 'part of') : [];
  });
  return [...new Set(services.filter(({ kind }) => kind === 'service'))];
}
