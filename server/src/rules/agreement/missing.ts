/** A service that a provider provides while no agreement with it is in force, or under one that binds somebody else. */

import { agreementsWith, binds } from '../../meaning/parties/agreements.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import { lasting, leftOut } from '../../meaning/plan/lasting.ts';
import { sameSide } from '../../meaning/parties/parties.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { validity } from '../../meaning/plan/plan-facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { providersOf } from '../../meaning/parties/provided.ts';
import type { Bounded } from '../../facts/dates.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

function agreementsFor(plan: PlanView, service: Entry, provider: Entry): readonly Entry[] {
  return [...new Set([...agreementsWith(plan, provider), ...plan.targets(service, 'under')])];
}

/** The days within the plan's validity on which the service is provided and no agreement is in force. */
function unbound(plan: PlanView, service: Entry, provider: Entry): readonly Bounded[] {
  const { from, until } = validity(plan);
  const start = lasting(plan, service).from;
  const covers = agreementsFor(plan, service, provider).map((agreement) => lasting(plan, agreement));
  return leftOut({ from: start === -Infinity ? from : start, until }, covers);
}

/** The services of the same provider's side, in the order in which they begin. */
function inOrder(plan: PlanView, provider: Entry): readonly Entry[] {
  return plan.deriveFor(provider, 'services in order', () => sortedServices(plan, provider));
}

function sortedServices(plan: PlanView, provider: Entry): readonly Entry[] {
  const services = plan.all('service').filter((service) => {
    const unknown = plan.has(service, 'under') && plan.targets(service, 'under').length === 0;
    return !unknown && providersOf(plan, service).some((each) => sameSide(plan, each, provider));
  });
  const start = (service: Entry): number => lasting(plan, service).from;
  // Those of one day stay in the order of place.
  return services.sort((a, b) => (start(a) === start(b) ? 0 : start(a) - start(b)));
}

/** What lacks for several services is reported at the one that begins first. */
function isToldBefore(plan: PlanView, service: Entry, provider: Entry, { from, until }: Bounded): boolean {
  const services = inOrder(plan, provider);
  return services
    .slice(0, services.indexOf(service))
    .some((each) => unbound(plan, each, provider).some((other) => other.from < until && from < other.until));
}

function check(plan: PlanView, service: Entry, provider: Entry, report: Report): void {
  const agreements = agreementsFor(plan, service, provider);
  for (const gap of unbound(plan, service, provider)) {
    if (isToldBefore(plan, service, provider, gap)) continue;
    const related = agreements.map(atEntry);
    const args = { service, provider, agreements };
    // The plan's last day mends nothing.
    const until = gap.until === validity(plan).until ? Infinity : gap.until;
    const before = agreements.filter((agreement) => lasting(plan, agreement).until <= gap.from);
    if (agreements.length === 0) {
      report(atEntry(service), 'none', args);
    } else if (before.length > 0) {
      const ended = { ...args, agreements: before, day: { day: gap.from - 1 } };
      report(atEntry(service), 'ended', ended, { from: gap.from, until, related });
    } else {
      report(atEntry(service), 'later', { ...args, day: { day: gap.until } }, { from: gap.from, until, related });
    }
  }
}

/** The agreement that is named as the service's own binds none of those who provide it. */
function checkNamed(plan: PlanView, service: Entry, report: Report): void {
  const ref = plan.line(service, 'under');
  const agreement = plan.target(service, 'under');
  if (!ref || agreement?.kind !== 'agreement' || plan.incomplete(agreement)) return;
  const providers = providersOf(plan, service);
  if (namedOn(plan, service, 'provided by').unknown || providers.some((each) => binds(plan, agreement, each))) return;
  if (providers.length > 0) {
    report(atLine(ref), 'elsewhere', { service, providers, agreement }, { related: [atEntry(agreement)] });
  }
}

export const missing = defineRule({
  id: 'agreement/missing',
  severity: 'error',
  source: ['BSI A1', 'ISO27k 5.3.1'],
  needs: 'date',
  each: ['service'],
  across: ['service'],
  messages: {
    none: '{provider} provides {service}, and no agreement between it and the organization is in the plan, so nothing binds it. Conclude one, or add the “agreement” that there is.',
    ended:
      '{provider} provides {service}, and {agreements} ended on {day}, so nothing binds it. Renew it, and write its new last day in the line “until”.',
    later:
      '{provider} provides {service}, and {agreements} {agreements|begins|begin} only on {day}, so nothing binds it until then. Let the agreement begin earlier, or the service later.',
    elsewhere: {
      severity: 'warning',
      text: '{providers} {providers|provides|provide} {service}, and {agreement}, under which that is to happen, does not bind {providers}: nobody can hold {providers} to it. Name the agreement with {providers} in the line “under”, or write there that it binds {providers} too.',
    },
  },
  check(service, plan, report) {
    if (plan.incomplete(service) || plan.count('organization') === 0) return;
    checkNamed(plan, service, report);
    for (const provider of providersOf(plan, service)) {
      if (inOrder(plan, provider).includes(service)) check(plan, service, provider, report);
    }
  },
});
