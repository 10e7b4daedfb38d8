/** A break of the complete plan, as data, and what the checker says of it. */

import { readdirSync, readFileSync } from 'node:fs';
import { AnalysisHost } from '../../server/src/analysis/host.ts';
import { dayOf } from '../../server/src/facts/dates.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { apply } from '../mutations/mutation.ts';
import type { Edit } from '../mutations/mutation.ts';

export type Paper = 'IBM' | 'BSI' | 'ISO27k' | 'ORANGE' | 'SANS';

/** `heard` is the rule that must notice it; `silent` says why none does. */
export type Outcome = { readonly heard: string } | { readonly silent: string };

export interface Break {
  readonly paper: Paper;
  /** The section in which the sentence stands that is broken, as the table of the papers calls it. */
  readonly section: string;
  readonly what: string;
  readonly edits: readonly Edit[];
  readonly outcome: Outcome;
}

/** Names a paper once for its breaks. */
export function of(
  paper: Paper,
): (section: string, what: string, outcome: Outcome, ...edits: readonly Edit[]) => Break {
  return (section, what, outcome, ...edits) => ({ paper, section, what, edits, outcome });
}

export function heard(rule: string): Outcome {
  return { heard: rule };
}

export function silent(reason: string): Outcome {
  return { silent: reason };
}

const ROOT = '/workspace';
/** The day as of which the plan is complete. */
const AS_OF = '2026-01-15';
const folder = new URL('complete/', import.meta.url).pathname;
const complete: ReadonlyMap<string, string> = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(folder + name, 'utf8')]),
);

/** A problem as far as it matters here. */
export interface Said {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

/** What the checker says of the complete plan after the edits. Throws where one of them does not fit. */
export function saidAfter(edits: readonly Edit[]): readonly Said[] {
  const files = new Map(complete);
  for (const edit of edits) {
    const text = files.get(edit.file);
    if (text === undefined) throw new Error(`the plan has no file ${edit.file}`);
    files.set(edit.file, apply(text, edit));
  }
  const host = new AnalysisHost({ rules, root: ROOT, asOf: dayOf(AS_OF) ?? 0 });
  for (const [name, text] of files) host.setText(`${ROOT}/${name}`, text);
  host.settle();
  return [...files.keys()].flatMap((name) => host.problems(`${ROOT}/${name}`));
}
