/** A provider works on a service that is not its own: another provides it, it is kept in house, or it has not begun. */

import { atEntry } from '../../model/anchor.ts';
import { activitiesOf, dutyOf, isRetired, servicesOf } from '../../model/controls.ts';
import type { Day } from '../../model/dates.ts';
import type { Entry } from '../../model/entry.ts';
import { holdersOf } from '../../model/letter-finds.ts';
import { atLetter, effectiveLetters } from '../../model/letters.ts';
import type { Letter } from '../../model/letters.ts';
import { sameSide, sideKind } from '../../model/parties.ts';
import type { PlanView } from '../../model/plan-view.ts';
import { defineRule } from '../define.ts';

/** Its own letters and those its steps have, as far as these implement or operate. */
function working(plan: PlanView, entity: Entry): readonly Letter[] {
  const steps = plan.held(entity, 'activity');
  const works = steps.filter((each) => ['implement', 'operate'].includes(dutyOf(plan, each) ?? ''));
  const things = activitiesOf(plan, entity).length === 0 ? [entity] : works;
  const letters = things
    .flatMap((each) => effectiveLetters(plan, each))
    .filter(({ letter }) => letter === 'responsible');
  const byPlace = new Map(
    letters.map((each) => [`${each.ref.entry.key} ${String(each.ref.index)} ${String(each.value)}`, each]),
  );
  return [...byPlace.values()].filter(({ holder }) => sideKind(plan, holder) === 'provider');
}

function startOf(plan: PlanView, service: Entry): Day {
  return plan.day(service, plan.line(service, 'from')?.line.values[0]) ?? -Infinity;
}

type Trouble = 'retained' | 'notProvided' | 'tooEarly';

/** What is wrong with a letter's holder working on one service. Only what the lines say of time counts as too early. */
function troubleWith(plan: PlanView, { holder, from, until, vague }: Letter, service: Entry): Trouble | undefined {
  if (plan.has(service, 'retained')) return 'retained';
  const written = plan.lines(service, 'provided by').flatMap(({ line }) => line.values);
  const providers = plan.meanings(service, written);
  if (written.length === 0 || providers.length < written.length) return undefined;
  if (!providers.some((each) => sameSide(plan, each, holder))) return 'notProvided';
  const start = startOf(plan, service);
  const early = (from !== -Infinity && from < start) || until <= start;
  return early && !vague ? 'tooEarly' : undefined;
}

export const outsideScope = defineRule({
  id: 'raci/outside-scope',
  severity: 'warning',
  source: ['IBM 5.3'],
  each: ['control', 'process'],
  messages: {
    retained:
      '{roles} {roles|works|work} on {entity}, but the organization keeps {services} and does it itself. Name a role of the organization, or take “retained” away and say who provides it.',
    notProvided:
      '{roles} {roles|works|work} on {entity}, but another party provides {services}. Name a role of the party that provides it, or add this one to “provided by”.',
    tooEarly:
      '{roles} {roles|works|work} on {entity} before {services} is provided, which is from {day} on. Let the line begin then, or correct the day at the service.',
  },
  check(entity, plan, report) {
    const services = servicesOf(plan, entity);
    if (services.length === 0 || isRetired(plan, entity)) return;
    for (const letter of working(plan, entity)) {
      // Where it stands on several services, one that the provider may work on is enough.
      const troubles = services.map((service) => troubleWith(plan, letter, service));
      const [trouble] = troubles;
      if (!trouble || troubles.includes(undefined)) continue;
      const day = Math.min(...services.map((service) => startOf(plan, service)));
      const inside = letter.level === 0 || letter.ref.entry === entity;
      const roles = holdersOf([letter]);
      report(
        inside ? atLetter(letter) : atEntry(entity),
        trouble,
        { roles, entity, services, ...(trouble === 'tooEarly' && { day: { day } }) },
        {
          related: services.map(atEntry),
          until: letter.until,
        },
      );
    }
  },
});
