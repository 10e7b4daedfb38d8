/** The rules of group `agreement`: the contracts on which services rest. */

import { confidentialityEnds } from './agreement/confidentiality-ends.ts';
import { missing } from './agreement/missing.ts';
import { noExit } from './agreement/no-exit.ts';
import { noPenalty } from './agreement/no-penalty.ts';
import { noRenegotiation } from './agreement/no-renegotiation.ts';
import type { Rule } from './define.ts';
import { unmitigatedConflict } from './agreement/unmitigated-conflict.ts';
import { subcontractorUnbound } from './agreement/subcontractor-unbound.ts';
import { termsMissing } from './agreement/terms-missing.ts';

export const agreementRules: readonly Rule[] = [
  missing,
  noPenalty,
  noRenegotiation,
  noExit,
  confidentialityEnds,
  termsMissing,
  subcontractorUnbound,
  unmitigatedConflict,
];
