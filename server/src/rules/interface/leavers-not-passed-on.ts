/** A provider that manages users and never hears that one of them has left. */

import { atEntry } from '../../plan/anchor.ts';
import { endsOf, sidesAt } from '../../meaning/plan/ends.ts';
import type { Entry } from '../../plan/entry.ts';
import { sameSide, sideKind } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { providersIn } from '../../meaning/duties/process-roles.ts';
import { defineRule } from '../define.ts';
import type { Fix } from '../define.ts';

function leadsTo(plan: PlanView, each: Entry, party: Entry): boolean {
  const ends = endsOf(plan, each);
  return !ends || ends.to.some((role) => sameSide(plan, role, party));
}

/** By an interface for leavers, or by one of the process that is for every event. */
function isTold(plan: PlanView, process: Entry, party: Entry): boolean {
  const leavers = plan.mentioning('interface', 'trigger', 'leaver');
  const always = plan.mentioning('interface', 'in', process).filter((each) => !plan.has(each, 'trigger'));
  return [...leavers, ...always].some((each) => leadsTo(plan, each, party));
}

/** The roles of providers that change users: they do a step of the process, or joiners and movers are passed to them. */
function managing(plan: PlanView, process: Entry): readonly Entry[] {
  const receivers = plan.mentioning('interface', 'in', process).flatMap((each) => endsOf(plan, each)?.to ?? []);
  const providers = receivers.filter((role) => sideKind(plan, role) === 'provider');
  return [...new Set([...providersIn(plan, process), ...providers])];
}

function interfaceFor(plan: PlanView, process: Entry, to: Entry): readonly Fix[] {
  const owner = plan.target(process, 'owner');
  if (!owner) return [];
  const lines = [
    `in ${process.name ?? ''}`,
    'trigger leaver',
    `from ${owner.name ?? ''} to ${to.name ?? ''}`,
    'passes "name, last day"',
    'within 1 day',
  ];
  const text = `interface "Staff who leave" {\n${lines.map((line) => `  ${line}\n`).join('')}}`;
  return [{ title: 'add', args: { owner, to }, changes: [{ type: 'add-after', entry: process, text }] }];
}

export const leaversNotPassedOn = defineRule({
  id: 'interface/leavers-not-passed-on',
  severity: 'warning',
  source: ['ORANGE understanding what is outsourced'],
  each: ['process'],
  across: ['entity'],
  messages: {
    none: '{roles} {roles|changes|change} accounts in {entity}, and nobody tells {party} who has left. Add an interface with “trigger leaver” to {party}.',
  },
  fixes: { add: 'Add an interface from {owner} to {to} for leavers' },
  check(entity, plan, report) {
    if (plan.word(entity, 'kind') !== 'user-management' || plan.incomplete(entity)) return;
    const managers = managing(plan, entity);
    for (const party of sidesAt(plan, managers)) {
      if (isTold(plan, entity, party)) continue;
      const roles = managers.filter((role) => sameSide(plan, role, party));
      const fixes = roles[0] ? interfaceFor(plan, entity, roles[0]) : [];
      report(atEntry(entity), 'none', { entity, party, roles }, { fixes });
    }
  },
});
