/** Why a file cannot be read and what to do, in words that go on after a colon. */

import type { Unreadable } from './source-file.ts';

export const whyUnreadable: Readonly<Record<Unreadable, string>> = {
  unreadable: 'check that it is there and that you may open it',
  'utf-16':
    'it is saved as UTF-16 (“Unicode”); open it where it was written, and save it again as UTF-8 (Excel: “CSV UTF-8”)',
  'old-encoding':
    'it is saved in an old encoding, such as Windows’ “ANSI”; open it where it was written, and save it again as UTF-8 (Excel: “CSV UTF-8”)',
  workbook: 'it is a workbook of Excel or LibreOffice, whatever its name says; save the sheet you need as “CSV UTF-8”',
  document:
    'it is a document of Word or LibreOffice, whatever its name says; copy its text into a plain text file, and save that as UTF-8',
  pdf: 'it is a PDF, whatever its name says; copy its text into a plain text file, and save that as UTF-8',
  binary: 'it is not a text in UTF-8; save it as one',
  'too-large': 'it is too large',
  'not-regular': 'it is a folder, a link or no ordinary file',
  outside: 'a link leads out of what is checked',
  'too-many-files': 'there are too many files',
  'set-aside': 'it ended the checker last time',
};
