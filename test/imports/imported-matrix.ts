/** Short ways to import a matrix and to look at what came of it. */
import { importRaci } from '../../server/src/imports/import-raci.ts';
import type { RaciImport, RaciRefusal } from '../../server/src/imports/import-raci.ts';

interface Flags {
  readonly organization?: readonly string[];
  readonly provider?: readonly string[];
}

/** Markdown where the text begins with a pipe or a heading, else CSV. */
export function read(text: string, { organization = [], provider = [] }: Flags = {}): RaciImport | RaciRefusal {
  const format = /^\s*(?:\||#)/u.test(text) ? 'markdown' : 'csv';
  return importRaci({ text, format, name: 'who does what.md' }, { organization, provider });
}

export function imported(text: string, flags?: Flags): RaciImport {
  const result = read(text, flags);
  if ('refused' in result) throw new Error(result.refused.text);
  return result;
}

/** The plan without its head: from the first section or control on. */
export function controls(text: string, flags?: Flags): string {
  const { plan } = imported(text, flags);
  return plan.slice(plan.search(/^(?:section|control) /mu));
}

export function declarations(text: string, flags?: Flags): readonly string[] {
  const { plan } = imported(text, flags);
  return [...plan.matchAll(/^ *(?:organization|provider|role) .*?"(?= \{|$)/gmu)].map(([line]) => line);
}

/** A table of one row. */
export const small = (heading: string, row: string) => {
  const width = heading.split('|').length;
  return `| Task | ${heading} |\n|${'---|'.repeat(width + 1)}\n| Backups | ${row} |`;
};
