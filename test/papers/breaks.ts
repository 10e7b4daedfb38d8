/** Every break of the complete plan, paper by paper. */

import type { Break } from './break.ts';
import { bsiPrepareBreaks } from './bsi-prepare-breaks.ts';
import { bsiRunBreaks } from './bsi-run-breaks.ts';
import { ibmPlanBreaks } from './ibm-plan-breaks.ts';
import { ibmPrepareBreaks } from './ibm-prepare-breaks.ts';
import { isoContractBreaks } from './iso-contract-breaks.ts';
import { isoRunBreaks } from './iso-run-breaks.ts';
import { orangeBreaks } from './orange-breaks.ts';
import { sansLineBreaks } from './sans-line-breaks.ts';
import { sansRunBreaks } from './sans-run-breaks.ts';

export const breaks: readonly Break[] = [
  ...ibmPrepareBreaks,
  ...ibmPlanBreaks,
  ...bsiPrepareBreaks,
  ...bsiRunBreaks,
  ...isoContractBreaks,
  ...isoRunBreaks,
  ...orangeBreaks,
  ...sansLineBreaks,
  ...sansRunBreaks,
];
