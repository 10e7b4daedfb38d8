/** Breaks of what the paper of Orange asks. */

import { change, without } from '../mutations/mutation.ts';
import { heard, of, silent } from './break.ts';
import type { Break } from './break.ts';

const orange = of('ORANGE');

export const orangeBreaks: readonly Break[] = [
  orange(
    'responsibilities',
    'two teams do a control and nothing says who does what',
    heard('raci/shared-without-split'),
    change('duties', 'control SRV-8', 'responsible kelder.Servers', 'responsible kelder.Servers, skarv.Systems'),
  ),
  orange(
    'responsibilities',
    'a step of a process is done by nobody',
    heard('raci/no-responsible'),
    change('duties', 'process incidents', 'activity detect { responsible vigil.Watch }', 'activity detect'),
  ),
  orange(
    'responsibilities',
    'nobody of the port is told of what the provider does',
    silent('Right: who answers for the controls is of the port, and reads the report.'),
    change('duties', 'section "Quay servers"', 'informed skarv.InfoSec', ''),
  ),
  orange(
    'understanding what is outsourced',
    'the account desk is not told of leavers',
    heard('interface/leavers-not-passed-on'),
    change('duties', 'interface departures', 'trigger leaver', 'trigger joiner'),
  ),
  orange(
    'understanding what is outsourced',
    'leavers are told to the wrong provider',
    heard('interface/leavers-not-passed-on'),
    change('duties', 'interface departures', 'to kelder.Desk', 'to vigil.Watch'),
  ),
  orange(
    'understanding what is outsourced',
    'the account desk hears of leavers after a month',
    silent('Right: how fast is fast enough is for people to judge.'),
    change('duties', 'interface departures', 'within 4 hours', 'within 30 days'),
  ),
  orange(
    'understanding what is outsourced',
    'nobody is told of those who change their post',
    silent(
      'Right: an interface of the process that names no trigger is for whatever happens, a change of post as well.',
    ),
    change(
      'duties',
      'interface arrivals "New staff and staff who move"',
      'trigger joiner',
      'passes "and nothing else"',
    ),
  ),
  orange(
    'understanding what is outsourced',
    'incidents are not reported on',
    silent('Right: the alarm leads to the port, so that it is told.'),
    change(
      'duties',
      'process incidents',
      'activity report "Tell inspectorate and director"',
      'activity file "File it"',
    ),
  ),
  orange(
    'legal issues',
    'events are kept for less than the law asks',
    heard('demarcation/retention-too-short'),
    change('plan', 'asset event-store', 'retained for 24 months', 'retained for 3 months'),
  ),
  orange(
    'legal issues',
    'nothing says how long events are kept',
    heard('demarcation/retention-too-short'),
    without('plan', 'asset event-store', 'retained for 24 months'),
  ),
  orange(
    'legal issues',
    'two laws conflict and nothing limits the harm',
    heard('agreement/unmitigated-conflict'),
    without('between', 'obligation port-secrecy', 'mitigated by WCH-2'),
  ),
  orange(
    'legal issues',
    'what limits the harm of a conflict is not in place yet',
    heard('agreement/unmitigated-conflict'),
    change('between', 'obligation port-secrecy', 'mitigated by WCH-2', 'mitigated by SRV-10'),
  ),
  orange(
    'audits',
    'the critical service is audited on paper',
    heard('audit/paper-only'),
    change('course', 'audit kelder-audit', 'form on-site', 'form paper'),
    without('course', 'audit kelder-audit', 'form technical'),
  ),
  orange(
    'audits',
    'an audit says nothing of the right to it',
    silent('Right: the contract gives the right, whether or not the audit names it.'),
    without('course', 'audit vigil-audit', 'right under vigil-contract'),
  ),
  orange(
    'audits',
    'an audit rests on the contract with another provider',
    heard('audit/no-right'),
    change('course', 'audit vigil-audit', 'right under vigil-contract', 'right under kelder-contract'),
  ),
  orange(
    'audits',
    'what is audited is not settled before',
    silent('Right: what an audit looks at is for people to judge.'),
    without('course', 'audit vigil-audit', 'scope "floor, shifts, event store"'),
  ),
  orange(
    'the missing link',
    'nobody at one provider knows this customer',
    heard('plan/unprepared'),
    change('plan', 'role WatchLead', 'acts as provider-security-officer', ''),
  ),
  orange(
    'security meetings',
    'a finding is past its day and still open',
    heard('finding/overdue'),
    change('course', 'finding A-1', 'due 2026-02-28', 'due 2025-12-31'),
  ),
  orange(
    'security meetings',
    'a finding has no day',
    heard('finding/undecided'),
    change('course', 'finding A-1', 'due 2026-02-28', ''),
  ),
  orange(
    'processes',
    'how staff come and go is no process of the plan',
    silent('A gap: the process is judged where it is there, and is not asked for.'),
    change('duties', 'process users', 'kind user-management', 'kind other'),
  ),
  orange(
    'processes',
    'incidents are no process of the plan',
    silent('A gap: the process is judged where it is there, and is not asked for.'),
    change('duties', 'process incidents', 'kind incident', 'kind other'),
  ),
  orange(
    'as a whole',
    'who is watched alone keeps what was seen',
    silent('Right: the store stands with the watch, so that who is watched is not alone with it.'),
    change('plan', 'asset event-store', 'administered by vigil.Watch', 'administered by kelder.Servers'),
    change('plan', 'asset event-store', 'copied to skarv\n', '\n'),
  ),
  orange(
    'as a whole',
    'the security officer audits what it approved',
    silent('Right: the officer is of the port, and audits what the provider does with the scope, not the scope.'),
    change('course', 'audit vigil-audit', 'by skarv.Revision', 'by skarv.InfoSec'),
  ),
  orange(
    'responsibilities',
    'a role that is gone is still named',
    heard('name/unresolved'),
    change('duties', 'control SET-3', 'responsible skarv.Purchasing', 'responsible skarv.Buying'),
  ),
  orange(
    'knowing the current situation',
    'one provider is held to a lower standard than the other',
    silent('Right: the line that is drawn names the standard, and the catalog binds both.'),
    change('between', 'agreement vigil-contract', 'binds to bsi, skarv.Hardening', 'binds to bsi'),
  ),
];
