/** A provider, or another outsider, answers, and nobody in the organization owns what it answers for: accountability has been outsourced. */

import { calledAll } from '../../meaning/parties/acting.ts';
import { atEntry } from '../../plan/anchor.ts';
import { activitiesOf, isRetired, isUncertain, servicesOf } from '../../meaning/letters/controls.ts';
import type { Entry } from '../../plan/entry.ts';
import { letterCount, letterKinds } from '../../meaning/letters/letter-count.ts';
import { findInPeriods, holdersOf } from '../../meaning/letters/letter-finds.ts';
import type { Find } from '../../meaning/letters/letter-finds.ts';
import { atLetter, effectiveLetters, ownLetters } from '../../meaning/letters/letters.ts';
import type { Letter } from '../../meaning/letters/letters.ts';
import { isForeign, isOfOrganization } from '../../meaning/parties/parties.ts';
import { isShared, namesOwners } from '../../meaning/plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { heirs } from '../../meaning/letters/section-contents.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** The kinds of parties to which accountability cannot be given. */
const outside: readonly string[] = ['provider', 'thirdparty', 'authority'];

/** So many places are shown of those in which a provider is accountable. */
const MOST_SHOWN = 5;

/** A role of the organization in its `owner` line; a name that nothing has counts. */
function hasOwner(plan: PlanView, thing: Entry): boolean {
  const value = plan.line(thing, 'owner')?.line.values[0];
  if (!value) return false;
  const owner = plan.resolve(thing, value);
  return owner === undefined || isOfOrganization(plan, owner);
}

/** Its service or process has an owner in the organization, or somebody there answers for the process. */
function isOwned(plan: PlanView, thing: Entry): boolean {
  const processes = [...(thing.kind === 'process' ? [thing] : []), ...plan.targets(thing, 'through')];
  if ([...servicesOf(plan, thing), ...processes].some((each) => hasOwner(plan, each))) return true;
  return processes.some((each) =>
    effectiveLetters(plan, each).some(
      ({ letter, holder }) => letter === 'accountable' && isOfOrganization(plan, holder),
    ),
  );
}

/** The times in which others, and they alone, are accountable. */
function abroad(plan: PlanView, letters: readonly Letter[]): readonly Find[] {
  const accountable = letters.filter(({ letter }) => letter === 'accountable');
  if (accountable.some(({ holder, vague }) => !holder || vague)) return [];
  const isAbroad = ({ holder }: Letter): boolean => isForeign(plan, holder);
  return findInPeriods(plan, accountable, (held) => (held.every(isAbroad) ? held : []));
}

function checkThing(entity: Entry, plan: PlanView, report: Report): void {
  if (isRetired(plan, entity) || isUncertain(plan, entity)) return;
  const effective = effectiveLetters(plan, entity).filter(({ letter }) => letter === 'accountable');
  const steps = effective.length > 0 ? [] : activitiesOf(plan, entity).flatMap((each) => ownLetters(plan, each));
  const letters = [...effective.filter(({ level }) => level === 0), ...steps];
  for (const { letters: held, until } of abroad(plan, letters)) {
    const [first, ...others] = held;
    if (!first || isOwned(plan, entity)) continue;
    report(
      atLetter(first),
      'unowned',
      { roles: calledAll(plan, holdersOf(held)), entity },
      { related: others.map(atLetter), until },
    );
  }
}

/** A section's line is judged once, for all in it that nobody owns. */
function checkSection(section: Entry, plan: PlanView, report: Report): void {
  for (const { letters, until } of abroad(plan, ownLetters(plan, section))) {
    const [first] = letters;
    const heirsOf = heirs(plan, section, (each) => plan.has(each, 'accountable'));
    const things = heirsOf.filter((each) => !isRetired(plan, each) && !isOwned(plan, each));
    if (!first || things.length === 0) continue;
    report(
      atLetter(first),
      'unowned',
      { roles: calledAll(plan, holdersOf(letters)), entity: things },
      { related: things.map(atEntry), until },
    );
  }
}

/** A plan without owners lacks one thing, not one at each control: then each provider is told once. */
function checkProvider(provider: Entry, plan: PlanView, report: Report): void {
  if (!isForeign(plan, provider)) return;
  const roles = plan.all('role').filter((role) => plan.party(role) === provider);
  const count = [provider, ...roles].reduce((sum, each) => sum + letterCount(plan, each, ['accountable']), 0);
  if (count === 0) return;
  const places = letterKinds.flatMap((kind) =>
    [provider, ...roles].flatMap((each) => plan.mentioning(kind, 'accountable', each)),
  );
  const related = [...new Set(places)].slice(0, MOST_SHOWN).map(atEntry);
  report(atEntry(provider), 'noOwners', { provider, count }, { related });
}

export const accountableAtProvider = defineRule({
  id: 'raci/accountable-at-provider',
  severity: 'warning',
  source: ['IBM 1.2', 'ORANGE responsibilities'],
  each: ['control', 'process', 'section', ...outside],
  across: ['entity'],
  yieldsTo: ['raci/strategic-outsourced'],
  messages: {
    unowned:
      '{roles} {roles|is|are} accountable for {entity}, and nobody of the organization owns {entity|it|them}. Accountability cannot be outsourced: give the service or the process an “owner” in the organization, or make one of its roles accountable.',
    noOwners:
      '{provider} is accountable in {count|one place|# places}, and the plan names nobody of the organization who owns a service or a process. Accountability cannot be outsourced: declare the services, each with its “owner”, or name a role of the organization there.',
  },
  check(entity, plan, report) {
    if (!isShared(plan)) return;
    const named = namesOwners(plan);
    if (outside.includes(entity.kind)) {
      if (!named) checkProvider(entity, plan, report);
    } else if (named) {
      if (entity.kind === 'section') checkSection(entity, plan, report);
      else checkThing(entity, plan, report);
    }
  },
});
