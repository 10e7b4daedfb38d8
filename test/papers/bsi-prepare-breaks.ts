/** Breaks of what the BSI’s module asks up to A8. */

import { change, without } from '../mutations/mutation.ts';
import { heard, of, silent } from './break.ts';
import type { Break } from './break.ts';

const bsi = of('BSI');

export const bsiPrepareBreaks: readonly Break[] = [
  bsi(
    '2.1',
    'the holder of a role was last confirmed three years ago',
    heard('exchange/partners-stale'),
    change('plan', 'role Director', 'confirmed on 2025-12-01', 'confirmed on 2022-12-01'),
  ),
  bsi(
    '2.11',
    'the watch floor does not say whose data it holds',
    silent('Right: the store that stands there is kept apart, and the zone itself may serve other customers too.'),
    change('plan', 'zone floor', '; tenant skarv', ''),
  ),
  bsi(
    '3',
    'the security officer has no part in strategic decisions',
    heard('raci/officer-not-involved'),
    change('duties', 'section "Direction"', 'consulted skarv.InfoSec', ''),
  ),
  bsi(
    '3.1',
    'a basic requirement is met by no control',
    heard('coverage/gap'),
    change('duties', 'control SET-1', 'covers bsi:OPS.2.1.A1', ''),
  ),
  bsi(
    '3.2',
    'a standard requirement is excluded with no reason',
    heard('coverage/unjustified-exclusion'),
    change('between', 'applicability statement', 'includes bsi', 'includes bsi\n  excludes bsi:OPS.2.1.A14'),
  ),
  bsi(
    'A1',
    'a contract binds the provider to no level of protection',
    heard('agreement/terms-missing'),
    without('between', 'agreement vigil-contract', 'binds to bsi, skarv.Hardening'),
  ),
  bsi(
    'A1',
    'who administers a system has no permission written down',
    heard('access/no-gateway'),
    change('between', 'access desk-admin', 'to staff-directory', 'to port-accounts'),
    change('between', 'access desk-admin', 'of kelder.Desk', 'of kelder.AccountLead'),
  ),
  bsi(
    'A2',
    'the staff council hears of the project after the bids',
    heard('lifecycle/staff-committee-late'),
    change('course', 'selection server-tender', 'informed on 2024-12-10', 'informed on 2025-05-20'),
  ),
  bsi(
    'A2',
    'the staff council is not told at all',
    heard('lifecycle/staff-committee-late'),
    without('course', 'selection watch-tender', 'staff council informed on 2024-08-20'),
  ),
  bsi(
    'A3',
    'providers are judged by no criterion',
    heard('plan/unsaid'),
    without('course', 'selection watch-tender', 'criterion "Two people on each shift"'),
  ),
  bsi(
    'A3',
    'one of the providers was never selected',
    silent('Right: a plan need not tell how each provider was found.'),
    change('course', 'selection watch-tender', 'of vigil', 'of kelder'),
  ),
  bsi(
    'A4',
    'one contract gives no right to audit',
    heard('audit/no-right'),
    without('between', 'agreement vigil-contract', 'right to audit'),
  ),
  bsi(
    'A4',
    'a contract has ended and the service goes on',
    heard('agreement/missing'),
    change('between', 'agreement vigil-contract', 'until 2028-12-31', 'until 2025-12-31'),
  ),
  bsi(
    'A5',
    'a service goes out that the strategy does not allow',
    heard('lifecycle/not-eligible'),
    change('course', 'strategy sourcing', 'quay-servers, port-accounts, watch', 'quay-servers, port-accounts'),
  ),
  bsi(
    'A5',
    'the strategy names no goal',
    heard('plan/unsaid'),
    without('course', 'strategy sourcing', 'goal "Nights are covered without a rota of our own."'),
  ),
  bsi(
    'A5',
    'the strategy names no opportunity',
    silent('Right: its goals say what is to be gained, and there may be nothing beyond them.'),
    without('course', 'strategy sourcing', 'opportunity "A second hall for emergencies."'),
  ),
  bsi(
    'A6',
    'a provider has handed in no concept',
    heard('plan/unprepared'),
    change('course', 'concept floor-concept', 'of vigil', 'of kelder'),
  ),
  bsi(
    'A6',
    'the concepts of both sides do not know of one another',
    silent('Right: the concept of the move still names that of the provider, and was laid beside it.'),
    change(
      'course',
      'concept running',
      'coordinated with hall-concept, floor-concept',
      'coordinated with floor-concept',
    ),
    without('course', 'concept hall-concept', 'coordinated with running'),
  ),
  bsi(
    'A6',
    'a concept has not been checked for two years',
    heard('lifecycle/overdue'),
    change('course', 'concept floor-concept', 'last on 2025-10-13', 'last on 2023-10-13'),
  ),
  bsi(
    'A6',
    'a concept is never checked',
    heard('plan/unprepared'),
    without('course', 'concept floor-concept', 'checked every 12 months last on 2025-10-13'),
  ),
  bsi(
    'A7',
    'data is exchanged with a party that may not receive it',
    heard('exchange/undeclared-partner'),
    change('between', 'information crew-lists', 'may be sent by skarv, kelder', 'may be sent by skarv'),
    change('between', 'information crew-lists', 'may be received by skarv, kelder', 'may be received by skarv'),
  ),
  bsi(
    'A7',
    'data flows to a party that may not receive it',
    silent('A gap: only exchanges are held against these lines, not flows.'),
    change('between', 'information events', 'may be received by skarv, vigil', 'may be received by skarv'),
  ),
  bsi(
    'A7',
    'permissions to send were last confirmed in 2022',
    heard('exchange/partners-stale'),
    change('between', 'information events', 'confirmed on 2025-11-03', 'confirmed on 2022-11-03'),
  ),
  bsi(
    'A7',
    'nobody has confirmed who may send',
    heard('exchange/no-partners'),
    without('between', 'information crew-lists', 'confirmed on 2025-11-03'),
  ),
  bsi(
    'A8',
    'nothing in writing binds the people of a provider',
    heard('lifecycle/staff-unbound'),
    without('between', 'workforce vigil-staff', 'obliged by vigil-contract'),
  ),
  bsi(
    'A8',
    'the people of a provider are bound by the contract of another',
    heard('lifecycle/staff-unbound'),
    change('between', 'workforce vigil-staff', 'obliged by vigil-contract', 'obliged by kelder-contract'),
  ),
  bsi(
    'A8',
    'nobody tells the people of a provider their tasks',
    heard('lifecycle/staff-unbound'),
    without('between', 'workforce vigil-staff', 'instructed by vigil.WatchLead'),
  ),
  bsi(
    'A8',
    'nothing happens when somebody leaves the provider',
    heard('lifecycle/staff-unbound'),
    without('between', 'workforce kelder-staff', 'on leaving "Accounts and badges end on the last day."'),
  ),
  bsi(
    'A8',
    'nobody stands in for the people of a provider',
    heard('plan/unsaid'),
    without('between', 'workforce kelder-staff', 'substitutes "Two people for each system."'),
  ),
  bsi(
    'A8',
    'who comes once is not treated as a visitor',
    heard('plan/unsaid'),
    without('between', 'workforce kelder-staff', 'visitors "Never left alone."'),
  ),
];
