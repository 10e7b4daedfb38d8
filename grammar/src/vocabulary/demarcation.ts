/** Whose rules hold: standards, how they are read, and the line between the parties. */

import {
  date,
  declaration,
  duration,
  party,
  property,
  ref,
  role,
  several,
  text,
  then,
  version,
  versioned,
  word,
} from './define.ts';
import type { Kind } from './define.ts';
import { agreedBy, approvedBy, forUnit } from './shared.ts';

const standard = declaration(
  'standard',
  'A set of security rules of a party, with its versions.',
  'SANS Common Interpretation of Standards',
  [
    property(
      'version',
      version,
      'A version, the day it was issued, and the time to adopt it.',
      'SANS Business as Usual',
      {
        many: true,
        then: [then('issued', date), then('adopt within', duration)],
      },
    ),
    property('written by', several(role), 'Who writes it.', 'SANS fig. 1', { many: true }),
    approvedBy,
    property(
      'cleartext',
      word('within-class', 'within-tenant', 'never'),
      'Where it lets traffic pass unencrypted: between zones of one class, of one class and tenant, or nowhere.',
      'SANS fig. 2',
    ),
  ],
  `
standard meridian.SecurityStandard "Meridian security standard" {
  version 3.0 issued 2024-06-01
  version 3.1 issued 2026-01-15 adopt within 90 days
  written by meridian.SecurityManager
  approved by meridian.CISO on 2026-01-10 for 3.1
  cleartext within-tenant
}
`,
  { usual: ['version … issued', 'cleartext'] },
);

const interpretation = declaration(
  'interpretation',
  'How the parties read a passage of a standard, so that both do the same.',
  'SANS Common Interpretation of Standards',
  [
    property(
      'of',
      versioned('standard'),
      'The standard, with its version.',
      'SANS Common Interpretation of Standards',
      {
        required: 'error',
      },
    ),
    property('passage', text, 'The passage in question.', 'SANS Common Interpretation of Standards'),
    property('means', text, 'What it means in practice.', 'SANS Common Interpretation of Standards', {
      required: 'warning',
    }),
    agreedBy,
  ],
  `
interpretation same-class "Traffic between zones of one class" {
  of meridian.SecurityStandard@3.1
  passage "4.2 Unencrypted traffic"
  means "Zones of one class and of one customer; never between customers."
  agreed by meridian.SecurityManager, northgate.DeliveryManager on 2026-01-20
}
`,
  { name: 'optional', usual: ['of', 'passage', 'means', 'agreed by … on'] },
);

const demarcation = declaration(
  'demarcation',
  'The line between the parties for one service: on whose side devices sit, whoever owns them, and whose rules hold.',
  'SANS figs. 4, 5',
  [
    property('of', ref('service'), 'The service whose devices it is about.', 'SANS Device Ownership'),
    property('covers', several(ref('asset', '*')), 'Devices by name, or a kind of device.', 'SANS figs. 4, 5', {
      many: true,
    }),
    forUnit,
    property('sits with', party, 'On whose side of the line they are.', 'SANS figs. 4, 5'),
    property('governed by', versioned('standard'), 'Whose standard holds for the devices.', 'SANS figs. 4, 5'),
    property(
      'flows governed by',
      versioned('standard'),
      'Whose standard holds for traffic across the line.',
      'SANS figs. 4, 5',
    ),
    property('evidence held by', several(party), 'Who has the evidence.', 'SANS fig. 4', { many: true }),
    property('releases', text, 'What is handed out on request, to whom, and how fast.', 'SANS fig. 4', {
      many: true,
      then: [then('to', several(role)), then('within', duration)],
    }),
    property('withholds', text, 'What is not handed out, and why.', 'SANS Device Ownership', {
      many: true,
      then: [then('because', text)],
    }),
    property('investigated by', several(role), 'Who may investigate.', 'SANS Device Ownership', {
      many: true,
      marks: { reserved: 'investigated' },
    }),
    property(
      'overridden by',
      several(ref('obligation')),
      'The law that goes before what is agreed here.',
      'SANS Device Ownership',
      {
        many: true,
      },
    ),
    property(
      'because',
      text,
      'Why this line differs from others for the same kind of device.',
      'SANS Device Ownership',
    ),
    agreedBy,
  ],
  `
demarcation archive-line "Log archive of the managed firewall" {
  of managed-firewall
  covers log-archive, log-server
  for meridian.europe
  sits with northgate
  governed by northgate.HouseRules
  flows governed by meridian.SecurityStandard
  evidence held by northgate
  releases "raw log lines" to meridian.SecurityManager within 4 hours
  withholds "logs of other customers" because "They are confidential."
  investigated by meridian.SecurityManager
  overridden by breach-notice
  because "The archive is shared by all customers of Northgate."
  agreed by meridian.SecurityManager, northgate.DeliveryManager on 2026-01-20
}
`,
  { usual: ['of', 'covers', 'sits with', 'governed by', 'releases … to … within', 'agreed by … on'] },
);

export const rulesOfTheLine: readonly Kind[] = [standard, interpretation, demarcation];
