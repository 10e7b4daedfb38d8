/** Exceptions: until when they hold, and what they allow to deviate from a standard. */

import type { LineRef, Entry } from '../../plan/entry.ts';
import type { Day } from '../../facts/dates.ts';
import { qualifier } from '../../facts/facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** The last day of an exception; undefined where none is written or it is not known. */
export function lastDay(view: PlanView, exception: Entry): Day | undefined {
  return view.day(exception, view.line(exception, 'expires')?.line.values[0]);
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
