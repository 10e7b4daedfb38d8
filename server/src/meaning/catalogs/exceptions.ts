/** Exceptions: until when they hold, and what they allow to deviate from a standard. */

import type { LineRef, Entry } from '../../plan/entry.ts';
import { addSpan } from '../../facts/dates.ts';
import type { Bounded, Day } from '../../facts/dates.ts';
import { qualifier } from '../../facts/facts.ts';
import { isManagement } from '../parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** The last day of an exception; undefined where none is written or it is not known. */
export function lastDay(view: PlanView, exception: Entry): Day | undefined {
  return view.day(exception, view.line(exception, 'expires')?.line.values[0]);
}

/** Whether its risk was assessed; one that could not be read may be. */
export function isAssessed(view: PlanView, exception: Entry): boolean {
  return view.has(exception, 'assessed by') || view.incomplete(exception);
}

/**
 * The first day on which the organization's management had approved it; -Infinity where the day is not known, undefined
 * where it has not. A name that nothing has, and a role whose lines could not all be read, may be management's.
 */
export function approvedFrom(view: PlanView, exception: Entry): Day | undefined {
  if (view.incomplete(exception)) return -Infinity;
  const days = view.lines(exception, 'approved by').flatMap(({ line }) => {
    const counts = line.values.some((value) => {
      const role = view.resolve(exception, value);
      return role === undefined || isManagement(view, role) || view.incomplete(role);
    });
    return counts ? [view.day(exception, qualifier(line, 'on')[0]) ?? -Infinity] : [];
  });
  return days.length > 0 ? Math.min(...days) : undefined;
}

/** The days on which an exception holds: assessed, approved and not run out. */
export function grantedFor(view: PlanView, exception: Entry): Bounded | undefined {
  const from = approvedFrom(view, exception);
  if (from === undefined || !isAssessed(view, exception)) return undefined;
  const last = lastDay(view, exception);
  return { from, until: last === undefined ? Infinity : addSpan(last, 1, 'day') };
}

/** Whether a line names an asset: itself, a service it is part of, a zone it stands in, its unit or its owner. */
function concerns(view: PlanView, { entry, line }: LineRef, asset: Entry): boolean {
  const on = qualifier(line, 'on');
  if (on.length === 0) return true;
  const around = ['part of', 'in', 'for', 'owned by'].flatMap((head) => view.targets(asset, head));
  return on.some((value) => {
    const thing = view.resolve(entry, value);
    return thing === undefined || thing === asset || around.includes(thing);
  });
}

/** The exceptions by which an asset may deviate from a standard, run out or not. */
export function exceptionsFor(view: PlanView, standard: Entry, asset: Entry): readonly Entry[] {
  return view.mentioning('exception', 'deviates from', standard).filter((exception) =>
    view
      .lines(exception, 'deviates from')
      .filter(({ line }) => view.meanings(exception, line.values).includes(standard))
      .some((ref) => concerns(view, ref, asset)),
  );
}
