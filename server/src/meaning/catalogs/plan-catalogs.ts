/** The catalogs a plan can refer to: built in, loaded from files, and those it declares itself. */

import { builtInCatalog, builtInCatalogs } from '../../catalogs/built-in.ts';
import { entryIdKey, EntryTable } from '../../catalogs/entry-id.ts';
import type { Catalog, CatalogEntry, Level } from '../../catalogs/types.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** What a reference such as `bsi:OPS.2.1.A4` consists of. */
export interface EntryReference {
  readonly alias: string;
  readonly id: string;
}

/** Divides `alias:id`. */
export function entryReference(written: string): EntryReference {
  const colon = written.indexOf(':');
  return { alias: written.slice(0, colon), id: written.slice(colon + 1) };
}

/** None where it has no id but blanks: then nothing can refer to it. */
function ownEntry(view: PlanView, entry: Entry): readonly CatalogEntry[] {
  const id = (entry.localName ?? '').trim().replace(/\s+/gu, ' ');
  if (id === '') return [];
  const level = view.word(entry, 'level') as Level | undefined;
  const title = view.title(entry) ?? '';
  return [{ id, label: id, kind: 'requirement', title, ...(level && { level }) }];
}

function ownCatalog(view: PlanView, declared: Entry): Catalog {
  const entries = view.held(declared, 'entry').flatMap((entry) => ownEntry(view, entry));
  const table = new EntryTable(entries);
  return {
    title: view.title(declared) ?? declared.name ?? '',
    requirements: entries,
    titles: entries,
    entry: (written) => table.get(written),
    keys: (written) => table.keys(written),
  };
}

/** The catalog of an alias: the plan's own `catalog`, a file of `secplan.json`, or a built-in one. */
export function catalogOf(view: PlanView, alias: string): Catalog | undefined {
  const declared = view.named(alias).find(({ kind }) => kind === 'catalog');
  if (declared) return view.deriveFor(declared, 'catalog', () => ownCatalog(view, declared));
  return view.catalogFiles.get(alias) ?? builtInCatalog(alias);
}

/** The entry that `alias:id` means. */
export function catalogEntry(view: PlanView, written: string): CatalogEntry | undefined {
  const { alias, id } = entryReference(written);
  return catalogOf(view, alias)?.entry(id);
}

/** The keys under which a plan can mention an entry, however its id is written; the first is the one that stands for it. */
function entryKeys(view: PlanView, written: string): readonly [string, ...string[]] {
  const { alias, id } = entryReference(written);
  const [own, ...others] = catalogOf(view, alias)?.keys(id) ?? [entryIdKey(id)];
  return [`${alias}:${own}`, ...others.map((key) => `${alias}:${key}`)];
}

/** The one key by which `alias:id` is compared with others. */
export function entryKey(view: PlanView, written: string): string {
  return entryKeys(view, written)[0];
}

/** Declarations of a kind whose property `head` names an entry, however it is written; in order of place. */
export function namingEntry(view: PlanView, kind: string, head: string, written: string): readonly Entry[] {
  const found = entryKeys(view, written)
    .map((key) => view.mentioning(kind, head, key))
    .filter(({ length }) => length > 0);
  return found.length > 1 ? view.inPlace(found.flat()) : (found[0] ?? []);
}

/** Whether a declaration that names an entry passes the test; without a test, whether there is one. */
export function isEntryNamed(
  view: PlanView,
  kind: string,
  head: string,
  written: string,
  test: (entry: Entry) => boolean = () => true,
): boolean {
  return entryKeys(view, written).some((key) => view.someMentioning(kind, head, key, test));
}

/** Every alias that may stand before a colon, in code unit order. */
export function catalogAliases(view: PlanView): readonly string[] {
  const declared = view.all('catalog').flatMap(({ name }) => name ?? []);
  return [...new Set([...declared, ...view.catalogFiles.keys(), ...builtInCatalogs])].sort();
}
