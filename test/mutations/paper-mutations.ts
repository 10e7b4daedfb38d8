/** Mutations for what the papers warn of besides: what recurs, what is left to the provider, what a signed plan has to say. */

import { change, line, more, of, without } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const firewall = of('firewall');
const outsourcing = of('outsourcing');
const providers = of('multi-provider');
const transition = of('transition');

export const paperMutations: readonly Mutation[] = [
  outsourcing(
    'lifecycle/overdue',
    'the round has not met for months',
    change('contract', 'board round', 'last on 2026-01-09', 'last on 2025-09-09'),
  ),
  providers(
    'lifecycle/not-eligible',
    'the strategy does not name the hosting',
    change('plan/together', 'strategy buying', 'eligible wan, hosting', 'eligible wan'),
  ),
  {
    ...transition(
      'lifecycle/not-accepted',
      'nobody accepts the servers',
      change('plan', 'milestone servers-over', 'accepted by', 'document "mail to" // '),
    ),
  },
  {
    ...transition('lifecycle/project-overdue', 'the old servers are still there in May'),
    asOf: '2026-05-02',
  },
  outsourcing(
    'lifecycle/team-one-sided',
    'the provider is not in the team of the move',
    change('contract', 'phase move', ', rechenwerk.ServiceManager', ''),
  ),
  outsourcing(
    'lifecycle/no-phase',
    'the servers pass to the provider in summer, and no phase says so',
    change('plan', 'service clinic-servers', 'from 2025-04-01', 'from 2026-07-01'),
  ),
  firewall(
    'duty/left-to-provider',
    'the provider vouches for its own engineers',
    change('contract', 'workforce engineers-bound', 'screened by brindle.Personnel, ', 'screened by '),
  ),
  firewall(
    'plan/unsaid',
    'the strategy has no goal',
    change('contract', 'strategy sourcing', '\n  goal "Somebody watches the firewalls at night."', ''),
  ),
  firewall(
    'plan/unprepared',
    'no concept is about an emergency',
    change('contract', 'concept brindle-emergency', 'for emergency', 'for operation'),
  ),
  outsourcing(
    'agreement/terms-missing',
    'the contract does not say how fast incidents are told',
    without('contract', 'agreement frame-contract', 'incident notice within 2 hours'),
  ),
  providers(
    'agreement/subcontractor-unbound',
    'a subcontractor works without access and without a contract that passes anything on',
    without('plan/providers/pinehost', 'agreement archive-contract', 'passes on hosting-contract'),
    change('plan/providers/pinehost', 'access archive-reading', 'of coldvault.Operators', 'of pinehost.Hosting'),
  ),
  providers(
    'agreement/unmitigated-conflict',
    'nothing limits what a foreign court may order',
    change('plan/providers/arcline', 'obligation disclosure', 'mitigated by', 'document "see" // '),
  ),
  outsourcing(
    'coverage/statement-unapproved',
    'the provider approves what applies to the hospital',
    change('contract', 'applicability module', 'approved by auental.Board', 'approved by rechenwerk.SecurityOfficer'),
  ),
  transition(
    'coverage/baseline-elsewhere',
    'the baseline comes with the servers alone',
    change('contract', 'baseline loxley-baseline', 'for servers, accounts', 'for servers'),
  ),
  outsourcing(
    'risk/no-owner',
    'nobody owns a risk any more',
    without('contract', 'risk dependence', 'owner auental.Board'),
  ),
  outsourcing(
    'connection/no-incident-path',
    'an incident on the line goes to nobody above',
    without('partners', 'connection hall-line', 'escalates to auental.Board after 4 hours'),
  ),
  outsourcing(
    'exchange/one-sided',
    'the hospital never agreed to the nightly copy',
    change('partners', 'exchange nightly', 'agreed by auental.ITHead, ', 'agreed by '),
  ),
  outsourcing(
    'exchange/no-partners',
    'nothing says who may send and receive the records',
    without('partners', 'information patient-data', 'may be sent by auental, rechenwerk'),
    without('partners', 'information patient-data', 'may be received by auental, rechenwerk'),
  ),
  outsourcing(
    'exchange/hand-over-open',
    'the records never come back',
    without('partners', 'information patient-data', 'returned or deleted by 2030-02-28'),
  ),
  outsourcing(
    'exchange/other-jurisdiction',
    'the server hall moves abroad',
    change('plan', 'provider rechenwerk', 'country "Germany"', 'country "Singapore"'),
  ),
  firewall(
    'access/no-gateway',
    'the engineers come in by a way of their own',
    without('line', 'access engineers', 'through gateway'),
  ),
  transition(
    'finding/came-back',
    'next year the administrators share a password again',
    more(
      'contract',
      'audit next "Audit of the next year" {\n  of servers\n  by tarn.Audit\n  finding F-9 "Twelve administrators share one password" {\n    on store-servers\n    owner tarn.ITManager\n    cost borne by tarn\n    due 2027-06-30\n  }\n}\n',
    ),
  ),
  outsourcing(
    'standard/interpretation-outdated',
    'the reading is one of the version before',
    change('partners', 'interpretation never-cleartext', 'auental.ServerStd@4', 'auental.ServerStd@3'),
    change('plan', 'asset pharmacy-db', 'ServerStd@3', 'ServerStd@4'),
  ),
  outsourcing(
    'demarcation/retention-too-short',
    'the law wants logs for ten years',
    line('contract', 'obligation breach-notice', 'retain evidence for 10 years'),
  ),
];
