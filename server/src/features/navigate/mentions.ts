/** Who is named where: every place of a plan that names a declaration, bare, qualified or as part of a longer name. */

import { entryKey } from '../../meaning/catalogs/plan-catalogs.ts';
import { isBuiltIn } from '../../plan/built-in.ts';
import type { Declaration } from '../../plan/declaration.ts';
import type { Span } from '../../facts/facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import type { Place, ValuePlace } from './locate.ts';
import { placesOf } from './locate.ts';
import type { Subject } from '../subject.ts';

/** What a name means: a declaration by its qualified name, or an entry of a catalog by its key. */
export interface Meaning {
  readonly type: 'name' | 'entry';
  readonly name: string;
}

/** A place that names a meaning. */
export interface Mention {
  readonly meaning: Meaning;
  readonly file: string;
  /** In UTF-16 offsets of the file: the name's own segment, without what qualifies it. */
  readonly span: Span;
  /** It is declared here. */
  readonly declares: boolean;
  readonly place: Place;
}

/** A qualified name divided as it is written: `hsons.CISO` names `hsons` and `hsons.CISO`. */
function* segments(written: string, start: number, qualified: string): Generator<[string, Span]> {
  const parts = written.split('.');
  const names = qualified.split('.');
  const around = names.length - parts.length;
  let at = start;
  for (const [i, part] of parts.entries()) {
    if (part !== '' && around >= 0) {
      yield [names.slice(0, around + i + 1).join('.'), { start: at, end: at + part.length }];
    }
    at += part.length + 1;
  }
}

function nameMention(name: string, span: Span, place: Place, declares: boolean): Mention {
  return { meaning: { type: 'name', name }, file: place.entry.file, span, declares, place };
}

/** A declaration's own name. The id of a catalog's entry is named `alias:id`. */
function* declared(place: Place & { at: 'name' }, text: string, view: PlanView): Generator<Mention> {
  const { entry, span } = place;
  if (entry.name === undefined) return;
  if (entry.kind === 'entry') {
    const name = entryKey(view, `${entry.parent?.name ?? ''}:${entry.facts.shape.name ?? ''}`);
    yield { meaning: { type: 'entry', name }, file: entry.file, span, declares: true, place };
    return;
  }
  const found = [...segments(text.slice(span.start, span.end), span.start, entry.name)];
  for (const [i, [name, segment]] of found.entries()) yield nameMention(name, segment, place, i === found.length - 1);
}

/** What a reference names; where it means nothing that exists, the name as it is written. */
function* referred(place: ValuePlace, text: string, view: PlanView): Generator<Mention> {
  const { value, span, entry } = place;
  const written = text.slice(span.start, span.end).replace(/(?<!\s)\s*@[^]*/, '');
  const qualified = view.resolve(entry, value)?.name ?? value.text;
  for (const [name, segment] of segments(written, span.start, qualified)) {
    yield nameMention(name, segment, place, false);
  }
}

/** `alias:id` names an entry, and a catalog where the plan declares it. */
function* catalogued(place: ValuePlace, view: PlanView): Generator<Mention> {
  const { value, span, entry } = place;
  const alias = value.text.slice(0, value.text.indexOf(':'));
  if (view.named(alias).some(({ kind }) => kind === 'catalog')) {
    yield nameMention(alias, { start: span.start, end: span.start + alias.length }, place, false);
  }
  const meaning: Meaning = { type: 'entry', name: entryKey(view, value.text) };
  yield { meaning, file: entry.file, span, declares: false, place };
}

/** Everything that a place names. `text` is that of its file. */
function* mentionsIn(place: Place, text: string, view: PlanView): Generator<Mention> {
  if (place.at === 'name') {
    yield* declared({ ...place, at: 'name' }, text, view);
  } else if (place.at === 'value') {
    if (place.value.kind === 'reference') yield* referred(place, text, view);
    else if (place.value.kind === 'entry') yield* catalogued(place, view);
    else if (place.value.kind === 'catalog') yield nameMention(place.value.text, place.span, place, false);
  }
}

/** What is named at an offset of a place: the segment of the name that stands there. */
export function mentionAt(place: Place, offset: number, text: string, view: PlanView): Mention | undefined {
  let found: Mention | undefined;
  for (const mention of mentionsIn(place, text, view)) {
    const { start, end } = mention.span;
    const closer = !found || end - start < found.span.end - found.span.start;
    if (start <= offset && offset <= end && closer) found = mention;
  }
  return found;
}

/** Whether a place can name a meaning at all, to tell most others apart without a look at the plan. */
function mayName(place: Place, last: string): boolean {
  if (place.at === 'name') return place.entry.name?.includes(last) ?? false;
  return place.at === 'value' && place.value.text.includes(last);
}

function* mentionsBelow(entry: Declaration, meaning: Meaning, text: string, view: PlanView): Generator<Mention> {
  const last = meaning.name.slice(meaning.name.lastIndexOf('.') + 1);
  for (const place of placesOf(entry)) {
    if (meaning.type === 'name' && !mayName(place, last)) continue;
    for (const mention of mentionsIn(place, text, view)) {
      if (mention.meaning.type === meaning.type && mention.meaning.name === meaning.name) yield mention;
    }
  }
  for (const child of entry.children) yield* mentionsBelow(child, meaning, text, view);
}

/** All places of one file that name a meaning, in order of declarations. */
export function mentionsInFile(subject: Subject, meaning: Meaning): readonly Mention[] {
  return [...mentionsBelow(subject.root, meaning, subject.file.text, subject.view)];
}

/** All places of the plan that name a meaning, file by file in code unit order. */
export function mentionsInPlan({ scope, view }: Subject, meaning: Meaning): readonly Mention[] {
  const files = [...scope.files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return files.flatMap(({ path, text }) => {
    const root = scope.root(path);
    return root && !isBuiltIn(root) ? [...mentionsBelow(root, meaning, text, view)] : [];
  });
}
