/** A certificate on which the plan relies for more than it can show. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import { timesOf } from '../../meaning/catalogs/answers.ts';
import { isAsked } from '../../meaning/catalogs/applicability.ts';
import { addSpan } from '../../facts/dates.ts';
import { entryKey } from '../../meaning/catalogs/plan-catalogs.ts';
import type { Entry } from '../../plan/entry.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { sameSide } from '../../meaning/parties/parties.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { providersOf } from '../../meaning/parties/provided.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

function checkEntries(plan: PlanView, certificate: Entry, report: Report): void {
  for (const ref of plan.lines(certificate, 'covers')) {
    for (const [value, { kind, text }] of ref.line.values.entries()) {
      const key = kind === 'entry' ? entryKey(plan, text) : undefined;
      if (key === undefined || !isAsked(plan, key)) continue;
      for (const { from, until } of timesOf(plan, key, 'certified')) {
        report(atLine(ref, value), 'alone', { certificate, entry: { requirements: [text] } }, { from, until });
      }
    }
  }
}

/** The services that the certificate's holder provides under this plan. */
function provided(plan: PlanView, holder: Entry): readonly Entry[] {
  return plan
    .all('service')
    .filter((service) => providersOf(plan, service).some((each) => sameSide(plan, each, holder)));
}

/** A certificate on some of the services says by its scope what it leaves out; one on none of them says nothing here. */
function checkScope(plan: PlanView, certificate: Entry, holder: Entry, report: Report): void {
  const scope = namedOn(plan, certificate, 'scope');
  const services = provided(plan, holder);
  if (!scope.at || scope.unknown || services.length === 0) return;
  if (services.some((service) => scope.entries.includes(service))) return;
  const what = { certificate, holder, scope: scope.entries, services };
  report(scope.at, 'scope', what, { related: services.map(atEntry) });
}

function checkEnd(plan: PlanView, certificate: Entry, holder: Entry, report: Report): void {
  const ref = plan.line(certificate, 'until');
  const last = plan.day(certificate, ref?.line.values[0]);
  if (!ref || last === undefined) return;
  report(atLine(ref, 0), 'over', { certificate, holder, day: { day: last } }, { from: addSpan(last, 1, 'day') });
}

export const onlyCertified = defineRule({
  id: 'coverage/only-certified',
  severity: 'warning',
  source: ['IBM 3', 'ISO27k 5.3.8', 'ORANGE security certification audit'],
  needs: 'date',
  each: ['certificate'],
  across: ['entry'],
  messages: {
    alone:
      'Only {certificate} answers {entry}. A certificate is about what its holder does for everyone, not about what was agreed with you: add a control that covers {entry|the entry|each entry}, with who answers for it and who checks it.',
    scope:
      '{certificate} is about {scope}, and {holder} provides {services}: of that it shows nothing. Ask {holder} for a certificate whose scope holds {services}, or correct the line.',
    over: '{certificate} of {holder} ran out on {day}. Ask {holder} for the new one and write down its last day, or remove it.',
  },
  check(certificate, plan, report) {
    const holder = plan.party(certificate);
    checkEntries(plan, certificate, report);
    if (!holder) return;
    checkScope(plan, certificate, holder, report);
    checkEnd(plan, certificate, holder, report);
  },
});
