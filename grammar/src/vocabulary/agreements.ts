/** What the parties are bound to: agreements, laws, baselines, the Statement of Applicability, catalogs of one's own. */

import {
  catalog,
  date,
  declaration,
  duration,
  either,
  entry,
  party,
  property,
  ref,
  several,
  text,
  then,
  versioned,
  word,
} from './define.ts';
import type { Kind } from './define.ts';
import { approvedBy, lastOn, phrase } from './shared.ts';
import { functions } from './words.ts';

const within = then('within', duration);

const retainEvidence = property(
  'retain evidence for',
  duration,
  'How long evidence has to be kept, on whosever device it is.',
  'ORANGE legal issues',
);

const agreement = declaration(
  'agreement',
  'A contract between parties, as far as security depends on it.',
  'SANS The Contract',
  [
    property('between', several(party), 'The parties that are bound.', 'ISO27k 5.3.1', {
      many: true,
      required: 'error',
    }),
    property('from', date, 'First day.', 'ISO27k 5.3.1'),
    property('until', date, 'Last day.', 'ISO27k 5.3.1'),
    property('renegotiate every', duration, 'How often its terms are opened again.', 'SANS The Contract', {
      then: [lastOn],
      marks: { due: 'renegotiation' },
    }),
    property(
      'binds to',
      several(versioned('standard', 'catalog', '*')),
      'The standards and catalogs that must be kept.',
      'BSI A1',
      {
        many: true,
      },
    ),
    property(
      'passes on',
      several(ref('agreement')),
      'The agreement whose duties it passes on to a subcontractor.',
      'ISO27k 5.4.2',
      {
        many: true,
        leads: 'onward',
      },
    ),
    property(
      'level',
      text,
      'A level of service: how fast or how well, and what follows if it is missed.',
      'SANS The Contract',
      {
        many: true,
        then: [within, then('target', text), then('penalty', text)],
      },
    ),
    property('right to audit', undefined, 'The organization may audit, itself or through others.', 'BSI A4'),
    property('incident notice within', duration, 'How fast incidents are reported.', 'ISO27k 5.3.7'),
    property('change notice', duration, 'How long before a major change it is announced.', 'BSI A12', {
      then: [then('ahead')],
    }),
    property('rollback', undefined, 'A way back is prepared before each change.', 'BSI A12'),
    retainEvidence,
    property(
      'confidentiality lasts',
      either(word('always'), duration),
      'How long secrets are kept after the end.',
      'ISO27k 5.3.4',
    ),
    property('on planned end', text, 'What is done when it ends as planned.', 'BSI A15'),
    property('on unplanned end', text, 'What is done when it ends early.', 'BSI A15'),
    property(
      'returns',
      several(either(ref('information'), text)),
      'What is given back after the end, and how fast.',
      'ISO27k 5.5.6',
      {
        many: true,
        then: [within],
      },
    ),
    property(
      'deletes',
      several(either(ref('information'), text)),
      'What is deleted after the return, and how fast.',
      'BSI A15',
      {
        many: true,
        then: [then('with backups'), within],
      },
    ),
  ],
  `
agreement firewall-contract "Contract on the managed firewall" {
  between meridian, northgate
  from 2026-01-01
  until 2028-12-31
  renegotiate every 12 months
  binds to meridian.SecurityStandard, iso27001
  passes on group-terms
  level "severe incidents answered" within 1 hour penalty "5 % of the month's fee"
  level "devices reachable" target "99.9 % a month" penalty "2 % of the month's fee"
  right to audit
  incident notice within 4 hours
  change notice 10 days ahead
  rollback
  retain evidence for 12 months
  confidentiality lasts always
  on planned end "Northgate helps for three months."
  on unplanned end "Meridian takes over the devices at once."
  returns firewall-logs, "all passwords" within 14 days
  deletes firewall-logs with backups within 30 days
}
`,
  {
    usual: [
      'between',
      'from',
      'until',
      'binds to',
      'level … within … penalty',
      'right to audit',
      'incident notice within',
      'change notice … ahead',
      'confidentiality lasts',
      'on planned end',
      'on unplanned end',
      'returns … within',
      'deletes … with backups … within',
    ],
  },
);

const obligation = declaration(
  'obligation',
  'A law or another duty from outside that binds a party.',
  'IBM 4.1',
  [
    property('of', several(party), 'Whom it binds.', 'IBM 4.1', { many: true, required: 'error' }),
    property('under', phrase(), 'Whose law it is.', 'ORANGE legal issues'),
    property(
      'conflicts with',
      several(either(ref('obligation', 'agreement', 'standard', 'demarcation'), text)),
      'What it stands against.',
      'ORANGE legal issues',
      { many: true, leads: 'elsewhere' },
    ),
    property('mitigated by', several(ref('control')), 'What limits the harm of that conflict.', 'ORANGE legal issues', {
      many: true,
    }),
    retainEvidence,
    property('notify', several(party), 'Whom it obliges to tell, and how fast.', 'ISO27k 5.3.7', {
      many: true,
      then: [within],
    }),
  ],
  `
obligation breach-notice "Notice of a breach of personal data" {
  of meridian
  under "European Union"
  conflicts with "professional secrecy of Northgate's host country"
  mitigated by FW-01
  retain evidence for 2 years
  notify privacy-office within 72 hours
}
`,
  { usual: ['of', 'under', 'notify … within'] },
);

const baseline = declaration(
  'baseline',
  "What the provider's service catalogue gives every customer.",
  'IBM 3.1',
  [
    property('of', ref('provider'), 'Whose baseline it is.', 'IBM 3.1', { required: 'error' }),
    property('for', several(ref('service')), 'The services it comes with; without this line all.', 'IBM 3.1', {
      many: true,
    }),
    property('includes', several(either(entry, catalog)), 'The requirements it meets.', 'IBM 3.1', { many: true }),
  ],
  `
baseline northgate-baseline "What every customer of Northgate gets" {
  of northgate
  for managed-firewall
  includes iso27001:A.8.15, iso27001:A.8.16
}
`,
  { usual: ['of', 'for', 'includes'] },
);

const applicability = declaration(
  'applicability',
  'Which requirements apply to the organization, and which do not and why.',
  'IBM 2.1',
  [
    property('of', ref('organization'), 'Whose statement it is.', 'IBM 2.1', { required: 'error' }),
    property('includes', several(either(entry, catalog)), 'What applies: entries, or a whole catalog.', 'IBM 2.1', {
      many: true,
    }),
    property('excludes', several(entry), 'What does not apply, and why.', 'IBM 2.1', {
      many: true,
      then: [then('because', text)],
    }),
    approvedBy,
  ],
  `
applicability statement "Statement of Applicability 2026" {
  of meridian
  includes bsi, iso27001:A.8.20
  excludes bsi:OPS.2.1.A16 because "No increased need of protection."
  approved by meridian.CISO on 2026-01-12
}
`,
  {
    label: 'Statement of Applicability',
    plural: 'Statements of Applicability',
    usual: ['of', 'includes', 'excludes … because', 'approved by … on'],
  },
);

const catalogKind = declaration(
  'catalog',
  "A catalog of requirements of the author's own; its entries are referred to as `NAME:ID`.",
  'secplan',
  [],
  `
catalog house "House rules of Meridian" {
  entry "H.1" "Visitors sign in" { level basic; roles head-of-organization }
}
`,
  { holds: ['entry'], namespace: true },
);

const entryKind = declaration(
  'entry',
  'A requirement of such a catalog.',
  'BSI 3',
  [
    property(
      'level',
      word('basic', 'standard', 'increased'),
      'How binding it is: basic must be met, standard should.',
      'BSI 3',
    ),
    property('roles', several(word(...functions)), 'The functions that see to it.', 'BSI 3', { many: true }),
  ],
  `
catalog yard-rules "Rules of the yard" {
  entry "Y.1" "The yard is lit at night" {
    level standard
    roles process-owner, it-manager
  }
}
`,
  { name: 'quoted', plural: 'entries', usual: ['level'] },
);

export const agreements: readonly Kind[] = [agreement, obligation, baseline, applicability, catalogKind, entryKind];
