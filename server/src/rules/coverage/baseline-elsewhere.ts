/** A provider's baseline for services that it does not provide, or for one of several that it does. */

import { isAsked } from '../../meaning/catalogs/applicability.ts';
import { entryKey, isEntryNamed, namingEntry } from '../../meaning/catalogs/plan-catalogs.ts';
import { coversUntil } from '../../meaning/catalogs/answers.ts';
import { providersOf } from '../../meaning/parties/provided.ts';
import { provisionOf } from '../../meaning/parties/provision.ts';
import { sameSide, sideOf } from '../../meaning/parties/parties.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';

/** The services of the baseline's provider that it does not come with. */
function leftOut(plan: PlanView, baseline: Entry, served: readonly Entry[]): readonly Entry[] {
  const provider = plan.target(baseline, 'of');
  return plan
    .all('service')
    .filter(
      (service) =>
        !served.includes(service) && providersOf(plan, service).some((each) => sameSide(plan, each, provider)),
    );
}

/** The baselines for single services that answer an entry; undefined where one holds for all. */
function baselinesFor(plan: PlanView, key: string): readonly Entry[] | undefined {
  const all = namingEntry(plan, 'baseline', 'includes', key);
  return all.every((each) => plan.has(each, 'for')) ? all : undefined;
}

/** Where nothing answers an entry, of the services that a baseline leaves out; told at the first that answers it. */
function openAt(plan: PlanView, baseline: Entry, key: string, services: readonly Entry[]): readonly Entry[] {
  const baselines = baselinesFor(plan, key);
  const isAnswered =
    isEntryNamed(plan, 'control', 'covers', key, (control) => coversUntil(plan, control) === Infinity) ||
    isEntryNamed(plan, 'exception', 'deviates from', key);
  if (!baselines || isAnswered) return [];
  const provider = plan.target(baseline, 'of');
  const [first] = baselines.filter((each) => sameSide(plan, plan.target(each, 'of'), provider));
  if (first !== baseline) return [];
  const served = baselines.flatMap((each) => plan.targets(each, 'for'));
  return services.filter((service) => !served.includes(service));
}

/** The services with which it should come and which others provide, or the organization keeps. */
function ofOthers(plan: PlanView, provider: Entry, served: readonly Entry[]): readonly Entry[] {
  const side = sideOf(plan, provider);
  return served.filter((service) => {
    const { sides } = provisionOf(plan, service);
    return sides && !sides.includes(side) && !plan.incomplete(service);
  });
}

export const baselineElsewhere = defineRule({
  id: 'coverage/baseline-elsewhere',
  severity: 'warning',
  source: ['IBM 3.1', 'IBM 3.2'],
  each: ['baseline'],
  messages: {
    others:
      '{entity} is the baseline of {provider}, which does not provide {services}: there it answers nothing. Name the services of {provider} behind “for”, or add {provider} to “provided by” there.',
    none: '{entity} answers {entries} only for {served}, and {provider} provides {services} as well: there nothing answers {entries|it|them}. Ask {provider} whether the baseline holds there too and add {services|it|them} to “for”, or add a control.',
  },
  check(entity, plan, report) {
    const ref = plan.line(entity, 'for');
    const provider = plan.target(entity, 'of');
    const served = plan.targets(entity, 'for');
    const written = plan.lines(entity, 'for').flatMap(({ line }) => line.values);
    if (!ref || !provider || plan.incomplete(entity) || served.length < written.length) return;
    const others = ofOthers(plan, provider, served);
    if (others.length > 0) {
      report(atLine(ref), 'others', { entity, provider, services: others }, { related: others.map(atEntry) });
      return;
    }
    const services = leftOut(plan, entity, served);
    if (services.length === 0) return;
    const values = plan.lines(entity, 'includes').flatMap(({ line }) => line.values);
    const asked = values
      .filter(({ kind, text }) => kind === 'entry' && isAsked(plan, entryKey(plan, text)))
      .map(({ text }) => ({ text, open: openAt(plan, entity, entryKey(plan, text), services) }))
      .filter(({ open }) => open.length > 0);
    for (const alike of Map.groupBy(asked, ({ open }) => open.map(({ key }) => key).join(' ')).values()) {
      const entries = alike.map(({ text }) => text);
      const [{ open } = { open: [] }] = alike;
      report(atLine(ref), 'none', { entity, entries, served, provider, services: open });
    }
  },
});
