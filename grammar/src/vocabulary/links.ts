/** What joins the parties: connections of networks, exchange of data, access, and the information concerned. */

import {
  date,
  declaration,
  duration,
  either,
  party,
  property,
  ref,
  role,
  roleOrParty,
  several,
  text,
  then,
  word,
} from './define.ts';
import type { Kind } from './define.ts';
import { acceptedBy, agreedBy, contacts, escalatesTo, every, on, phrase, protection, verifiedBy } from './shared.ts';

const connection = declaration(
  'connection',
  'A link between the networks of two parties, agreed in writing before it is used.',
  'BSI A9',
  [
    property('from', ref('zone'), 'The zones that it joins.', 'BSI A9', {
      then: [then('to', ref('zone'), 'required')],
      required: 'error',
    }),
    property('allows', several(ref('zone', 'asset', 'service')), 'What may be reached through it.', 'BSI A9', {
      many: true,
    }),
    property('gateway', ref('asset'), 'The device through which it enters.', 'SANS Controlling Access', {
      required: 'warning',
    }),
    ...contacts('BSI A9'),
    property('on incident inform', several(role), 'Who is told when security is in danger on one side.', 'BSI A9', {
      many: true,
    }),
    escalatesTo,
    property(
      'level proven by',
      either(ref('role', 'certificate', 'audit'), text),
      'What showed that the other side is secure enough, and when.',
      'BSI A9',
      { then: [on] },
    ),
    property('active from', date, 'The day it was or is switched on.', 'BSI A9'),
    verifiedBy('Who checks that the agreement is kept, and how often.', 'BSI A9'),
    agreedBy,
  ],
  `
connection admin-link "Remote administration" {
  from northgate.management to meridian.perimeter
  allows border-firewall, meridian.perimeter
  gateway access-gateway
  organizational contact northgate.DeliveryManager, meridian.SecurityManager
  technical contact northgate.Firewalls, meridian.Operations
  security contact meridian.SecurityManager
  on incident inform meridian.SecurityManager, northgate.DeliveryManager
  escalates to meridian.CISO after 2 hours
  level proven by northgate.iso on 2026-02-01
  active from takeover
  verified by meridian.Audit every 12 months last on 2026-02-01
  agreed by meridian.SecurityManager, northgate.DeliveryManager on 2026-01-20
}
`,
  {
    usual: [
      'from … to',
      'allows',
      'gateway',
      'organizational contact',
      'technical contact',
      'verified by … every',
      'agreed by … on',
    ],
  },
);

const exchange = declaration(
  'exchange',
  'Data that parties send one another regularly, and how it is protected.',
  'BSI A10',
  [
    property('between', several(party), 'The parties that exchange it.', 'BSI A10', { many: true, required: 'error' }),
    property('data', several(ref('information')), 'The information that is exchanged.', 'ISO27k 5.3.2', {
      many: true,
      required: 'error',
    }),
    property('purpose', text, 'What it may be used for.', 'ISO27k 5.3.2'),
    property('format', phrase('CSV', 'JSON', 'syslog'), 'In which form.', 'BSI A10'),
    property('channel', phrase('e-mail', 'SFTP', 'HTTPS'), 'By which way.', 'BSI A10'),
    property('protected by', several(either(ref('control'), text)), 'What protects it on its way.', 'BSI A10', {
      many: true,
    }),
    ...contacts('BSI A10'),
    property('available', text, 'When the exchange can be relied on.', 'BSI A10'),
    property('responds within', duration, 'How fast the other side answers.', 'BSI A10'),
    agreedBy,
  ],
  `
exchange log-delivery "Daily delivery of the logs" {
  between northgate, meridian
  data firewall-logs
  purpose "to investigate incidents"
  format syslog
  channel SFTP
  protected by FW-01, "keys changed every year"
  organizational contact northgate.DeliveryManager, meridian.SecurityManager
  technical contact northgate.Firewalls, meridian.Operations
  security contact meridian.SecurityManager, northgate.DeliveryManager
  available "every day from 6 to 22 h"
  responds within 4 hours
  agreed by meridian.SecurityManager, northgate.DeliveryManager on 2026-01-20
}
`,
  { usual: ['between', 'data', 'purpose', 'format', 'protected by', 'responds within', 'agreed by … on'] },
);

const access = declaration(
  'access',
  'What a role may enter, for how long, and who sees to it that it is still needed.',
  'SANS Controlling Access',
  [
    property('of', role, 'The role that has it.', 'SANS Controlling Access', { required: 'error' }),
    property('to', several(ref('asset', 'zone', 'service')), 'What may be entered.', 'SANS Controlling Access', {
      many: true,
      required: 'error',
    }),
    property('privilege', phrase('read', 'operate', 'administer'), 'How much it allows.', 'SANS Controlling Access'),
    property('through', ref('asset'), 'The gateway by which it enters.', 'SANS fig. 3'),
    property('physical', undefined, 'On site, in person.', 'SANS Controlling Access'),
    property('escorted by', several(role), 'Who goes along.', 'SANS Controlling Access', { many: true }),
    property('sponsored by', role, 'The executive in the organization who stands for it.', 'SANS fig. 3'),
    property('reviewed by', several(role), 'Who checks that it is still needed, and how often.', 'SANS fig. 3', {
      many: true,
      then: every,
    }),
    property('from', date, 'First day.', 'SANS Controlling Access'),
    property('until', date, 'Last day.', 'SANS Controlling Access'),
  ],
  `
access firewall-admin "Administration of the firewalls" {
  of northgate.Firewalls
  to border-firewall
  privilege administer
  through access-gateway
  sponsored by meridian.CISO
  reviewed by meridian.SecurityManager every 3 months last on 2026-01-10
  from takeover
  until 2027-12-31
}

access cabling "Cabling on site" {
  of tallow.Fitter
  to meridian.office
  physical
  escorted by meridian.Operations
}
`,
  {
    name: 'optional',
    plural: 'accesses',
    usual: ['of', 'to', 'through', 'sponsored by', 'reviewed by … every', 'until'],
  },
);

const information = declaration(
  'information',
  'Information that passes between the parties, with its class and who may send and receive it.',
  'ISO27k 5.3.3',
  [
    property('class', word('public', 'internal', 'confidential', 'secret'), 'How confidential it is.', 'ISO27k 5.3.3'),
    property('personal', undefined, 'It is about natural persons.', 'ISO27k 5.3.7'),
    protection,
    property('may be sent by', several(roleOrParty), 'Who may send it.', 'BSI A7', { many: true }),
    property('may be received by', several(roleOrParty), 'Who may receive it.', 'BSI A7', { many: true }),
    property('confirmed on', date, 'When these permissions were last found to be right.', 'BSI A7'),
    property('handed to', several(roleOrParty), 'To whom it was handed over, and when.', 'ISO27k 5.5.6', {
      many: true,
      then: [on],
    }),
    acceptedBy('Who took over accountability for it at the hand-over, and when.', 'ISO27k 5.5.6'),
    property('returned or deleted by', date, 'By which day it must be back or destroyed.', 'ISO27k 5.5.6'),
  ],
  `
information firewall-logs "Logs of the firewalls" {
  class confidential
  personal
  protection high
  may be sent by northgate
  may be received by meridian.SecurityManager, meridian.Operations
  confirmed on 2026-01-05
  handed to northgate on 2026-04-01
  accepted by northgate.DeliveryManager on 2026-04-01
  returned or deleted by 2028-03-31
}
`,
  { plural: 'information', usual: ['class', 'may be sent by', 'may be received by'] },
);

export const links: readonly Kind[] = [connection, exchange, access, information];
