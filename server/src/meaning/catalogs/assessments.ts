/** On which days the risks of a service or of an access were assessed. */

import type { Day } from '../../facts/dates.ts';
import type { Entry } from '../../plan/entry.ts';
import { qualifier } from '../../facts/facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** What a risk of a service may name: itself, what it consists of, and who provides it. */
function aroundService(view: PlanView, service: Entry): readonly Entry[] {
  return [service, ...view.mentioning('asset', 'part of', service), ...view.targets(service, 'provided by')];
}

/** What a risk of an access may name: what is reached and what that is part of or stands in, the way in, who enters. */
function aroundAccess(view: PlanView, access: Entry): readonly Entry[] {
  const reached = view.targets(access, 'to');
  const around = reached.flatMap((thing) => [...view.targets(thing, 'part of'), ...view.targets(thing, 'in')]);
  const gateways = view.targets(access, 'through');
  const lines = gateways.flatMap((gateway) => view.mentioning('connection', 'gateway', gateway));
  const party = view.party(view.target(access, 'of'));
  return [...reached, ...around, ...gateways, ...lines, ...(party ? [party] : [])];
}

/** Whether a risk is about one of some things; without a line `on` it is about everything, an unknown name may be any. */
function isAbout(view: PlanView, risk: Entry, things: readonly Entry[]): boolean {
  const named = view.lines(risk, 'on').flatMap(({ line }) => line.values.map((value) => view.resolve(risk, value)));
  return named.length === 0 || named.some((thing) => thing === undefined || things.includes(thing));
}

/** The risks of a service or an access that somebody assessed, with the first day; -Infinity where a day is not known. */
export function assessedRisks(view: PlanView, entity: Entry): readonly { readonly risk: Entry; readonly day: Day }[] {
  const things = entity.kind === 'service' ? aroundService(view, entity) : aroundAccess(view, entity);
  return view.all('risk').flatMap((risk) => {
    const days = view
      .lines(risk, 'assessed by')
      .map(({ line }) => view.day(risk, qualifier(line, 'on')[0]) ?? -Infinity);
    const mayBeAssessed = days.length > 0 || view.incomplete(risk);
    if (!mayBeAssessed || !isAbout(view, risk, things)) return [];
    return [{ risk, day: days.length > 0 ? Math.min(...days) : -Infinity }];
  });
}

/** Whether a risk says that it would not be there without the outsourcing; one that could not be read may. */
export function isBroughtByOutsourcing(view: PlanView, risk: Entry): boolean {
  return view.has(risk, 'brought by outsourcing') || view.incomplete(risk);
}
