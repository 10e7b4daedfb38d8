/** Whom an audit is about: the parties it names, and those who provide, administer or own what it names. */

import type { Entry } from '../../plan/entry.ts';
import { isParty } from '../../plan/plan-view.ts';
import type { PlanView } from '../../plan/plan-view.ts';

function behind(view: PlanView, thing: Entry): readonly Entry[] {
  if (isParty(thing)) return [thing];
  if (thing.kind === 'service') return view.targets(thing, 'provided by');
  if (thing.kind === 'asset') return view.targets(thing, 'administered by').flatMap((role) => view.party(role) ?? []);
  const party = thing.kind === 'zone' ? view.party(thing) : undefined;
  return party ? [party] : [];
}

/** The parties that an audit looks at, each once. */
export function auditedParties(view: PlanView, audit: Entry): readonly Entry[] {
  return [...new Set(view.targets(audit, 'of').flatMap((thing) => behind(view, thing)))];
}
