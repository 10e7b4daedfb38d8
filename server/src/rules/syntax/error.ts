/** What lexer and layout had to repair or could not read. */

import { defineRule } from '../define.ts';

export const error = defineRule({
  id: 'syntax/error',
  severity: 'error',
  source: ['secplan'],
  each: ['*'],
  messages: {
    'unclosed-string': 'The quote opened here is not closed on its line. Put a " where the text ends.',
    'unclosed-text': 'The text opened by """ here is not closed. Put """ alone on a line where it ends.',
    textBegin: 'This """ ends a text whose first line is missing. Put that line above the text, with """ at its end.',
    'text-not-alone': '""" ends its line, and the text begins on the next one. For a text of one line, use ".',
    'typographic-quote': 'This quotation mark comes from a word processor. Secplan uses the straight ".',
    'typographic-dash': 'This dash comes from a word processor. Use the plain hyphen, -.',
    'invisible-character':
      'An invisible character stands here. It can make two different names look the same: remove it.',
    'hidden-in-string': {
      severity: 'warning',
      text: 'An invisible character stands in this text. It can hide or reorder what is read: remove it unless it is meant.',
    },
    'hash-comment': 'A comment begins with //, not with #.',
    'stray-character': 'This character belongs to no word of the plan. Remove it, or put the text in quotes.',
    'trailing-comma':
      'After this comma something is missing. Remove the comma, or indent the next line if the list goes on there.',
    'missing-open':
      'The lines below are indented as if they belonged to this one, but its { is missing. Put { at the end of the line.',
    unbraced:
      'The lines of {what} stand without braces. Put { behind its name and title, and } on a line below the last of them.',
    'missing-close': 'The block that begins here is not closed. Put a } below its last line.',
    'superfluous-close': 'This } closes nothing. Remove it, or put the { that it closes before it.',
    orphans:
      '{lines|This line belongs|These # lines belong} to a block whose first line is missing: it would begin with {words:or}. Put it above them, with a {. If a } above them is one too many, remove that.',
    orphansOfNoKind:
      '{lines|This line belongs|These # lines belong} to a block whose first line is missing. Put it above them, with a {, or remove the } below them.',
    'stray-separator': 'This ; parts a line from what belongs to it. Remove it.',
    'lonely-open': 'This { belongs to no line. Put what it describes before it, or remove it.',
    'too-deep': 'Blocks are nested more than 100 deep here; what stands inside is not read.',
    'too-many-names':
      'More than 1,000 names stand in this block; it is read without this line and those below that name something. Divide it, or group what it names.',
    'too-large': 'This file is larger than 1 MiB and is not read. Divide it into several files of the same plan.',
    'utf-16':
      'This file is saved as UTF-16 (“Unicode”) and is not read. Open it where it was written, and save it again as UTF-8.',
    'old-encoding':
      'This file is saved in an old encoding, such as Windows’ “ANSI”, in which letters like ä and é are not certain, and is not read. Open it where it was written, and save it again as UTF-8.',
    workbook:
      'This file is a workbook of Excel or LibreOffice, whatever its name says, and is not read. Save the sheet with the matrix as “CSV UTF-8”, and make a plan of that with secplan import raci.',
    document:
      'This file is a document of Word or LibreOffice, whatever its name says, and is not read. Copy its text into a plain text file, and save that as UTF-8.',
    pdf: 'This file is a PDF, whatever its name says, and is not read. Copy its text into a plain text file, and save that as UTF-8.',
    binary: 'This file is not a text file and is not read. Save the plan as plain text (UTF-8).',
    unreadable: 'This file cannot be read. Check that it still exists and that you may open it.',
    'not-regular': 'This is a link or a special file, and is not read. Put a plain text file in its place.',
    outside:
      'This file lies outside the folder that is checked, and is not read. Move it inside, or check a folder that holds both.',
    'set-aside':
      'This file ended the checker last time, so it is left out until it changes; the others are checked. Please report it.',
    'too-many-files': 'There are more than 10,000 files; this one is not read. Check fewer folders at a time.',
  },
  fixes: { replace: 'Replace it with {text}', remove: 'Remove it', enclose: 'Put braces around its lines' },
});
