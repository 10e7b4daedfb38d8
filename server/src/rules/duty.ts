/** The rules of group `duty`: separation of duties. */

import type { Rule } from './define.ts';
import { leftToProvider } from './duty/left-to-provider.ts';
import { approvesOwnWork } from './duty/approves-own-work.ts';
import { auditorNotIndependent } from './duty/auditor-not-independent.ts';
import { custodyOfOwnEvidence } from './duty/custody-of-own-evidence.ts';
import { declaredSeparation } from './duty/declared-separation.ts';
import { exceptionSelfApproved } from './duty/exception-self-approved.ts';
import { heldByOtherSide } from './duty/held-by-other-side.ts';
import { officerApprovesAndAudits } from './duty/officer-approves-and-audits.ts';
import { oneCheckOnly } from './duty/one-check-only.ts';
import { operatesAndAudits } from './duty/operates-and-audits.ts';
import { ownAccessPath } from './duty/own-access-path.ts';
import { ownWorkElsewhere } from './duty/own-work-elsewhere.ts';
import { planSelfApproved } from './duty/plan-self-approved.ts';
import { providerDecidesRisk } from './duty/provider-decides-risk.ts';
import { reportSelfRead } from './duty/report-self-read.ts';
import { reviewsOwnAccess } from './duty/reviews-own-access.ts';
import { samePerson } from './duty/same-person.ts';
import { scopeByOneParty } from './duty/scope-by-one-party.ts';
import { writesItsOwnStandard } from './duty/writes-its-own-standard.ts';

export const dutyRules: readonly Rule[] = [
  operatesAndAudits,
  ownAccessPath,
  declaredSeparation,
  approvesOwnWork,
  samePerson,
  heldByOtherSide,
  ownWorkElsewhere,
  custodyOfOwnEvidence,
  scopeByOneParty,
  providerDecidesRisk,
  exceptionSelfApproved,
  planSelfApproved,
  reportSelfRead,
  auditorNotIndependent,
  reviewsOwnAccess,
  oneCheckOnly,
  officerApprovesAndAudits,
  writesItsOwnStandard,
  leftToProvider,
];
