/** A property that may stand once stands twice. */

import { defineRule } from '../define.ts';

export const repeatedProperty = defineRule({
  id: 'syntax/repeated-property',
  severity: 'error',
  source: ['secplan'],
  each: ['*'],
  messages: {
    repeated: 'Each {kind} says “{head}” once, and this is the second line with it. Keep the one that holds.',
  },
});
