/** Traffic in cleartext where it must not be. */

import { stage } from '../../meaning/plan/plan-facts.ts';
import { sideOf } from '../../meaning/parties/parties.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import { governingOf, isAllowed } from '../../meaning/line/cleartext.ts';
import type { Entry } from '../../plan/entry.ts';
import { classOf, legsOf } from '../../meaning/line/flow-ends.ts';
import type { Governing } from '../../meaning/line/cleartext.ts';
import type { Leg } from '../../meaning/line/flow-ends.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

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

/** The first way of a flow on which cleartext is wrong, and why. */
function inClear(
  plan: PlanView,
  flow: Entry,
  governing: Governing | undefined,
): readonly [Leg, 'forbidden' | 'untrusted' | 'classes'] | undefined {
  for (const legs of legsOf(plan, flow)) {
    const [first] = legs;
    if (!first || !legs.every((leg) => isClassified(plan, leg))) continue;
    const forbidden = governing && !legs.some((leg) => isAllowed(plan, governing.cleartext, leg));
    const message = governing ? (forbidden ? 'forbidden' : undefined) : mildest(plan, legs);
    if (message !== undefined) return [first, message];
  }
  return undefined;
}

/** Of traffic from one party's ground to another's that would be wrong in the clear, a plan says whether it is. */
function checkSilence(plan: PlanView, flow: Entry, report: Report): void {
  if (stage(plan) === 'draft') return;
  const found = inClear(plan, flow, governingOf(plan, flow));
  if (!found || found[1] === 'classes') return;
  const [{ from, to }] = found;
  const sides = [sideOf(plan, from), sideOf(plan, to)];
  if (sides.includes(undefined) || sides[0] === sides[1]) return;
  const changes = [{ type: 'add-line' as const, entry: flow, text: 'encrypted yes' }];
  const fixes = [{ title: 'encrypt', args: {}, changes }];
  report(atEntry(flow), 'unsaid', { entity: flow, from, to }, { fixes });
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
    unsaid: {
      severity: 'warning',
      text: '{entity} {entity|leads|lead} from {from} to {to} of another party, and nothing says whether it is encrypted, which it has to be there. Find out, encrypt it if it is not, and add a line “encrypted”.',
    },
  },
  fixes: { encrypt: 'Say that it is encrypted' },
  check(entity: Entry, plan, report) {
    if (plan.has(entity, 'forbidden') || plan.incomplete(entity)) return;
    const line = plan.line(entity, 'encrypted');
    if (!line) {
      checkSilence(plan, entity, report);
      return;
    }
    if (line.line.values[0]?.text !== 'no') return;
    const governing = governingOf(plan, entity);
    const found = inClear(plan, entity, governing);
    if (!found) return;
    const [{ from, to }, message] = found;
    const args = { from, to, ...(governing && { standard: governing.standard }) };
    const changes = [{ type: 'replace' as const, anchor: atLine(line, 0), text: 'yes' }];
    report(atLine(line, 0), message, args, { fixes: [{ title: 'encrypt', args: {}, changes }] });
  },
});
