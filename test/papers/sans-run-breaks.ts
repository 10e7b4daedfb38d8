/** Breaks of what the paper of the SANS Institute asks of reports, audits, contracts, and in its figures. */

import { change, more, without } from '../mutations/mutation.ts';
import { heard, of, silent } from './break.ts';
import type { Break } from './break.ts';

const sans = of('SANS');

export const sansRunBreaks: readonly Break[] = [
  sans(
    'Reporting',
    'nobody reads the report',
    heard('report/no-reader'),
    without('course', 'report watch-month', 'read by skarv.InfoSec'),
  ),
  sans(
    'Reporting',
    'the provider reads its own report',
    heard('duty/report-self-read'),
    change('course', 'report watch-month', 'read by skarv.InfoSec', 'read by vigil.WatchLead'),
  ),
  sans(
    'Reporting',
    'a report may show whatever its author likes',
    heard('plan/unsaid'),
    without('course', 'report watch-month', 'shows "alarms, false alarms, response times"'),
  ),
  sans(
    'Reporting',
    'no report came for half a year',
    heard('lifecycle/overdue'),
    change('course', 'report watch-month', 'last on 2025-12-31', 'last on 2025-06-30'),
  ),
  sans(
    'Reporting',
    'the report of one service comes from the other provider',
    heard('report/missing'),
    change('course', 'report watch-month', 'from vigil.WatchLead', 'from kelder.AccountLead'),
  ),
  sans(
    'Reporting',
    'reports come when they come',
    heard('report/missing'),
    without('course', 'report watch-month', 'every 1 month last on 2025-12-31'),
  ),
  sans(
    'Reporting',
    'no report speaks of a service',
    silent('A gap: a report is asked for only where a control is checked at intervals.'),
    change('course', 'report servers-quarter', 'of quay-servers, port-accounts', 'of quay-servers'),
  ),
  sans(
    'Auditing',
    'the auditor is not independent',
    silent('Right: it is a third party that depends on neither side.'),
    change('plan', 'role LeadAuditor', '{ independent; ', '{ '),
  ),
  sans(
    'Auditing',
    'an audit measures against nothing',
    heard('plan/unprepared'),
    without('course', 'audit vigil-audit', 'against statement, vigil-base, vigil-contract'),
  ),
  sans(
    'Auditing',
    'a finding of an audit is in nobody’s care',
    heard('finding/undecided'),
    change('course', 'finding A-1', 'owner kelder.AccountLead', ''),
  ),
  sans(
    'Business as Usual',
    'a new version gives no time to adopt it',
    heard('standard/no-adoption-time'),
    change('plan', 'standard Hardening', ' adopt within 180 days', ''),
  ),
  sans(
    'Business as Usual',
    'the next version comes before this one need be adopted',
    heard('standard/superseded-while-adopting'),
    change(
      'plan',
      'standard Hardening',
      'version 3 issued 2025-10-01 adopt within 180 days',
      'version 3 issued 2025-10-01 adopt within 180 days\n    version 4 issued 2025-12-20 adopt within 180 days',
    ),
  ),
  sans(
    'The Contract',
    'terms are opened again every third year',
    heard('agreement/no-renegotiation'),
    change('between', 'agreement vigil-contract', 'renegotiate every 12 months', 'renegotiate every 36 months'),
  ),
  sans(
    'The Contract',
    'a contract is never opened again',
    heard('agreement/no-renegotiation'),
    without('between', 'agreement kelder-contract', 'renegotiate every 12 months'),
  ),
  sans(
    'The Contract',
    'a level of service names no measure',
    silent('Right: what the level is stands in its text, which people read.'),
    change('between', 'agreement vigil-contract', 'passed on" within 1 hour', 'passed on"'),
  ),
  sans(
    'fig. 1',
    'the provider writes the standard it is held to',
    heard('duty/writes-its-own-standard'),
    change('plan', 'standard Hardening', 'written by skarv.InfoSec', 'written by kelder.AccountLead'),
    change('plan', 'standard Hardening', 'approved by skarv.Director on 2023-11-20 for 2\n', '\n'),
    change('plan', 'standard Hardening', 'approved by skarv.Director on 2025-09-10 for 3\n', '\n'),
  ),
  sans(
    'fig. 1',
    'a sensor was forgotten on the old version',
    heard('standard/drift'),
    change('plan', 'standard Hardening', 'adopt within 180 days', 'adopt within 60 days'),
    change('plan', 'asset sensor "Sensors', 'skarv.Hardening@3', 'skarv.Hardening@2'),
  ),
  sans(
    'fig. 1',
    'nobody of the port sees what the provider runs',
    silent('Right: the control on those hosts is checked by the port.'),
    change('plan', 'asset quay-hosts', 'monitored by vigil.Watch, skarv.Systems', 'monitored by kelder.Servers'),
  ),
  sans(
    'fig. 1',
    'nothing says which version a device meets',
    heard('standard/no-version'),
    without('plan', 'asset sensor "Sensors', 'complies with skarv.Hardening@3'),
  ),
  sans(
    'fig. 2',
    'events travel in the clear',
    heard('flow/unencrypted'),
    change('between', 'flow quay-events', 'encrypted yes', 'encrypted no'),
  ),
  sans(
    'fig. 2',
    'nothing says whether lists are encrypted',
    heard('flow/unencrypted'),
    without('between', 'flow office-lists', 'encrypted yes'),
  ),
  sans(
    'fig. 2',
    'traffic goes past the edge',
    silent('Right: the line it takes leads through the gateway there.'),
    without('between', 'flow quay-events', 'via door'),
  ),
  sans(
    'fig. 2',
    'a zone has no class',
    heard('zone/unclassified'),
    change('plan', 'zone hall', 'class untrusted; ', ''),
  ),
  sans(
    'fig. 2',
    'another customer’s zone reaches that of the port',
    silent('Right: the paper speaks of traffic in the clear, and this is encrypted.'),
    more(
      'plan',
      'zone kelder.other "Cage of another customer" { class untrusted; tenant "another customer" }\n\nflow neighbours "Between the cages" {\n  from kelder.other to kelder.hall\n  encrypted yes\n}\n',
    ),
  ),
  sans(
    'fig. 3',
    'the provider runs the door it comes in by',
    heard('duty/own-access-path'),
    change('plan', 'asset door', 'administered by skarv.Systems', 'administered by kelder.Servers'),
  ),
  sans(
    'fig. 3',
    'no executive stands for the rights',
    heard('access/no-sponsor'),
    change('between', 'access sensor-admin', 'sponsored by skarv.Director', 'sponsored by skarv.Systems'),
  ),
  sans(
    'fig. 3',
    'the provider stands for its own rights',
    heard('access/no-sponsor'),
    change('between', 'access sensor-admin', 'sponsored by skarv.Director', 'sponsored by vigil.WatchLead'),
  ),
  sans(
    'fig. 4',
    'evidence on the provider’s side is released to nobody',
    heard('demarcation/evidence-out-of-reach'),
    change('between', 'demarcation store-line', 'evidence held by skarv, vigil', 'evidence held by vigil'),
    without('between', 'demarcation store-line', 'releases "raw events" to skarv.InfoSec within 4 hours'),
  ),
  sans(
    'fig. 4',
    'traffic across the line follows the provider’s rules',
    heard('demarcation/flow-standard'),
    more(
      'plan',
      'standard vigil.House "House rules" { written by vigil.WatchLead; approved by skarv.Director on 2025-02-01 for 1; version 1 issued 2025-02-01 }\n',
    ),
    change('between', 'demarcation store-line', 'flows governed by skarv.Hardening', 'flows governed by vigil.House'),
  ),
  sans(
    'fig. 4',
    'whose rules hold for the traffic is open',
    heard('demarcation/incomplete'),
    without('between', 'demarcation store-line', 'flows governed by skarv.Hardening'),
  ),
  sans(
    'fig. 4',
    'what is released comes at no time',
    silent('Right: the paper asks what is released, not how fast.'),
    change('between', 'demarcation store-line', ' within 4 hours', ''),
  ),
  sans(
    'fig. 5',
    'the line says one side and the network says the other',
    heard('demarcation/contradicted'),
    change('between', 'demarcation sensor-line', 'sits with skarv', 'sits with vigil'),
  ),
  sans(
    'fig. 5',
    'a device on the port’s side follows the provider’s rules',
    heard('demarcation/contradicted'),
    more(
      'plan',
      'standard vigil.House "House rules" { written by vigil.WatchLead; approved by skarv.Director on 2025-02-01 for 1; version 1 issued 2025-02-01 }\n',
    ),
    change('between', 'demarcation sensor-line', '  governed by skarv.Hardening', '  governed by vigil.House'),
  ),
];
