/** The rules of group `exchange`: data that parties send one another. */

import type { Rule } from './define.ts';
import { otherJurisdiction } from './exchange/other-jurisdiction.ts';
import { handOverOpen } from './exchange/hand-over-open.ts';
import { noPartners } from './exchange/no-partners.ts';
import { oneSided } from './exchange/one-sided.ts';
import { incomplete } from './exchange/incomplete.ts';
import { noConfidentiality } from './exchange/no-confidentiality.ts';
import { noResponseTime } from './exchange/no-response-time.ts';
import { partnersStale } from './exchange/partners-stale.ts';
import { unclassified } from './exchange/unclassified.ts';
import { undeclaredPartner } from './exchange/undeclared-partner.ts';

export const exchangeRules: readonly Rule[] = [
  incomplete,
  noResponseTime,
  unclassified,
  noConfidentiality,
  undeclaredPartner,
  partnersStale,
  oneSided,
  noPartners,
  handOverOpen,
  otherJurisdiction,
];
