/** Breaks of what IBM’s paper asks before there is a plan, and of the shared management system. */

import { change, line, without } from '../mutations/mutation.ts';
import { heard, of, silent } from './break.ts';
import type { Break } from './break.ts';

const ibm = of('IBM');

export const ibmPrepareBreaks: readonly Break[] = [
  ibm(
    '1.2',
    'the provider answers for its own controls',
    silent('Right: its service has an owner in the port, who stands behind the provider.'),
    change('duties', 'section "Quay servers"', 'accountable skarv.HeadOfIT', 'accountable kelder.AccountLead'),
  ),
  ibm(
    '1.2',
    'a risk is assessed only after the service has begun',
    silent('Right: what began before the plan may have been assessed in an earlier one.'),
    change('course', 'risk prying', 'on 2024-10-15', 'on 2026-01-10'),
  ),
  ibm(
    '2',
    'a control of the strategic layer is done by a provider',
    heard('raci/strategic-outsourced'),
    change('duties', 'control SET-5', 'responsible skarv.InfoSec', 'responsible vigil.WatchLead'),
  ),
  ibm(
    '2.1',
    'the provider approves the Statement of Applicability',
    heard('coverage/statement-unapproved'),
    change('between', 'applicability statement', 'approved by skarv.Director', 'approved by kelder.AccountLead'),
  ),
  ibm(
    '2.1',
    'a team of specialists approves the Statement of Applicability',
    heard('coverage/statement-unapproved'),
    change('between', 'applicability statement', 'approved by skarv.Director', 'approved by skarv.Systems'),
  ),
  ibm(
    '2.1',
    'the provider accepts what is left of a risk',
    heard('duty/provider-decides-risk'),
    change('course', 'risk lost-skills', 'accepted by skarv.Director', 'accepted by kelder.AccountLead'),
  ),
  ibm(
    '2.1',
    'a risk is known and nothing follows',
    heard('risk/untreated'),
    without('course', 'risk line-loss', 'treated by SRV-7'),
    without('course', 'risk line-loss', 'transferred to "marine insurance 4711"'),
  ),
  ibm(
    '2.1',
    'a risk is treated by a control that has been retired',
    heard('risk/untreated'),
    change('duties', 'control SRV-10', 'status planned', 'status retired'),
    change('course', 'risk prying', 'treated by PPL-3, key-safe', 'treated by SRV-10'),
  ),
  ibm(
    '2.2',
    'what the watch sees is judged by nobody',
    heard('interface/incident-incomplete'),
    change('duties', 'process incidents', 'activity evaluate', 'activity note'),
  ),
  ibm(
    '2.3',
    'a bought service belongs to none of the three lines',
    heard('plan/unsaid'),
    without('plan', 'service watch', 'line infrastructure-protection'),
  ),
  ibm(
    '2.3',
    'a service is kept and bought at once',
    heard('lifecycle/not-eligible'),
    change('plan', 'service front-door', 'provided by skarv', 'provided by kelder'),
  ),
  ibm(
    '3.1',
    'the certificate ran out half a year ago',
    heard('coverage/only-certified'),
    change('plan', 'certificate kelder-iso', 'until 2027-04-30', 'until 2025-06-30'),
  ),
  ibm(
    '3.1',
    'the reviewer belongs to the group of the provider it reviews',
    heard('duty/auditor-not-independent'),
    line('plan', 'thirdparty hollin', 'affiliate of kelder'),
  ),
  ibm(
    '3.2',
    'providers are compared with no control required',
    heard('plan/unsaid'),
    without('course', 'selection watch-tender', 'requires bsi:OPS.2.1.A11, WCH-1'),
  ),
  ibm(
    '3.2',
    'the baseline comes with a service of another provider',
    heard('coverage/baseline-elsewhere'),
    change('between', 'baseline kelder-base', 'for quay-servers, port-accounts', 'for watch'),
  ),
  ibm(
    '3.2',
    'nobody can tell whether a control has any effect',
    heard('coverage/not-measured'),
    change('duties', 'control SET-6', 'measured by "days the paper walk-through of the exit took"', ''),
  ),
  ibm(
    '3.2',
    'no risk is said to come with the outsourcing',
    heard('risk/outsourcing-risks-missing'),
    without('course', 'risk lost-skills', 'brought by outsourcing'),
    without('course', 'risk line-loss', 'brought by outsourcing'),
    without('course', 'risk prying', 'brought by outsourcing'),
  ),
  ibm(
    '3.3',
    'a project that was put off is in no contract',
    heard('lifecycle/project-outside-agreement'),
    without('course', 'project new-planner', 'under kelder-contract'),
  ),
  ibm(
    '3.3',
    'a project that was put off is in the contract of the wrong provider',
    heard('lifecycle/project-outside-agreement'),
    change('course', 'project key-safe', 'under kelder-contract', 'under vigil-contract'),
  ),
  ibm(
    '3.3',
    'a project that was put off is late again',
    heard('lifecycle/project-overdue'),
    change('course', 'project new-planner', 'due 2026-09-30', 'due 2025-11-30'),
  ),
  ibm(
    '4',
    'a service is provided that no risk speaks of',
    heard('risk/unassessed'),
    change('course', 'risk prying', 'watch, sensor, event-store, ', ''),
  ),
  ibm(
    '4.2',
    'a control names a whole company as its doer',
    heard('raci/party-for-role'),
    change('duties', 'control WCH-1', 'responsible vigil.Watch', 'responsible vigil'),
  ),
  ibm(
    '4.2',
    'two people answer for one section',
    heard('raci/several-accountable'),
    change('duties', 'section "Accounts"', 'accountable skarv.People', 'accountable skarv.People, skarv.HeadOfIT'),
  ),
  ibm(
    '4.2',
    'one of the providers is not on the operational board',
    heard('board/provider-absent'),
    change('course', 'board harbour-round', 'kelder.AccountLead, vigil.WatchLead', 'kelder.AccountLead'),
  ),
  ibm(
    '4.2',
    'managers of the provider meet specialists of the port',
    heard('board/unequal-mandates'),
    change('course', 'board harbour-round', 'attended by skarv.InfoSec, skarv.HeadOfIT', 'attended by skarv.Systems'),
    change('course', 'board harbour-round', 'chaired by skarv.InfoSec', 'chaired by kelder.AccountLead'),
  ),
  ibm(
    '4.2',
    'the board is led by somebody who does not sit on it',
    silent('Right: the paper does not say who leads a board.'),
    change('course', 'board harbour-round', 'chaired by skarv.InfoSec', 'chaired by skarv.Traffic'),
  ),
  ibm(
    '4.2',
    'the board has not met since summer',
    heard('lifecycle/overdue'),
    change('course', 'board harbour-round', 'last on 2026-01-09', 'last on 2025-07-04'),
  ),
  ibm(
    '4.3',
    'no provider is checked against its baseline',
    heard('plan/unprepared'),
    change('course', 'audit kelder-audit', 'statement, kelder-base', 'statement'),
    change('course', 'audit vigil-audit', 'statement, vigil-base', 'statement'),
  ),
  ibm(
    '4.3',
    'one of two providers is not checked against its baseline',
    heard('plan/unprepared'),
    change('course', 'audit vigil-audit', 'statement, vigil-base', 'statement'),
  ),
  ibm(
    '4.3',
    'nothing is checked against the Statement of Applicability',
    heard('plan/unprepared'),
    change('course', 'audit kelder-audit', 'against statement, ', 'against '),
    change('course', 'audit vigil-audit', 'against statement, ', 'against '),
  ),
  ibm(
    '4.3',
    'a provider is checked against the baseline of another',
    heard('plan/unprepared'),
    change('course', 'audit vigil-audit', 'vigil-base', 'kelder-base'),
  ),
  ibm(
    '4.4',
    'a provider does not come to the policy review board',
    heard('board/provider-absent'),
    change('course', 'board policy-round', 'kelder.AccountLead, vigil.WatchLead', 'kelder.AccountLead'),
  ),
  ibm(
    '4.4',
    'there is no policy review board',
    silent('The paper says that one can be established, not that one must.'),
    change('course', 'board policy-round', 'kind policy-review', 'kind other'),
  ),
];
