/** The coverage of catalogs for a person at a terminal: each entry that concerns the plan, its answers, the counts last. */

import { countStandings } from '../../views/coverage.ts';
import type { CatalogCoverage, CoveredEntry, Standing } from '../../views/coverage.ts';
import type { CoverageAnswer } from '../../views/coverage-answers.ts';
import { safe } from '../escape.ts';
import { painter } from './paint.ts';
import type { Paint, Style } from './paint.ts';

/** The catalogs of one plan. */
export interface PlanCoverage {
  /** The plan's name, else its title, else its file. */
  readonly name: string;
  readonly catalogs: readonly CatalogCoverage[];
}

const colours: Readonly<Record<Standing, Style>> = {
  answered: 'green',
  planned: 'yellow',
  certified: 'yellow',
  gap: 'red',
  excluded: 'dim',
  'not asked': 'dim',
};
const WIDTH = Math.max(...Object.keys(colours).map((standing) => standing.length));

/** An answer in one line: `control A1, accountable acme.CISO (planned; project vault)`. */
export function answerText({ kind, name, accountable, projects, note }: CoverageAnswer): string {
  const who = accountable.length > 0 ? `, accountable ${accountable.join(', ')}` : '';
  const more = [...(note === undefined ? [] : [note]), ...projects.map((project) => `project ${project}`)];
  return `${kind} ${name}${who}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
}

/** Whether an entry concerns the plan at all: something asks for it, excludes it, or answers it. */
export function concerns({ standing, answers }: CoveredEntry): boolean {
  return standing !== 'not asked' || answers.length > 0;
}

function entryLines(covered: CoveredEntry, paint: Paint): readonly string[] {
  const { entry, title, standing, because, answers } = covered;
  const indent = ' '.repeat(WIDTH + 4);
  const head = `  ${paint(colours[standing], standing.padEnd(WIDTH))}  ${safe(entry)} ${safe(title)}`;
  const why =
    standing === 'excluded'
      ? [`${indent}because: ${safe(because === '' ? 'no reason is given' : (because ?? ''))}`]
      : [];
  return [head, ...why, ...answers.map((answer) => `${indent}${safe(answerText(answer))}`)];
}

/** The counts of one catalog: what applies, how much of it is answered, and what is left. */
export function summaryOf({ entries }: CatalogCoverage): string {
  const counts = countStandings(entries);
  const asked = entries.filter((each) => each.asked !== undefined);
  const answered = asked.filter(({ standing }) => standing === 'answered').length;
  const named = [
    [counts.gap, counts.gap === 1 ? 'gap' : 'gaps'],
    [counts.planned, 'only planned'],
    [counts.certified, 'by a certificate alone'],
    [counts.excluded, 'excluded'],
    [counts['not asked'], 'not asked for'],
  ] as const;
  const rest = named.filter(([count]) => count > 0).map(([count, what]) => `, ${String(count)} ${what}`);
  return `${String(answered)} of ${String(asked.length)} entries that apply are answered${rest.join('')}.`;
}

function catalogLines(catalog: CatalogCoverage, paint: Paint): readonly string[] {
  const { alias, title, entries } = catalog;
  const lines = entries.filter(concerns).flatMap((entry) => entryLines(entry, paint));
  return [paint('bold', `${safe(alias)}: ${safe(title)}`), ...lines, `  ${summaryOf(catalog)}`, ''];
}

export function coveragePretty(plans: readonly PlanCoverage[], colors: boolean): string {
  const paint = painter(colors);
  const lines = plans.flatMap(({ name, catalogs }) => [
    paint('bold', `plan ${safe(name)}`),
    '',
    ...catalogs.flatMap((catalog) => catalogLines(catalog, paint)),
  ]);
  return `${lines.join('\n').trimEnd()}\n`;
}
