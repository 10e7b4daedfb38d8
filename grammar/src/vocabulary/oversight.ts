/** How the organization stays in control: boards, reports, audits and exercises. */

import { declaration, either, partyKinds, property, ref, role, roleOrParty, several, text, word } from './define.ts';
import type { Kind } from './define.ts';
import { forUnit, rhythm, things } from './shared.ts';

const board = declaration(
  'board',
  'A meeting of both sides at fixed times.',
  'IBM 4.2',
  [
    property('kind', word('operational', 'policy-review', 'other'), 'What it decides on.', 'IBM 4.2, 4.4', {
      required: 'warning',
    }),
    forUnit,
    property('attended by', several(role), 'Who sits on it, with mandates of equal weight.', 'IBM 4.2', {
      many: true,
      required: 'warning',
    }),
    property('chaired by', role, 'Who leads it.', 'IBM 4.2'),
    rhythm('How often it meets.', 'IBM 5.6', { due: 'meeting' }),
    property('reports to', ref('board'), 'The board above it.', 'IBM 4.2', { leads: 'onward' }),
  ],
  `
board security-board "Operational security board" {
  kind operational
  for meridian.europe, meridian.harbour
  attended by meridian.SecurityManager, northgate.DeliveryManager
  chaired by meridian.SecurityManager
  every 1 month last on 2026-01-08
  reports to global-board
}
`,
  { usual: ['kind', 'attended by', 'chaired by', 'every'] },
);

const report = declaration(
  'report',
  'What a provider reports regularly, and who reads it.',
  'SANS Reporting',
  [
    property('of', several(ref('control', 'process', 'agreement', ...things)), 'What it is about.', 'SANS Reporting', {
      many: true,
      required: 'warning',
    }),
    property('from', several(role), 'Who writes it.', 'SANS Reporting', { many: true, required: 'warning' }),
    property('read by', several(role), 'Who reads it.', 'SANS Reporting', { many: true }),
    rhythm('How often it comes.', 'SANS Reporting', { due: 'report' }),
    property('shows', text, 'What it shows.', 'SANS Reporting', { many: true, marks: { wanted: {} } }),
  ],
  `
report rule-review "Review of the rule base" {
  of FW-02, managed-firewall
  from northgate.Firewalls
  read by meridian.SecurityManager
  every 3 months last on 2026-01-05
  shows "rules looked at, rules removed, rules without an owner"
}
`,
  { name: 'optional', usual: ['of', 'from', 'read by', 'every'] },
);

const audit = declaration(
  'audit',
  'An independent look at a provider, a service or a site.',
  'SANS Auditing',
  [
    property('of', several(ref('process', ...partyKinds, ...things)), 'What is audited.', 'ISO27k 5.6', {
      many: true,
      required: 'error',
    }),
    property('by', several(roleOrParty), 'Who audits.', 'SANS Auditing', { many: true, required: 'warning' }),
    property(
      'against',
      several(ref('applicability', 'baseline', 'standard', 'agreement')),
      'What it is measured against.',
      'IBM 4.3',
      { many: true },
    ),
    property('form', word('paper', 'on-site', 'technical', 'certification'), 'How it is done.', 'ORANGE audits', {
      many: true,
    }),
    rhythm('How often, and when the last one was.', 'ISO27k 5.6.3'),
    property(
      'scope',
      several(either(ref('unit', ...things), text)),
      'What is looked at in particular.',
      'ORANGE audits',
      {
        many: true,
      },
    ),
    property('right under', ref('agreement'), 'The agreement that gives the right to it.', 'ORANGE audits'),
  ],
  `
audit yearly-audit "Yearly audit of the managed firewall" {
  of managed-firewall, northgate
  by assay.LeadAuditor
  against statement, firewall-contract
  form on-site
  every 12 months last on 2025-11-01
  scope border-firewall, "data centre in Antwerp"
  right under firewall-contract

  finding F-4 "Visitors are not logged" { severity low; due 2026-06-30; cost borne by northgate }
}
`,
  { holds: ['finding'], usual: ['of', 'by', 'against', 'form', 'every'] },
);

const exercise = declaration(
  'exercise',
  'A rehearsal of an emergency that both sides go through together.',
  'BSI A14',
  [
    property('of', several(ref('service', 'process', 'concept')), 'What is rehearsed.', 'BSI A14', {
      many: true,
      required: 'warning',
    }),
    property('with', several(roleOrParty), 'Who takes part.', 'BSI A14', { many: true }),
    rhythm('How often, and when the last one was.', 'BSI A14'),
  ],
  `
exercise failover "Loss of the border firewall" {
  of managed-firewall
  with meridian.Operations, northgate.Firewalls
  every 12 months last on 2025-10-12

  finding F-5 "The phone list was out of date" { severity medium; closed on 2025-11-01 }
}
`,
  { name: 'optional', holds: ['finding'], usual: ['of', 'with', 'every'] },
);

export const oversight: readonly Kind[] = [board, report, audit, exercise];
