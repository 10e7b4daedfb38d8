/** Renames what is declared under a name, wherever the plan names it, and refuses what would change what other names mean. */

import type { TextEdit } from '../../../../grammar/src/syntax/tree.ts';
import type { AnalysisHost } from '../../analysis/host.ts';
import { isBuiltIn } from '../../plan/built-in.ts';
import type { Declaration } from '../../plan/declaration.ts';
import type { Span, Value } from '../../facts/facts.ts';
import type { FileEdits } from '../fixes/edits.ts';
import { placesOf } from './locate.ts';
import { mentionsInPlan } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { namedAt } from './references.ts';
import { ask } from '../subject.ts';
import type { Subject } from '../subject.ts';

/** Why something cannot be renamed, for a person to read. */
export interface Refusal {
  readonly refused: string;
}

/** One segment of a name: a letter or `_`, then letters, digits, marks, `_` and `-`. */
const SEGMENT = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u;

function renamable(subject: Subject, offset: number): Mention | Refusal {
  const named = namedAt(subject, offset);
  if (!named) return { refused: 'Nothing that has a name stands here.' };
  const { meaning } = named;
  if (meaning.type === 'entry') return { refused: 'The id of a catalog’s entry is not renamed.' };
  const entries = subject.view.named(meaning.name);
  if (entries.length === 0) return { refused: `Nothing is declared under the name ${meaning.name}.` };
  return entries.some(isBuiltIn) ? { refused: `${meaning.name} is built in and keeps its name.` } : named;
}

/** What would be renamed at an offset: the segment of the name there, in UTF-16 offsets, and its present text. */
export function prepareRename(
  host: AnalysisHost,
  path: string,
  offset: number,
): (Span & { readonly text: string }) | Refusal {
  const found = ask(host, path, (subject) => {
    const named = renamable(subject, offset);
    if ('refused' in named) return named;
    return { ...named.span, text: subject.file.text.slice(named.span.start, named.span.end) };
  });
  return found ?? { refused: 'Nothing that has a name stands here.' };
}

function* entriesBelow(entry: Declaration): Generator<Declaration> {
  yield entry;
  for (const child of entry.children) yield* entriesBelow(child);
}

function* references(subject: Subject): Generator<{ readonly entry: Declaration; readonly value: Value }> {
  for (const path of subject.scope.files.keys()) {
    const root = subject.scope.root(path);
    for (const entry of root ? entriesBelow(root) : []) {
      for (const place of placesOf(entry)) if (place.at === 'value' && place.value.kind === 'reference') yield place;
    }
  }
}

/** The names that a reference could mean, were they declared. */
function candidates({ namespaces }: Declaration, { text }: Value): readonly string[] {
  return [...namespaces.map(({ prefix }) => `${prefix}.${text}`), text];
}

/** Something that exists and would be called like what is renamed, or like something it holds. */
function taken({ scope }: Subject, before: string, after: string): string | undefined {
  for (const path of scope.files.keys()) {
    const root = scope.root(path);
    for (const { name } of root ? entriesBelow(root) : []) {
      if (name === undefined || name === before || name.startsWith(`${before}.`)) continue;
      if (name === after || name.startsWith(`${after}.`)) return name;
    }
  }
  return undefined;
}

/** A reference whose meaning would change: to what is renamed, or away from it. */
function captured(subject: Subject, before: string, after: string): string | undefined {
  const { view } = subject;
  const segment = after.slice(after.lastIndexOf('.') + 1);
  for (const { entry, value } of references(subject)) {
    const target = view.resolve(entry, value);
    if (target?.name === before) {
      if (value.text.includes('.')) continue;
      const names = candidates(entry, { ...value, text: segment });
      const nearer = names.slice(0, Math.max(0, names.indexOf(after))).find((name) => view.named(name).length > 0);
      if (nearer !== undefined) return nearer;
    } else if (target && candidates(entry, value).includes(after)) {
      return target.name;
    }
  }
  return undefined;
}

function editsOf(mentions: readonly Mention[], insert: string): readonly FileEdits[] {
  const byFile = new Map<string, TextEdit[]>();
  for (const { file, span } of mentions) {
    byFile.set(file, [...(byFile.get(file) ?? []), { start: span.start, end: span.end, insert }]);
  }
  return [...byFile].map(([file, edits]) => ({ file, edits: edits.sort((a, b) => b.start - a.start) }));
}

/** The edits that give what is named at an offset a new name, file by file, each file's from back to front. */
export function rename(
  host: AnalysisHost,
  path: string,
  offset: number,
  newName: string,
): readonly FileEdits[] | Refusal {
  const found = ask(host, path, (subject): readonly FileEdits[] | Refusal => {
    const named = renamable(subject, offset);
    if ('refused' in named) return named;
    const name = newName.normalize('NFC');
    if (!SEGMENT.test(name)) {
      return { refused: 'A name begins with a letter and goes on with letters, digits, “_” and “-”, without blanks.' };
    }
    const before = named.meaning.name;
    const after = before.slice(0, before.lastIndexOf('.') + 1) + name;
    if (after === before) return [];
    const other = taken(subject, before, after);
    if (other !== undefined) return { refused: `There is a ${other} already.` };
    const changed = captured(subject, before, after);
    if (changed !== undefined) {
      return { refused: `Places that name ${changed} or ${before} would then mean the other one.` };
    }
    return editsOf(mentionsInPlan(subject, named.meaning), name);
  });
  return found ?? { refused: 'Nothing that has a name stands here.' };
}
