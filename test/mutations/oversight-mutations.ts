/** Mutations for who watches over it all: boards, reports, audits, agreements, exceptions, the plan itself. */

import { change, line, of, without } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const firewall = of('firewall');
const outsourcing = of('outsourcing');
const providers = of('multi-provider');
const transition = of('transition');
const boards = of('local-boards');

export const oversightMutations: readonly Mutation[] = [
  firewall(
    'board/missing',
    'the board is not operational any more',
    change('contract', 'board weekly', 'kind operational', 'kind other'),
  ),
  firewall(
    'board/provider-absent',
    'the provider is not at the table',
    change('contract', 'board weekly', ', perimetra.DeliveryManager', ''),
  ),
  providers(
    'board/unequal-mandates',
    'an operator sits with the CISO',
    change('plan/together', 'board policy-review', 'arcline.DeliveryManager', 'arcline.NOC'),
  ),
  boards(
    'board/local-unconnected',
    'a regional board reports to nobody',
    without('regions/north', 'board north-board', 'reports to global-board'),
  ),
  providers(
    'report/no-reader',
    'only the provider reads the report',
    change('plan/providers/arcline', 'report wan-report', 'read by lumen.SecurityManager', 'read by arcline.NOC'),
  ),
  providers(
    'report/missing',
    'checked every three months, reported once a year',
    change('plan/providers/pinehost', 'report hosting-report', 'every 3 months', 'every 12 months'),
  ),
  firewall(
    'audit/no-right',
    'the contract gives no right to audit',
    without('contract', 'agreement firewall-contract', 'right to audit'),
  ),
  providers(
    'audit/overdue',
    'the audit was missed',
    change('plan/providers/pinehost', 'audit hosting-audit', 'last on 2025-10-16', 'last on 2024-10-16'),
  ),
  boards(
    'audit/paper-only',
    'a critical service is audited on paper only',
    change('regions/north', 'audit north-audit', 'form on-site', 'form paper'),
    change('regions/south', 'audit south-audit', 'form on-site', 'form paper'),
    change('global', 'audit soa-audit', 'form technical', 'form paper'),
  ),
  transition(
    'agreement/missing',
    'the contract ends and the service goes on',
    change('contract', 'agreement frame ', 'until 2028-08-31', 'until 2025-12-31'),
  ),
  firewall(
    'agreement/no-penalty',
    'nothing follows where the time passes',
    change('contract', 'level "a new version', ' penalty "2 % of the monthly fee a week"', ''),
  ),
  firewall(
    'agreement/no-renegotiation',
    'the terms are never opened',
    without('contract', 'agreement firewall-contract', 'renegotiate every 12 months'),
  ),
  outsourcing(
    'agreement/no-exit',
    'the backups stay',
    change('contract', 'agreement frame-contract', ' with backups', ''),
  ),
  firewall(
    'agreement/confidentiality-ends',
    'how long secrets stay secret is open',
    without('contract', 'agreement firewall-contract', 'confidentiality lasts always'),
  ),
  firewall(
    'exception/no-assessment',
    'nobody weighed the risk',
    without('responsibilities', 'exception EX-1', 'assessed by brindle.SecurityManager on 2025-12-02'),
  ),
  firewall(
    'exception/unapproved',
    'nobody approved',
    without('responsibilities', 'exception EX-1', 'approved by brindle.CISO on 2025-12-11'),
  ),
  { ...firewall('exception/expired', 'the exception runs out'), asOf: '2026-07-01' },
  firewall(
    'exception/needless',
    'an exception from an entry that nobody asks for',
    line('responsibilities', 'exception EX-1', 'deviates from iso27001:5.20'),
  ),
  firewall(
    'exception/unused-waiver',
    'an exception also waives what nobody finds',
    line('responsibilities', 'exception EX-1', 'waives exception/expired on brindle'),
  ),
  outsourcing(
    'exception/outlives-migration',
    'the exception outlives the move',
    change('requirements', 'exception MIG-1', 'expires pharmacy-moved', 'expires 2026-09-30'),
  ),
  outsourcing(
    'plan/part-missing',
    'no control says how anything is set up',
    change('requirements', 'control A9 ', '    specification """\n', '    text """\n'),
  ),
  transition(
    'plan/unapproved',
    'a new version is called signed',
    change('plan', 'plan tarn-loxley', 'version 0.9', 'version 1.0'),
  ),
  {
    ...outsourcing(
      'plan/changed-since-approval',
      'a control is retired after the approval',
      line('requirements', 'control AST ', '  status retired'),
    ),
    base: true,
  },
  providers(
    'plan/review-overdue',
    'nobody has looked through the plan',
    change('plan/lumen', 'plan lumen-providers', 'last on 2025-12-15', 'last on 2024-11-15'),
  ),
];
