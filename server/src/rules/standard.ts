/** The rules of group `standard`: versions of standards, and how both sides read them. */

import type { Rule } from './define.ts';
import { interpretationOutdated } from './standard/interpretation-outdated.ts';
import { drift } from './standard/drift.ts';
import { noAdoptionTime } from './standard/no-adoption-time.ts';
import { noVersion } from './standard/no-version.ts';
import { supersededWhileAdopting } from './standard/superseded-while-adopting.ts';
import { uninterpreted } from './standard/uninterpreted.ts';

export const standardRules: readonly Rule[] = [
  drift,
  noVersion,
  noAdoptionTime,
  supersededWhileAdopting,
  uninterpreted,
  interpretationOutdated,
];
