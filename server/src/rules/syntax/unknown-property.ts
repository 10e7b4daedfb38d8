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
    synonym: '“{found}” is called “{suggestion}” in a plan. Write that.',
    letters: '“{found}” is written out in a plan, a line for each letter: {heads}.',
    capitals: 'Write “{suggestion}” in small letters, not “{found}”.',
    quoted: 'The words that a line begins with stand without quotes: write “{suggestion}”.',
    rhythmOfControl:
      'How often a control is done, or how fast, its “{head}” says in words; how often it is checked stands behind “verified by”.',
    partiesOfDemarcation:
      'Between which parties it lies follows from “of”, “sits with” and “governed by”. Keep these words as its “{head}”, and add those lines.',
    colon: '“{word}” needs no colon. Remove it.',
  },
  fixes: { replace: 'Write “{text}”', remove: 'Remove it', keep: 'Keep it as “{head}”, in quotes' },
});
