/** The rules of group `lifecycle`: what the course of an outsourcing asks for, from the first bids to the daily work. */

import type { Rule } from './define.ts';
import { noPhase } from './lifecycle/no-phase.ts';
import { teamOneSided } from './lifecycle/team-one-sided.ts';
import { projectOverdue } from './lifecycle/project-overdue.ts';
import { notAccepted } from './lifecycle/not-accepted.ts';
import { notEligible } from './lifecycle/not-eligible.ts';
import { overdue } from './lifecycle/overdue.ts';
import { noExercise } from './lifecycle/no-exercise.ts';
import { noSnapshot } from './lifecycle/no-snapshot.ts';
import { projectOutsideAgreement } from './lifecycle/project-outside-agreement.ts';
import { staffCommitteeLate } from './lifecycle/staff-committee-late.ts';
import { staffUnbound } from './lifecycle/staff-unbound.ts';
import { unusualLength } from './lifecycle/unusual-length.ts';

export const lifecycleRules: readonly Rule[] = [
  staffCommitteeLate,
  unusualLength,
  noSnapshot,
  projectOutsideAgreement,
  noExercise,
  staffUnbound,
  overdue,
  notEligible,
  notAccepted,
  projectOverdue,
  teamOneSided,
  noPhase,
];
