/** A provider works on a service that is not its own: another provides it, it is kept in house, or it has not begun. */

import { atEntry } from '../../plan/anchor.ts';
import { activitiesOf, dutyOf, isRetired, servicesOf } from '../../meaning/letters/controls.ts';
import type { Entry } from '../../plan/entry.ts';
import { holdersOf } from '../../meaning/letters/letter-finds.ts';
import { atLetter, effectiveLetters } from '../../meaning/letters/letters.ts';
import type { Letter } from '../../meaning/letters/letters.ts';
import { sideKind, sideOf } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { provisionOf } from '../../meaning/parties/provision.ts';
import { defineRule } from '../define.ts';

/** A provider's letters for the thing itself, or for those of its steps that implement or operate; each line once. */
function working(plan: PlanView, entity: Entry): readonly Letter[] {
  const steps = plan.held(entity, 'activity');
  const works = steps.filter((each) => ['implement', 'operate'].includes(dutyOf(plan, each) ?? ''));
  const things = activitiesOf(plan, entity).length === 0 ? [entity] : works;
  const letters = things
    .flatMap((each) => effectiveLetters(plan, each))
    .filter(({ letter, holder }) => letter === 'responsible' && sideKind(plan, holder) === 'provider');
  return letters.filter((a, i) => letters.findIndex((b) => b.ref === a.ref && b.value === a.value) === i);
}

type Trouble = 'retained' | 'notProvided' | 'tooEarly';

/** What is wrong with a letter's holder working on one service. Only what the lines say of time counts as too early. */
function troubleWith(plan: PlanView, { holder, from, until, vague }: Letter, service: Entry): Trouble | undefined {
  const { retained, sides, start } = provisionOf(plan, service);
  if (retained) return 'retained';
  if (!sides) return undefined;
  if (!sides.includes(sideOf(plan, holder))) return 'notProvided';
  const early = (from !== -Infinity && from < start) || until <= start;
  return early && !vague ? 'tooEarly' : undefined;
}

export const outsideScope = defineRule({
  id: 'raci/outside-scope',
  severity: 'warning',
  source: ['IBM 5.3'],
  each: ['control', 'process'],
  across: ['entity'],
  messages: {
    retained:
      '{roles} {roles|works|work} on {entity}, but the organization keeps {services} and does it itself. Name a role of the organization, or remove “retained” there and say who provides it.',
    notProvided:
      '{roles} {roles|works|work} on {entity}, but another party provides {services}. Name a role of the party that provides it, or add this one to “provided by” there.',
    tooEarly:
      '{roles} {roles|works|work} on {entity} before {services} {services|is|are} provided, which is from {day} on. Let the line begin then, or correct the day of the service.',
  },
  check(entity, plan, report) {
    const services = servicesOf(plan, entity);
    if (services.length === 0 || isRetired(plan, entity)) return;
    for (const letter of working(plan, entity)) {
      // Where it stands on several services, one that the provider may work on is enough.
      const troubles = services.map((service) => troubleWith(plan, letter, service));
      const [trouble] = troubles;
      if (!trouble || troubles.includes(undefined)) continue;
      const place = letter.level === 0 || letter.ref.entry === entity ? atLetter(letter) : atEntry(entity);
      const start = Math.min(...services.map((service) => provisionOf(plan, service).start));
      const args = {
        roles: holdersOf([letter]),
        entity,
        services,
        ...(trouble === 'tooEarly' && { day: { day: start } }),
      };
      report(place, trouble, args, { related: services.map(atEntry), until: letter.until });
    }
  },
});
