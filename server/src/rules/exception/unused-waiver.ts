/** An exception that waives a problem which nobody has. Found by `analysis/unused-waivers`, since no rule reads problems. */

import { defineRule } from '../define.ts';

export const unusedWaiver = defineRule({
  id: 'exception/unused-waiver',
  severity: 'warning',
  source: ['secplan'],
  needs: 'date',
  each: ['exception'],
  messages: {
    nothing:
      '{exception} waives {rule} on {thing}, and nothing of that kind is found there or anywhere else in the plan. Remove it, since a waiver that nobody needs hides the problem when it comes.',
    elsewhere:
      '{exception} waives {rule} on {thing}, and nothing of that kind is found there, but at {others:or}. Name that instead, or remove the waiver.',
    unknown:
      'There is no rule {rule}, so {exception} puts nothing aside. Look its name up at the problem that is meant.',
    didYouMean: 'There is no rule {rule}, so {exception} puts nothing aside. Did you mean “{suggestion}”?',
  },
  fixes: { use: 'Write “{suggestion}”' },
});
