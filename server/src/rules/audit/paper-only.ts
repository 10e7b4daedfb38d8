/** A critical service that is audited on paper only. */

import { atEntry } from '../../plan/anchor.ts';
import { auditsOf } from '../../meaning/oversight/audits.ts';
import { providersOf } from '../../meaning/parties/provided.ts';
import { defineRule } from '../define.ts';

export const paperOnly = defineRule({
  id: 'audit/paper-only',
  severity: 'warning',
  source: ['ORANGE audits'],
  each: ['service'],
  across: ['service'],
  messages: {
    none: '{service} {service|is|are} critical, and {audits} {audits|looks|look} at papers only. Have somebody look on site or at the devices themselves, in an audit with “form on-site” or “form technical”.',
  },
  check(service, plan, report) {
    if (!plan.has(service, 'critical') || providersOf(plan, service).length === 0) return;
    const audits = auditsOf(plan, service);
    const forms = audits.map((audit) => plan.words(audit, 'form'));
    const onPaper = forms.every((form) => form.length > 0 && form.every((word) => word === 'paper'));
    if (audits.length === 0 || !onPaper || audits.some((audit) => plan.incomplete(audit))) return;
    report(atEntry(service), 'none', { service, audits }, { related: audits.map(atEntry) });
  },
});
