/** The one way to put a problem aside: an exception that waives its rule, assessed, approved by management, not expired. */

import { addSpan } from '../facts/dates.ts';
import type { Day } from '../facts/dates.ts';
import type { Entry } from '../plan/entry.ts';
import { qualifier } from '../facts/facts.ts';
import { isManagement } from '../meaning/parties/parties.ts';
import type { PlanView } from '../plan/plan-view.ts';
import type { Problem } from '../rules/define.ts';
import { spokenOf } from './spoken-of.ts';

/** A rule put aside for one thing until a day. */
export interface Waiver {
  readonly exception: Entry;
  readonly rule: string;
  readonly thing: Entry;
  /** The first day on which it no longer holds. */
  readonly until: Day;
}

function lapses(view: PlanView, exception: Entry): Day {
  const expires = view.line(exception, 'expires');
  const day = expires && view.day(exception, expires.line.values[0]);
  return expires && day !== undefined ? addSpan(day, 1, 'day') : Infinity;
}

function isGranted(view: PlanView, exception: Entry): boolean {
  const approvers = view.targets(exception, 'approved by');
  return view.has(exception, 'assessed by') && approvers.some((role) => isManagement(view, role));
}

/** All waivers in force at some time. */
export function waivers(view: PlanView): readonly Waiver[] {
  return view.derive('waivers', () =>
    view
      .all('exception')
      .filter((exception) => view.has(exception, 'waives') && isGranted(view, exception))
      .flatMap((exception) => {
        const until = lapses(view, exception);
        return view
          .lines(exception, 'waives')
          .flatMap(({ line }) =>
            view
              .meanings(exception, qualifier(line, 'on'))
              .flatMap((thing) => line.values.map(({ text }): Waiver => ({ exception, rule: text, thing, until }))),
          );
      }),
  );
}

/** The exception that puts a problem aside on a day, if one does: it names the thing itself, what holds it, or what it speaks of. */
export function waivedBy(problem: Problem, all: readonly Waiver[], asOf: Day): Entry | undefined {
  const inForce = all.filter(({ rule, until }) => rule === problem.rule.id && asOf < until);
  if (inForce.length === 0) return undefined;
  for (let at: Entry | undefined = problem.anchor.entry; at; at = at.parent) {
    const entry = at;
    const found = inForce.find(({ thing }) => thing === entry);
    if (found) return found.exception;
  }
  const spoken = spokenOf(problem);
  return inForce.find(({ thing }) => spoken.has(thing))?.exception;
}
