/** The table of methods: every request that the server answers. Its capabilities follow from it. */

import type { Method } from './method.ts';
import { diagnosticMethods } from './methods/diagnostics.ts';

export const methods: readonly Method[] = [...diagnosticMethods];
