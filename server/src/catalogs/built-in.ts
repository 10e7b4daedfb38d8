/** The catalogs that come with the product, made from their data files on first use. */

import { functions, protectionGoals } from '../../../grammar/src/vocabulary/words.ts';
import bsi from './bsi.json' with { type: 'json' };
import { EntryTable } from './entry-id.ts';
import iso27001 from './iso27001.json' with { type: 'json' };
import type { Catalog, CatalogEntry, EntryKind, Level, Modal } from './types.ts';

/** A data file, as its schema `catalog.schema.json` describes it. */
interface CatalogData {
  readonly title: string;
  readonly groups: readonly { readonly prefix: string; readonly title: string }[];
  readonly entries: readonly EntryData[];
}

interface EntryData {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  readonly level?: string;
  readonly modal?: string;
  readonly roles?: readonly string[];
  readonly goals?: readonly string[];
  readonly threats?: readonly string[];
}

const files: ReadonlyMap<string, CatalogData> = new Map<string, CatalogData>([
  ['bsi', bsi],
  ['iso27001', iso27001],
]);
const made = new Map<string, Catalog>();

/** The names by which a plan may refer to them. */
export const builtInCatalogs: readonly string[] = [...files.keys()];

/** The built-in catalog of this name. */
export function builtInCatalog(name: string): Catalog | undefined {
  const known = made.get(name);
  const data = files.get(name);
  if (known || !data) return known;
  const catalog = catalogOf(data);
  made.set(name, catalog);
  return catalog;
}

function catalogOf({ title, groups, entries }: CatalogData): Catalog {
  const read = entries.map((entry) =>
    entryOf(entry, groups.find(({ prefix }) => entry.id.startsWith(`${prefix}.`))?.title),
  );
  const table = new EntryTable(read);
  return {
    title,
    titles: read,
    requirements: read.filter(({ kind }) => kind !== 'threat'),
    entry: (written) => table.get(written),
    keys: (written) => table.keys(written),
  };
}

const kinds: readonly EntryKind[] = ['requirement', 'control', 'threat'];
const levels: readonly Level[] = ['basic', 'standard', 'increased'];
const modals: readonly Modal[] = ['MUST', 'SHOULD'];

/** The schema holds the words; picking them from the lists gives them their types. */
function entryOf({ id, title, description, ...data }: EntryData, group: string | undefined): CatalogEntry {
  const level = levels.find((word) => word === data.level);
  const modal = modals.find((word) => word === data.modal);
  return {
    id,
    label: id,
    kind: kinds.find((word) => word === data.kind) ?? 'control',
    title,
    description: [{ text: description, depth: 0 }],
    ...(group !== undefined && { group }),
    ...(level && { level }),
    ...(modal && { modal }),
    ...(data.roles && { roles: functions.filter((word) => data.roles?.includes(word)) }),
    ...(data.goals && { goals: protectionGoals.filter((word) => data.goals?.includes(word)) }),
    ...(data.threats && { threats: data.threats }),
  };
}
