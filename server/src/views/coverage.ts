/** Entry by entry of a catalog: what in the plan answers it, who is accountable there, and whether that is enough. */

import type { CatalogEntry, Level, Modal } from '../catalogs/types.ts';
import { bindingEntries, catalogsInUse, included } from '../meaning/catalogs/applicability.ts';
import type { Day } from '../facts/dates.ts';
import { qualifier } from '../facts/facts.ts';
import { catalogOf, entryKey } from '../meaning/catalogs/plan-catalogs.ts';
import type { PlanView } from '../plan/plan-view.ts';
import { answersTo } from './coverage-answers.ts';
import type { CoverageAnswer } from './coverage-answers.ts';

export const standings = ['answered', 'planned', 'certified', 'gap', 'excluded', 'not asked'] as const;

/**
 * How the plan stands to an entry. `planned`: only by a control that no project brings; `certified`: only by a certificate;
 * `gap`: the plan has to answer it and does not; `not asked`: nothing says that it applies.
 */
export type Standing = (typeof standings)[number];

export interface CoveredEntry {
  /** `alias:id`, as people write it. */
  readonly entry: string;
  readonly title: string;
  readonly level: Level | undefined;
  /** Why it has to be answered: a Statement of Applicability includes it, or the catalog itself says so. */
  readonly asked: 'included' | Modal | undefined;
  readonly standing: Standing;
  /** Why it is excluded, in the words of the plan. */
  readonly because: string | undefined;
  readonly answers: readonly CoverageAnswer[];
}

export interface CatalogCoverage {
  readonly alias: string;
  readonly title: string;
  readonly entries: readonly CoveredEntry[];
}

/** The catalogs that the plan speaks of as a whole or by entries that apply, in code unit order. */
export function catalogsAsked(view: PlanView): readonly string[] {
  const statements = view
    .all('applicability')
    .flatMap((each) => ['includes', 'excludes'].flatMap((head) => view.lines(each, head)));
  const written = statements.flatMap(({ line }) => line.values);
  const named = written.flatMap(({ kind, text }) => {
    if (kind === 'catalog') return [text];
    return kind === 'entry' ? [text.slice(0, text.indexOf(':'))] : [];
  });
  const known = [...catalogsInUse(view), ...named].filter((alias) => catalogOf(view, alias));
  return [...new Set(known)].sort();
}

/** What a plan says about which entries apply. */
interface Scope {
  readonly asked: ReadonlyMap<string, 'included' | Modal>;
  readonly excluded: ReadonlyMap<string, string>;
}

function scopeOf(view: PlanView, alias: string): Scope {
  const statements = view.all('applicability');
  const asked = new Map<string, 'included' | Modal>();
  if (catalogsInUse(view).includes(alias)) {
    for (const { key, modal } of bindingEntries(view, alias)) asked.set(key, modal);
  }
  for (const { key } of statements.flatMap((each) => included(view, each))) asked.set(key, 'included');
  const excluded = new Map<string, string>();
  for (const { line } of statements.flatMap((each) => view.lines(each, 'excludes'))) {
    const because = qualifier(line, 'because')[0]?.text ?? '';
    for (const { kind, text } of line.values) if (kind === 'entry') excluded.set(entryKey(view, text), because);
  }
  return { asked, excluded };
}

function standingOf(answers: readonly CoverageAnswer[], asked: boolean, excluded: boolean): Standing {
  const has = (strength: CoverageAnswer['strength']): boolean => answers.some((each) => each.strength === strength);
  if (has('full')) return 'answered';
  if (!asked) return excluded ? 'excluded' : 'not asked';
  if (has('planned')) return 'planned';
  return has('certified') ? 'certified' : 'gap';
}

function cover(view: PlanView, alias: string, entry: CatalogEntry, scope: Scope, asOf: Day): CoveredEntry {
  const written = `${alias}:${entry.label}`;
  const key = entryKey(view, written);
  const asked = scope.asked.get(key);
  const because = scope.excluded.get(key);
  const answers = answersTo(view, key, asOf);
  const standing = standingOf(answers, asked !== undefined, because !== undefined);
  return { entry: written, title: entry.title, level: entry.level, asked, standing, because, answers };
}

/** The entries of a catalog as the plan answers them on a day. Undefined: there is no such catalog. */
export function coverageOf(view: PlanView, alias: string, asOf: Day): CatalogCoverage | undefined {
  const catalog = catalogOf(view, alias);
  if (!catalog) return undefined;
  const scope = scopeOf(view, alias);
  const entries = catalog.requirements.flatMap(({ id }) => {
    const entry = catalog.entry(id);
    return entry ? [cover(view, alias, entry, scope, asOf)] : [];
  });
  return { alias, title: catalog.title, entries };
}

/** Whether an entry has to be answered and is not, or not by more than a plan or a certificate. */
export function isOpen({ standing }: CoveredEntry): boolean {
  return standing === 'gap' || standing === 'planned' || standing === 'certified';
}

/** How many entries stand how. */
export function countStandings(entries: readonly CoveredEntry[]): Readonly<Record<Standing, number>> {
  const count = (standing: Standing): number => entries.filter((each) => each.standing === standing).length;
  const counts = standings.map((standing) => [standing, count(standing)] as const);
  return Object.fromEntries(counts) as Record<Standing, number>;
}
