/** Mutations for what the text shows by itself: slips of the pen, names, and what a merge left behind. */

import { change, line, more, of, without } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const firewall = of('firewall');
const providers = of('multi-provider');
const transition = of('transition');
const boards = of('local-boards');

export const textMutations: readonly Mutation[] = [
  firewall('syntax/error', 'a quote is left open', change('plan', 'asset fw-b', 'ferry terminal"', 'ferry terminal')),
  firewall(
    'syntax/unknown-property',
    'a word is mistyped',
    change('plan', 'asset fw-a', 'monitored by', 'monitord by'),
  ),
  firewall(
    'syntax/missing-property',
    'a project without anybody who leads it',
    without('contract', 'project replace-b', 'owner perimetra.DeliveryManager'),
  ),
  providers(
    'syntax/repeated-property',
    'two counts of one device',
    line('plan/providers/arcline', 'asset routers', 'count 25'),
  ),
  firewall(
    'syntax/bad-value',
    'a mandate that there is not',
    change('plan', 'role SecurityManager', 'mandate management', 'mandate boss'),
  ),
  firewall(
    'syntax/conflict-marker',
    'a conflict is left in',
    change(
      'contract',
      'project replace-b',
      '  due 2026-05-31\n',
      '<<<<<<< HEAD\n  due 2026-05-31\n=======\n  due 2026-06-30\n>>>>>>> perimetra\n',
    ),
  ),
  providers(
    'name/duplicate',
    'two zones of one name',
    line('plan/lumen', 'organization lumen ', 'zone lab "Laboratory" { class trusted }'),
  ),
  boards(
    'name/circular',
    'two boards report to each other',
    line('global', 'board policy-board', 'reports to global-board'),
  ),
  firewall(
    'name/misspelt',
    'a role is declared with a letter too few',
    change('plan', 'role SecurityManager', 'SecurityManager', 'SecurityManage'),
  ),
  firewall(
    'name/unresolved',
    'a team that there is not',
    change('responsibilities', 'control FW-4', 'perimetra.FirewallTeam', 'perimetra.FirewalTeam'),
  ),
  transition(
    'name/unused',
    'a milestone that nothing mentions',
    more('plan', 'milestone go-live "The new till software goes live" { on 2026-05-04 }\n'),
  ),
  providers(
    'name/wrong-kind',
    'a zone administers a device',
    change('plan/laboratory', 'asset samples-db', 'administered by lumen.LabLead', 'administered by lumen.lab'),
  ),
];
