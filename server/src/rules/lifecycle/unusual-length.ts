/** A transition or transformation that is much shorter or longer than others are. */

import { atEntry } from '../../plan/anchor.ts';
import { addSpan } from '../../facts/dates.ts';
import { defineRule } from '../define.ts';

/** From how many to how many months it usually lasts. */
const usual: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['transition', [3, 6]],
  ['transformation', [6, 12]],
]);

export const unusualLength = defineRule({
  id: 'lifecycle/unusual-length',
  severity: 'information',
  source: ['IBM 6'],
  each: ['phase'],
  messages: {
    short:
      '{phase} lasts from {from} until {until}; a {kind} usually takes {least} to {most} months. Ask those who carry it out whether that is enough, and correct its days if not.',
    long: '{phase} lasts from {from} until {until}; a {kind} usually takes {least} to {most} months. Ask both parties whether things may stay in between for so long, or divide it into several phases.',
  },
  check(phase, plan, report) {
    const kind = plan.word(phase, 'kind');
    const [least, most] = (kind === undefined ? undefined : usual.get(kind)) ?? [];
    const [from, until] = ['from', 'until'].map((head) => plan.day(phase, plan.line(phase, head)?.line.values[0]));
    if (kind === undefined || least === undefined || most === undefined) return;
    if (from === undefined || until === undefined || until < from) return;
    const args = { phase, from: { day: from }, until: { day: until }, kind, least, most };
    // Both ways to write six months are meant: until the last day of June, and until the first of July.
    if (addSpan(until, 1, 'day') < addSpan(from, least, 'month')) report(atEntry(phase), 'short', args);
    else if (until > addSpan(from, most, 'month')) report(atEntry(phase), 'long', args);
  },
});
