/** Which audits are about a provided service. */

import type { Entry } from '../../plan/entry.ts';
import { isParty } from '../../plan/plan-view.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { sameSide } from '../parties/parties.ts';
import { providersOf } from '../parties/provided.ts';

/** The audits of a service: of itself, or of its provider as a whole. What is not written or known may mean either. */
export function auditsOf(view: PlanView, service: Entry): readonly Entry[] {
  return view.deriveFor(service, 'audits', () => computeAudits(view, service));
}

function computeAudits(view: PlanView, service: Entry): readonly Entry[] {
  const providers = providersOf(view, service);
  const isMeant = (entry: Entry | undefined): boolean =>
    entry === undefined ||
    entry === service ||
    (isParty(entry) && providers.some((provider) => sameSide(view, provider, entry)));
  return view.all('audit').filter((audit) => {
    const lines = view.lines(audit, 'of');
    return (
      lines.length === 0 || lines.some(({ line }) => line.values.some((value) => isMeant(view.resolve(audit, value))))
    );
  });
}
