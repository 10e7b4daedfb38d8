/** The rules of group `audit`: independent looks at provided services. */

import { noRight } from './audit/no-right.ts';
import { overdue } from './audit/overdue.ts';
import { paperOnly } from './audit/paper-only.ts';
import type { Rule } from './define.ts';

export const auditRules: readonly Rule[] = [noRight, overdue, paperOnly];
