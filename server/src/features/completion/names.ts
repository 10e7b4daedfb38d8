/** The names that may stand at a place: those of the right kinds, the own party's first. */

import { declarationOf } from '../../plan/declaration.ts';
import { partyKinds } from '../../../../grammar/src/vocabulary/define.ts';
import type { Entry } from '../../plan/entry.ts';
import type { Completion } from './item.ts';
import { line, ours } from '../describe/content.ts';
import type { Cursor } from './cursor.ts';
import { labelOf } from '../describe/letters.ts';
import type { Subject } from '../subject.ts';

/** More names than these are not offered at once; what is typed further narrows them down. */
export const MOST_NAMES = 300;

const parties: ReadonlySet<string> = new Set(partyKinds);

/** Whether the letters typed stand in a name in their order, in any case. */
export function mayMean(typed: string, name: string): boolean {
  let at = 0;
  const lower = name.toLowerCase();
  for (const letter of typed.toLowerCase()) {
    at = lower.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function typeOf(kind: string): Completion['type'] {
  if (parties.has(kind)) return 'party';
  return kind === 'role' || kind === 'person' ? kind : 'thing';
}

/** The name as it is written there: without the namespace around it, unless a dot was typed. */
function written(name: string, { entry, typed }: Cursor): string {
  const around = typed.includes('.') ? undefined : entry.namespaces.find(({ prefix }) => name.startsWith(`${prefix}.`));
  return around ? name.slice(around.prefix.length + 1) : name;
}

/** What stands in the same block first, then the own party's, then the others'; parties last where others may stand. */
type Rank = 0 | 1 | 2 | 3;

function nameItem(entry: Entry, label: string, rank: Rank, { word }: Cursor): Completion {
  const { title } = declarationOf(entry).facts;
  return {
    label,
    type: typeOf(entry.kind),
    insert: label,
    range: word,
    order: `${String(rank)} ${label}`,
    detail: title ?? labelOf(entry),
    documentation: title === undefined ? [] : [line(ours(labelOf(entry)))],
  };
}

/** Names of declarations of these kinds. */
export function nameItems(
  { view }: Subject,
  cursor: Cursor,
  to: readonly string[],
  listed: readonly string[],
): readonly Completion[] {
  const own = view.party(cursor.entry);
  const onlyParties = to.every((kind) => parties.has(kind));
  const rankOf = (entry: Entry, label: string): Rank => {
    if (parties.has(entry.kind) && !onlyParties) return 3;
    if (label !== entry.name) return 0;
    return own !== undefined && view.party(entry) === own ? 1 : 2;
  };
  const items: Completion[] = [];
  for (const kind of to) {
    if (kind === '*') continue;
    for (const entry of view.all(kind)) {
      if (entry.name === undefined || entry === cursor.entry) continue;
      const label = written(entry.name, cursor);
      if (listed.includes(label) || listed.includes(entry.name) || !mayMean(cursor.typed, label)) continue;
      items.push(nameItem(entry, label, rankOf(entry, label), cursor));
      if (items.length > MOST_NAMES) return items;
    }
  }
  return items;
}

/** Behind the word of a kind that parties hold, at the top level: the parties whose it can be. */
export function partyPrefixes({ view }: Subject, cursor: Cursor): readonly Completion[] {
  return partyKinds.flatMap((kind) =>
    view.all(kind).flatMap((party) => {
      if (party.name === undefined) return [];
      return [{ ...nameItem(party, `${party.name}.`, 2, cursor), detail: `of ${labelOf(party)} ${party.name}` }];
    }),
  );
}
