/** Traffic in cleartext where it must not be. */

import { atLine } from '../../plan/anchor.ts';
import { governingOf, isAllowed } from '../../meaning/line/cleartext.ts';
import type { Entry } from '../../plan/entry.ts';
import { classOf, legsOf } from '../../meaning/line/flow-ends.ts';
import type { Leg } from '../../meaning/line/flow-ends.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

type Finding = 'untrusted' | 'classes' | undefined;

/** Without a standard: cleartext across classes, worst where one of them is untrusted. */
function judge(plan: PlanView, { from, to }: Leg): Finding {
  const classes = [classOf(plan, from), classOf(plan, to)];
  if (classes[0] === classes[1]) return undefined;
  return classes.includes('untrusted') ? 'untrusted' : 'classes';
}

/** Where a device stands in several zones, the mildest way counts: the plan does not say which one it takes. */
function mildest(plan: PlanView, legs: readonly Leg[]): Finding {
  const found = new Set(legs.map((leg) => judge(plan, leg)));
  if (found.has(undefined)) return undefined;
  return found.has('classes') ? 'classes' : 'untrusted';
}

function isClassified(plan: PlanView, { from, to }: Leg): boolean {
  return classOf(plan, from) !== undefined && classOf(plan, to) !== undefined;
}

export const unencrypted = defineRule({
  id: 'flow/unencrypted',
  severity: 'error',
  source: ['SANS fig. 2'],
  each: ['flow'],
  yieldsTo: ['flow/crosses-tenants'],
  messages: {
    forbidden: 'By {standard}, this traffic from {from} to {to} must not pass unencrypted. Encrypt it.',
    untrusted: 'Unencrypted traffic from {from} to {to} can be read on its way through an untrusted zone. Encrypt it.',
    classes: {
      severity: 'warning',
      text: 'Unencrypted traffic passes from {from} to {to}, two zones of different classes. Encrypt it, or allow it in the standard, in a line “cleartext”.',
    },
  },
  fixes: { encrypt: 'Say that it is encrypted' },
  check(entity: Entry, plan, report) {
    const line = plan.line(entity, 'encrypted');
    if (line?.line.values[0]?.text !== 'no' || plan.has(entity, 'forbidden')) return;
    const governing = governingOf(plan, entity);
    for (const legs of legsOf(plan, entity)) {
      const [first] = legs;
      if (!first || !legs.every((leg) => isClassified(plan, leg))) continue;
      const forbidden = governing && !legs.some((leg) => isAllowed(plan, governing.cleartext, leg));
      const message = governing ? (forbidden ? 'forbidden' : undefined) : mildest(plan, legs);
      if (message === undefined) continue;
      const args = { from: first.from, to: first.to, ...(governing && { standard: governing.standard }) };
      const changes = [{ type: 'replace' as const, anchor: atLine(line, 0), text: 'yes' }];
      report(atLine(line, 0), message, args, { fixes: [{ title: 'encrypt', args: {}, changes }] });
      return;
    }
  },
});
