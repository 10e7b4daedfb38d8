/** Makes parties and roles of the columns of a matrix: what the flags say, else what the headings sound like. */

import { namesOrganization, namesProvider } from './headings.ts';
import type { Holder } from './matrix.ts';
import type { Names } from './names.ts';
import { nameOfHolder } from './names.ts';
import { folded, oneLine } from '../readers/sheet.ts';
import type { Note } from '../readers/sheet.ts';

/** What the author says of the columns: names of columns or of the parties in their headings. */
export interface PartyOptions {
  readonly organization: readonly string[];
  readonly provider: readonly string[];
}

export interface ImportedRole {
  readonly name: string;
  readonly title: string;
  readonly remarks: readonly string[];
  readonly links: readonly string[];
}

export interface ImportedParty {
  readonly kind: 'organization' | 'provider';
  readonly name: string;
  readonly title: string;
  readonly roles: readonly ImportedRole[];
  readonly remarks: readonly string[];
  readonly links: readonly string[];
}

export interface Parties {
  /** The organizations first. */
  readonly parties: readonly ImportedParty[];
  /** What a line calls a holder. */
  readonly nameOf: ReadonlyMap<Holder, string>;
  readonly guesses: readonly Note[];
}

/** Where a holder belongs; without `role` it is the party itself. */
interface Seat {
  readonly holder: Holder;
  readonly kind: 'organization' | 'provider';
  readonly party: string | undefined;
  readonly role: string | undefined;
  readonly guessed: boolean;
}

/** Seats all holders. A text tells which name of the flags no column bears. */
export function seatHolders(holders: readonly Holder[], options: PartyOptions, names: Names): Parties | string {
  const said = new Said(options);
  const seats = holders.map((holder) => seatOf(holder, said));
  const title = said.organizationTitle();
  const unknown = said.unused().filter((name) => name !== title);
  if (unknown.length > 0) {
    const columns = holders.map((holder) => `“${holder.text}”`).join(', ');
    return `No column is called “${unknown.join('”, “')}”. The columns are ${columns}.`;
  }
  const home =
    title ?? seats.find((seat) => seat.kind === 'organization' && seat.party !== undefined)?.party ?? 'Organization';
  return new Seating(home, title, names).seat(seats);
}

/** The names of the flags, and which of them were met. */
class Said {
  readonly #options: PartyOptions;
  readonly #met = new Set<string>();

  constructor(options: PartyOptions) {
    this.#options = options;
  }

  kindOf(text: string | undefined): 'organization' | 'provider' | undefined {
    if (text === undefined) return undefined;
    const key = keyOf(text);
    const kind = (['provider', 'organization'] as const).find((side) =>
      this.#options[side].some((name) => keyOf(name) === key),
    );
    if (kind) this.#met.add(key);
    return kind;
  }

  unused(): readonly string[] {
    return [...this.#options.organization, ...this.#options.provider].filter((name) => !this.#met.has(keyOf(name)));
  }

  /** A lone name that no column bears is what the organization is called. */
  organizationTitle(): string | undefined {
    const free = this.#options.organization.filter((name) => !this.#met.has(keyOf(name)));
    return free.length === 1 ? free[0] : undefined;
  }
}

function keyOf(text: string): string {
  return folded(text) || oneLine(text);
}

/** `Provider: Role`, `Customer / CISO`, `SOC (MSSP)`, or a heading below another one. */
function seatOf(holder: Holder, said: Said): Seat {
  const whole = said.kindOf(holder.text);
  if (whole && holder.upper === undefined) {
    return seat(
      holder,
      whole,
      undefined,
      whole === 'provider' || namesOrganization(holder.text) ? undefined : holder.text,
      false,
    );
  }
  const split = splitHeading(holder, said);
  if (split) {
    const kind = said.kindOf(split.party);
    return seat(
      holder,
      kind ?? (namesProvider(split.party) ? 'provider' : 'organization'),
      split.party,
      split.role,
      kind === undefined,
    );
  }
  if (whole) return seat(holder, whole, undefined, holder.text, false);
  if (namesProvider(holder.text)) return seat(holder, 'provider', undefined, undefined, true);
  return seat(holder, 'organization', undefined, namesOrganization(holder.text) ? undefined : holder.text, true);
}

function seat(
  holder: Holder,
  kind: Seat['kind'],
  party: string | undefined,
  role: string | undefined,
  guessed: boolean,
): Seat {
  return { holder, kind, party: party ?? (role === undefined ? holder.text : undefined), role, guessed };
}

function splitHeading(holder: Holder, said: Said): { party: string; role: string } | undefined {
  if (holder.upper !== undefined) return { party: holder.upper, role: holder.text };
  const isParty = (text: string) => namesProvider(text) || namesOrganization(text) || said.kindOf(text) !== undefined;
  const [, before = '', sign = '', behind = ''] = /^(.{1,60}?)\s*(:|\/|\s[-–—]\s)\s*(\S.*)$/u.exec(holder.text) ?? [];
  if (sign !== '' && isParty(before)) return { party: before.trim(), role: behind.trim() };
  const [, front = '', party = ''] = /^([^()]+)\(([^()]+)\)$/u.exec(holder.text) ?? [];
  const role = front.trimEnd();
  return role !== '' && isParty(party) && !isParty(role) ? { party: party.trim(), role } : undefined;
}

interface Draft {
  readonly kind: 'organization' | 'provider';
  readonly name: string;
  readonly title: string;
  readonly roles: ImportedRole[];
  readonly remarks: string[];
  readonly links: string[];
}

class Seating {
  readonly #home: string;
  /** The organization's name as the flags say it. */
  readonly #title: string | undefined;
  readonly #names: Names;
  readonly #drafts = new Map<string, Draft>();
  readonly #nameOf = new Map<Holder, string>();
  readonly #guesses: Note[] = [];

  constructor(home: string, title: string | undefined, names: Names) {
    this.#home = home;
    this.#title = title;
    this.#names = names;
  }

  seat(seats: readonly Seat[]): Parties {
    // Parties before roles, so that a party gets the plain name where both want it.
    for (const one of seats) this.#draft(one);
    for (const one of seats) this.#place(one);
    this.#tellRoles(
      seats.filter(
        (one) => one.guessed && one.kind === 'organization' && one.role !== undefined && one.party === undefined,
      ),
    );
    const parties = [...this.#drafts.values()];
    const ordered = [
      ...parties.filter(({ kind }) => kind === 'organization'),
      ...parties.filter(({ kind }) => kind === 'provider'),
    ];
    return { parties: ordered, nameOf: this.#nameOf, guesses: this.#guesses };
  }

  #titleOf({ kind, party }: Seat): string {
    if (kind === 'provider') return party ?? '';
    const isHome =
      party === undefined ||
      keyOf(party) === keyOf(this.#home) ||
      (this.#title !== undefined && namesOrganization(party));
    return isHome ? this.#home : party;
  }

  #draft(one: Seat): Draft {
    const title = this.#titleOf(one);
    const key = `${one.kind} ${keyOf(title)}`;
    const known = this.#drafts.get(key);
    if (known) return known;
    const name = title === 'Organization' && one.kind === 'organization' ? 'organization' : nameOfHolder(title);
    const draft: Draft = { kind: one.kind, name: this.#names.take(name), title, roles: [], remarks: [], links: [] };
    this.#drafts.set(key, draft);
    return draft;
  }

  #place(one: Seat): void {
    const draft = this.#draft(one);
    const { holder } = one;
    if (one.role === undefined) {
      draft.remarks.push(...holder.remarks);
      draft.links.push(...holder.links);
      this.#nameOf.set(holder, draft.name);
    } else {
      const plain = nameOfHolder(one.role);
      const name = this.#names.take(plain, `${nameOfHolder(draft.title)}${plain}`);
      draft.roles.push({ name, title: one.role, remarks: holder.remarks, links: holder.links });
      this.#nameOf.set(holder, `${draft.name}.${name}`);
    }
    if (one.guessed && one.party !== undefined) this.#tellParty(one, draft);
  }

  #tellParty({ holder, role, kind, party }: Seat, draft: Draft): void {
    const what = kind === 'provider' ? 'a provider' : 'the organization';
    const heading = holder.upper === undefined ? holder.text : `${holder.upper}: ${holder.text}`;
    const as = role === undefined ? what : `the role “${role}” of ${what} “${draft.title}”`;
    const other = kind === 'provider' ? 'organization' : 'provider';
    this.#guesses.push({
      line: holder.line,
      column: holder.column,
      text: `column “${heading}” is ${as}. If that is wrong: --${other} "${party ?? holder.text}".`,
    });
  }

  #tellRoles(seats: readonly Seat[]): void {
    const [first] = seats;
    if (!first) return;
    const list = seats.map(({ holder }) => `“${holder.text}”`).join(', ');
    const { line, column } = first.holder;
    const text = `${list}: ${seats.length === 1 ? 'a role' : 'roles'} of the organization “${this.#home}”. If one is a provider’s: --provider "NAME".`;
    this.#guesses.push({ line, column, text });
  }
}
