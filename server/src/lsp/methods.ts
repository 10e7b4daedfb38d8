/** The table of methods: every request that the server answers. Its capabilities follow from it. */

import type { Method } from './method.ts';
import { colourMethods } from './methods/colours.ts';
import { diagnosticMethods } from './methods/diagnostics.ts';
import { navigationMethods } from './methods/navigation.ts';
import { readingMethods } from './methods/reading.ts';
import { writingMethods } from './methods/writing.ts';

export const methods: readonly Method[] = [
  ...diagnosticMethods,
  ...readingMethods,
  ...navigationMethods,
  ...writingMethods,
  ...colourMethods,
];
