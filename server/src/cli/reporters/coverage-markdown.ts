/** The coverage of catalogs as Markdown for pull requests; text of the plan stands there as code only. */

import { safe } from '../escape.ts';
import type { CoveredEntry } from '../../views/coverage.ts';
import { answerText, concerns, summaryOf } from './coverage-pretty.ts';
import type { PlanCoverage } from './coverage-pretty.ts';

/**
 * Text as code in a table's cell: its fence is longer than any backticks in it. A pipe is escaped; where a backslash stands
 * before it that would end the cell all the same, so it is written by its number.
 */
export function cellCode(text: string): string {
  if (text.trim() === '') return '';
  const shown = safe(text).replaceAll('\\|', '\\\\u007c').replaceAll('|', '\\|');
  const longest = (shown.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
  const fence = '`'.repeat(longest + 1);
  const room = longest > 0 ? ' ' : '';
  return `${fence}${room}${shown}${room}${fence}`;
}

function row({ entry, title, standing, because, answers }: CoveredEntry): string {
  const reason = standing === 'excluded' && because !== undefined ? [cellCode(because)] : [];
  const said = [...answers.map((answer) => cellCode(answerText(answer))), ...reason];
  const shown = standing === 'gap' ? '**gap**' : standing;
  return `| ${cellCode(entry)} | ${cellCode(title)} | ${shown} | ${said.join('<br>')} |`;
}

export function coverageMarkdown(plans: readonly PlanCoverage[]): string {
  const parts = plans.flatMap(({ name, catalogs }) =>
    catalogs.map((catalog) => {
      const rows = catalog.entries.filter(concerns).map(row);
      const table = ['| entry | title | standing | answered by |', '| --- | --- | --- | --- |', ...rows].join('\n');
      return `## ${cellCode(catalog.alias)} in plan ${cellCode(name)}\n\n${cellCode(catalog.title)}\n\n${table}\n\n${summaryOf(catalog)}\n`;
    }),
  );
  return parts.join('\n');
}
