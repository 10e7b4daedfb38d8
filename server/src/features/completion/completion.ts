/** What can be typed next at a place: kinds and properties of the block, values of the slot, words that go on with the line. */

import { snippetOf } from '../../../../grammar/src/generate/snippets.ts';
import { kinds } from '../../../../grammar/src/vocabulary/vocabulary.ts';
import { propertySyntax } from '../../../../grammar/src/vocabulary/describe.ts';
import type { Kind, Property } from '../../../../grammar/src/vocabulary/define.ts';
import type { AnalysisHost } from '../../analysis/host.ts';
import { isoOf } from '../../facts/dates.ts';
import type { Completion } from './item.ts';
import { MOST_NAMES, partyPrefixes } from './names.ts';
import { unitItems, valueItems } from './values.ts';
import type { Block } from '../describe/content.ts';
import { line, ours } from '../describe/content.ts';
import { cursorAt } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { expectedAfter } from './expected.ts';
import type { Expected } from './expected.ts';
import { ask } from '../subject.ts';
import type { Subject } from '../subject.ts';

export interface Completions {
  readonly items: readonly Completion[];
  /** There are more; ask again when more is typed. */
  readonly more: boolean;
  /** The line has no word yet. */
  readonly atStart: boolean;
}

function documentation(meaning: string, source: string): readonly Block[] {
  const from = source === 'secplan' ? [] : [line(ours(`Source: ${source}`))];
  return [line(ours(meaning)), ...from];
}

function kindItem(kind: Kind, { word }: Cursor): Completion {
  return {
    label: kind.kind,
    type: 'kind',
    insert: `${kind.kind} `,
    snippet: snippetOf(kind).body.join('\n'),
    range: word,
    order: `2 ${kind.kind}`,
    detail: kind.label === kind.kind ? '' : kind.label,
    documentation: documentation(kind.meaning, kind.source),
  };
}

/** A head, or what of it does not stand yet; the whole of it is compared and put in. */
function headItem(property: Property, { start, word, atoms }: Cursor): Completion {
  const { head, slot, meaning, source } = property;
  const insert = slot ? `${head} ` : head;
  const range = { start: atoms.length > 0 ? start : word.start, end: word.end };
  const syntax: Block = { type: 'plan', text: propertySyntax(property) };
  const order = `1 ${head}`;
  return {
    label: head,
    type: 'head',
    insert,
    range,
    order,
    detail: '',
    documentation: [syntax, ...documentation(meaning, source)],
  };
}

function hasLine({ entry }: Cursor, property: Property): boolean {
  return entry.lines.some((each) => each.property === property);
}

function startItems(cursor: Cursor): readonly Completion[] {
  const { kind } = cursor;
  const heads = kind.properties.filter((property) => property.many || !hasLine(cursor, property));
  const held = kind.holds.flatMap((word) => kinds.get(word) ?? []);
  return [...heads.map((property) => headItem(property, cursor)), ...held.map((each) => kindItem(each, cursor))];
}

function qualifierItem(
  word: string,
  words: number,
  { property, cursor }: { property: Property; cursor: Cursor },
): Completion {
  const rest = word.split(' ').slice(words).join(' ');
  const slot = property.qualifiers.find((each) => each.word === word)?.slot;
  const documentation: readonly Block[] = [{ type: 'plan', text: propertySyntax(property) }];
  const insert = slot ? `${rest} ` : rest;
  return { label: rest, type: 'qualifier', insert, range: cursor.word, order: `1 ${rest}`, detail: '', documentation };
}

function itemsFor(expected: Expected, subject: Subject, cursor: Cursor, today: string): readonly Completion[] {
  switch (expected.type) {
    case 'start':
      return startItems(cursor);
    case 'head':
      return [headItem(expected.property, cursor)];
    case 'name':
      return cursor.kind.kind === 'file' && isHeld(expected.kind) ? partyPrefixes(subject, cursor) : [];
    case 'value': {
      const { slot, listed, property } = expected;
      return valueItems(slot, { subject, cursor, head: property.head, listed, today });
    }
    case 'unit':
      return unitItems(expected.amount, cursor);
    case 'qualifier':
      return [qualifierItem(expected.word, expected.words, { property: expected.property, cursor })];
  }
}

/** Whether parties can hold it. */
function isHeld(kind: Kind): boolean {
  return kinds.get('organization')?.holds.includes(kind.kind) ?? false;
}

/** What can stand at an offset. */
export function completions(host: AnalysisHost, path: string, offset: number): Completions {
  const found = ask(host, path, (subject) => {
    const cursor = cursorAt(subject, offset);
    if (!cursor) return undefined;
    const expected = expectedAfter(cursor.kind, cursor.atoms);
    const items = expected.flatMap((each) => itemsFor(each, subject, cursor, isoOf(host.asOf)));
    const atStart = expected.some(({ type }) => type === 'start');
    return { items, more: items.length > MOST_NAMES, atStart };
  });
  return found ?? { items: [], more: false, atStart: false };
}
