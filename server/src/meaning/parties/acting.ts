/** For whom a role acts: the party that declares it, or the one that employs the persons who hold it. */

import { atLine } from '../../plan/anchor.ts';
import type { Anchor } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { letterCount } from '../letters/letter-count.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/**
 * The party that answers for another: a subcontractor's is its contractor, an affiliate's the party it belongs to.
 * Rings end where they began.
 */
export function answeringParty(view: PlanView, party: Entry | undefined): Entry | undefined {
  const seen = new Set<Entry>();
  let at = party;
  while (at && !seen.has(at)) {
    seen.add(at);
    const next = view.target(at, 'subcontractor of') ?? view.target(at, 'affiliate of');
    if (!next) return at;
    at = next;
  }
  return [...seen].sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1))[0];
}

/** The party that employs a person: the one named, else the one that declares the person. */
export function employer(view: PlanView, person: Entry): Entry | undefined {
  return view.has(person, 'employed by') ? view.target(person, 'employed by') : view.party(person);
}

/** The third parties that have work under the plan, and are no mere helpers or auditors. */
function thirdPartiesAtWork(view: PlanView): readonly Entry[] {
  return view.derive('third parties at work', () => {
    if (view.count('thirdparty') === 0) return [];
    const isAtWork = (holder: Entry): boolean =>
      letterCount(view, holder, ['responsible']) > 0 || view.mentioning('service', 'provided by', holder).length > 0;
    const atWork = [...view.all('thirdparty'), ...view.all('role')].filter(
      (each) => view.party(each)?.kind === 'thirdparty' && isAtWork(each),
    );
    return [...new Set(atWork.flatMap((each) => view.party(each) ?? []))];
  });
}

/**
 * Whether a party's person brings the party's interests into another's role. An outside officer without other work does
 * not, and one of the organization who is lent to a provider works as the provider says.
 */
function hasInterest(view: PlanView, party: Entry): boolean {
  return party.kind === 'provider' || (party.kind === 'thirdparty' && thirdPartiesAtWork(view).includes(party));
}

/** The first of the persons who hold a role and are another's than the role is; none where one of them is not. */
function outsideHolder(view: PlanView, role: Entry): Entry | undefined {
  if (role.kind !== 'role' || !view.has(role, 'held by')) return undefined;
  return view.deriveFor(role, 'outside holder', () => {
    const own = answeringParty(view, view.party(role));
    const persons = view.targets(role, 'held by');
    const sides = new Set(persons.map((person) => answeringParty(view, employer(view, person))));
    const [side] = sides;
    if (sides.size !== 1 || !own || !side || side === own || !hasInterest(view, side)) return undefined;
    return persons[0];
  });
}

/** The party for which a role acts; a party acts for itself. */
export function partyActing(view: PlanView, entry: Entry | undefined): Entry | undefined {
  const person = entry && outsideHolder(view, entry);
  return person ? employer(view, person) : view.party(entry);
}

/** Where it stands that roles are held by another's persons: what explains that they do not count for their own party. */
export function atOutsideHolders(view: PlanView, roles: readonly Entry[]): readonly Anchor[] {
  return roles
    .filter((role) => outsideHolder(view, role) !== undefined)
    .flatMap((role) => view.lines(role, 'held by').map((ref) => atLine(ref)));
}

/** A role as a message calls it: with the person, where it acts for that person's party and not for its own. */
export function called(view: PlanView, role: Entry): Entry | string {
  const person = outsideHolder(view, role);
  return person?.name === undefined || role.name === undefined ? role : `${role.name} (held by ${person.name})`;
}

/** Several roles as a message calls them. */
export function calledAll(view: PlanView, roles: readonly Entry[]): readonly Entry[] | readonly string[] {
  if (roles.every((role) => outsideHolder(view, role) === undefined)) return roles;
  return roles.map((role) => {
    const name = called(view, role);
    return typeof name === 'string' ? name : (name.name ?? '');
  });
}
