/** Subcontractors, and whether an agreement binds them to what their contractor has promised. */

import type { Entry } from '../../plan/entry.ts';
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

/** Whether an agreement of its own binds a subcontractor to the organization, or passes on what its contractor promised. */
export function isBound(view: PlanView, party: Entry): boolean {
  return view.deriveFor(party, 'is bound', () => {
    const own = view.all('agreement').filter((agreement) => names(view, agreement, party));
    return own.some((agreement) => {
      const direct = view.all('organization').some((organization) => binds(view, agreement, organization));
      return direct || view.has(agreement, 'passes on') || view.incomplete(agreement);
    });
  });
}
