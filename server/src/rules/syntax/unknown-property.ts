/** A line whose first word is neither a property of the declaration nor a kind that may stand in it. */

import { defineRule } from '../define.ts';

export const unknownProperty = defineRule({
  id: 'syntax/unknown-property',
  severity: 'error',
  source: ['secplan'],
  each: ['*'],
  messages: {
    didYouMean: 'Nothing called “{found}” may stand in {within:a}. Did you mean “{suggestion}”?',
    unknown: 'Nothing called “{found}” may stand in {within:a}. See the language reference for what may.',
    elsewhere: '“{found}” may not stand in {within:a}. Move it out of this block.',
    colon: 'No colon stands behind “{word}”. Remove it.',
  },
  fixes: { replace: 'Write {text}', remove: 'Remove it' },
});
