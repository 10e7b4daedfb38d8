/** A property that must stand does not. */

import { defineRule } from '../define.ts';

export const missingProperty = defineRule({
  id: 'syntax/missing-property',
  severity: 'error',
  source: ['secplan'],
  each: ['*'],
  messages: {
    missing: 'This {kind} has no line “{head}”. Add “{head}”, followed by {expected}.',
    shouldStand: {
      severity: 'warning',
      text: 'This {kind} should have a line “{head}”, followed by {expected}.',
    },
  },
});
