/** What an outsourcing is prepared with: strategy, concepts, officers, checks; who lacks it, asked once for the whole plan. */

import type { Day } from '../../facts/dates.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { providersOf } from '../parties/provided.ts';
import { sameSide, sideOf } from '../parties/parties.ts';
import { lasting } from '../plan/lasting.ts';
import { auditedParties } from './audited.ts';
import { mayName, namedOn } from '../plan/named.ts';
import { isShared } from '../plan/plan-facts.ts';

/** What concepts are about that say nothing of a service from day to day. */
const forOccasion: ReadonlySet<string> = new Set(['emergency', 'migration']);

/** The sides that provide services, each once, in order of the services. */
function providingSides(view: PlanView): readonly Entry[] {
  return view.derive('providing sides', () => {
    const providers = view.all('service').flatMap((service) => providersOf(view, service));
    return [...new Set(providers.flatMap((provider) => sideOf(view, provider) ?? []))];
  });
}

/** Whether any value of a line of such a declaration is the side's; a name that nothing has may be. */
function isNamed(view: PlanView, entry: Entry, head: string, side: Entry): boolean {
  if (view.incomplete(entry)) return true;
  return view.lines(entry, head).some(({ line }) =>
    line.values.some((value) => {
      const named = view.resolve(entry, value);
      return value.kind === 'reference' && (named === undefined || sameSide(view, named, side));
    }),
  );
}

/** Whether the plan is about services that a provider provides. */
export function isOutsourcing(view: PlanView): boolean {
  return isShared(view) && providingSides(view).length > 0;
}

export function lacksStrategy(view: PlanView): boolean {
  return isOutsourcing(view) && view.count('strategy') === 0;
}

/** The sides that provide services and of which no security concept is there. */
export function withoutConcept(view: PlanView): readonly Entry[] {
  const concepts = view.all('concept');
  return providingSides(view).filter((side) => !concepts.some((concept) => isNamed(view, concept, 'of', side)));
}

/** The sides that provide services and have nobody who acts as their security officer for this customer. */
export function withoutOfficer(view: PlanView): readonly Entry[] {
  const officers = view.mentioning('role', 'acts as', 'provider-security-officer');
  return providingSides(view).filter((side) => !officers.some((role) => sameSide(view, role, side)));
}

/**
 * The sides that only have a share in what is written for emergencies or moves, where another provider has handed in a
 * concept of its own service. Where none has, the parties wrote what they need together.
 */
export function withoutOwnConcept(view: PlanView): readonly Entry[] {
  const own = view.all('concept').filter((concept) => !forOccasion.has(view.word(concept, 'for') ?? ''));
  const sides = providingSides(view);
  const without = sides.filter((side) => !own.some((concept) => isNamed(view, concept, 'of', side)));
  const missing = withoutConcept(view);
  return without.length < sides.length ? without.filter((side) => !missing.includes(side)) : [];
}

/** Concepts that nobody has agreed to check. */
export function neverChecked(view: PlanView): readonly Entry[] {
  return view.all('concept').filter((concept) => !view.has(concept, 'checked every') && !view.incomplete(concept));
}

/** The concepts that one stands together with: itself, those it agrees with, and those that agree with it. */
function joinedTo(view: PlanView, concept: Entry): readonly Entry[] {
  const others = view.targets(concept, 'coordinated with');
  return [concept, ...others, ...view.mentioning('concept', 'coordinated with', concept)];
}

/** The sides that provide services, and that no concept for emergencies is of, nor agrees with a concept of theirs. */
export function leftOutOfEmergency(view: PlanView): readonly Entry[] {
  const concepts = view.all('concept').filter((concept) => covers(view, concept, 'emergency'));
  if (concepts.length === 0 || concepts.some((each) => namedOn(view, each, 'coordinated with').unknown)) return [];
  const joined = concepts.flatMap((concept) => joinedTo(view, concept));
  // That it has no concept, or one that agrees with nothing, is told by another name.
  const [missing, apart] = [withoutConcept(view), uncoordinated(view)];
  return providingSides(view).filter(
    (side) => !missing.includes(side) && ![...joined, ...apart].some((concept) => isNamed(view, concept, 'of', side)),
  );
}

/** Migrations that go on under a concept that is about emergencies. */
export function migrationsUnderEmergency(view: PlanView): readonly Entry[] {
  return view.mentioning('phase', 'kind', 'migration').filter((phase) => {
    const concept = view.target(phase, 'under');
    return concept !== undefined && view.word(concept, 'for') === 'emergency';
  });
}

/** Whether a concept is about this; one that could not be read may be. */
function covers(view: PlanView, concept: Entry, subject: 'migration' | 'emergency'): boolean {
  return view.incomplete(concept) || ['overall', subject].includes(view.word(concept, 'for') ?? '');
}

/** Whether no concept is about this; one that could not be read may be. */
export function lacksConceptFor(view: PlanView, subject: 'migration' | 'emergency'): boolean {
  return !view.all('concept').some((concept) => covers(view, concept, subject));
}

/** The day from which all migrations are over, where the plan has any. */
export function migrationsEnd(view: PlanView): Day | undefined {
  const phases = view.mentioning('phase', 'kind', 'migration');
  return phases.length > 0 ? Math.max(...phases.map((phase) => lasting(view, phase).until)) : undefined;
}

/** Concepts that no concept of another party agrees with, in either direction. */
export function uncoordinated(view: PlanView): readonly Entry[] {
  const concepts = view.all('concept');
  const joined = new Set(
    concepts.flatMap((concept) => {
      const others = view.targets(concept, 'coordinated with');
      return others.length > 0 || view.has(concept, 'coordinated with') ? [concept, ...others] : [];
    }),
  );
  const sides = new Set(concepts.flatMap((concept) => view.targets(concept, 'of').map((of) => sideOf(view, of))));
  // Where one party alone has concepts there is nothing to agree with, and that is told by another name.
  if (sides.size < 2) return [];
  const together = (concept: Entry): boolean =>
    new Set(view.targets(concept, 'of').map((of) => sideOf(view, of))).size > 1;
  return concepts.filter((concept) => !joined.has(concept) && !together(concept) && !view.incomplete(concept));
}

/** Whether an audit is held against a thing of this sort; what is not known there may be one. */
function isAgainst(view: PlanView, audit: Entry, test: (against: Entry) => boolean): boolean {
  return view.incomplete(audit) || mayName(view, audit, 'against', test);
}

/** Nobody checks against the Statement of Applicability. */
export function isStatementUnchecked(view: PlanView): boolean {
  if (view.count('applicability') === 0) return false;
  return !view.all('audit').some((audit) => isAgainst(view, audit, ({ kind }) => kind === 'applicability'));
}

/** Whether an audit looks at somebody of a side; one of which nothing is known may. */
function looksAt(view: PlanView, audit: Entry, side: Entry): boolean {
  const parties = auditedParties(view, audit);
  return parties.length === 0 || parties.some((party) => sameSide(view, party, side));
}

/**
 * The providers whose baseline nobody reviews: neither an audit that looks at them and is held against it, nor a
 * certificate of theirs shows that it is kept. One look at one of a side's baselines is enough for the side.
 */
export function withUnreviewedBaseline(view: PlanView): readonly Entry[] {
  const certified = view.all('certificate').map((certificate) => sideOf(view, certificate));
  const providers = view.all('baseline').flatMap((baseline) => view.target(baseline, 'of') ?? []);
  const isReviewed = (provider: Entry): boolean =>
    certified.includes(sideOf(view, provider)) ||
    view.all('audit').some(
      (audit) =>
        looksAt(view, audit, provider) &&
        isAgainst(view, audit, (against) => {
          const of = against.kind === 'baseline' ? view.target(against, 'of') : undefined;
          return against.kind === 'baseline' && (!of || sameSide(view, of, provider));
        }),
    );
  return [...new Set(providers)].filter((provider) => !isReviewed(provider));
}
