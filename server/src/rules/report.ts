/** The rules of group `report`: what providers report, and who reads it. */

import type { Rule } from './define.ts';
import { missing } from './report/missing.ts';
import { noReader } from './report/no-reader.ts';

export const reportRules: readonly Rule[] = [noReader, missing];
