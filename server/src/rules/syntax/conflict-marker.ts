/** A Git conflict left in the file: both sides are analysed. */

import { defineRule } from '../define.ts';

export const conflictMarker = defineRule({
  id: 'syntax/conflict-marker',
  severity: 'error',
  source: ['secplan'],
  each: ['*'],
  messages: {
    'conflict-marker':
      'Two versions of this part stand side by side, between <<<<<<< and >>>>>>>. Agree on one, and remove the other and the marker lines. Until then both are checked.',
  },
});
