/** Subcontractors, and whether an agreement binds them to what their contractor has promised. */

import type { Entry } from '../../plan/entry.ts';
import type { Day } from '../../facts/dates.ts';
import { lasting } from '../plan/lasting.ts';
import { namedOn } from '../plan/named.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { binds } from './agreements.ts';

/** Whether the party is named itself: an agreement with its contractor alone does not bind it. */
export function names(view: PlanView, agreement: Entry, party: Entry): boolean {
  const lines = view.lines(agreement, 'between');
  if (lines.length === 0) return true;
  return lines.some(({ line }) =>
    line.values.some((value) => {
      const bound = view.resolve(agreement, value);
      return bound === undefined || bound === party;
    }),
  );
}

/** Whether an agreement passes on one that binds the party's side; a name that is not known may be such a one. */
function passesOn(view: PlanView, agreement: Entry, party: Entry): boolean {
  const { entries, unknown } = namedOn(view, agreement, 'passes on');
  return unknown || entries.some((passed) => binds(view, passed, party));
}

/** The agreements that bind a subcontractor itself to the organization, or pass on to it what its contractor promised. */
function bindingOf(view: PlanView, party: Entry): readonly Entry[] {
  return view.deriveFor(party, 'binding agreements', () => {
    const own = view.all('agreement').filter((agreement) => names(view, agreement, party));
    return own.filter((agreement) => {
      const direct = view.all('organization').some((organization) => binds(view, agreement, organization));
      return direct || passesOn(view, agreement, party) || view.incomplete(agreement);
    });
  });
}

export function isBound(view: PlanView, party: Entry): boolean {
  return bindingOf(view, party).length > 0;
}

export interface Ended {
  /** Those that ended last. */
  readonly agreements: readonly Entry[];
  /** Their last day. */
  readonly last: Day;
  /** The first day on which nothing binds the subcontractor any more. */
  readonly from: Day;
}

/** When the last of the agreements that bind a subcontractor ends; undefined where there is none, or one without an end. */
export function boundUntil(view: PlanView, party: Entry): Ended | undefined {
  return view.deriveFor(party, 'bound until', () => {
    const binding = bindingOf(view, party);
    const from = Math.max(...binding.map((agreement) => lasting(view, agreement).until));
    if (!Number.isFinite(from)) return undefined;
    const agreements = binding.filter((agreement) => lasting(view, agreement).until === from);
    return { agreements, last: from - 1, from };
  });
}
