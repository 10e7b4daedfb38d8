/** Reads a line with two letters of a responsibility matrix, `R/A: acme.IT`, as the two lines that it stands for. */

import type { Atom, Statement } from '../../../grammar/src/syntax/tree.ts';
import type { Kind } from '../../../grammar/src/vocabulary/define.ts';
import { synonyms } from '../../../grammar/src/vocabulary/synonyms.ts';
import { headsByFirstWord } from '../../../grammar/src/vocabulary/vocabulary.ts';
import type { BindFix } from './facts.ts';
import type { Reading } from './habits.ts';

/** Two letters or more, with or without a sign between them. */
const LETTERS = /^[RACIS](?:\/?[RACIS])+:?$/;

function headsOf(word: string, kind: Kind): readonly string[] | undefined {
  if (!LETTERS.test(word)) return undefined;
  const heads = headsByFirstWord(kind);
  const meant = (word.match(/[RACIS]/g) ?? []).map(
    (letter) => synonyms.heads.get(letter.toLowerCase())?.find(({ ours }) => heads.has(ours))?.ours,
  );
  const known = meant.filter((each) => each !== undefined);
  return known.length === meant.length && new Set(known).size === known.length ? known : undefined;
}

function lineOf(head: string, first: Atom, values: readonly Atom[], { length }: Statement): Statement {
  const { start, end } = first;
  return { atoms: [{ kind: 'name', value: head, start, end }, ...values], block: undefined, length, problems: [] };
}

/** The lines that are meant, where the statement begins with such letters and names follow. */
export function readLetters(statement: Statement, kind: Kind): Reading | undefined {
  const [first, ...values] = statement.atoms;
  const isPlain = values.length > 0 && values.every((atom) => atom.kind === 'name' || atom.kind === 'comma');
  if (!first || !isPlain || statement.block) return undefined;
  const [head, ...others] = headsOf(first.value, kind) ?? [];
  if (head === undefined) return undefined;
  const names = values
    .map(({ value }) => value)
    .join(' ')
    .replaceAll(' ,', ',');
  const span = { start: first.start, end: first.end };
  const end = values.at(-1)?.end ?? first.end;
  const edits = [
    { span, text: head },
    { span: { start: end, end }, text: others.map((each) => `; ${each} ${names}`).join('') },
  ];
  const fix: BindFix = { type: 'write', edits, safe: true };
  const args = { found: first.value.replace(/:$/, ''), heads: [head, ...others].map((each) => `“${each}”`) };
  const problem = { rule: 'syntax/unknown-property', message: 'letters', span, args, fixes: [fix] } as const;
  return {
    statement: { ...lineOf(head, first, values, statement), problems: statement.problems },
    also: others.map((each) => lineOf(each, first, values, statement)),
    problems: [problem],
  };
}
