/** A strategic matter is settled without the organization's security officer. */

import { atEntry } from '../../plan/anchor.ts';
import { activitiesOf, isRetired, isUncertain } from '../../meaning/letters/controls.ts';
import type { Entry } from '../../plan/entry.ts';
import { isStrategic } from '../../meaning/plan/layers.ts';
import { effectiveLetters } from '../../meaning/letters/letters.ts';
import { isOfOrganization } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { heirs } from '../../meaning/letters/section-contents.ts';
import { defineRule } from '../define.ts';
import type { Fix } from '../define.ts';

function isInvolved(plan: PlanView, thing: Entry, officers: readonly Entry[]): boolean {
  if (isRetired(plan, thing) || isUncertain(plan, thing)) return true;
  const letters = [thing, ...activitiesOf(plan, thing)].flatMap((each) => effectiveLetters(plan, each));
  return letters.some(({ holder }) => holder === undefined || officers.includes(holder));
}

function offers(entity: Entry, officers: readonly Entry[]): readonly Fix[] {
  const [officer, ...others] = officers;
  if (officer?.name === undefined || others.length > 0) return [];
  return [
    {
      title: 'consult',
      args: { officer },
      changes: [{ type: 'add-line', entry: entity, text: `consulted ${officer.name}` }],
    },
  ];
}

export const officerNotInvolved = defineRule({
  id: 'raci/officer-not-involved',
  severity: 'warning',
  source: ['BSI 3'],
  each: ['control', 'process', 'section'],
  across: ['entity'],
  messages: {
    absent:
      '{officers} {officers|has|have} no part in {entity}, though {entity|it is a matter|they are matters} of strategy, in which the security officer is to be involved. Add a line “consulted” or “informed”.',
    throughout:
      '{officers} {officers|has|have} no part in anything in {entity}, though {entity|it is|they are} about strategy, in which the security officer is to be involved. Add a line “consulted” to {entity|the section|each section}.',
  },
  fixes: { consult: 'Consult {officer}' },
  check(entity, plan, report) {
    // Once where the layer is written: for all that takes it from there.
    if (plan.word(entity, 'layer') !== 'strategic') return;
    const officers = plan
      .mentioning('role', 'acts as', 'security-officer')
      .filter((role) => isOfOrganization(plan, role));
    if (officers.length === 0) return;
    const things = entity.kind === 'section' ? heirs(plan, entity, (each) => plan.has(each, 'layer')) : [entity];
    const without = things.filter((each) => isStrategic(plan, each) && !isInvolved(plan, each, officers));
    if (without.length > 1 && without.length === things.length) {
      report(
        atEntry(entity),
        'throughout',
        { officers, entity },
        { related: without.map(atEntry), fixes: offers(entity, officers) },
      );
      return;
    }
    for (const thing of without) {
      report(atEntry(thing), 'absent', { officers, entity: thing }, { fixes: offers(thing, officers) });
    }
  },
});
