/** What may go wrong and what is out of line: risks, exceptions, the Information Security Base and its findings. */

import {
  date,
  declaration,
  either,
  entry,
  party,
  partyKinds,
  property,
  ref,
  role,
  rule,
  several,
  text,
  then,
  versioned,
} from './define.ts';
import type { Kind } from './define.ts';
import { acceptedBy, approvedBy, assessedBy, costBorneBy, on, owner, phrase, things } from './shared.ts';
import { kindNames } from './names.ts';
import { scale } from './words.ts';

const risk = declaration(
  'risk',
  'Something that may harm the organization, and what is done about it.',
  'IBM 2.1',
  [
    property('threat', either(entry, text), 'What threatens.', 'BSI 5', { many: true }),
    property('on', several(ref('process', ...partyKinds, ...things)), 'What is threatened.', 'IBM 2.1', { many: true }),
    property('brought by outsourcing', undefined, 'It would not be there without the outsourcing.', 'IBM 3.2'),
    property('level', phrase(...scale), 'How high it is before anything is done.', 'IBM 2.1'),
    property('residual', phrase(...scale), 'How high it is after treatment.', 'IBM 2.1'),
    owner('Who in the organization owns it.', 'ISO27k 5.2.1'),
    // A risk is assessed again and again, and the first time has to stay readable.
    { ...assessedBy, many: true },
    property('treated by', several(ref('control', 'process', 'project')), 'What reduces it.', 'IBM 2.1', {
      many: true,
    }),
    acceptedBy('Who decided to live with it, and when.', 'IBM 2.1'),
    property('transferred to', either(party, text), 'Who bears it now, such as an insurer.', 'IBM 2.1'),
  ],
  `
risk lost-skills "Nobody at Meridian understands the firewalls any more" {
  threat bsi:G0.11
  threat "Northgate ends the contract at short notice."
  on managed-firewall
  brought by outsourcing
  level high
  residual medium
  owner meridian.CISO
  assessed by meridian.SecurityManager on 2025-11-10
  treated by FW-02
  accepted by meridian.CISO on 2025-12-01
  transferred to "insurance policy 77-12"
}
`,
  { usual: ['threat', 'on', 'level', 'owner', 'assessed by … on', 'treated by'] },
);

const exception = declaration(
  'exception',
  'An approved deviation from a standard or a requirement, or a problem that is put aside for a time.',
  'IBM 5.5',
  [
    property('by', party, 'The party that deviates.', 'IBM 5.5', { required: 'warning' }),
    property(
      'deviates from',
      several(either(entry, versioned('standard', 'control'))),
      'The standard, control or requirement that is not met, and where.',
      'IBM 5.5',
      { many: true, then: [then('on', several(ref('unit', 'process', ...partyKinds, ...things)))] },
    ),
    property('waives', rule, 'A problem of the checker that is put aside, and at what.', 'secplan', {
      many: true,
      then: [then('on', several(either(entry, ref(...kindNames))), 'required')],
    }),
    property('because', text, 'Why.', 'IBM 5.5'),
    assessedBy,
    approvedBy,
    property('expires', date, 'Its last day.', 'BSI A13'),
    property('ends with', ref('project'), 'The project that makes it needless.', 'BSI A13'),
    property('compensated by', several(ref('control')), 'What limits the risk until then.', 'IBM 5.5', { many: true }),
  ],
  `
exception EX-1 "The border firewall stays on version 3.0" {
  by northgate
  deviates from meridian.SecurityStandard@3.1 on border-firewall
  waives access/no-end on firewall-admin
  because "The device is replaced in summer."
  assessed by meridian.SecurityManager on 2026-01-20
  approved by meridian.CISO on 2026-01-25
  expires 2026-09-30
  ends with new-firewalls
  compensated by FW-02
}
`,
  { usual: ['by', 'deviates from … on', 'because', 'assessed by … on', 'approved by … on', 'expires'] },
);

const snapshot = declaration(
  'snapshot',
  'The picture of the security at the moment of the take-over: what is found later was there, or was not.',
  'IBM 6.1',
  [
    property('of', several(ref('service')), 'The services that were looked at.', 'IBM 6.1', {
      many: true,
      required: 'error',
    }),
    property('taken on', date, 'The day it shows.', 'IBM 6.1', { required: 'error' }),
    property('technical review by', several(role), 'Who looked at the devices.', 'IBM 6.1', { many: true }),
    property(
      'organizational review by',
      several(role),
      'Who looked at processes, roles and responsibilities.',
      'IBM 6.1',
      {
        many: true,
        marks: { wanted: {} },
      },
    ),
  ],
  `
snapshot security-base "Security at the take-over" {
  of managed-firewall
  taken on takeover
  technical review by northgate.Firewalls, meridian.Operations
  organizational review by meridian.SecurityManager, northgate.DeliveryManager

  finding F-1 "Default passwords on two devices" { known; severity high; due 2026-05-31 }
}
`,
  {
    label: 'Information Security Base',
    name: 'optional',
    holds: ['finding'],
    usual: ['of', 'taken on', 'technical review by', 'organizational review by'],
  },
);

const finding = declaration(
  'finding',
  'Something that is not as it should be, who decides on it and who pays.',
  'IBM 6.1, 6.2',
  [
    property('known', undefined, 'It was known before the take-over.', 'IBM 6.1'),
    property('discovered on', date, 'When it was found.', 'IBM 6.1'),
    property(
      'on',
      several(ref('control', 'process', 'standard', ...partyKinds, ...things)),
      'What it is about.',
      'IBM 6.1',
      {
        many: true,
      },
    ),
    property('severity', phrase(...scale), 'How serious it is.', 'IBM 6.2'),
    property('found by', several(role), 'Who found it.', 'IBM 6.2', { many: true }),
    property('proposed by', several(role), 'Who proposed what to do.', 'IBM 6.2', { many: true }),
    assessedBy,
    property('decided by', several(role), 'Who decided what to do, and when.', 'IBM 6.2', { many: true, then: [on] }),
    owner('Who sees to it.', 'SANS Auditing'),
    costBorneBy,
    property('due', date, 'By when it is mended.', 'ORANGE security meetings'),
    property('resolved by', several(ref('project')), 'The project that mends it.', 'IBM 6.2', { many: true }),
    acceptedBy('Who decided to leave it as it is, and when.', 'IBM 6.2'),
    property('closed on', date, 'When it was mended.', 'ORANGE security meetings'),
  ],
  `
finding F-2 "Rules without an owner" {
  known
  discovered on 2026-03-20
  on border-firewall
  severity medium
  found by northgate.Firewalls
  proposed by northgate.DeliveryManager
  assessed by meridian.SecurityManager on 2026-03-25
  decided by meridian.CISO on 2026-03-30
  owner meridian.Operations
  cost borne by meridian
  due 2026-06-30
  resolved by new-firewalls
}

finding F-3 "No spare device in the harbour" {
  severity low
  accepted by meridian.CISO on 2026-03-30
  closed on 2026-03-30
}
`,
  { name: 'optional', usual: ['discovered on', 'on', 'severity', 'decided by … on', 'cost borne by', 'due'] },
);

export const risks: readonly Kind[] = [risk, exception, snapshot, finding];
