/** Mutations for the separation of duties. */

import { change, more, of, without } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const firewall = of('firewall');
const outsourcing = of('outsourcing');
const providers = of('multi-provider');
const boards = of('local-boards');

export const dutyMutations: readonly Mutation[] = [
  firewall(
    'duty/operates-and-audits',
    'who sets the firewalls up checks them',
    change(
      'responsibilities',
      'control FW-3',
      'verified by brindle.SecurityManager',
      'verified by perimetra.DeliveryManager',
    ),
  ),
  firewall(
    'duty/own-access-path',
    'the gateway is managed by who enters through it',
    change('plan', 'asset gateway', 'administered by brindle.NetworkManager', 'administered by perimetra.FirewallTeam'),
  ),
  firewall(
    'duty/declared-separation',
    'the change manager makes the change',
    change(
      'responsibilities',
      'process changes',
      'implement { responsible perimetra.FirewallTeam }',
      'implement { responsible brindle.SecurityManager }',
    ),
  ),
  outsourcing(
    'duty/approves-own-work',
    'who asks for an account approves it',
    change(
      'requirements',
      'process users',
      'approve { responsible auental.MedicalProcesses }',
      'approve { responsible auental.Personnel }',
    ),
  ),
  firewall(
    'duty/same-person',
    'one person approves and makes changes',
    change('plan', 'role ChangeManager', 'contact "change@brindle.example"', 'held by nbrindle'),
    change('plan', 'role FirewallTeam', 'contact "firewalls@perimetra.example"', 'held by brindle.nbrindle'),
  ),
  firewall(
    'duty/held-by-other-side',
    "one of the provider's holds the checking role",
    change('plan', 'person hokafor', '"H. Okafor"', '"H. Okafor" { employed by perimetra }'),
  ),
  firewall(
    'duty/own-work-elsewhere',
    'what the provider does is checked by the provider, in another control',
    more(
      'responsibilities',
      'control FW-X "Done" {\n  on managed-firewall\n  accountable brindle.CISO\n  responsible perimetra.FirewallTeam\n  measured by "tickets"\n}\n\ncontrol FW-Y "Checked" {\n  on managed-firewall\n  accountable brindle.CISO\n  activity verify { responsible perimetra.DeliveryManager }\n}\n',
    ),
  ),
  firewall(
    'duty/custody-of-own-evidence',
    'the logs about the engineers lie with them alone',
    change(
      'plan',
      'asset log-depot',
      '  holds evidence about fw-c\n  copied to log-main\n',
      '  holds evidence about perimetra.FirewallTeam\n',
    ),
  ),
  firewall(
    'duty/scope-by-one-party',
    'nobody at home approved the scope',
    without('plan', 'service managed-firewall', 'scope approved by brindle.NetworkManager on 2025-08-20'),
  ),
  firewall(
    'duty/provider-decides-risk',
    'the provider accepts the risk',
    change('contract', 'risk open-door', 'accepted by brindle.CISO', 'accepted by perimetra.DeliveryManager'),
  ),
  firewall(
    'duty/exception-self-approved',
    'the provider approves its own deviation',
    change('responsibilities', 'exception EX-1', 'approved by brindle.CISO', 'approved by perimetra.DeliveryManager'),
  ),
  boards(
    'duty/plan-self-approved',
    'the provider approves the plan',
    change('plan', 'plan helio-camber', 'approved by helio.CISO', 'approved by camber.DeliveryManager'),
  ),
  firewall(
    'duty/report-self-read',
    'who writes the report is its only reader',
    change(
      'contract',
      'report quarterly',
      'read by brindle.SecurityManager, brindle.NetworkManager',
      'read by perimetra.DeliveryManager',
    ),
  ),
  providers(
    'duty/auditor-not-independent',
    'a company of the same group audits',
    change('plan/providers/arcline', 'audit wan-audit', 'by assay.Lead', 'by arcline-assurance.Auditor'),
    more(
      'plan/providers/arcline',
      'provider arcline-assurance "Arcline Assurance" {\n  affiliate of arcline\n  role Auditor "Auditor" { contact "audit@arcline.example" }\n}\n',
    ),
  ),
  firewall(
    'duty/reviews-own-access',
    'the engineers confirm their own need',
    change('line', 'access engineers', 'reviewed by brindle.SecurityManager', 'reviewed by perimetra.FirewallTeam'),
  ),
  boards(
    'duty/one-check-only',
    'the provider alone checks against what applies',
    change('global', 'audit soa-audit', 'by helio.Audit', 'by camber.SecurityOfficer'),
  ),
  boards(
    'duty/officer-approves-and-audits',
    "the provider's officer approves and checks",
    change('plan', 'activity approve "Let', 'helio.SecurityManager', 'camber.SecurityOfficer'),
    change('plan', 'activity verify "Check', 'helio.Audit', 'camber.SecurityOfficer'),
  ),
  firewall(
    'duty/writes-its-own-standard',
    'nobody at home approved the standard that the provider wrote',
    change(
      'plan',
      'standard SecStd',
      '    approved by brindle.CISO on 2024-05-14 for 2.3\n    approved by brindle.CISO on 2025-10-20 for 2.5\n',
      '',
    ),
  ),
];
