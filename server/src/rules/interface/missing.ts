/** Work passes from one party to another, and nothing says how. */

import { atEntry } from '../../plan/anchor.ts';
import { isRetired, isUncertain } from '../../meaning/letters/controls.ts';
import type { Entry } from '../../plan/entry.ts';
import { isJoined, passings } from '../../meaning/duties/passings.ts';
import type { Passing } from '../../meaning/duties/passings.ts';
import { stage } from '../../meaning/plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Fix, Report } from '../define.ts';

const localName = (entry: Entry): string => entry.name?.slice(entry.name.lastIndexOf('.') + 1) ?? '';

const names = (roles: readonly Entry[]): string => roles.map(({ name }) => name ?? '').join(', ');

function offer(
  entity: Entry,
  { before, after }: Passing,
  from: readonly Entry[],
  to: readonly Entry[],
): readonly Fix[] {
  if ([...from, ...to].some(({ kind }) => kind !== 'role')) return [];
  const name = [entity, before, after].map(localName).join('-');
  const lines = [`in ${entity.name ?? ''}`, `after ${localName(before)}`, `from ${names(from)} to ${names(to)}`];
  const text = `interface ${name} {\n  ${lines.join('\n  ')}\n}`;
  return [{ title: 'add', args: { from, to }, changes: [{ type: 'add-after', entry: entity, text }] }];
}

function complain(plan: PlanView, entity: Entry, found: readonly Passing[], report: Report): void {
  const [first] = found;
  if (!first) return;
  const from = [...new Set(found.map((each) => each.from))];
  const to = [...new Set(found.map((each) => each.to))];
  const { before, after } = first;
  report(
    atEntry(after),
    plan.has(after, 'after') ? 'missing' : 'inOrder',
    { from, to, before, after },
    {
      related: [atEntry(before)],
      until: Math.max(...found.map(({ until }) => until)),
      fixes: before.parent === entity ? offer(entity, first, from, to) : [],
    },
  );
}

/** What an interface may name behind `in`: the process or control itself, and the processes that a control goes through. */
function placesOf(plan: PlanView, entity: Entry): readonly Entry[] {
  return [entity, ...plan.targets(entity, 'through')];
}

export const missing = defineRule({
  id: 'interface/missing',
  severity: 'error',
  source: ['IBM 5.4', 'IBM 6.1', 'BSI A1'],
  each: ['process', 'control'],
  across: ['before'],
  messages: {
    missing:
      'After {before}, work passes from {from} to {to}, and no interface says how. Add an interface: what is passed on, how fast, and who is told when nothing happens.',
    inOrder:
      '{after} stands after {before}, so work passes from {from} to {to}, and no interface says how. Add an interface: what is passed on, how fast, and who is told when nothing happens. If it follows another activity, say so with “after”.',
  },
  fixes: { add: 'Add an interface from {from} to {to}' },
  check(entity, plan, report) {
    if (isRetired(plan, entity) || isUncertain(plan, entity)) return;
    // A draft that has come to no interface yet is told so once, by its stage.
    if (stage(plan) === 'draft' && plan.count('interface') === 0) return;
    const places = placesOf(plan, entity);
    const open = passings(plan, entity).filter((each) => !isJoined(plan, each, places));
    for (const found of Map.groupBy(open, ({ before, after }) => `${before.key} ${after.key}`).values()) {
      complain(plan, entity, found, report);
    }
  },
});
