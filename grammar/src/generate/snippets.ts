/** A snippet for each kind: its first line and the lines that such a declaration usually has. */

import type { Kind, Slot, ValueType } from '../vocabulary/define.ts';

/** A snippet as VS Code loads it. */
export interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/** Between the head and the qualifiers of a usual line. */
const dots = ' … ';
/** More words than this are not offered as a choice. */
const fewWords = 12;

/** Counts the places where the cursor stops. */
type Stop = (placeholder: string) => string;

function stops(): Stop {
  let count = 0;
  return (placeholder) => `\${${++count}${placeholder}}`;
}

function placeholder(type: ValueType): string {
  switch (type.type) {
    case 'reference':
      return type.to.length === 1 ? `:${type.to.join('')}` : ':name';
    case 'word':
      return type.words.length > fewWords ? ':word' : `|${type.words.join(',')}|`;
    case 'open-word':
      return ':word';
    case 'date':
      return ':YYYY-MM-DD';
    case 'duration':
      return ':12 months';
    case 'version':
      return ':1.0';
    case 'entry':
      return ':catalog:entry';
    default:
      return `:${type.type}`;
  }
}

function value(slot: Slot, stop: Stop): string {
  const [type] = slot.oneOf;
  if (!type) return '';
  return type.type === 'text' ? `"${stop('')}"` : stop(placeholder(type));
}

function part(words: string, slot: Slot | undefined, stop: Stop): string {
  return slot ? `${words} ${value(slot, stop)}` : words;
}

/** A usual line with its stops; `usual` is a head with the qualifiers it has behind dots. */
function line(kind: Kind, usual: string, stop: Stop): string {
  const [head, ...words] = usual.split(dots);
  const property = kind.properties.find((each) => each.head === head);
  const qualifiers = property?.qualifiers.filter((each) => words.includes(each.word)) ?? [];
  return [part(head ?? '', property?.slot, stop), ...qualifiers.map((each) => part(each.word, each.slot, stop))].join(
    ' ',
  );
}

function firstLine(kind: Kind, stop: Stop): string {
  const name = { required: ':name', optional: ':name', quoted: ':id', none: undefined }[kind.name];
  const names = name ? [kind.name === 'quoted' ? `"${stop(name)}"` : stop(name)] : [];
  return [kind.kind, ...names, `"${stop(':title')}"`].join(' ');
}

/** The snippet of a kind; kinds without usual lines give one line. */
export function snippetOf(kind: Kind): Snippet {
  const stop = stops();
  const first = firstLine(kind, stop);
  const lines = kind.usual.map((usual) => `  ${line(kind, usual, stop)}`);
  const body = kind.usual.length > 0 ? [`${first} {`, ...lines, '}'] : [first];
  return { prefix: kind.kind, body: [...body, '$0'], description: kind.meaning };
}

/** All snippets by the label of their kind. */
export function snippets(kinds: Iterable<Kind>): Readonly<Record<string, Snippet>> {
  return Object.fromEntries(Array.from(kinds, (kind) => [kind.label, snippetOf(kind)]));
}
