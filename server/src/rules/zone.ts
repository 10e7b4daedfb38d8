/** The rules of group `zone`: where things stand, and how far that place is trusted. */

import type { Rule } from './define.ts';
import { notIsolated } from './zone/not-isolated.ts';
import { unclassified } from './zone/unclassified.ts';

export const zoneRules: readonly Rule[] = [unclassified, notIsolated];
