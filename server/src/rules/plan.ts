/** The rules of group `plan`: whether the plan is whole, approved and looked through. */

import type { Rule } from './define.ts';
import { unprepared } from './plan/unprepared.ts';
import { unsaid } from './plan/unsaid.ts';
import { changedSinceApproval } from './plan/changed-since-approval.ts';
import { partMissing } from './plan/part-missing.ts';
import { reviewOverdue } from './plan/review-overdue.ts';
import { unapproved } from './plan/unapproved.ts';

export const planRules: readonly Rule[] = [
  partMissing,
  unapproved,
  changedSinceApproval,
  reviewOverdue,
  unsaid,
  unprepared,
];
