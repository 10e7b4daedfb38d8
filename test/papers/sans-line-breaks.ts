/** Breaks of what the paper of the SANS Institute asks up to the line between the parties. */

import { change, line, without } from '../mutations/mutation.ts';
import { heard, of, silent } from './break.ts';
import type { Break } from './break.ts';

const sans = of('SANS');

export const sansLineBreaks: readonly Break[] = [
  sans(
    'business partner route',
    'who makes a change checks it',
    heard('duty/declared-separation'),
    change(
      'duties',
      'process changes',
      'activity verify { responsible skarv.Systems }',
      'activity verify { responsible kelder.Servers }',
    ),
  ),
  sans(
    'business partner route',
    'who asks for a change approves it',
    heard('duty/declared-separation'),
    change(
      'duties',
      'process changes',
      'activity approve { responsible skarv.Changes;',
      'activity approve { responsible kelder.Servers;',
    ),
  ),
  sans(
    'business partner route',
    'the watch checks that the watch works',
    heard('duty/operates-and-audits'),
    change('duties', 'control WCH-1', 'verified by hollin.LeadAuditor', 'verified by vigil.WatchLead'),
  ),
  sans(
    'business partner route',
    'the provider audits itself',
    heard('duty/auditor-not-independent'),
    change('course', 'audit vigil-audit', 'by skarv.Revision', 'by vigil.WatchLead'),
  ),
  sans(
    'business partner route',
    'one person holds the hands that must be apart',
    heard('duty/same-person'),
    line('plan', 'role Changes', 'held by tlund'),
    change('plan', 'role Servers', 'mandate specialist', 'held by skarv.tlund; mandate specialist'),
  ),
  sans(
    'Common Interpretation of Standards',
    'the parties agreed on an older version only',
    silent('Right for now: one system still follows that version, and the time to adopt the new one runs.'),
    change('between', 'interpretation hall-cleartext', 'skarv.Hardening@3', 'skarv.Hardening@2'),
  ),
  sans(
    'Common Interpretation of Standards',
    'the port alone says how its standard is read',
    heard('standard/uninterpreted'),
    change(
      'between',
      'interpretation hall-cleartext',
      'agreed by skarv.InfoSec, kelder.AccountLead, vigil.WatchLead',
      'agreed by skarv.InfoSec',
    ),
  ),
  sans(
    'Common Interpretation of Standards',
    'one of two providers has not agreed to a reading',
    heard('standard/uninterpreted'),
    change(
      'between',
      'interpretation hall-cleartext',
      'agreed by skarv.InfoSec, kelder.AccountLead, vigil.WatchLead',
      'agreed by skarv.InfoSec, kelder.AccountLead',
    ),
  ),
  sans(
    'Defining the scope',
    'the provider draws up the scope and approves it',
    heard('duty/scope-by-one-party'),
    change('plan', 'service watch', 'scope approved by skarv.InfoSec', 'scope approved by vigil.WatchLead'),
  ),
  sans(
    'Defining the scope',
    'the scope is approved by nobody',
    heard('duty/scope-by-one-party'),
    without('plan', 'service watch', 'scope approved by skarv.InfoSec on 2025-02-10'),
  ),
  sans(
    'Defining the scope',
    'a device is neither in scope nor out of it',
    heard('scope/undecided-asset'),
    without('plan', 'asset radios', 'out of scope because "They share no network with anything else."'),
  ),
  sans(
    'Defining the scope',
    'the scope is approved after the service has begun',
    silent('Right: by now the scope is approved, and what was late cannot be mended.'),
    change('plan', 'service watch', 'on 2025-02-10', 'on 2025-07-10'),
  ),
  sans(
    'Controlling Access',
    'administrators come in by no gateway',
    heard('access/no-gateway'),
    without('between', 'access server-admin', 'through door'),
  ),
  sans(
    'Controlling Access',
    'fitters walk the quay alone',
    heard('access/more-than-needed'),
    without('between', 'access cabling', 'escorted by skarv.Systems'),
  ),
  sans(
    'Controlling Access',
    'a fitter is escorted by a colleague',
    heard('access/more-than-needed'),
    change('between', 'access cabling', 'escorted by skarv.Systems', 'escorted by mast.Fitter'),
  ),
  sans(
    'Controlling Access',
    'rights reach a system that the team has nothing to do with',
    silent('Right: the watch monitors those hosts, so that it has to do with them.'),
    change('between', 'access sensor-admin', 'to sensor, event-store', 'to sensor, event-store, quay-hosts'),
  ),
  sans(
    'Controlling Access',
    'rights never end',
    heard('access/no-end'),
    without('between', 'access sensor-admin', 'until 2026-12-31'),
  ),
  sans(
    'Controlling Access',
    'rights have run out and the work goes on',
    heard('access/no-gateway'),
    change('between', 'access sensor-admin', 'until 2026-12-31', 'until 2025-12-31'),
  ),
  sans(
    'Controlling Access',
    'rights hold from before there is a contract',
    silent('Right: by now the contract holds, and an earlier one that has ended need not stay in the plan.'),
    change('between', 'access cabling', 'from 2025-10-01', 'from 2024-10-01'),
  ),
  sans(
    'Controlling Access',
    'how much the rights allow is open',
    silent('A gap: nothing asks for the privilege.'),
    without('between', 'access sensor-admin', 'privilege "sensor operator"'),
  ),
  sans(
    'Device Ownership',
    'no line is drawn for a device that a provider runs',
    heard('demarcation/missing'),
    change('between', 'demarcation sensor-line', 'covers sensor', 'covers printer'),
  ),
  sans(
    'Device Ownership',
    'the line is drawn by the provider',
    heard('demarcation/one-sided'),
    change(
      'between',
      'demarcation sensor-line',
      'agreed by skarv.InfoSec, vigil.WatchLead',
      'agreed by vigil.WatchLead',
    ),
  ),
  sans(
    'Device Ownership',
    'one kind of device has two lines and nobody says why',
    silent('Right: the second is drawn for one terminal only, which says where it holds.'),
    without('between', 'demarcation berth-line', 'because "It stands on the quay until May."'),
  ),
  sans(
    'Device Ownership',
    'the provider investigates what happened on its own side',
    heard('duty/left-to-provider'),
    change('between', 'demarcation store-line', 'investigated by skarv.InfoSec', 'investigated by vigil.WatchLead'),
  ),
  sans(
    'Device Ownership',
    'who may investigate is open',
    heard('demarcation/incomplete'),
    without('between', 'demarcation sensor-line', 'investigated by skarv.InfoSec'),
  ),
  sans(
    'Device Ownership',
    'what is withheld is withheld for no reason',
    silent('Right: both sides have agreed that it is withheld; the reason is a help, no more.'),
    change('between', 'demarcation store-line', ' because "They are confidential."', ''),
  ),
];
