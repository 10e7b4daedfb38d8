/** Who does what: controls, processes, their activities, and where work passes from one party to another. */

import { declaration, duration, either, entry, one, property, ref, role, several, text, then, word } from './define.ts';
import type { Kind } from './define.ts';
import { agreedBy, domain, escalatesTo, layer, onThings, owner, phrase, raci, things, verifiedBy } from './shared.ts';
import { duties } from './words.ts';

const control = declaration(
  'control',
  'A measure that protects, with who answers for it and who does it.',
  'IBM 5.1, 5.2',
  [
    property('covers', several(entry), 'The requirements of catalogs that it answers.', 'IBM 3.2', { many: true }),
    onThings,
    domain,
    layer,
    ...raci,
    property('status', word('planned', 'partial', 'implemented', 'retired'), 'How far it is put in place.', 'IBM 5.2'),
    property('specification', text, 'The settings that put it in place, in detail.', 'IBM 5.2'),
    property(
      'evidence',
      several(either(text, ref('asset', 'report'))),
      'What shows that it works, and where that is kept.',
      'ISO27k 5.3.8',
      {
        many: true,
      },
    ),
    property('measured by', text, 'How its effect is measured.', 'IBM 3.2', { many: true }),
    verifiedBy('Who checks that it works, and how often.', 'SANS Auditing'),
    property('through', several(ref('process')), 'The processes whose activities carry it out.', 'IBM 5.4', {
      many: true,
    }),
  ],
  `
control FW-01 "Firewall changes are authorised and tested" {
  covers bsi:OPS.2.1.A12, iso27001:A.8.32
  on managed-firewall
  domain communications-and-operations
  layer operational
  accountable meridian.CISO
  status implemented
  specification """
    Deny by default. Each rule carries the number of the change that asked for it.
  """
  evidence "change tickets", log-archive
  measured by "share of changes with a complete ticket"
  verified by meridian.Audit every 3 months last on 2026-01-10
  through changes

  activity test "Test on the spare device" {
    duty verify
    after implement
    responsible meridian.Operations
  }
  activity implement {
    responsible meridian.Operations before takeover
    responsible northgate.Firewalls from takeover
    supports northgate.DeliveryManager for "scheduling"
  }
}
`,
  {
    holds: ['activity'],
    namespace: true,
    usual: ['covers', 'on', 'accountable', 'responsible', 'verified by … every'],
  },
);

const activity = declaration(
  'activity',
  'A step of a control or a process, done by its own roles.',
  'IBM 5.4',
  [
    property(
      'duty',
      word(...duties),
      'What the step does, so that duties can be kept apart; a step named after a duty (verify, approval, Prüfung) has it.',
      'SANS business partner route',
    ),
    property('after', several(ref('activity')), 'The steps before it.', 'IBM 5.4', { many: true, leads: 'onward' }),
    ...raci,
  ],
  `
control FW-02 "The rule base is reviewed" {
  accountable meridian.CISO

  activity extract "Print the rule base" {
    duty report
    responsible northgate.Firewalls
  }
  activity compare "Compare with what the business asked for" {
    duty verify
    after extract
    responsible meridian.Operations
    consulted meridian.ChangeManager for "open changes"
    informed meridian.SecurityManager when severe
  }
}
`,
  { plural: 'activities', usual: ['responsible'] },
);

const process = declaration(
  'process',
  'Work that runs through several hands, often from one party to another.',
  'IBM 5.4',
  [
    property(
      'kind',
      word('incident', 'user-management', 'change', 'continuity', 'other'),
      'Which of the processes it is that security depends on.',
      'ORANGE processes',
    ),
    owner('Who owns the process.', 'ISO27k 6.2'),
    ...raci,
  ],
  `
process incidents "Security incidents" {
  kind incident
  owner meridian.SecurityManager
  accountable meridian.CISO
  activity detect { responsible northgate.Firewalls }
  activity evaluate { responsible meridian.SecurityManager }
}

process changes "Changes to the firewalls" {
  kind change
  owner meridian.ChangeManager
  accountable meridian.ChangeManager
  activity request { responsible meridian.Operations }
  activity approve { responsible meridian.ChangeManager }
}
`,
  { plural: 'processes', holds: ['activity'], namespace: true, usual: ['kind', 'owner', 'accountable'] },
);

/** A duty is meant wherever its word stands; any other name is that of an activity. */
const dutyOrActivity = several(one({ type: 'word', words: duties }, { type: 'reference', to: ['activity'] }));

const separation = declaration(
  'separation',
  'Duties or activities that must not lie in one hand.',
  'SANS business partner route',
  [
    property('separate', dutyOrActivity, 'What must be kept apart from what.', 'SANS business partner route', {
      then: [then('from', dutyOrActivity, 'required')],
      required: 'error',
    }),
    property(
      'between',
      word('people', 'roles', 'parties'),
      'How far apart: other persons, other roles, or other parties.',
      'SANS business partner route',
    ),
    property(
      'on',
      several(ref('control', 'process', ...things)),
      'Where it holds; without this line everywhere.',
      'SANS business partner route',
      { many: true },
    ),
    property('because', text, 'Why.', 'SANS business partner route'),
  ],
  `
separation four-eyes "No one checks their own change" {
  separate approve, verify from implement
  between roles
  on FW-01, managed-firewall
  because "A mistake of one's own is easily overlooked."
}
`,
  { name: 'optional', usual: ['separate … from', 'between'] },
);

const interfaceKind = declaration(
  'interface',
  'The point at which a process passes from one role to another, mostly of another party.',
  'IBM 5.4, 6.1',
  [
    property('in', ref('process', 'control'), 'The process or control whose work passes there.', 'IBM 6.1'),
    property('after', ref('activity'), 'The activity in it that it follows.', 'IBM 6.1'),
    property(
      'trigger',
      word('joiner', 'mover', 'leaver'),
      'The event in the life of a user that sets it off.',
      'ORANGE understanding what is outsourced',
    ),
    property('from', several(role), 'Who passes it on, and to whom.', 'IBM 6.1', {
      then: [then('to', several(role), 'required')],
      required: 'error',
    }),
    property('passes', text, 'What is passed on.', 'IBM 6.1', { many: true }),
    property(
      'within',
      duration,
      'How fast, in general or when a condition holds.',
      'ORANGE understanding what is outsourced',
      {
        many: true,
        then: [then('when', ref('condition'))],
      },
    ),
    property('contact', several(role), 'Who is reached about it, on each side.', 'BSI A9', { many: true }),
    escalatesTo,
    property('channel', phrase('e-mail', 'phone', 'ticket'), 'By which way it is passed on.', 'BSI A10'),
    property('format', phrase(), 'In which form.', 'BSI A10'),
    agreedBy,
  ],
  `
interface incident-report "Report of a security incident" {
  in incidents
  after detect
  from northgate.Firewalls to meridian.SecurityManager
  passes "time, device, first assessment"
  within 1 hour when severe
  within 4 hours
  contact northgate.DeliveryManager, meridian.Operations
  escalates to meridian.CISO after 8 hours
  channel phone
  format "form of the service desk"
  agreed by meridian.SecurityManager, northgate.DeliveryManager on 2026-01-20
}

interface leavers "Staff who leave Meridian" {
  in user-changes
  trigger leaver
  from meridian.HumanResources to northgate.Firewalls
  passes "name, last day"
  within 1 day
}
`,
  {
    name: 'optional',
    usual: ['in', 'after', 'from … to', 'passes', 'within', 'escalates to … after', 'agreed by … on'],
  },
);

export const controls: readonly Kind[] = [control, activity, process, separation, interfaceKind];
