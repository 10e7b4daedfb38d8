/** A value that cannot stand where it stands. */

import { defineRule } from '../define.ts';

export const badValue = defineRule({
  id: 'syntax/bad-value',
  severity: 'error',
  source: ['secplan'],
  each: ['*'],
  messages: {
    expected: '“{after}” is followed by {expected}, not by “{found}”.',
    didYouMean: '“{after}” is followed by {expected}, not by “{found}”. Did you mean “{suggestion}”?',
    missing: 'Something is missing after “{after}”: {expected}.',
    noSuchDay: 'There is no day {found}. A date is written year-month-day, such as 2026-01-31.',
    dateForm: 'A date is written year-month-day: {day}, not “{found}”.',
    rhythm: 'Say it with a number: “{rhythm}”, not “{found}”.',
    dateEither: '“{found}” can be {days:or}. A date is written year-month-day: write the one that is meant.',
    durationEither: '“{found}” can be {spans:or}. Write the one that is meant.',
    otherWord: '“{after}” says “{meant}” here, not “{found}”.',
    noQuotes: '“{found}” is a name or a word, and stands without quotes behind “{after}”.',
    quotes: 'Behind “{after}” stands a text: put it in quotes.',
    commaNotAnd: 'Between two names or values write a comma instead of “{found}”.',
    commaTooMany: 'Before “{word}” stands no comma. Remove it.',
    otherQualifier: 'Write “{suggestion}” instead of “{found}” here.',
    bullet: 'A line begins with a word: no “{found}” stands before it. Remove it.',
    sign: 'After “{after}” comes what it says, with only a blank between. Remove “{found}”.',
    arrow: 'Write “to” instead of “{found}”.',
    around: 'Names and values stand without “{found}”. Remove it, and its partner.',
    signInHeader: 'Between “{kind}”, its name and its title stands nothing but blanks. Remove “{found}”.',
    commaInHeader: 'Between a name and its title stands no comma. Remove it.',
    nameQuoted: 'The name “{found}” stands without quotes; only the title behind it has them.',
    titleUnquoted: 'What stands behind the name is the title: put it in quotes, from “{found}” on.',
    nameColon: 'A name needs no colon behind it. Remove it.',
    noSuchUnit: '“{found}” is not a unit of time. Use minutes, hours, days, weeks, months or years.',
    unknownQualifier: '“{found}” does not belong here. Did you mean “{suggestion}”?',
    commaMissing: 'A comma is missing here, between one name or value and the next.',
    unexpected:
      '“{found}” does not belong here. The line “{head}” can go on with {words:or}; anything else begins a new line.',
    unexpectedEnd:
      '“{found}” does not belong here: the line “{head}” is complete before it. Remove it, or begin a new line.',
    repeatedQualifier: '“{word}” stands twice on this line. Keep one.',
    qualifierMissing: '“{head}” needs “{word}” on the same line, followed by {expected}.',
    noBlock: '“{head}” is a single line, and no braces follow it. Remove them.',
    noName: 'This {kind} takes no name. Give it only a title, in quotes.',
    nameDigit: 'A name begins with a letter, and “{found}” does not. Put one before it.',
    nameTooLong: 'A name has at most 256 characters. Shorten it, and put the rest into the title, in quotes.',
    nameMissing: 'A name is missing after “{kind}”: one word, by which other lines can mention it.',
    afterTitle:
      '“{found}” does not belong here. “{kind}” is followed by a name, a title in quotes, and then its lines in braces.',
  },
  fixes: { replace: 'Write “{text}”', remove: 'Remove it', quote: 'Put it in quotes', call: 'Call it “{text}”' },
});
