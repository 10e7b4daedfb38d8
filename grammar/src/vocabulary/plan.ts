/** The frame of a plan: the plan itself, its sections, its milestones and the conditions it speaks of. */

import {
  catalog,
  date,
  declaration,
  duration,
  party,
  property,
  role,
  several,
  text,
  then,
  version,
  word,
} from './define.ts';
import type { Kind } from './define.ts';
import { topKinds } from './names.ts';
import { acceptedBy, approvedBy, domain, lastOn, layer, onThings, raci } from './shared.ts';
import { domains } from './words.ts';

const plan = declaration(
  'plan',
  'The security plan that the parties maintain together, and the folder that belongs to it.',
  'IBM 5',
  [
    property('version', version, 'The version that is in force or being prepared.', 'IBM 5'),
    property('valid from', date, 'The time the plan speaks of, both days included.', 'IBM 5', {
      then: [then('until', date)],
    }),
    property('between', several(party), 'The parties whose plan this is.', 'IBM 5', {
      many: true,
    }),
    property('maintained by', several(role), 'Who keeps the plan up to date; the provider may.', 'IBM 5'),
    approvedBy,
    property('review every', duration, 'How often the whole plan is looked through, at least once a year.', 'IBM 7.3', {
      then: [lastOn],
    }),
    property(
      'stage',
      word('draft', 'review', 'signed'),
      'How far the plan is; without this line it is signed once an approval names its version, and a draft before.',
      'secplan',
    ),
    property('catalogs', several(catalog), 'The catalogs of requirements that the plan answers to.', 'BSI 3', {
      many: true,
    }),
    property('leaves out', several(word(...domains)), 'Areas that this plan does not cover, and why.', 'IBM 5.1', {
      many: true,
      then: [then('because', text, 'required')],
    }),
  ],
  `
plan freight-security "Shared security plan: Meridian and Northgate" {
  version 2.1
  valid from 2026-01-01 until 2027-12-31
  between meridian, northgate
  maintained by northgate.DeliveryManager
  approved by meridian.CISO on 2026-01-12 for 2.1
  review every 12 months last on 2026-01-12
  stage signed
  catalogs bsi, iso27001
  leaves out acquisition-and-development because "Meridian buys all of its software."
}
`,
  {
    name: 'optional',
    usual: ['version', 'valid from … until', 'between', 'maintained by', 'approved by … on … for', 'review every'],
  },
);

const section = declaration(
  'section',
  'A chapter of the plan; its responsibility lines, domain, layer and subject hold for everything in it.',
  'IBM 5.1',
  [...raci, domain, layer, onThings],
  `
section "Access" {
  domain access
  layer operational
  on managed-firewall
  accountable meridian.CISO
  informed meridian.SecurityManager
}
`,
  { name: 'none', holds: topKinds.filter((kind) => kind !== 'plan'), usual: ['domain', 'accountable'] },
);

const milestone = declaration(
  'milestone',
  'A day that other lines refer to by name: when it slips, one line changes.',
  'IBM 6',
  [
    property('on', date, 'The day it is reached or planned for.', 'IBM 6', { required: 'error', leads: 'onward' }),
    acceptedBy('Who took over what was handed over, and when.', 'IBM 6'),
  ],
  `
milestone takeover "Northgate takes over the firewalls" {
  on 2026-04-01
  accepted by meridian.Operations on 2026-03-28
}
`,
  { usual: ['on'] },
);

const condition = declaration(
  'condition',
  'A situation that lines refer to with `when`; its title says when it holds.',
  'ORANGE processes',
  [],
  `
condition severe "Severity 1 or 2: freight does not move"
`,
);

export const frame: readonly Kind[] = [plan, section, milestone, condition];
