/** Which entries of catalogs the plan has to answer: by its Statements of Applicability, and by the catalogs it names. */

import { protectionGoals } from '../../../../grammar/src/vocabulary/words.ts';
import type { CatalogEntry, Modal } from '../../catalogs/types.ts';
import type { LineRef, Entry } from '../../plan/entry.ts';
import { qualifier } from '../../facts/facts.ts';
import { planEntry } from '../plan/plan-facts.ts';
import { catalogEntry, catalogOf, entryKey, entryReference } from './plan-catalogs.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** An entry that applies, and the value of the line that says so. */
export interface Included {
  readonly key: string;
  /** `alias:id`, as people write it. */
  readonly label: string;
  readonly ref: LineRef;
  readonly value: number;
}

/** The keys of the entries that a Statement of Applicability excludes. */
function excluded(view: PlanView, applicability: Entry): ReadonlySet<string> {
  const values = view.lines(applicability, 'excludes').flatMap(({ line }) => line.values);
  return new Set(values.flatMap(({ kind, text }) => (kind === 'entry' ? [entryKey(view, text)] : [])));
}

const high: readonly string[] = ['high', 'very-high'];

/** The goals of protection for which a service or some information needs more than normal protection. */
function highGoals(view: PlanView): ReadonlySet<string> {
  return view.derive('high protection', () => {
    const entries = ['service', 'information'].flatMap((kind) =>
      high.flatMap((level) => view.mentioning(kind, 'protection', level)),
    );
    const goals = entries
      .flatMap((entry) => view.lines(entry, 'protection'))
      .filter(({ line }) => high.includes(line.values[0]?.text ?? ''))
      .map(({ line }) => qualifier(line, 'for').map(({ text }) => text));
    return new Set(goals.flatMap((each) => (each.length > 0 ? each : protectionGoals)));
  });
}

/** Whether the plan needs an entry at all: one for increased need only where the protection of a goal it serves is high. */
function isNeeded(view: PlanView, { level, goals = protectionGoals }: CatalogEntry): boolean {
  return level !== 'increased' || goals.some((goal) => highGoals(view).has(goal));
}

/** The entries of a catalog that the plan needs, as keys with the way they are written. */
function needed(view: PlanView, alias: string): ReadonlyMap<string, CatalogEntry> {
  const catalog = catalogOf(view, alias);
  const found = new Map<string, CatalogEntry>();
  for (const { id, label } of catalog?.requirements ?? []) {
    const entry = catalog?.entry(id);
    if (entry && isNeeded(view, entry)) found.set(`${alias}:${label}`, entry);
  }
  return found;
}

/** What a Statement of Applicability includes and does not exclude, each entry once. An unknown entry is left out. */
export function included(view: PlanView, applicability: Entry): readonly Included[] {
  const left = excluded(view, applicability);
  const found = new Map<string, Included>();
  for (const ref of view.lines(applicability, 'includes')) {
    for (const [value, { kind, text }] of ref.line.values.entries()) {
      const labels = kind === 'catalog' ? needed(view, text).keys() : catalogEntry(view, text) ? [text] : [];
      for (const label of labels) {
        const key = entryKey(view, label);
        if (!left.has(key) && !found.has(key)) found.set(key, { key, label, ref, value });
      }
    }
  }
  return [...found.values()];
}

function applying(view: PlanView): ReadonlySet<string> {
  return view.derive('applying entries', () => {
    const all = view.all('applicability').flatMap((each) => included(view, each));
    return new Set(all.map(({ key }) => key));
  });
}

function leftOut(view: PlanView): ReadonlySet<string> {
  return view.derive('excluded entries', () => {
    return new Set(view.all('applicability').flatMap((each) => [...excluded(view, each)]));
  });
}

/** How binding an entry is: as its catalog says, else by its level. Undefined: the catalog does not say. */
function modalOf({ modal, level }: CatalogEntry): Modal | undefined {
  return modal ?? (level && (level === 'basic' ? 'MUST' : 'SHOULD'));
}

/** An entry that is binding by itself. */
export interface Binding {
  readonly key: string;
  /** `alias:id`, as people write it. */
  readonly label: string;
  readonly modal: Modal;
}

/**
 * The entries of a catalog that are binding by themselves: those that no Statement of Applicability includes, since these
 * are looked at there. One that must be met stays so where a statement excludes it.
 */
export function bindingEntries(view: PlanView, alias: string): readonly Binding[] {
  const [included, left] = [applying(view), leftOut(view)];
  return [...needed(view, alias)].flatMap(([label, entry]) => {
    const [modal, key] = [modalOf(entry), entryKey(view, label)];
    return modal && !included.has(key) && (modal === 'MUST' || !left.has(key)) ? [{ key, label, modal }] : [];
  });
}

/** The catalogs that the plan names as those it answers to. */
export function catalogsInUse(view: PlanView): readonly string[] {
  const plan = planEntry(view);
  return plan ? view.words(plan, 'catalogs') : [];
}

/** Whether an entry asks for an answer: a Statement of Applicability includes it, or its catalog is in use and binding. */
export function isAsked(view: PlanView, key: string): boolean {
  if (applying(view).has(key)) return true;
  const { alias } = entryReference(key);
  return catalogsInUse(view).includes(alias) && bindingEntries(view, alias).some((each) => each.key === key);
}

/** Whether a Statement of Applicability excludes an entry. */
export function isExcluded(view: PlanView, key: string): boolean {
  return leftOut(view).has(key);
}

/** Whether a Statement of Applicability says of a catalog, or of some of its entries, what applies. */
export function isStated(view: PlanView, alias: string): boolean {
  const stated = view.derive('stated catalogs', () => {
    const lines = view
      .all('applicability')
      .flatMap((each) => [...view.lines(each, 'includes'), ...view.lines(each, 'excludes')]);
    const values = lines.flatMap(({ line }) => line.values);
    return new Set(values.map(({ kind, text }) => (kind === 'entry' ? entryReference(text).alias : text)));
  });
  return stated.has(alias);
}
