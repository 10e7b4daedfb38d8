/** What people wrote: the plans, matrices and configurations of samples, rule pages and guides, to be damaged. */

import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../server/src/rules/registry.ts';
import { readPage } from '../rules/page.ts';
import type { PageFile } from '../rules/page.ts';

/** The files of one plan by name. */
export type Files = Readonly<Record<string, string>>;

const top = new URL('../../', import.meta.url).pathname;

function below(folder: string, suffix: string): readonly (readonly [string, string])[] {
  const names = readdirSync(top + folder, { recursive: true, encoding: 'utf8' });
  const wanted = names.filter((name) => name.endsWith(suffix)).sort();
  return wanted.map((name) => [name, readFileSync(`${top}${folder}/${name}`, 'utf8')]);
}

function samplePlans(): readonly Files[] {
  const states = readdirSync(`${top}samples`, { recursive: true, encoding: 'utf8' });
  const broken = states.filter((path) => path.endsWith('/broken')).sort();
  return broken.map((state) => Object.fromEntries(below(`samples/${state}`, '.secplan')));
}

/** The files of every case of every rule's page. */
function pageFiles(): readonly (readonly PageFile[])[] {
  return rules.flatMap(({ id }) => {
    const { given, cases } = readPage(readFileSync(`${top}server/src/rules/${id}.md`, 'utf8'));
    return cases.map(({ files }) => [...given, ...files].filter(({ revision }) => revision === 'head'));
  });
}

function examplePlans(): readonly Files[] {
  return pageFiles().map((files) => {
    const plans = files.filter(({ name }) => name.endsWith('.secplan'));
    return Object.fromEntries(plans.map(({ name, text }) => [name, text]));
  });
}

/** The plans of samples and rule pages, and those of the guides. */
export const realPlans: readonly Files[] = [
  ...samplePlans(),
  ...examplePlans(),
  Object.fromEntries(below('docs/examples', '.secplan')),
].filter((files) => Object.keys(files).length > 0);

/** Configurations of rule pages, and one with all that a configuration can hold. */
export const realSettings: readonly string[] = [
  ...pageFiles().flatMap((files) => files.filter(({ name }) => name.endsWith('.json')).map(({ text }) => text)),
  '{\n  // Why not.\n  "rules": { "name/unused": "off", "raci/no-accountable": { "severity": "error" } },\n  "catalogs": { "yard": "catalogs/yard.json" }\n}\n',
];

const table = `# Who does what

| # | Task | CISO | Service desk | MSP: Operations | MSP |
| --- | --- | --- | --- | --- | --- |
|   | **Servers** |  |  |  |  |
| 1 | Backups | A | I | R (runs them) | C |
| 2 | Patches¹ | A/R |   | R: servers, S | V? |
| 3 | Firewall | A | R & C | x | - |

¹ monthly
`;

/** Responsibility matrices. */
export const realMatrices: readonly { readonly text: string; readonly format: 'markdown' | 'csv' }[] = [
  ...below('docs/examples', '.csv').map(([, text]) => ({ text, format: 'csv' as const })),
  { text: table, format: 'markdown' },
  { text: 'Task;CISO;"MSP\nOperations"\nBackups;A;"R; ""daily"""\nPatches;A;R\n', format: 'csv' },
  { text: '\ufeffTask\tCISO\tMSP\r\nBackups\tA\tR\r\n', format: 'csv' },
  { text: '| Role | Backups | Patches |\n|---|---|---|\n| CISO | A | A |\n| MSP | R | R |\n', format: 'markdown' },
];
