/** The plan is approved only by those whom it binds, or by those who wrote it. */

import { calledAll } from '../../meaning/parties/acting.ts';
import { namedOn } from '../../meaning/plan/named.ts';
import { isAmong, isOutsider } from '../../meaning/parties/parties.ts';
import { defineRule } from '../define.ts';

export const planSelfApproved = defineRule({
  id: 'duty/plan-self-approved',
  severity: 'error',
  source: ['IBM 5'],
  each: ['plan'],
  messages: {
    provider:
      'Only {roles} of a provider {roles|approves|approve} this plan. A provider may maintain it, but the organization’s management has to approve it: have it do so, and add a line “approved by”.',
    author:
      '{role} maintains this plan and is the only one to approve it. Have somebody else of the organization’s management approve it.',
    person:
      'Whoever holds {roles} approves this plan, and is the same as those who maintain it as {authors}. Have somebody else of the organization’s management approve it.',
  },
  check(entity, plan, report) {
    const { at, entries, unknown } = namedOn(plan, entity, 'approved by');
    const authors = namedOn(plan, entity, 'maintained by');
    const [role] = entries;
    if (!at || unknown || !role) return;
    if (entries.every((each) => isOutsider(plan, each))) {
      report(at, 'provider', { roles: calledAll(plan, entries) });
    } else if (entries.every((each) => isAmong(plan, each, authors.entries))) {
      const isSame = entries.length === 1 && authors.entries.includes(role);
      const args = isSame ? { role } : { roles: entries, authors: authors.entries };
      report(at, isSame ? 'author' : 'person', args, { related: authors.at ? [authors.at] : [] });
    }
  },
});
