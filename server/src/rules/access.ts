/** The rules of group `access`: who may enter what, for how long, and who stands for it. */

import { moreThanNeeded } from './access/more-than-needed.ts';
import { noEnd } from './access/no-end.ts';
import { noReview } from './access/no-review.ts';
import { noSponsor } from './access/no-sponsor.ts';
import { subcontractorUnbound } from './access/subcontractor-unbound.ts';
import type { Rule } from './define.ts';
import { noGateway } from './access/no-gateway.ts';

export const accessRules: readonly Rule[] = [
  moreThanNeeded,
  noSponsor,
  noReview,
  noEnd,
  subcontractorUnbound,
  noGateway,
];
