/** Mutations for what passes between the parties: interfaces, connections, exchanges, access. */

import { change, of, without } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const firewall = of('firewall');
const outsourcing = of('outsourcing');
const providers = of('multi-provider');
const boards = of('local-boards');

const r = 'requirements';

export const betweenMutations: readonly Mutation[] = [
  firewall(
    'interface/missing',
    'nothing says how a change made is passed on',
    change('responsibilities', 'interface change-made', 'after implement', 'after request'),
  ),
  boards(
    'interface/missing',
    'nothing says how a step of a control is passed on',
    change('plan', 'activity implement "Draw it up"', '{ ', '{ after request; '),
  ),
  outsourcing(
    'interface/no-contact',
    'the head of processes cannot be reached',
    change('plan', 'role MedicalProcesses', 'contact "processes@auental.example"', 'held by rlindner'),
  ),
  outsourcing(
    'interface/no-time-limit',
    'a request may take for ever',
    without(r, 'interface change-request', 'within 10 days'),
  ),
  outsourcing(
    'interface/no-escalation',
    'nobody hears of accounts that are not set',
    without(r, 'interface accounts-set', 'escalates to auental.ITHead after 3 days'),
  ),
  outsourcing(
    'interface/escalates-nowhere',
    'the desk is told again what it was told',
    change(r, 'interface accounts-set', 'escalates to auental.ITHead', 'escalates to rechenwerk.ServiceDesk'),
  ),
  outsourcing(
    'interface/no-process',
    'accounts that are set stand in no work',
    without(r, 'interface accounts-set', 'in users'),
  ),
  outsourcing(
    'interface/one-sided',
    'only the hospital agreed',
    change(
      r,
      'interface change-approved',
      'agreed by auental.ChangeManager, rechenwerk.ServiceManager',
      'agreed by auental.ChangeManager',
    ),
  ),
  outsourcing(
    'interface/incident-incomplete',
    'nobody judges incidents',
    without(
      r,
      'process incidents',
      'activity evaluate { responsible auental.ITHead; consulted rechenwerk.SecurityOfficer }',
    ),
  ),
  outsourcing(
    'interface/change-incomplete',
    'no way back is agreed',
    without('contract', 'agreement frame-contract', 'rollback'),
  ),
  outsourcing(
    'interface/leavers-not-passed-on',
    'nobody tells of those who leave',
    change(r, 'interface leavers', 'trigger leaver', 'trigger mover'),
  ),
  outsourcing(
    'interface/slower-than-own-duty',
    'the alarm takes longer than the contract allows',
    change(r, 'interface alarm', 'within 1 hour\n', 'within 6 hours\n'),
  ),
  outsourcing(
    'connection/before-agreement',
    'the line is used before it is agreed on',
    change('partners', 'connection hall-line', 'active from 2025-04-01', 'active from 2025-03-01'),
  ),
  outsourcing(
    'connection/unbounded',
    'the line leads everywhere',
    without('partners', 'connection hall-line', 'allows records, vault'),
  ),
  outsourcing(
    'connection/contacts-incomplete',
    'nobody of the hospital answers technical questions',
    change(
      'partners',
      'connection hall-line',
      'technical contact auental.ITOperations, rechenwerk.Operations',
      'technical contact rechenwerk.Operations',
    ),
  ),
  outsourcing(
    'connection/unverified',
    'nobody checks the line',
    without('partners', 'connection hall-line', 'verified by auental.Audit every 12 months last on 2025-11-05'),
  ),
  outsourcing(
    'exchange/incomplete',
    'nobody knows what the copy is for',
    without('partners', 'exchange nightly', 'purpose "Backup and recovery, nothing else."'),
  ),
  outsourcing(
    'exchange/no-response-time',
    'an answer may take for ever',
    without('partners', 'exchange nightly', 'responds within 30 minutes'),
  ),
  outsourcing(
    'exchange/unclassified',
    'nobody knows how secret the records are',
    without('partners', 'information patient-data', 'class secret'),
  ),
  outsourcing(
    'exchange/no-confidentiality',
    'the contract is silent on secrets',
    without('contract', 'agreement frame-contract', 'confidentiality lasts always'),
  ),
  outsourcing(
    'exchange/undeclared-partner',
    'the provider may not send what it sends',
    change('partners', 'information patient-data', 'may be sent by auental, rechenwerk', 'may be sent by auental'),
  ),
  outsourcing(
    'exchange/partners-stale',
    'the partners were confirmed long ago',
    change('partners', 'information patient-data', 'confirmed on 2025-10-02', 'confirmed on 2024-10-02'),
  ),
  firewall(
    'access/more-than-needed',
    'the engineers reach the office network',
    change('line', 'access engineers', 'to fw-a, fw-b, fw-c', 'to fw-a, brindle.internal'),
  ),
  firewall(
    'access/no-sponsor',
    'no executive stands for the access',
    change('line', 'access engineers', 'sponsored by brindle.CISO', 'sponsored by brindle.NetworkManager'),
  ),
  firewall(
    'access/no-review',
    'a review was missed',
    change('line', 'access engineers', 'last on 2025-12-10', 'last on 2025-06-10'),
  ),
  firewall('access/no-end', 'the access has no last day', without('line', 'access engineers', 'until 2026-09-30')),
  providers(
    'access/subcontractor-unbound',
    'the duties are not passed on',
    without('plan/providers/pinehost', 'agreement archive-contract', 'passes on hosting-contract'),
  ),
];
