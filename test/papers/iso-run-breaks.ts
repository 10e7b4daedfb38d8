/** Breaks of what the policy of the ISO27k Forum asks of people, access, audits and owners. */

import { change, without } from '../mutations/mutation.ts';
import { heard, of, silent } from './break.ts';
import type { Break } from './break.ts';

const iso = of('ISO27k');

export const isoRunBreaks: readonly Break[] = [
  iso(
    '5.4.1',
    'people are checked by nobody of the port',
    heard('duty/left-to-provider'),
    change(
      'between',
      'workforce vigil-staff',
      'screened by skarv.People, vigil.WatchLead',
      'screened by vigil.WatchLead',
    ),
  ),
  iso(
    '5.4.2',
    'the contract with the subcontractor passes nothing on',
    heard('access/subcontractor-unbound'),
    without('between', 'agreement mast-contract', 'passes on kelder-contract'),
  ),
  iso(
    '5.4.2',
    'the subcontractor has no contract',
    heard('access/subcontractor-unbound'),
    change('between', 'agreement mast-contract', 'between kelder, mast', 'between kelder, vigil'),
  ),
  iso(
    '5.4.2',
    'the contract with the subcontractor passes on that of another provider',
    heard('access/subcontractor-unbound'),
    change('between', 'agreement mast-contract', 'passes on kelder-contract', 'passes on vigil-contract'),
  ),
  iso(
    '5.4.2',
    'the people of the subcontractor are bound by nothing',
    heard('lifecycle/staff-unbound'),
    without('between', 'workforce mast-staff', 'obliged by mast-contract'),
  ),
  iso(
    '5.4.2',
    'the contract with the subcontractor has ended',
    heard('access/subcontractor-unbound'),
    change('between', 'agreement mast-contract', 'until 2028-12-31', 'until 2025-11-30'),
  ),
  iso(
    '5.4.3',
    'people were last trained three years ago',
    heard('lifecycle/overdue'),
    change('between', 'workforce vigil-staff', 'last on 2025-09-25', 'last on 2022-09-25'),
  ),
  iso(
    '5.4.3',
    'people are not trained',
    heard('lifecycle/staff-unbound'),
    without('between', 'workforce vigil-staff', 'trained every 12 months last on 2025-09-25'),
  ),
  iso(
    '5.5.3',
    'rights of access are reviewed by nobody',
    heard('access/no-review'),
    without('between', 'access sensor-admin', 'reviewed by skarv.InfoSec every 3 months last on 2025-12-05'),
  ),
  iso(
    '5.5.3',
    'who has the rights reviews them',
    heard('duty/reviews-own-access'),
    change('between', 'access sensor-admin', 'reviewed by skarv.InfoSec', 'reviewed by vigil.WatchLead'),
  ),
  iso(
    '5.5.3',
    'the review of rights is a year late',
    heard('access/no-review'),
    change('between', 'access server-admin', 'last on 2025-12-05', 'last on 2024-12-05'),
  ),
  iso(
    '5.5.5',
    'hosts are kept apart from other customers in one way only',
    silent('A gap: the paper wants both ways, and any is taken.'),
    change('plan', 'asset quay-hosts', 'isolated both', 'isolated logically'),
  ),
  iso(
    '5.5.5',
    'nothing says that the directory is kept apart',
    heard('zone/not-isolated'),
    without('plan', 'asset staff-directory', 'isolated both'),
  ),
  iso(
    '5.5.6',
    'nobody accepted what was handed over',
    heard('exchange/hand-over-open'),
    without('between', 'information crew-lists', 'accepted by kelder.AccountLead on 2025-12-30'),
  ),
  iso(
    '5.5.6',
    'who handed over accepts in the place of the provider',
    heard('exchange/hand-over-open'),
    change('between', 'information crew-lists', 'accepted by kelder.AccountLead', 'accepted by skarv.HeadOfIT'),
  ),
  iso(
    '5.5.6',
    'nothing says when data is to be back',
    heard('exchange/hand-over-open'),
    without('between', 'information events', 'returned or deleted by 2028-12-31'),
  ),
  iso(
    '5.5.6',
    'data is to be back a year after the contract has ended',
    heard('exchange/hand-over-open'),
    change('between', 'information events', 'by 2028-12-31', 'by 2029-12-31'),
  ),
  iso(
    '5.6',
    'a provider is audited by nobody',
    heard('audit/overdue'),
    change('course', 'audit vigil-audit', 'of watch', 'of quay-servers'),
  ),
  iso(
    '5.6.3',
    'nobody settled how often is audited',
    heard('audit/overdue'),
    without('course', 'audit vigil-audit', 'every 12 months last on 2025-10-30'),
  ),
  iso(
    '5.6.3',
    'the audit is a year late',
    heard('audit/overdue'),
    change('course', 'audit vigil-audit', 'last on 2025-10-30', 'last on 2023-10-30'),
  ),
  iso(
    '6.1',
    'the management has no part: no role of it decides on anything',
    heard('plan/unapproved'),
    change('plan', 'role Director', 'mandate executive', 'mandate specialist'),
  ),
  iso(
    '6.2',
    'a process that was handed over has no owner',
    heard('risk/no-owner'),
    without('duties', 'process incidents', 'owner skarv.InfoSec'),
  ),
  iso(
    '6.2',
    'a process is owned by the provider',
    silent('The port is accountable for the process: it stays in its hands, whoever tends it.'),
    change('duties', 'process changes', 'owner skarv.Changes', 'owner kelder.AccountLead'),
  ),
  iso(
    '6.4',
    'internal audit is not independent',
    silent('Right: it is independent of the provider that it audits.'),
    change('plan', 'role Revision', 'independent', ''),
  ),
];
