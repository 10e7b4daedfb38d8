/** The coverage of catalogs as CSV (RFC 4180), every entry a row; no cell is a formula to a spreadsheet. */

import { safe } from '../escape.ts';
import type { CoveredEntry } from '../../views/coverage.ts';
import { answerText } from './coverage-pretty.ts';
import type { PlanCoverage } from './coverage-pretty.ts';

const heading = [
  'plan',
  'catalog',
  'entry',
  'title',
  'level',
  'asked',
  'standing',
  'answers',
  'accountable',
  'because',
];

/**
 * A cell. What a spreadsheet would take for a formula gets an apostrophe in front, which makes it text; also behind a
 * semicolon, where many countries' spreadsheets begin a new cell.
 */
export function csvCell(text: string): string {
  const shown = safe(text.replace(/(^|;)(?=[=+\-@\t\r])/g, "$1'"));
  return /[",\t\r\n']/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

function cells({ entry, title, level, asked, standing, answers, because }: CoveredEntry): readonly string[] {
  const accountable = [...new Set(answers.flatMap((answer) => answer.accountable))];
  const shown = [entry, title, level ?? '', asked ?? '', standing];
  return [...shown, answers.map(answerText).join('; '), accountable.join('; '), because ?? ''];
}

export function coverageCsv(plans: readonly PlanCoverage[]): string {
  const rows = plans.flatMap(({ name, catalogs }) =>
    catalogs.flatMap(({ alias, entries }) => entries.map((entry) => [name, alias, ...cells(entry)])),
  );
  return [heading, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
