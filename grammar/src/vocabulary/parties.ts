/** The parties, and what belongs to one of them: units, roles, persons, certificates. */

import { date, declaration, either, entry, party, property, ref, several, text, word } from './define.ts';
import type { Kind } from './define.ts';
import { layer, phrase } from './shared.ts';
import { functions, mandates } from './words.ts';

const partyHolds = ['unit', 'role', 'person', 'zone', 'asset', 'standard', 'certificate'] as const;

const country = property('country', phrase(), 'Where it sits, and so whose law applies.', 'ORANGE legal issues');

const partyProperties = [
  property('affiliate of', several(party), 'The parties of the same group; they count as one.', 'IBM 3.1', {
    many: true,
    leads: 'onward',
  }),
  property('subcontractor of', several(party), 'The parties it works for; it counts with them.', 'ISO27k 5.4.2', {
    many: true,
    leads: 'onward',
  }),
  country,
  property('contact', text, 'An address where the party is reached.', 'BSI A7', { many: true }),
];

const organization = declaration(
  'organization',
  'The customer whose information is protected; accountability stays here.',
  'IBM 1.2',
  partyProperties,
  `
organization quayside "Quayside Terminals" {
  affiliate of meridian
  country NL
  contact "security@quayside.example"
  text """
    The terminals that Meridian runs with **two ports**.
  """
  document "https://quayside.example/security"
  formerly harbour-west

  role HarbourMaster "Harbour master" { acts as process-owner }
}
`,
  { holds: partyHolds, namespace: true, usual: ['contact'] },
);

const provider = declaration(
  'provider',
  'A company that provides services to the organization.',
  'IBM 1',
  partyProperties,
  `
provider tallow "Tallow Cabling" {
  subcontractor of northgate
  country "Northern Ireland"
  contact "desk@tallow.example"

  role Fitter "Cabling on site"
}
`,
  { holds: partyHolds, namespace: true, usual: ['contact'] },
);

const thirdparty = declaration(
  'thirdparty',
  'Anyone else who takes part: an auditor, another customer, a partner.',
  'SANS Auditing',
  partyProperties,
  `
thirdparty assay "Assay, auditors" {
  country DE
  contact "office@assay.example"

  role LeadAuditor "Lead auditor" { independent }
}
`,
  { label: 'third party', plural: 'third parties', holds: partyHolds, namespace: true, usual: ['contact'] },
);

const authority = declaration(
  'authority',
  'A public body that must be told or that may ask.',
  'ISO27k 5.3.7',
  partyProperties,
  `
authority privacy-office "Data protection authority" {
  country NL
  contact "reports@privacy.example"
}
`,
  { plural: 'authorities', holds: partyHolds, namespace: true, usual: ['contact'] },
);

const unit = declaration(
  'unit',
  'A region or business unit of a party.',
  'IBM 4.2',
  [property('part of', ref('unit'), 'The unit above it.', 'IBM 4.2', { leads: 'onward' }), country],
  `
unit meridian.harbour "Harbour of Rotterdam" {
  part of meridian.europe
  country NL
}
`,
);

const role = declaration(
  'role',
  'A function in a party; plans name roles, since persons change.',
  'IBM 4.2',
  [
    layer,
    property('mandate', word(...mandates), 'How far the role may decide in its own party.', 'IBM 4.2'),
    property('acts as', several(word(...functions)), 'The well-known functions that the role fills.', 'BSI 3', {
      many: true,
    }),
    property('held by', several(ref('person')), 'Who holds the role now.', 'BSI A7', { many: true }),
    property('deputy', several(ref('person')), 'Who stands in.', 'BSI A8', { many: true }),
    property('independent', undefined, 'Reports outside the line it checks, as internal audit does.', 'ISO27k 6.4'),
    property('contact', text, 'An address where the role is reached.', 'BSI A9', { many: true }),
    property('confirmed on', date, 'When holder and contact were last found to be right.', 'BSI A7'),
    property('works in', several(ref('zone')), 'The zones from which the role works.', 'SANS fig. 2', { many: true }),
    property('team', text, 'The team of the Git host that reviews changes for this role.', 'secplan'),
  ],
  `
role meridian.CISO "Chief information security officer" {
  layer strategic
  mandate executive
  acts as security-officer
  held by meridian.nvisser
  deputy meridian.tokafor
  contact "ciso@meridian.example"
  confirmed on 2026-01-05
  works in meridian.office
  team "@meridian/security"
}

role meridian.Audit "Internal audit" { independent; acts as internal-audit }
`,
  { usual: ['mandate', 'contact'] },
);

const person = declaration(
  'person',
  'Someone who holds roles.',
  'BSI A7',
  [property('employed by', party, 'The party that employs the person, where it is not the one named in.', 'BSI A8')],
  `
person meridian.hkoster "H. Koster" { employed by tallow }
`,
);

const certificate = declaration(
  'certificate',
  "An independent review of a party's security management, and what it reaches.",
  'ORANGE security certification audit',
  [
    property('issued by', either(text, party), 'Who reviewed and certified.', 'ORANGE security certification audit'),
    property('scope', several(ref('service')), 'The services that were reviewed.', 'ISO27k 5.3.8', { many: true }),
    property('covers', several(entry), 'The requirements that it shows to be met.', 'IBM 3.1', { many: true }),
    property('from', date, 'First day.', 'ORANGE security certification audit'),
    property('until', date, 'Last day.', 'ORANGE security certification audit'),
  ],
  `
certificate northgate.iso "ISO/IEC 27001" {
  issued by "Veritas Cert"
  scope managed-firewall
  covers iso27001:A.5.22, iso27001:A.8.20
  from 2024-04-01
  until 2027-03-31
}
`,
  { usual: ['scope', 'until'] },
);

export const parties: readonly Kind[] = [
  organization,
  provider,
  thirdparty,
  authority,
  unit,
  role,
  person,
  certificate,
];
