/** Breaks of what the policy of the ISO27k Forum asks of risks and contracts. */

import { change, without } from '../mutations/mutation.ts';
import { heard, of, silent } from './break.ts';
import type { Break } from './break.ts';

const iso = of('ISO27k');

export const isoContractBreaks: readonly Break[] = [
  iso(
    '5.2.1',
    'a service is owned by the provider',
    heard('raci/owner-outside'),
    change('plan', 'service watch', 'owner skarv.InfoSec', 'owner vigil.WatchLead'),
  ),
  iso(
    '5.2.1',
    'a service is owned by nobody',
    heard('risk/no-owner'),
    without('plan', 'service watch', 'owner skarv.InfoSec'),
  ),
  iso(
    '5.2.1',
    'a risk is owned by nobody',
    heard('risk/no-owner'),
    without('course', 'risk prying', 'owner skarv.InfoSec'),
  ),
  iso(
    '5.2.1',
    'the provider assesses the risk of being hired',
    heard('duty/left-to-provider'),
    change('course', 'risk prying', 'assessed by skarv.InfoSec', 'assessed by kelder.AccountLead'),
  ),
  iso(
    '5.3.1',
    'a service is provided under no contract',
    silent('Right: the agreement with its provider is in the plan and holds for all it provides.'),
    without('plan', 'service watch', 'under vigil-contract'),
  ),
  iso(
    '5.3.1',
    'a service is provided under the contract of another provider',
    heard('agreement/missing'),
    change('plan', 'service watch', 'under vigil-contract', 'under kelder-contract'),
  ),
  iso(
    '5.3.1',
    'the service began before its contract',
    heard('agreement/missing'),
    change('between', 'agreement vigil-contract', 'from 2025-03-01', 'from 2026-03-01'),
  ),
  iso(
    '5.3.2',
    'what the data is for is open',
    heard('exchange/incomplete'),
    without('between', 'exchange nightly-lists', 'purpose "Accounts and berth planning, nothing else."'),
  ),
  iso(
    '5.3.2',
    'confidential data goes out and secrecy is not agreed',
    heard('exchange/no-confidentiality'),
    without('between', 'agreement kelder-contract', 'confidentiality lasts always'),
  ),
  iso(
    '5.3.3',
    'what is exchanged has no class',
    heard('exchange/unclassified'),
    without('between', 'information crew-lists', 'class confidential'),
  ),
  iso(
    '5.3.3',
    'what flows has no class',
    heard('exchange/unclassified'),
    without('between', 'information events', 'class confidential'),
  ),
  iso(
    '5.3.4',
    'secrecy after the end is not decided',
    heard('agreement/confidentiality-ends'),
    without('between', 'agreement vigil-contract', 'confidentiality lasts always'),
  ),
  iso(
    '5.3.6',
    'a level of service costs nothing when it is missed',
    heard('agreement/no-penalty'),
    change('between', 'agreement vigil-contract', ' penalty "3 % of the monthly fee"', ''),
  ),
  iso(
    '5.3.6',
    'a contract promises no level of service',
    heard('agreement/no-penalty'),
    change(
      'between',
      'agreement vigil-contract',
      'level "an alarm is passed on" within 1 hour penalty "3 % of the monthly fee"\n',
      '\n',
    ),
  ),
  iso(
    '5.3.7',
    'incidents need not be reported',
    heard('agreement/terms-missing'),
    without('between', 'agreement kelder-contract', 'incident notice within 2 hours'),
  ),
  iso(
    '5.3.7',
    'incidents are reported later than the law lets the port wait',
    silent('Right: the alarm that is agreed is faster, and it is what is lived by.'),
    change('between', 'agreement kelder-contract', 'incident notice within 2 hours', 'incident notice within 5 days'),
  ),
  iso(
    '5.3.7',
    'the alarm comes later than the law lets the port wait',
    heard('interface/slower-than-own-duty'),
    change('duties', 'interface alarm', 'within 1 hour', 'within 5 days'),
  ),
  iso(
    '5.3.7',
    'nothing need come back at the end',
    heard('agreement/no-exit'),
    without('between', 'agreement vigil-contract', 'returns "all events of two years" within 10 days'),
  ),
  iso(
    '5.3.7',
    'personal data goes to another country',
    heard('exchange/other-jurisdiction'),
    change('plan', 'provider kelder', 'country "Norway"', 'country "Chile"'),
  ),
  iso(
    '5.3.7',
    'the alarm has no time',
    heard('interface/no-time-limit'),
    without('duties', 'interface alarm', 'within 20 minutes when blocked'),
    without('duties', 'interface alarm', 'within 1 hour'),
  ),
  iso(
    '5.3.8',
    'only a certificate speaks for a requirement',
    silent('A gap: a baseline that comes with another service answers it as well.'),
    change('duties', 'control SRV-4', 'covers bsi:OPS.2.1.A11', ''),
  ),
  iso(
    '5.3.8',
    'the certificate reaches another service than the one that is bought',
    silent('Right: both services are bought from its holder, and the scope says which is meant.'),
    change('plan', 'certificate kelder-iso', 'scope quay-servers', 'scope port-accounts'),
  ),
];
