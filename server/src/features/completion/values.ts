/** The values that may stand in a slot: names, words, days, entries of catalogs, rules. */

import type { Slot, ValueType } from '../../../../grammar/src/vocabulary/define.ts';
import { printString } from '../../../../grammar/src/print/printer.ts';
import { units } from '../../facts/dates.ts';
import { catalogAliases, entryReference } from '../../meaning/catalogs/plan-catalogs.ts';
import { rules } from '../../rules/registry.ts';
import type { Completion } from './item.ts';
import { mayMean, MOST_NAMES, nameItems } from './names.ts';
import type { Cursor } from './cursor.ts';
import type { Subject } from '../subject.ts';

/** A plain word. */
function wordItem(label: string, type: Completion['type'], { word }: Cursor, detail?: string): Completion {
  return { label, type, insert: label, range: word, order: `1 ${label}`, detail: detail ?? '', documentation: [] };
}

/** The author's own words in the same place of other declarations. */
function wordsInUse({ view }: Subject, { entry }: Cursor, head: string): readonly string[] {
  return view.all(entry.kind).flatMap((other) => view.words(other, head));
}

function openWords(
  subject: Subject,
  cursor: Cursor,
  head: string,
  suggestions: readonly string[],
): readonly Completion[] {
  const used = wordsInUse(subject, cursor, head).filter((word) => word !== '');
  return [...new Set([...suggestions, ...used])].map((word) => wordItem(word, 'word', cursor));
}

function aliasItem(subject: Subject, cursor: Cursor, alias: string, label: string): Completion {
  return wordItem(label, 'entry', cursor, subject.catalog(alias)?.title);
}

/** Aliases of catalogs; behind `alias:` the entries, by id and by words of the title. */
function entryItems(subject: Subject, cursor: Cursor): readonly Completion[] {
  const { view } = subject;
  if (!cursor.typed.includes(':')) {
    return catalogAliases(view).map((alias) => aliasItem(subject, cursor, alias, `${alias}:`));
  }
  const { alias, id: wanted } = entryReference(cursor.typed);
  const entries = subject.catalog(alias)?.requirements ?? [];
  const found = entries.filter(({ label, title }) => mayMean(wanted, `${label} ${title}`)).slice(0, MOST_NAMES + 1);
  return found.map(({ label, title }, i) => {
    const id = /[\s,;{}"]/.test(label) ? printString(label) : label;
    const item = wordItem(`${alias}:${id}`, 'entry', cursor, title);
    const order = `1 ${String(i).padStart(5, '0')}`;
    return { ...item, filter: `${alias}:${label} ${title}`, order };
  });
}

function catalogItems(subject: Subject, cursor: Cursor): readonly Completion[] {
  return catalogAliases(subject.view).map((alias) => aliasItem(subject, cursor, alias, alias));
}

/** Versions that standards of the plan name. */
function versionItems(subject: Subject, cursor: Cursor): readonly Completion[] {
  const at = cursor.typed.indexOf('@');
  const plans = at < 0 ? subject.view.all('plan') : [];
  const name = cursor.typed.slice(0, Math.max(0, at));
  const value = { kind: 'reference', text: name, version: undefined, amount: 0, to: ['standard', 'catalog'] } as const;
  const standard = at < 0 ? undefined : subject.view.resolve(cursor.entry, value);
  const versions = [...plans, ...(standard ? [standard] : [])].flatMap((entry) => subject.view.words(entry, 'version'));
  return versions.map((version) => wordItem(at < 0 ? version : `${name}@${version}`, 'number', cursor, 'version'));
}

function dateItems(subject: Subject, cursor: Cursor, today: string): readonly Completion[] {
  const day: Completion = { ...wordItem(today, 'number', cursor, 'the day that counts as today'), order: '0' };
  return [day, ...nameItems(subject, cursor, ['milestone'], [])];
}

interface Place {
  readonly subject: Subject;
  readonly cursor: Cursor;
  readonly head: string;
  readonly listed: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

function itemsOf(type: ValueType, { subject, cursor, head, listed, today }: Place): readonly Completion[] {
  switch (type.type) {
    case 'reference':
      if (type.version && cursor.typed.includes('@')) return versionItems(subject, cursor);
      return nameItems(subject, cursor, type.to, listed);
    case 'word':
      return type.words.filter((word) => !listed.includes(word)).map((word) => wordItem(word, 'word', cursor));
    case 'open-word':
      return openWords(subject, cursor, head, type.suggestions);
    case 'date':
      return dateItems(subject, cursor, today);
    case 'entry':
      return entryItems(subject, cursor);
    case 'catalog':
      return catalogItems(subject, cursor);
    case 'version':
      return versionItems(subject, cursor);
    case 'rule':
      return rules.map(({ id }) => wordItem(id, 'word', cursor));
    case 'text':
    case 'duration':
    case 'number':
      return [];
  }
}

/** Everything that may stand in a slot; a word that stands for no name, such as `nobody`, comes behind the names. */
export function valueItems(slot: Slot, place: Place): readonly Completion[] {
  const named = slot.oneOf.some(({ type }) => type === 'reference');
  return slot.oneOf.flatMap((type) => {
    const items = itemsOf(type, place);
    return named && type.type === 'word' ? items.map((item) => ({ ...item, order: `4 ${item.label}` })) : items;
  });
}

/** The units of time behind a number. */
export function unitItems(amount: number, cursor: Cursor): readonly Completion[] {
  return units.map((unit, i) => ({
    ...wordItem(amount === 1 ? unit : `${unit}s`, 'word', cursor),
    order: String(i),
  }));
}
