/** What a catalog of requirements is to the rest of the product: entries found by id, as people write it. */

import type { functions, protectionGoals } from '../../../grammar/src/vocabulary/words.ts';

export type EntryKind = 'requirement' | 'control' | 'threat';
export type Level = 'basic' | 'standard' | 'increased';
export type Modal = 'MUST' | 'SHOULD';
type ProtectionGoal = (typeof protectionGoals)[number];
/** The words of a role's `acts as`. */
type RoleFunction = (typeof functions)[number];

/** A paragraph of what an entry demands, or an item of a list there: on one line, with its number if it has one. */
export interface Paragraph {
  readonly text: string;
  /** 0: no item; 1: an item; 2: an item of a list in an item; and so on, never by more than one at once. */
  readonly depth: number;
}

/** One entry of a catalog. What a catalog does not say is absent. */
export interface CatalogEntry {
  /** The one id of this entry in its catalog, whatever way it was written. */
  readonly id: string;
  /** How people write the id: `AC-2(1)` where the id is `ac-2.1`. */
  readonly label: string;
  readonly kind: EntryKind;
  readonly title: string;
  /** What it demands, or what it is about. */
  readonly description?: readonly Paragraph[];
  /** The title of the chapter it stands in. */
  readonly group?: string;
  readonly level?: Level;
  readonly modal?: Modal;
  readonly roles?: readonly RoleFunction[];
  /** Whose protection an entry for increased need serves first. */
  readonly goals?: readonly ProtectionGoal[];
  /** Ids of the threats of the same catalog that it answers. */
  readonly threats?: readonly string[];
  /** The id of the entry that this one enhances. */
  readonly within?: string;
  /** The catalog lists it only to say that it no longer holds. */
  readonly withdrawn?: true;
}

/** Just enough to offer an entry: made without reading the entry itself. */
export interface EntryTitle {
  readonly id: string;
  readonly label: string;
  readonly title: string;
}

export interface Catalog {
  readonly title: string;
  /** The catalog's own version, where it says one. */
  readonly version?: string;
  /** Entries that can be answered, in the catalog's order: no threats and nothing that was withdrawn. */
  readonly requirements: readonly EntryTitle[];
  /** All entries, in the catalog's order. */
  readonly titles: readonly EntryTitle[];
  /** The entry with this id, in any of the ways people write it. */
  entry(written: string): CatalogEntry | undefined;
  /** The keys of all ways to write the entry with this id, first the one that stands for it; of an unknown one, its own. */
  keys(written: string): readonly [string, ...string[]];
}

/** Why a file is no catalog; offsets in its text, in UTF-16 code units. */
export interface CatalogProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}
