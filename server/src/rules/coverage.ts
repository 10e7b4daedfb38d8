/** The rules of group `coverage`: which requirements of catalogs the plan answers, and with what. */

import { gap } from './coverage/gap.ts';
import { mustNotMet } from './coverage/must-not-met.ts';
import { notMeasured } from './coverage/not-measured.ts';
import { onlyCertified } from './coverage/only-certified.ts';
import { plannedWithoutProject } from './coverage/planned-without-project.ts';
import { unjustifiedExclusion } from './coverage/unjustified-exclusion.ts';
import { unknownEntry } from './coverage/unknown-entry.ts';
import type { Rule } from './define.ts';
import { baselineElsewhere } from './coverage/baseline-elsewhere.ts';
import { statementUnapproved } from './coverage/statement-unapproved.ts';

export const coverageRules: readonly Rule[] = [
  gap,
  mustNotMet,
  unjustifiedExclusion,
  unknownEntry,
  onlyCertified,
  notMeasured,
  plannedWithoutProject,
  statementUnapproved,
  baselineElsewhere,
];
