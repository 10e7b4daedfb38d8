/** The coverage of catalogs as one JSON object for machines. */

import { countStandings } from '../../views/coverage.ts';
import { safe } from '../escape.ts';
import type { PlanCoverage } from './coverage-pretty.ts';

/** `version` is that of this form, not of the program. */
export function coverageJson(plans: readonly PlanCoverage[]): string {
  const fields = plans.map(({ name, catalogs }) => ({
    plan: name,
    catalogs: catalogs.map(({ alias, title, entries }) => ({
      catalog: alias,
      title,
      summary: countStandings(entries),
      entries,
    })),
  }));
  const lines = JSON.stringify({ version: 1, plans: fields }, undefined, 2).split('\n');
  return `${lines.map(safe).join('\n')}\n`;
}
