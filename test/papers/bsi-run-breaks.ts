/** Breaks of what the BSI’s module asks from A9 on. */

import { change, without } from '../mutations/mutation.ts';
import { heard, of, silent } from './break.ts';
import type { Break } from './break.ts';

const bsi = of('BSI');

export const bsiRunBreaks: readonly Break[] = [
  bsi(
    'A9',
    'the line leads anywhere',
    heard('connection/unbounded'),
    without('between', 'connection watch-line', 'allows sensor, event-store'),
  ),
  bsi(
    'A9',
    'rights of access go further than the line allows',
    silent(
      'A gap: a gateway lets in more than the lines that name it, so rights are not compared with what these allow.',
    ),
    change('between', 'connection hall-line', 'allows quay-hosts, berth-planner, staff-directory', 'allows quay-hosts'),
  ),
  bsi(
    'A9',
    'the line has a technical contact on one side only',
    heard('connection/contacts-incomplete'),
    change(
      'between',
      'connection watch-line',
      'technical contact skarv.Systems, vigil.Watch',
      'technical contact vigil.Watch',
    ),
  ),
  bsi(
    'A9',
    'a contact for the line comes from a party that is not at its ends',
    silent('Right: each side has its contact, and one more does no harm.'),
    change(
      'between',
      'connection watch-line',
      'technical contact skarv.Systems, vigil.Watch',
      'technical contact skarv.Systems, vigil.Watch, kelder.Servers',
    ),
  ),
  bsi(
    'A9',
    'the line was on before its level of security was proven',
    heard('connection/before-agreement'),
    change('between', 'connection watch-line', 'on 2025-02-26', 'on 2025-04-26'),
  ),
  bsi(
    'A9',
    'the line was on before it was agreed',
    heard('connection/before-agreement'),
    change('between', 'connection watch-line', 'on 2025-02-24', 'on 2025-06-24'),
  ),
  bsi(
    'A9',
    'nobody is told when security is in danger',
    heard('connection/no-incident-path'),
    without('between', 'connection hall-line', 'on incident inform skarv.InfoSec, kelder.AccountLead'),
  ),
  bsi(
    'A9',
    'only one side is told when security is in danger',
    heard('connection/no-incident-path'),
    change('between', 'connection hall-line', 'inform skarv.InfoSec, kelder.AccountLead', 'inform kelder.AccountLead'),
  ),
  bsi(
    'A9',
    'no step of escalation is settled for the line',
    heard('connection/no-incident-path'),
    without('between', 'connection hall-line', 'escalates to skarv.Director after 4 hours'),
  ),
  bsi(
    'A9',
    'the line was last verified before it was built',
    heard('lifecycle/overdue'),
    change('between', 'connection hall-line', 'last on 2025-12-15', 'last on 2024-08-15'),
  ),
  bsi(
    'A9',
    'traffic to the provider takes no agreed line',
    heard('flow/no-connection'),
    without('between', 'flow quay-events', 'over watch-line'),
  ),
  bsi(
    'A9',
    'traffic to one provider is said to take the line of another',
    heard('flow/no-connection'),
    change('between', 'flow quay-events', 'over watch-line', 'over hall-line'),
  ),
  bsi(
    'A10',
    'the form of the data is open',
    heard('exchange/incomplete'),
    without('between', 'exchange nightly-lists', 'format "encrypted archive"'),
  ),
  bsi(
    'A10',
    'what protects the data on its way is open',
    heard('exchange/incomplete'),
    without('between', 'exchange nightly-lists', 'protected by SRV-3'),
  ),
  bsi(
    'A10',
    'nobody need answer within any time',
    heard('exchange/no-response-time'),
    without('between', 'exchange nightly-lists', 'responds within 30 minutes'),
  ),
  bsi(
    'A10',
    'nobody is told of a breach in the exchange',
    heard('exchange/incomplete'),
    without('between', 'exchange nightly-lists', 'security contact skarv.InfoSec, kelder.AccountLead'),
  ),
  bsi(
    'A11',
    'no concept speaks of running operation',
    silent('Right: a concept of the whole speaks of running operation too.'),
    change('course', 'concept running', 'for operation', 'for overall'),
  ),
  bsi(
    'A11',
    'the last joint exercise is two years ago',
    heard('lifecycle/no-exercise'),
    change('course', 'exercise dark-quay', 'last on 2025-10-18', 'last on 2023-10-18'),
  ),
  bsi(
    'A11',
    'the state of a control has not been checked for a year',
    heard('lifecycle/overdue'),
    change('duties', 'control SRV-4', 'last on 2025-12-05', 'last on 2024-12-05'),
  ),
  bsi(
    'A12',
    'changes are not announced',
    heard('agreement/terms-missing'),
    without('between', 'agreement vigil-contract', 'change notice 10 days ahead'),
  ),
  bsi(
    'A12',
    'no way back is prepared',
    heard('interface/change-incomplete'),
    without('between', 'agreement kelder-contract', 'rollback'),
  ),
  bsi(
    'A12',
    'nobody of the port approves a change',
    heard('interface/change-incomplete'),
    change(
      'duties',
      'process changes',
      'responsible skarv.Changes; consulted',
      'responsible kelder.AccountLead; consulted',
    ),
  ),
  bsi(
    'A12',
    'nobody tests a change',
    heard('interface/change-incomplete'),
    change('duties', 'process changes', 'activity verify { responsible skarv.Systems }\n', '\n'),
  ),
  bsi(
    'A13',
    'the team of a migration has nobody of the provider',
    heard('lifecycle/team-one-sided'),
    change(
      'course',
      'phase berth-move',
      'team skarv.Traffic, skarv.InfoSec, kelder.AccountLead',
      'team skarv.Traffic, skarv.InfoSec',
    ),
  ),
  bsi(
    'A13',
    'a migration goes on under no concept',
    heard('plan/unsaid'),
    without('course', 'phase berth-move', 'under move-concept'),
  ),
  bsi(
    'A13',
    'a migration goes on under the concept for emergencies',
    heard('plan/unprepared'),
    change('course', 'phase berth-move', 'under move-concept', 'under storm'),
  ),
  bsi(
    'A13',
    'an exception outlives the migration it was made for',
    heard('exception/outlives-migration'),
    change('duties', 'exception OLD-BERTH', 'expires berth-moved', 'expires 2026-11-30'),
  ),
  bsi(
    'A13',
    'an exception never ends',
    heard('exception/expired'),
    without('duties', 'exception OLD-BERTH', 'expires berth-moved'),
  ),
  bsi(
    'A14',
    'the emergency concept leaves a provider out',
    heard('plan/unprepared'),
    change('course', 'concept storm', 'of skarv, kelder, vigil', 'of skarv, kelder'),
  ),
  bsi(
    'A14',
    'an exercise goes without the provider',
    heard('lifecycle/no-exercise'),
    change(
      'course',
      'exercise dark-quay',
      'with skarv.Contingency, kelder.Servers, vigil.Watch',
      'with skarv.Contingency',
    ),
  ),
  bsi(
    'A14',
    'an exercise goes without the port',
    heard('lifecycle/no-exercise'),
    change('course', 'exercise dark-quay', 'with skarv.Contingency, ', 'with '),
  ),
  bsi(
    'A14',
    'the critical service is not part of any exercise',
    silent('Right: exercises are asked for with each provider, not for each service.'),
    change('course', 'exercise dark-quay', 'of quay-servers, port-accounts, watch', 'of watch'),
  ),
  bsi(
    'A15',
    'nobody knows what happens when a contract ends early',
    heard('agreement/no-exit'),
    without(
      'between',
      'agreement vigil-contract',
      'on unplanned end "The sensors are handed to the port the same day."',
    ),
  ),
  bsi(
    'A15',
    'copies in backups stay with the provider',
    heard('agreement/no-exit'),
    change('between', 'agreement kelder-contract', 'deletes crew-lists with backups', 'deletes crew-lists'),
  ),
  bsi(
    'A15',
    'data comes back after it was deleted',
    silent('Right: what is deleted is deleted after the return, so its days count from there.'),
    change('between', 'agreement kelder-contract', 'within 5 days', 'within 60 days'),
  ),
  bsi(
    'A16',
    'the provider alone checks its people',
    heard('duty/left-to-provider'),
    change(
      'between',
      'workforce kelder-staff',
      'screened by skarv.People, kelder.AccountLead',
      'screened by kelder.AccountLead',
    ),
  ),
  bsi(
    'A16',
    'nobody checks the people of a provider',
    heard('lifecycle/staff-unbound'),
    without('between', 'workforce vigil-staff', 'screened by skarv.People, vigil.WatchLead'),
  ),
];
