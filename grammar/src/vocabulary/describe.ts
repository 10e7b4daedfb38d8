/** How a property is written, in words: for the language reference and for what an editor shows over a keyword. */

import { partyKinds } from './define.ts';
import type { Property, Slot, ValueType } from './define.ts';

/** More kinds than this are "a name". */
const fewKinds = 4;

/** The kinds that a reference names, the four kinds of party taken together. */
function referenced(to: readonly string[]): string {
  const others = to.filter((kind) => !partyKinds.some((party) => party === kind));
  const kinds = others.length + partyKinds.length === to.length ? [...others, 'party'] : to;
  return kinds.length > fewKinds ? 'NAME' : kinds.map((kind) => kind.toUpperCase()).join(' / ');
}

/** A value as it stands in a line: words of the language small, what the author chooses in capitals. */
export function valueSyntax(type: ValueType): string {
  switch (type.type) {
    case 'reference':
      return referenced(type.to) + (type.version ? '@VERSION' : '');
    case 'word':
      return type.words.join(' / ');
    case 'open-word':
      return 'WORD';
    case 'text':
      return '"TEXT"';
    default:
      return type.type.toUpperCase();
  }
}

function slotSyntax(slot: Slot): string {
  const values = slot.oneOf.map(valueSyntax).join(' / ');
  const listed = slot.list ? `${values}, …` : values;
  return slot.optional ? `[${listed}]` : listed;
}

/** The line that a property makes: `verified by ROLE, … [every DURATION] [last on DATE]`. */
export function propertySyntax(property: Property): string {
  const qualifiers = property.qualifiers.map(({ word, slot, required }) => {
    const qualifier = slot ? `${word} ${slotSyntax(slot)}` : word;
    return required ? qualifier : `[${qualifier}]`;
  });
  return [property.head, ...(property.slot ? [slotSyntax(property.slot)] : []), ...qualifiers].join(' ');
}
