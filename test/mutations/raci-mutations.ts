/** Mutations for the rules on who does what. */

import { change, line, more, of, without } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const firewall = of('firewall');
const outsourcing = of('outsourcing');
const providers = of('multi-provider');
const transition = of('transition');
const boards = of('local-boards');

const r = 'responsibilities';

export const raciMutations: readonly Mutation[] = [
  firewall(
    'raci/no-responsible',
    'nobody keeps the list of devices',
    change(r, 'control AST-1', '    responsible perimetra.DeliveryManager\n', ''),
  ),
  firewall(
    'raci/no-accountable',
    'the section on direction names nobody who answers',
    without(r, 'layer strategic', 'accountable brindle.CISO'),
  ),
  firewall(
    'raci/several-accountable',
    'a second role answers for the vetting',
    line(r, 'control HR-1', '  accountable brindle.CISO, brindle.Personnel'),
  ),
  outsourcing(
    'raci/strategic-outsourced',
    'the provider answers for the strategy',
    line('requirements', 'control A5', '  accountable rechenwerk.SecurityOfficer'),
  ),
  outsourcing(
    'raci/accountable-at-provider',
    'the provider answers for a control on no service',
    line('requirements', 'control A8 ', '  accountable rechenwerk.ServiceManager'),
    change('requirements', 'control A8 ', '    on clinic-servers\n', ''),
  ),
  firewall(
    'raci/shared-without-split',
    'both parties go through the rule base',
    change(
      r,
      'control FW-2',
      'responsible perimetra.FirewallTeam before',
      'responsible perimetra.FirewallTeam, brindle.NetworkManager before',
    ),
  ),
  outsourcing(
    'raci/conflicting-letters',
    'personnel is asked before and told after',
    line('requirements', 'control A8 ', '  informed auental.Personnel'),
  ),
  outsourcing(
    'raci/nobody-informed',
    'nobody of the hospital holds a letter',
    more(
      'requirements',
      'control COOL "The hall stays cool" {\n  on clinic-servers\n  accountable rechenwerk.ServiceManager\n  responsible rechenwerk.Operations\n  verified by auental.ISB every 3 months\n}\n',
    ),
  ),
  providers(
    'raci/too-many-responsible',
    'four roles keep the rules current',
    change(
      'plan/lumen',
      'control POL',
      'responsible lumen.SecurityManager',
      'responsible lumen.SecurityManager, lumen.ITDirector, lumen.PlantControl, lumen.LabLead',
    ),
  ),
  providers(
    'raci/too-many-consulted',
    'five roles are asked',
    change(
      'plan/lumen',
      'control ORG',
      'consulted arcline.DeliveryManager',
      'consulted arcline.NOC, pinehost.Hosting, lumen.PlantControl, arcline.DeliveryManager',
    ),
  ),
  boards(
    'raci/overloaded-role',
    'the CISO answers for every region',
    change('regions/north', 'section "Region North"', 'accountable helio.NorthIT', 'accountable helio.CISO'),
    ...['S-1', 'S-2', 'S-3'].map((name) => line('regions/south', `control ${name} `, '  accountable helio.CISO')),
    ...['N-1', 'N-2', 'N-3'].map((name) => line('regions/north', `control ${name} `, '  accountable helio.CISO')),
  ),
  firewall(
    'raci/idle-role',
    'a role that nothing names',
    line('plan', 'organization brindle ', 'role PressOffice "Press office" { contact "press@brindle.example" }'),
  ),
  providers(
    'raci/accountable-below-responsible',
    'a helpdesk answers for what the head of IT does',
    line(
      'plan/lumen',
      'organization lumen ',
      'role Helpdesk "Helpdesk" { mandate specialist; contact "helpdesk@lumen.example" }',
    ),
    line('plan/lumen', 'control IN-1', '  accountable lumen.Helpdesk'),
  ),
  providers(
    'raci/party-for-role',
    'a company stands where a role should',
    change('plan/lumen', 'control CMP', 'responsible lumen.SecurityManager', 'responsible lumen'),
  ),
  outsourcing(
    'raci/duty-in-text',
    'an approval hides in a text',
    change(
      'requirements',
      'control A15',
      'consulted auental.Legal, auental.MedicalProcesses',
      'consulted auental.Legal for "approves the exit plan"',
    ),
  ),
  firewall(
    'raci/gap-in-time',
    'the desk begins a month after the team has ended',
    change(r, 'control FW-2', 'from desk-trained', 'from 2026-05-01'),
  ),
  firewall(
    'raci/only-under-condition',
    'the manager answers only when it burns',
    change(
      r,
      'section "Firewalls and their logs"',
      'accountable brindle.NetworkManager',
      'accountable brindle.NetworkManager when severe',
    ),
  ),
  firewall(
    'raci/owner-outside',
    'the provider owns what it provides',
    change('plan', 'service managed-firewall', 'owner brindle.NetworkManager', 'owner perimetra.DeliveryManager'),
  ),
  transition(
    'raci/moved-without-handover',
    'the phase hands nothing over',
    without('course', 'phase wave-2', 'hands over accounts from tarn to loxley'),
  ),
  providers(
    'raci/outside-scope',
    'one provider works on the service of the other',
    change('plan/providers/arcline', 'control WAN-1', 'responsible arcline.NOC', 'responsible pinehost.Hosting'),
  ),
  boards(
    'raci/nothing-retained',
    'the provider does everything',
    ...['POL', 'TRN', 'ONE', 'CMP'].map((name) =>
      change('plan', `control ${name} `, 'responsible helio.', 'responsible camber.DeliveryManager, helio.'),
    ),
    change('plan', 'activity request "Ask', 'helio.Plants', 'camber.Desk'),
    change('plan', 'activity evaluate', 'responsible helio.SecurityManager', 'responsible camber.SecurityOfficer'),
  ),
  transition(
    'raci/uncovered-domain',
    'continuity is no longer left out',
    change('plan', 'leaves out', ', continuity', ''),
  ),
  outsourcing(
    'raci/no-holder',
    'nobody knows how to reach the lawyers',
    change('plan', 'role Legal ', '    contact "legal@auental.example"\n', ''),
  ),
  outsourcing(
    'raci/no-deputy',
    'one person at the provider, and nobody stands in',
    change('plan', 'role SecurityOfficer ', 'contact "security@rechenwerk.example"', 'held by pbraun'),
    line('plan', 'provider rechenwerk ', 'person pbraun "P. Braun"'),
  ),
  outsourcing(
    'raci/officer-not-involved',
    'the officer is not asked about the contract',
    line('requirements', 'control A4 ', '  consulted nobody'),
  ),
];
