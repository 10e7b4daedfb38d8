/** Carries a mutation out on its clean sample, in memory, and says what the checker finds then. */

import { readdirSync, readFileSync } from 'node:fs';
import { AnalysisHost } from '../../server/src/analysis/host.ts';
import { dayOf } from '../../server/src/facts/dates.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { apply } from './mutation.ts';
import type { Mutation } from './mutation.ts';

const ROOT = '/workspace';
const samples = new URL('../../samples/', import.meta.url).pathname;
/** The day as of which the samples are clean. */
const AS_OF = '2026-01-15';

const clean = new Map<string, ReadonlyMap<string, string>>();

/** The files of a clean sample by their path in it. */
function filesOf(sample: string): ReadonlyMap<string, string> {
  let files = clean.get(sample);
  if (!files) {
    const folder = `${samples}${sample}/clean/`;
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.secplan'),
    );
    files = new Map(names.map((name) => [name, readFileSync(folder + name, 'utf8')]));
    clean.set(sample, files);
  }
  return files;
}

function mutated({ sample, edits }: Mutation): ReadonlyMap<string, string> {
  const files = new Map(filesOf(sample));
  for (const edit of edits) {
    const text = files.get(edit.file);
    if (text === undefined) throw new Error(`${sample} has no file ${edit.file}`);
    files.set(edit.file, apply(text, edit));
  }
  return files;
}

function placed(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].map(([name, text]) => [`${ROOT}/${name}`, text]));
}

/** The ids of the rules that find something in the mutant, each once. Throws where the mutation does not fit its sample. */
export function caughtBy(mutation: Mutation): readonly string[] {
  const host = new AnalysisHost({ rules, root: ROOT, asOf: dayOf(mutation.asOf ?? AS_OF) ?? 0 });
  const files = placed(mutated(mutation));
  for (const [path, text] of files) host.setText(path, text);
  if (mutation.base) host.setBase(placed(filesOf(mutation.sample)));
  host.settle();
  const found = [...files.keys()].flatMap((path) => host.problems(path));
  return [...new Set(found.filter(({ waivedBy }) => waivedBy === undefined).map(({ rule }) => rule))];
}
