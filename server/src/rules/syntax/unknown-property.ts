/** A line whose first word is neither a property of the declaration nor a kind that may stand in it. */

import { defineRule } from '../define.ts';

export const unknownProperty = defineRule({
  id: 'syntax/unknown-property',
  severity: 'error',
  source: ['secplan'],
  each: ['*'],
  messages: {
    didYouMean: 'There is no line “{found}” in {within:a}. Did you mean “{suggestion}”?',
    goesOn:
      'This line begins like {heads:or}, and goes on with another word. Write that, with blanks between its words.',
    unknown: 'There is no line “{found}” in {within:a}. The language reference lists those that there are.',
    elsewhere: '“{found}” does not belong in {within:a}. Move it out of these braces.',
    colon: '“{word}” needs no colon. Remove it.',
  },
  fixes: { replace: 'Write “{text}”', remove: 'Remove it' },
});
