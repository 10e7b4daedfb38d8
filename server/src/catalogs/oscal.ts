/** Loads catalogs in OSCAL 1.x JSON (pages.nist.gov/OSCAL): at once only an index of ids, each entry when it is asked for. */

import { entryIdKey, EntryTable } from './entry-id.ts';
import { OscalText } from './oscal-text.ts';
import { itemsOf, recordsOf, stringOf, propOf, labelOf } from './oscal-json.ts';
import type { Json, JsonPath } from './oscal-json.ts';
import { problemsAt, readJson } from './oscal-places.ts';
import type { PlacedMessage } from './oscal-places.ts';
import type { Catalog, CatalogEntry, CatalogProblem, EntryTitle } from './types.ts';

/** The largest file that is read, in UTF-16 code units: three times the whole NIST SP 800-53. */
export const longestCatalog = 32 * 1024 * 1024;

/** A catalog with faults is loaded as far as it can be; without `catalog` nothing of it can be used. */
export interface LoadedCatalog {
  readonly catalog: Catalog | undefined;
  readonly problems: readonly CatalogProblem[];
}

/** Reads the text of a catalog file. Never throws: what is wrong with it is told with its place. */
export function loadOscalCatalog(text: string): LoadedCatalog {
  if (text.length > longestCatalog) {
    const size = `${String(Math.round(text.length / 1024 / 1024))} MiB`;
    return refused(
      `This catalog is too large to be read (${size}; at most ${String(longestCatalog / 1024 / 1024)} MiB). Keep the entries that the plan needs, for instance with an OSCAL profile that is resolved.`,
    );
  }
  const { value, problem } = readJson(text);
  if (problem) return { catalog: undefined, problems: [problem] };
  const fault = faultOf(value);
  if (fault) return { catalog: undefined, problems: problemsAt(text, [fault]) };
  const catalog = (value as { readonly catalog: Json }).catalog;
  const index = new OscalIndex(catalog);
  return { catalog: index.catalog(), problems: problemsAt(text, index.faults) };
}

function refused(message: string): LoadedCatalog {
  return { catalog: undefined, problems: [{ message, start: 0, end: 0 }] };
}

const otherModels = [
  'profile',
  'component-definition',
  'system-security-plan',
  'assessment-plan',
  'assessment-results',
  'plan-of-action-and-milestones',
  'mapping-collection',
];

/** Why a JSON value is no OSCAL catalog that can be read. */
function faultOf(value: unknown): PlacedMessage | undefined {
  const root = recordsOf([value])[0];
  const catalog = recordsOf([root?.['catalog']])[0];
  if (!root || !catalog) {
    const other = otherModels.find((name) => root && name in root);
    const what = other === undefined ? 'It has no “catalog”.' : `It is a “${other}”.`;
    return {
      message: `This is no OSCAL catalog. ${what} A catalog file holds { "catalog": { "metadata": …, "groups": … } }.`,
      path: other === undefined ? [] : [other],
    };
  }
  const version = stringOf(recordsOf([catalog['metadata']])[0]?.['oscal-version']);
  if (version !== undefined && !version.startsWith('1.')) {
    return {
      message: `This catalog is written for OSCAL ${version}; OSCAL 1 can be read.`,
      path: ['catalog', 'metadata', 'oscal-version'],
    };
  }
  return undefined;
}

interface Indexed {
  readonly control: Json;
  readonly id: string;
  /** How people write the id. */
  readonly label: string;
  readonly within: string | undefined;
  readonly group: string | undefined;
}

/** Groups in groups, and controls in controls, deeper than any real catalog. */
const deepest = 50;

class OscalIndex {
  readonly faults: PlacedMessage[] = [];
  readonly #root: Json;
  readonly #byKey = new Map<string, Indexed>();
  readonly #entries = new Map<Indexed, CatalogEntry>();
  readonly #text: OscalText;
  readonly #table: EntryTable<Indexed>;

  constructor(root: Json) {
    this.#root = root;
    this.#text = new OscalText(root);
    this.#walk(root, { path: ['catalog'], group: undefined, within: undefined, depth: 0 });
    this.#table = new EntryTable([...this.#byKey.values()]);
    if (this.#byKey.size === 0) this.faults.push({ message: 'This catalog holds no controls.', path: ['catalog'] });
  }

  catalog(): Catalog {
    const metadata = recordsOf([this.#root['metadata']])[0];
    const version = stringOf(metadata?.['version']);
    const all = [...this.#byKey.values()];
    return {
      title: stringOf(metadata?.['title']) ?? 'Catalog without a title',
      ...(version !== undefined && { version }),
      titles: all.map((indexed) => this.#titleOf(indexed)),
      requirements: all.filter(({ control }) => !isWithdrawn(control)).map((indexed) => this.#titleOf(indexed)),
      entry: (written) => this.#entry(written),
      keys: (written) => this.#table.keys(written),
    };
  }

  #walk(
    node: Json,
    at: { path: JsonPath; group: string | undefined; within: string | undefined; depth: number },
  ): void {
    if (at.depth > deepest) {
      this.faults.push({
        message: `Groups and controls are nested more than ${String(deepest)} deep; what is deeper was not read.`,
        path: at.path,
      });
      return;
    }
    const next = { ...at, depth: at.depth + 1 };
    for (const [index, group] of itemsOf(node['groups'])) {
      this.#walk(group, { ...next, path: [...at.path, 'groups', index], group: stringOf(group['title']) ?? at.group });
    }
    for (const [index, control] of itemsOf(node['controls'])) {
      const path = [...at.path, 'controls', index];
      const id = this.#add(control, path, at);
      this.#walk(control, { ...next, path, within: id ?? at.within });
    }
  }

  #add(
    control: Json,
    path: JsonPath,
    { group, within }: { group: string | undefined; within: string | undefined },
  ): string | undefined {
    const id = stringOf(control['id']);
    const key = entryIdKey(id ?? '');
    if (id === undefined || key === '') {
      this.faults.push({ message: 'This control has no id, so that nothing can refer to it.', path });
      return undefined;
    }
    const known = this.#byKey.get(key);
    if (known) {
      const same = known.id === id ? '' : ` (${id} and ${known.id} are the same to a plan)`;
      this.faults.push({
        message: `The id ${id} stands twice in this catalog${same}; the first one counts.`,
        path: [...path, 'id'],
      });
      return undefined;
    }
    this.#byKey.set(key, { control, id, label: labelOf(control) ?? id, group, within });
    return id;
  }

  #titleOf({ control, id, label }: Indexed): EntryTitle {
    return { id, label, title: this.#text.inline(stringOf(control['title']) ?? '') };
  }

  #entry(written: string): CatalogEntry | undefined {
    const indexed = this.#table.get(written);
    if (!indexed) return undefined;
    const known = this.#entries.get(indexed);
    if (known) return known;
    const { control, group, within } = indexed;
    const description = this.#text.statement(control);
    const entry: CatalogEntry = {
      ...this.#titleOf(indexed),
      kind: 'control',
      ...(description.length > 0 && { description }),
      ...(group !== undefined && { group }),
      ...(within !== undefined && { within }),
      ...(isWithdrawn(control) && { withdrawn: true as const }),
    };
    this.#entries.set(indexed, entry);
    return entry;
  }
}

function isWithdrawn(control: Json): boolean {
  return propOf(control, 'status')?.toLowerCase() === 'withdrawn';
}
