/** The course of an outsourcing: strategy, selection, phases, projects, concepts and the provider's staff. */

import {
  date,
  declaration,
  duration,
  either,
  entry,
  party,
  property,
  ref,
  role,
  several,
  text,
  then,
  word,
} from './define.ts';
import type { Kind } from './define.ts';
import { costBorneBy, lastOn, owner } from './shared.ts';

const strategy = declaration(
  'strategy',
  'What the organization may outsource at all, to what end, and at what risk.',
  'BSI A5',
  [
    property('eligible', several(either(ref('service', 'process'), text)), 'What may be outsourced.', 'BSI A5', {
      many: true,
    }),
    property('goal', text, 'What is to be reached.', 'BSI A5', { many: true, marks: { wanted: {} } }),
    property('opportunity', text, 'What it may bring besides.', 'BSI A5', { many: true }),
    property('names', several(ref('risk')), 'The risks that are seen.', 'BSI A5', {
      many: true,
      marks: { wanted: {} },
    }),
  ],
  `
strategy sourcing "What Meridian buys and what it keeps" {
  eligible managed-firewall, "hosting of the booking system"
  goal "Cover nights and weekends."
  opportunity "Learn from other customers' incidents."
  names lost-skills
}
`,
  { name: 'optional', plural: 'strategies', usual: ['eligible', 'goal', 'names'] },
);

const selection = declaration(
  'selection',
  'How a provider is chosen: by the controls that are required, not by what each offers everyone.',
  'IBM 3; BSI A3',
  [
    property('of', several(ref('provider')), 'The providers that are compared.', 'IBM 3', {
      many: true,
      required: 'warning',
    }),
    property('criterion', text, 'What is judged.', 'BSI A3', { many: true, marks: { wanted: {} } }),
    property(
      'requires',
      several(either(entry, ref('control'))),
      'The requirements and controls that each must meet.',
      'IBM 3.2',
      {
        many: true,
        marks: { wanted: {} },
      },
    ),
    property('bids due', date, 'The last day for bids.', 'BSI A2'),
    property('staff council informed on', date, 'When the staff council was told.', 'BSI A2'),
  ],
  `
selection firewall-tender "Choice of the firewall provider" {
  of northgate, tallow
  criterion "Certified staff on each shift"
  requires FW-01, iso27001:A.8.20
  bids due 2025-09-30
  staff council informed on 2025-07-01
}
`,
  { name: 'optional', usual: ['of', 'requires', 'bids due'] },
);

const phase = declaration(
  'phase',
  'A stretch of the outsourcing, and what is handed over in it.',
  'IBM 6',
  [
    property(
      'kind',
      word(
        'preparation',
        'selection',
        'contract',
        'transition',
        'transformation',
        'operation',
        'migration',
        'termination',
      ),
      'Which stretch it is.',
      'IBM 7',
      { required: 'error' },
    ),
    property('from', date, 'First day.', 'IBM 6', { required: 'error' }),
    property('until', date, 'Last day.', 'IBM 6'),
    property('hands over', several(ref('service')), 'Which services pass from whom to whom.', 'IBM 6', {
      many: true,
      then: [then('from', party, 'required'), then('to', several(party), 'required')],
    }),
    property('team', several(role), 'The people of both sides who see to security meanwhile.', 'BSI A13', {
      many: true,
      marks: { wanted: { only: { head: 'kind', word: 'migration' } } },
    }),
    property('under', ref('concept'), 'The security concept that holds meanwhile.', 'BSI A13', {
      marks: { wanted: { only: { head: 'kind', word: 'migration' } } },
    }),
  ],
  `
phase transition "Transition of the firewalls" {
  kind transition
  from 2026-01-15
  until takeover
  hands over managed-firewall from meridian to northgate
  team meridian.Operations, northgate.Firewalls
  under migration-concept
}
`,
  { usual: ['kind', 'from', 'until', 'hands over … from … to'] },
);

const project = declaration(
  'project',
  'Work that brings controls, mends findings or otherwise touches security.',
  'IBM 3.3, 6.2',
  [
    property(
      'kind',
      word('gap', 'outsourcing-risk', 'security-relevant', 'provider-internal', 'enhancement', 'postponed'),
      'Why it is done.',
      'IBM 6.2',
    ),
    property('delivers', several(ref('control')), 'The controls that it brings.', 'IBM 6.2', { many: true }),
    property('in', ref('phase'), 'The phase in which it is done.', 'IBM 6.2'),
    owner('Who leads it.', 'IBM 6.2', 'warning'),
    property('due', date, 'When it is done.', 'IBM 6.2'),
    property('under', ref('agreement'), 'The agreement that includes it.', 'IBM 3.3'),
    costBorneBy,
    property('requirements', text, 'What security asks of the result, known before the start.', 'IBM 6.2', {
      marks: { wanted: { only: { head: 'kind', word: 'security-relevant' } } },
    }),
    property('status', word('planned', 'running', 'done', 'stopped'), 'How far it is.', 'IBM 6.2'),
  ],
  `
project new-firewalls "Replacement of the border firewalls" {
  kind gap
  delivers FW-02
  in transition
  owner meridian.Operations
  due 2026-08-31
  under firewall-contract
  cost borne by meridian, northgate
  requirements "Each rule has an owner on the first day."
  status running
}
`,
  { usual: ['kind', 'delivers', 'owner', 'due', 'under'] },
);

const concept = declaration(
  'concept',
  'How a party keeps a service secure, or how both do together.',
  'BSI A6',
  [
    property('of', several(party), 'Whose concept it is.', 'BSI A6', { many: true, required: 'warning' }),
    property(
      'for',
      word('service', 'operation', 'migration', 'emergency', 'overall'),
      'What it is about.',
      'BSI A6, A11, A13, A14',
    ),
    property(
      'coordinated with',
      several(ref('concept')),
      'The concepts of the other parties it agrees with.',
      'BSI A6',
      {
        many: true,
        leads: 'elsewhere',
      },
    ),
    property('checked every', duration, 'How often it is checked to be up to date and to work.', 'BSI A6, A11', {
      then: [lastOn],
      marks: { due: 'check' },
    }),
  ],
  `
concept migration-concept "Security during the migration" {
  of meridian, northgate
  for migration
  coordinated with northgate-concept
  checked every 3 months last on 2026-01-10
}
`,
  { label: 'security concept', usual: ['of', 'for', 'checked every'] },
);

const workforce = declaration(
  'workforce',
  "What holds for the provider's staff who work for the organization.",
  'BSI A8, A16',
  [
    property('of', ref('provider'), 'Whose staff.', 'BSI A8', { required: 'warning' }),
    property(
      'obliged by',
      several(either(ref('agreement', 'standard', 'obligation'), text)),
      'What binds them in writing.',
      'BSI A8',
      {
        many: true,
      },
    ),
    property(
      'instructed by',
      several(either(role, text)),
      'Who tells them their tasks and the rules of security.',
      'BSI A8',
      {
        many: true,
      },
    ),
    property(
      'screened by',
      several(either(role, text)),
      'Who checks that they can be trusted.',
      'BSI A16; ISO27k 5.4.1',
      {
        many: true,
        marks: { reserved: 'screened' },
      },
    ),
    property('trained every', duration, 'How often they are trained.', 'ISO27k 5.4.3', {
      then: [lastOn],
      marks: { due: 'training' },
    }),
    property('substitutes', several(either(role, text)), 'Who stands in.', 'BSI A8', {
      many: true,
      marks: { wanted: {} },
    }),
    property('on leaving', text, 'What is done when someone leaves.', 'BSI A8'),
    property('visitors', text, 'How those are treated who come once or for a short time.', 'BSI A8', {
      marks: { wanted: {} },
    }),
  ],
  `
workforce northgate-staff "Northgate's staff for Meridian" {
  of northgate
  obliged by firewall-contract
  instructed by northgate.DeliveryManager
  screened by meridian.HumanResources, "references of five years"
  trained every 12 months last on 2026-01-08
  substitutes northgate.Firewalls
  on leaving "Keys and badges are returned on the last day."
  visitors "Accompanied at all times."
}
`,
  { name: 'optional', plural: 'workforces', usual: ['of', 'obliged by', 'instructed by', 'screened by', 'on leaving'] },
);

export const course: readonly Kind[] = [strategy, selection, phase, project, concept, workforce];
