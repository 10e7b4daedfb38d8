/** Mutations for the line between the parties: demarcation, scope, standards, zones and traffic. */

import { change, line, more, of, without } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const firewall = of('firewall');
const outsourcing = of('outsourcing');
const providers = of('multi-provider');

export const lineMutations: readonly Mutation[] = [
  firewall(
    'demarcation/missing',
    "the provider's console serves the customer on no side of the line",
    more(
      'plan',
      'asset console "Console" {\n  kind management-station\n  owned by perimetra\n  in perimetra.operations\n  part of managed-firewall\n  administered by perimetra.FirewallTeam\n  complies with perimetra.CentreStd@7\n}\n',
    ),
  ),
  firewall(
    'demarcation/incomplete',
    'nobody says on whose side the log server of the depot is',
    without('line', 'demarcation depot-log', 'sits with perimetra'),
  ),
  firewall(
    'demarcation/contradicted',
    'a log server moves across the line',
    change('plan', 'asset log-main', 'in brindle.perimeter', 'in perimetra.operations'),
  ),
  firewall(
    'demarcation/inconsistent',
    'log servers are treated in two ways without a reason',
    without('line', 'demarcation depot-log', 'because "The depot has no locked room for a server."'),
  ),
  firewall(
    'demarcation/evidence-out-of-reach',
    'nothing is released from the far side',
    without(
      'line',
      'demarcation depot-log',
      'releases "raw log lines of firewall C" to brindle.SecurityManager within 4 hours',
    ),
  ),
  firewall(
    'demarcation/flow-standard',
    "flows follow the provider's standard",
    change(
      'line',
      'demarcation depot-log',
      'flows governed by brindle.SecStd',
      'flows governed by perimetra.CentreStd',
    ),
  ),
  firewall(
    'demarcation/one-sided',
    'the provider has not agreed',
    change(
      'line',
      'demarcation log-servers',
      'agreed by brindle.SecurityManager, perimetra.DeliveryManager',
      'agreed by brindle.SecurityManager',
    ),
  ),
  firewall(
    'scope/undecided-asset',
    'a firewall belongs to no service',
    without('plan', 'asset fw-c', 'part of managed-firewall'),
  ),
  firewall(
    'scope/unmanaged-asset',
    'nobody administers a firewall',
    without('plan', 'asset fw-c', 'administered by perimetra.FirewallTeam'),
  ),
  firewall(
    'standard/drift',
    'a firewall stays on the old version without an exception',
    change('plan', 'asset fw-c', 'brindle.SecStd@2.5', 'brindle.SecStd@2.3'),
  ),
  firewall(
    'standard/no-version',
    'which version a device follows is open',
    change('plan', 'asset log-main', 'complies with brindle.SecStd@2.5', 'complies with brindle.SecStd'),
  ),
  outsourcing(
    'standard/no-adoption-time',
    'no time to adopt the new version',
    change('plan', 'standard ServerStd', ' adopt within 180 days', ''),
  ),
  providers(
    'standard/superseded-while-adopting',
    'a version comes before the one before is adopted',
    line('plan/lumen', 'version 1 issued 2024-01-15', '  version 1.5 issued 2025-04-15 adopt within 90 days'),
  ),
  firewall(
    'standard/uninterpreted',
    'only the provider agreed to a reading of the standard',
    change(
      'line',
      'interpretation same-tenant',
      'agreed by brindle.SecurityManager, perimetra.DeliveryManager',
      'agreed by perimetra.DeliveryManager',
    ),
  ),
  firewall(
    'flow/unencrypted',
    'cleartext between zones of two classes',
    more('line', 'flow pages "Pages of the gateway" {\n  from brindle.internal to gateway\n  encrypted no\n}\n'),
  ),
  firewall('flow/skips-dmz', 'straight from the office to the internet', without('line', 'flow office', 'via fw-a')),
  firewall(
    'flow/crosses-tenants',
    'cleartext to what other customers share',
    line('plan', 'provider perimetra ', 'zone pool "Collectors" { class dmz; tenant "other customers" }'),
    more(
      'line',
      'flow pooled "Pooled logs" {\n  from brindle.perimeter to perimetra.pool\n  over admin-line\n  encrypted no\n}\n',
    ),
  ),
  firewall(
    'flow/no-connection',
    'a flow crosses on no agreed line',
    without('line', 'flow log-copy', 'over admin-line'),
  ),
  firewall(
    'zone/unclassified',
    'how far a zone is trusted is open',
    change('plan', 'zone internal', ' { class trusted }', ''),
  ),
  outsourcing(
    'zone/not-isolated',
    'nothing keeps the servers apart from those of others',
    without('plan', 'asset records', 'isolated both'),
  ),
];
