/** Breaks of what IBM’s paper asks of the shared plan, the transition and the transformation. */

import { change, without } from '../mutations/mutation.ts';
import { heard, of, silent } from './break.ts';
import type { Break } from './break.ts';

const ibm = of('IBM');

export const ibmPlanBreaks: readonly Break[] = [
  ibm(
    '5',
    'the plan has changed and the new version is approved by nobody',
    heard('plan/unapproved'),
    change('plan', 'plan skarvholm', 'version 1.4', 'version 1.5'),
  ),
  ibm(
    '5',
    'the provider approves the plan that it keeps',
    heard('duty/plan-self-approved'),
    change('plan', 'plan skarvholm', 'approved by skarv.Director', 'approved by kelder.AccountLead'),
  ),
  ibm(
    '5',
    'nobody keeps the plan up to date',
    heard('plan/part-missing'),
    without('plan', 'plan skarvholm', 'maintained by kelder.AccountLead'),
  ),
  ibm(
    '5',
    'the plan has run out',
    heard('plan/review-overdue'),
    change('plan', 'plan skarvholm', 'until 2028-12-31', 'until 2025-12-31'),
  ),
  ibm(
    '5',
    'a fault that nobody knew of is paid for by nobody',
    heard('finding/no-cost-bearer'),
    without('course', 'audit kelder-audit', '  cost borne by kelder'),
  ),
  ibm(
    '5.1',
    'physical security is nobody’s area',
    heard('raci/uncovered-domain'),
    change('duties', 'control SRV-9', 'domain physical', 'domain access'),
  ),
  ibm(
    '5.1',
    'a control is done by nobody',
    heard('raci/no-responsible'),
    change('duties', 'control SRV-8', 'responsible kelder.Servers', ''),
  ),
  ibm(
    '5.2',
    'no control says how it is set',
    heard('plan/part-missing'),
    change(
      'duties',
      'control SRV-2',
      'specification """\n      - One way in, through the gateway of the port.\n      - Encrypted end to end; keys stay with the port.\n    """',
      '',
    ),
  ),
  ibm(
    '5.3',
    'a control of one provider’s service is done by the other',
    heard('raci/outside-scope'),
    change('duties', 'control WCH-1', 'responsible vigil.Watch', 'responsible kelder.Servers'),
  ),
  ibm(
    '5.4',
    'a hand-over of work goes to the wrong team',
    heard('interface/missing'),
    change('duties', 'interface change-granted', 'to kelder.Servers', 'to vigil.Watch'),
  ),
  ibm(
    '5.4',
    'a hand-over of work belongs to the wrong step',
    heard('interface/missing'),
    change('duties', 'interface change-made', 'after implement', 'after approve'),
  ),
  ibm(
    '5.5',
    'an exception is allowed with no risk assessed',
    heard('exception/no-assessment'),
    without('duties', 'exception OLD-BERTH', 'assessed by skarv.InfoSec on 2026-01-05'),
  ),
  ibm(
    '5.5',
    'the risk of an exception is assessed after it was allowed',
    heard('exception/no-assessment'),
    change('duties', 'exception OLD-BERTH', 'on 2026-01-05', 'on 2026-01-12'),
  ),
  ibm(
    '5.5',
    'who deviates allows it',
    heard('duty/exception-self-approved'),
    change('duties', 'exception OLD-BERTH', 'approved by skarv.Director', 'approved by kelder.AccountLead'),
  ),
  ibm(
    '5.5',
    'who deviates assesses the risk',
    heard('duty/left-to-provider'),
    change('duties', 'exception OLD-BERTH', 'assessed by skarv.InfoSec', 'assessed by kelder.AccountLead'),
  ),
  ibm(
    '5.6',
    'the operational board meets when it likes',
    heard('board/missing'),
    without('course', 'board harbour-round', 'every 1 month last on 2026-01-09'),
  ),
  ibm(
    '6',
    'the transition takes two weeks',
    heard('lifecycle/unusual-length'),
    change('course', 'phase handover', 'from 2025-09-01', 'from 2025-12-15'),
  ),
  ibm(
    '6',
    'the transformation takes nearly three years',
    heard('lifecycle/unusual-length'),
    change('course', 'phase improving', 'until 2026-10-31', 'until 2028-10-31'),
  ),
  ibm(
    '6',
    'for six weeks nobody does what was handed over',
    heard('raci/gap-in-time'),
    change('duties', 'control SRV-4', 'from servers-moved', 'from 2026-02-15'),
  ),
  ibm(
    '6',
    'nobody has accepted what was handed over',
    heard('lifecycle/not-accepted'),
    without('plan', 'milestone servers-moved', 'accepted by skarv.HeadOfIT on 2025-12-30'),
  ),
  ibm(
    '6',
    'the provider accepts its own hand-over',
    silent('Right: the provider is the one that takes over, and whoever takes work over accepts it as it finds it.'),
    change('plan', 'milestone servers-moved', 'accepted by skarv.HeadOfIT', 'accepted by kelder.AccountLead'),
  ),
  ibm(
    '6',
    'a service changes hands in no phase',
    silent('Right: it passed before the plan began to hold, and the past is not its subject.'),
    change('course', 'phase handover', 'hands over quay-servers, port-accounts', 'hands over quay-servers'),
  ),
  ibm(
    '6',
    'a phase hands a service to a company that does not provide it',
    heard('lifecycle/no-phase'),
    change('course', 'phase watch-start', 'from skarv to vigil', 'from skarv to kelder'),
    change('course', 'snapshot watch-base', 'technical review by vigil.Watch', 'technical review by kelder.Servers'),
  ),
  ibm(
    '6.1',
    'no picture was made of one service that was taken over',
    heard('lifecycle/no-snapshot'),
    change('course', 'snapshot servers-base', 'of quay-servers, port-accounts', 'of quay-servers'),
  ),
  ibm(
    '6.1',
    'the picture was made by the provider alone',
    heard('lifecycle/no-snapshot'),
    change('course', 'snapshot servers-base', 'by kelder.Servers, skarv.Systems', 'by kelder.Servers'),
    change('course', 'snapshot servers-base', 'by skarv.InfoSec, kelder.AccountLead', 'by kelder.AccountLead'),
  ),
  ibm(
    '6.1',
    'the picture is made half a year after the take-over',
    heard('lifecycle/no-snapshot'),
    change('course', 'snapshot servers-base', 'taken on 2025-12-29', 'taken on 2026-06-30'),
  ),
  ibm(
    '6.1',
    'processes and roles were not looked at',
    heard('plan/unsaid'),
    without('course', 'snapshot watch-base', 'organizational review by skarv.InfoSec, vigil.WatchLead'),
  ),
  ibm(
    '6.1',
    'a known fault is paid for by nobody',
    heard('finding/no-cost-bearer'),
    change('course', 'finding F-1', 'cost borne by skarv, kelder', ''),
  ),
  ibm(
    '6.1',
    'the report of incidents is agreed by one side',
    heard('interface/one-sided'),
    change('duties', 'interface alarm', 'agreed by skarv.HeadOfIT, vigil.WatchLead', 'agreed by vigil.WatchLead'),
  ),
  ibm(
    '6.2',
    'the provider decides what is done about a finding',
    heard('duty/provider-decides-risk'),
    change('course', 'finding F-1', 'decided by skarv.HeadOfIT', 'decided by kelder.AccountLead'),
  ),
  ibm(
    '6.2',
    'the provider assesses the risk of a finding',
    heard('duty/left-to-provider'),
    change('course', 'finding A-1', 'assessed by skarv.InfoSec', 'assessed by kelder.AccountLead'),
  ),
  ibm(
    '6.2',
    'a finding is left undecided',
    heard('finding/undecided'),
    change('course', 'finding F-1', 'decided by skarv.HeadOfIT on 2026-01-08', ''),
  ),
  ibm(
    '6.2',
    'a finding is decided before its risk is assessed',
    heard('finding/undecided'),
    change(
      'course',
      'finding A-1',
      'assessed by skarv.InfoSec on 2025-12-01',
      'assessed by skarv.InfoSec on 2025-12-20',
    ),
  ),
  ibm(
    '6.2',
    'a finding is due before the project that mends it',
    heard('finding/overdue'),
    change('course', 'project key-safe', 'due 2026-06-15', 'due 2026-09-15'),
  ),
  ibm(
    '6.2',
    'a project is due after the phase it is done in',
    heard('lifecycle/project-overdue'),
    change('course', 'project new-planner', 'due 2026-09-30', 'due 2027-09-30'),
  ),
  ibm(
    '6.2',
    'a control is planned and no project brings it',
    heard('coverage/planned-without-project'),
    without('course', 'project key-safe', 'delivers SRV-10'),
  ),
  ibm(
    '6.2',
    'a project runs with no word on what security asks of it',
    silent('Right: the paper asks it of projects that are not about security themselves.'),
    without('course', 'project key-safe', 'requirements "Each use is recorded, and the port can read the record."'),
  ),
  ibm(
    '7.3',
    'the plan is looked through every third year',
    silent('Right for now: the last review is less than a year ago, and is missed once a year is over.'),
    change('plan', 'plan skarvholm', 'review every 12 months', 'review every 36 months'),
  ),
];
