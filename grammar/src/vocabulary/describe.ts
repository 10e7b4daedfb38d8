/** How a property is written, in words: for the language reference and for what an editor shows over a keyword. */

import { partyKinds } from './define.ts';
import type { Property, Slot, ValueType } from './define.ts';

/** More kinds than this are "a name". */
const fewKinds = 4;

/** The kinds that a reference names, the four kinds of party taken together. */
function referenced({ to, version }: ValueType & { type: 'reference' }): string {
  const others = to.filter((kind) => kind !== '*' && !partyKinds.some((party) => party === kind));
  const anyParty = partyKinds.every((party) => to.includes(party));
  const kinds = anyParty ? [...others, 'party'] : to.filter((kind) => kind !== '*');
  if (kinds.length > fewKinds) return 'NAME';
  const words = kinds.map((kind) => (version && kind === 'standard' ? 'STANDARD@VERSION' : kind.toUpperCase()));
  return [...words, ...(to.includes('*') && !to.includes('catalog') ? ['WORD'] : [])].join(' / ');
}

/** A value as it stands in a line: words of the language small, what the author chooses in capitals. */
function valueSyntax(type: ValueType): string {
  switch (type.type) {
    case 'reference':
      return referenced(type);
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
  return slot.list ? `${values}, …` : values;
}

/** The line that a property makes: `verified by ROLE, … [every DURATION] [last on DATE]`. */
export function propertySyntax(property: Property): string {
  const qualifiers = property.qualifiers.map(({ word, slot, required }) => {
    const qualifier = slot ? `${word} ${slotSyntax(slot)}` : word;
    return required ? qualifier : `[${qualifier}]`;
  });
  return [property.head, ...(property.slot ? [slotSyntax(property.slot)] : []), ...qualifiers].join(' ');
}

/** What a line says, and where it cannot lead. */
export function meaningOf({ meaning, leads, leadsFrom }: Property): string {
  if (leads === 'onward') return `${meaning} It never leads back to where it began.`;
  if (leadsFrom !== undefined) return `${meaning} It names others than those behind “${leadsFrom}”.`;
  return leads ? `${meaning} It names others, never itself.` : meaning;
}
