/** What is provided and what it runs on: services, assets, zones and the flows between them. */

import {
  date,
  declaration,
  duration,
  either,
  number,
  openWord,
  party,
  partyKinds,
  property,
  ref,
  role,
  several,
  text,
  then,
  versioned,
  word,
} from './define.ts';
import type { Kind } from './define.ts';
import { forUnit, on, owner, protection } from './shared.ts';

const service = declaration(
  'service',
  'A security service, provided by a party or kept in house.',
  'IBM 2.3',
  [
    property(
      'line',
      word('identity-and-access', 'system-currency', 'infrastructure-protection'),
      'Which of the three lines of managed security services it belongs to.',
      'IBM 2.3',
      { marks: { wanted: { unless: 'retained' } } },
    ),
    property('provided by', several(party), 'The party that provides it.', 'IBM 5.3', {
      many: true,
      required: 'warning',
    }),
    owner('Who in the organization owns it.', 'ISO27k 5.2.1'),
    property('under', ref('agreement'), 'The agreement it is provided under.', 'ISO27k 5.3.1'),
    property('from', date, 'The day from which it is provided.', 'IBM 6'),
    property('retained', undefined, 'The organization keeps it and does it itself.', 'IBM 5.3'),
    property(
      'critical',
      undefined,
      'A failure would hurt the business; an audit on paper is not enough.',
      'ORANGE audits',
    ),
    protection,
    property('scope drawn up by', several(role), 'Who listed what is in scope.', 'SANS Defining the scope', {
      many: true,
    }),
    property('scope approved by', several(role), 'Who approved that list, and when.', 'SANS Defining the scope', {
      many: true,
      then: [on],
    }),
  ],
  `
service managed-firewall "Managed firewall" {
  line infrastructure-protection
  provided by northgate
  owner meridian.Operations
  under firewall-contract
  from takeover
  critical
  protection high for confidentiality, integrity
  protection very-high for availability
  scope drawn up by northgate.DeliveryManager
  scope approved by meridian.SecurityManager on 2026-01-20
}

service awareness "Security training of all staff" {
  provided by meridian
  retained
}
`,
  { usual: ['provided by', 'owner', 'from'] },
);

const asset = declaration(
  'asset',
  'A device, system or site that the plan speaks of, or many of one kind.',
  'SANS Device Ownership',
  [
    property(
      'kind',
      openWord('firewall', 'gateway', 'log-server', 'server', 'workstation', 'application', 'site'),
      'What it is, in your own word; demarcations speak of kinds.',
      'SANS Device Ownership',
      { required: 'warning' },
    ),
    property('owned by', party, 'The party it belongs to.', 'SANS Device Ownership'),
    property('in', several(ref('zone')), 'The zones it stands in.', 'SANS fig. 4', { many: true }),
    property('part of', several(ref('service')), 'The services it serves.', 'SANS Defining the scope', { many: true }),
    property('administered by', several(role), 'Who administers it.', 'SANS Controlling Access', { many: true }),
    property('monitored by', several(role), 'Who watches it.', 'SANS Controlling Access', { many: true }),
    property(
      'complies with',
      several(versioned('standard')),
      'The standard it meets today, with its version.',
      'SANS fig. 1',
      {
        many: true,
      },
    ),
    property(
      'holds',
      several(openWord('evidence', 'personal-data', 'keys', 'configuration')),
      'What is kept on it, and about whom or what.',
      'SANS fig. 4',
      { many: true, then: [then('about', several(ref('asset', 'role', ...partyKinds)))] },
    ),
    property('copied to', several(ref('asset', ...partyKinds)), 'Where a copy of what it holds goes.', 'SANS fig. 4', {
      many: true,
      leads: 'elsewhere',
    }),
    property('retained for', duration, 'How long what it holds is kept.', 'ORANGE legal issues'),
    property(
      'isolated',
      word('physically', 'logically', 'both'),
      'How it is kept apart from the systems of others.',
      'ISO27k 5.5.5',
    ),
    forUnit,
    property('count', number, 'How many there are, where one line stands for many.', 'SANS Defining the scope'),
    property('out of scope because', text, 'Why nothing in the plan takes care of it.', 'SANS Defining the scope'),
  ],
  `
asset border-firewall "Border firewall" {
  kind firewall
  owned by meridian
  in meridian.perimeter, internet
  part of managed-firewall
  administered by northgate.Firewalls
  monitored by meridian.Operations
  complies with meridian.SecurityStandard@3.0
  for meridian.europe
}

asset log-archive "Log archive" {
  kind log-server
  owned by northgate
  in northgate.management
  part of managed-firewall
  administered by northgate.Firewalls
  holds evidence about border-firewall, northgate.Firewalls
  copied to meridian
  retained for 12 months
  isolated logically
}

asset scanners "Hand scanners" {
  kind scanner
  owned by meridian
  count 240
  out of scope because "They never leave the warehouse network."
}
`,
  { usual: ['kind', 'owned by', 'in', 'part of', 'administered by'] },
);

const zone = declaration(
  'zone',
  'A part of a network, with the trust the organization puts in it; `internet` is always there.',
  'SANS fig. 2',
  [
    property('class', word('trusted', 'dmz', 'untrusted'), "The organization's trust in it.", 'SANS fig. 2'),
    property('tenant', either(party, text), 'Whose data is in it, where a provider serves many.', 'SANS fig. 2'),
    forUnit,
  ],
  `
zone meridian.perimeter "Perimeter" {
  class dmz
  tenant meridian
  for meridian.europe
}
`,
  { usual: ['class'] },
);

const flow = declaration(
  'flow',
  'Traffic that passes, or must not pass, between two places.',
  'SANS fig. 2',
  [
    property('from', ref('asset', 'zone', 'role'), 'Where it begins and where it ends.', 'SANS fig. 2', {
      then: [then('to', several(ref('asset', 'zone', 'role')), 'required')],
      required: 'error',
    }),
    property('via', several(ref('asset', 'zone')), 'What it passes on its way.', 'SANS fig. 2', { many: true }),
    property('over', ref('connection'), 'The agreed connection it takes from one party to another.', 'BSI A9'),
    property('carries', several(either(text, ref('information'))), 'What is carried.', 'BSI A10', { many: true }),
    property('encrypted', word('yes', 'no'), 'Whether it is encrypted.', 'SANS fig. 2'),
    property('forbidden', undefined, 'It must not happen.', 'SANS fig. 2'),
  ],
  `
flow logs "Logs to the archive" {
  from border-firewall to log-archive
  via meridian.perimeter
  over admin-link
  carries firewall-logs
  encrypted yes
}

flow between-customers "Other customers of the archive" {
  from northgate.management to meridian.office
  carries "anything"
  forbidden
}
`,
  { name: 'optional', usual: ['from … to', 'encrypted'] },
);

export const services: readonly Kind[] = [service, asset, zone, flow];
