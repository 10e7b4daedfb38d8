/** A contract over more than a year whose terms are never opened again. */

import { agreementsWith, providerBound, standsForAll } from '../../meaning/parties/agreements.ts';
import { atEntry, atLine } from '../../plan/anchor.ts';
import { addSpan, hoursOf } from '../../facts/dates.ts';
import { hoursIn, interval, rhythmWords } from '../../meaning/plan/durations.ts';
import { lasting } from '../../meaning/plan/lasting.ts';
import { defineRule } from '../define.ts';

/** A year is what is advised; up to two are left to the parties. */
const MOST_HOURS = hoursOf(24, 'month');

export const noRenegotiation = defineRule({
  id: 'agreement/no-renegotiation',
  severity: 'information',
  source: ['SANS The Contract'],
  each: ['agreement'],
  across: ['entity', 'provider'],
  messages: {
    seldom:
      'The terms of {entity} are negotiated again only every {every}, while networks, threats and prices change within a year. Agree on every year or two, and change the line “renegotiate every”.',
    none: '{entity} {entity|binds|bind} {provider} for more than a year, and nothing says when {entity|its|their} terms are negotiated again. Agree on it, and add a line “renegotiate every”.',
  },
  fixes: { add: 'Renegotiate it every 12 months' },
  check(entity, plan, report) {
    const provider = providerBound(plan, entity);
    const { from, until } = lasting(plan, entity);
    if (!provider || plan.incomplete(entity) || from === -Infinity || until <= addSpan(from, 1, 'year')) return;
    const seldom = plan.line(entity, 'renegotiate every');
    const every = seldom && interval(seldom);
    if (every && (hoursIn(every) ?? 0) > MOST_HOURS) {
      report(atLine(seldom), 'seldom', { entity, every: rhythmWords(every) });
    }
    const all = agreementsWith(plan, provider);
    const opened = all.some((agreement) => plan.has(agreement, 'renegotiate every') || plan.incomplete(agreement));
    if (opened || !standsForAll(plan, entity, all)) return;
    const changes = [{ type: 'add-line' as const, entry: entity, text: 'renegotiate every 12 months' }];
    report(atEntry(entity), 'none', { entity, provider }, { fixes: [{ title: 'add', args: {}, changes }] });
  },
});
