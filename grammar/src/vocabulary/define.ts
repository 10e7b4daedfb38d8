/** The shape of the vocabulary: kinds, properties and the values they take, and the small words to write them down with. */

import type { KindName } from './names.ts';

/**
 * What may stand where a value is expected. Several in a slot's `oneOf` are tried in order against the atom, so that
 * only one of them may take any name.
 */
export type ValueType =
  /** A name of a declaration of one of these kinds, with `*` any other word too; `version`: `@V` may follow. */
  | { readonly type: 'reference'; readonly to: readonly string[]; readonly version?: true }
  /** One of a closed list of words. */
  | { readonly type: 'word'; readonly words: readonly string[] }
  /** The author's own word, with suggestions. */
  | { readonly type: 'open-word'; readonly suggestions: readonly string[] }
  /** `"…"` or `"""…"""`. */
  | { readonly type: 'text' }
  /** `YYYY-MM-DD`, or the name of a milestone. */
  | { readonly type: 'date' }
  /** A number and a unit: `4 hours`, `12 months`. */
  | { readonly type: 'duration' }
  /** A whole number. */
  | { readonly type: 'number' }
  /** `1.3`, `2024-Q1`. */
  | { readonly type: 'version' }
  /** `alias:id`: an entry of a catalog. */
  | { readonly type: 'entry' }
  /** The name of a built-in catalog or one of `secplan.json`, or of a `catalog` of the plan. */
  | { readonly type: 'catalog' }
  /** The id of a rule: `raci/no-accountable`. */
  | { readonly type: 'rule' };

export interface Slot {
  readonly oneOf: readonly ValueType[];
  /** Several values, with commas between, may stand. */
  readonly list?: true;
}

/** A word behind the value, and what follows it: `on 2026-01-10`, `within 4 hours`, `ahead`. */
export interface Qualifier {
  readonly word: string;
  /** None: the word stands alone. */
  readonly slot?: Slot;
  /** Must stand on the line. */
  readonly required?: true;
}

/**
 * Where a line that names declarations of its own kind leads: `onward`, never back to where it began by any number of
 * such lines; `elsewhere`, to others than itself, which may name it in turn.
 */
export type Leads = 'onward' | 'elsewhere';

/** One line a declaration may hold. */
export interface Property {
  /** The words the line begins with: `approved by`. */
  readonly head: string;
  /** None: the head stands alone (`independent`). */
  readonly slot?: Slot;
  readonly qualifiers: readonly Qualifier[];
  /** May stand on several lines. */
  readonly many: boolean;
  /** Its lack is reported by `syntax/missing-property`, with this severity. */
  readonly required?: 'error' | 'warning';
  readonly marks: Marks;
  /** Where it cannot lead; `name/circular` reports it. */
  readonly leads?: Leads;
  /** `elsewhere` than to what stands behind this qualifier of another line, instead of to the declaration itself. */
  readonly leadsFrom?: string;
  /** One line: what it says, in the words of the trade. */
  readonly meaning: string;
  /** Where it comes from: `IBM 5.5`, `BSI A9`, `SANS fig. 4`. */
  readonly source: string;
}

/** What rules know of a property without knowing the property: a word here, and the next kind is heard too. */
export interface Marks {
  /** What recurs by this line, and is overdue some time after its `last on`. */
  readonly due?: Due;
  /** What a role of the organization has to take part in, since it cannot be handed to a provider alone. */
  readonly reserved?: Reserved;
  /** Once a plan is signed, a declaration of the kind says this. */
  readonly wanted?: Wanted;
}

export type Due = 'meeting' | 'report' | 'training' | 'check' | 'verification' | 'renegotiation';
export type Reserved = 'assessed' | 'screened' | 'investigated';

/** When a line is wanted: always, only where another line holds a word, or unless another line stands. */
export interface Wanted {
  readonly only?: { readonly head: string; readonly word: string };
  readonly unless?: string;
}

/** One kind of declaration. */
export interface Kind {
  readonly kind: string;
  /** In messages: "third party", "Statement of Applicability". */
  readonly label: string;
  readonly plural: string;
  readonly meaning: string;
  readonly source: string;
  /** Whether a name stands behind the kind word; `quoted`: it is a string, with the title behind it (`entry "A.1" "…"`). */
  readonly name: 'required' | 'optional' | 'none' | 'quoted';
  /** The kinds that may stand in its block. */
  readonly holds: readonly string[];
  /** What is declared in its block is named `NAME.…` (`hsons.dmz`). */
  readonly namespace: boolean;
  readonly properties: readonly Property[];
  /** The lines that its snippet offers: heads, with qualifiers behind dots (`verified by … every`). */
  readonly usual: readonly string[];
  /** A few lines that check without a problem of syntax: the reference page and the snippet are made from it. */
  readonly example: string;
}

/** Everything that may be left out when a property is written down. */
interface PropertyOptions {
  readonly then?: readonly Qualifier[];
  readonly many?: true;
  readonly required?: 'error' | 'warning';
  readonly marks?: Marks;
  readonly leads?: Leads;
  readonly leadsFrom?: string;
}

/** A property of one line, or of several with `many`. `slot` undefined: the head stands alone. */
export function property(
  head: string,
  slot: Slot | undefined,
  meaning: string,
  source: string,
  options: PropertyOptions = {},
): Property {
  return {
    head,
    ...(slot && { slot }),
    qualifiers: options.then ?? [],
    many: options.many ?? false,
    ...(options.required && { required: options.required }),
    marks: options.marks ?? {},
    ...(options.leads && { leads: options.leads }),
    ...(options.leadsFrom !== undefined && { leadsFrom: options.leadsFrom }),
    meaning,
    source,
  };
}

/** Everything that may be left out when a kind is written down. */
interface KindOptions {
  /** By default the kind's word. */
  readonly label?: string;
  /** By default the label with an `s`. */
  readonly plural?: string;
  /** By default `required`. */
  readonly name?: Kind['name'];
  readonly holds?: readonly KindName[];
  readonly namespace?: true;
  /** By default the heads that must stand. */
  readonly usual?: readonly string[];
}

/** A kind of declaration; the example may begin and end with empty lines. */
export function declaration(
  kind: KindName,
  meaning: string,
  source: string,
  properties: readonly Property[],
  example: string,
  options: KindOptions = {},
): Kind {
  const label = options.label ?? kind;
  return {
    kind,
    label,
    plural: options.plural ?? `${label}s`,
    meaning,
    source,
    name: options.name ?? 'required',
    holds: options.holds ?? [],
    namespace: options.namespace ?? false,
    properties,
    usual: options.usual ?? properties.filter((each) => each.required).map((each) => each.head),
    example: example.trim(),
  };
}

/** A qualifier: `then('on', date)`; without a slot it is a lone word. */
export function then(word: string, slot?: Slot, required?: 'required'): Qualifier {
  return { word, ...(slot && { slot }), ...(required && { required: true as const }) };
}

export const one = (...oneOf: readonly ValueType[]): Slot => ({ oneOf });
export const several = (slot: Slot): Slot => ({ ...slot, list: true });
export const either = (...slots: readonly Slot[]): Slot => ({ oneOf: slots.flatMap((slot) => slot.oneOf) });

export const ref = (...to: readonly (KindName | '*')[]): Slot => one({ type: 'reference', to });
export const versioned = (...to: readonly (KindName | '*')[]): Slot => one({ type: 'reference', to, version: true });
export const word = (...words: readonly string[]): Slot => one({ type: 'word', words });
export const openWord = (...suggestions: readonly string[]): Slot => one({ type: 'open-word', suggestions });

export const text = one({ type: 'text' });
export const date = one({ type: 'date' });
export const duration = one({ type: 'duration' });
export const number = one({ type: 'number' });
export const version = one({ type: 'version' });
export const entry = one({ type: 'entry' });
export const catalog = one({ type: 'catalog' });
export const rule = one({ type: 'rule' });

export const partyKinds = ['organization', 'provider', 'thirdparty', 'authority'] as const;
export const party = ref(...partyKinds);
export const role = ref('role');
/** A role should stand; a party is read too, and reported by `raci/party-for-role`. */
export const roleOrParty = ref('role', ...partyKinds);
