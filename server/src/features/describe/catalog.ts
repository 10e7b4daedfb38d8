/** An entry of a catalog: what it asks for, and what in the plan answers it. */

import type { CatalogEntry } from '../../catalogs/types.ts';
import type { Entry } from '../../plan/entry.ts';
import { effectiveLetters } from '../../meaning/letters/letters.ts';
import { catalogEntry, entryReference, namingEntry } from '../../meaning/catalogs/plan-catalogs.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { code, item, itemAt, joined, line, ours, plan, strong } from './content.ts';
import type { Block, Words } from './content.ts';
import { called, labelOf } from './letters.ts';
import type { Subject } from '../subject.ts';

/** More answers than these are counted only. */
const MOST_ANSWERS = 8;

/** What can answer an entry, by kind and property. */
const answering: readonly (readonly [kind: string, head: string])[] = [
  ['control', 'covers'],
  ['certificate', 'covers'],
  ['baseline', 'includes'],
  ['applicability', 'includes'],
  ['applicability', 'excludes'],
  ['exception', 'deviates from'],
];

function factsOf({ level, modal, roles, goals, threats }: CatalogEntry): readonly Block[] {
  const binding = [level, modal].filter((word) => word !== undefined).join(', ');
  return [
    ...(binding === '' ? [] : [item(ours(`Level: ${binding}`))]),
    ...(roles ? [item(ours(`Roles: ${roles.join(', ')}`))] : []),
    ...(goals ? [item(ours(`Protects: ${goals.join(', ')}`))] : []),
    ...(threats ? [item(ours(`Answers the threats ${threats.join(', ')}`))] : []),
  ];
}

function accountable(view: PlanView, entry: Entry): readonly Words[] {
  const letters = effectiveLetters(view, entry).filter(({ letter }) => letter === 'accountable');
  const names = new Set(letters.map(({ holder, written }) => holder?.name ?? written));
  return names.size === 0
    ? []
    : [
        ours(', accountable: '),
        ...joined(
          [...names].map((name) => [code(name)]),
          ', ',
        ),
      ];
}

function answerItems(view: PlanView, written: string): readonly Block[] {
  const answers = answering.flatMap(([kind, head]) =>
    namingEntry(view, kind, head, written).map((entry) => {
      const who = kind === 'control' ? accountable(view, entry) : [];
      return item(ours(`${labelOf(entry)} `), ...called(entry), ours(kind === 'control' ? '' : ` (${head})`), ...who);
    }),
  );
  if (answers.length === 0) return [line(ours('Nothing in the plan answers it.'))];
  const more = answers.length - MOST_ANSWERS;
  const rest = more > 0 ? [item(ours(`and ${String(more)} more`))] : [];
  return [line(ours('In this plan:')), ...answers.slice(0, MOST_ANSWERS), ...rest];
}

function entryHead({ view }: Subject, written: string): readonly Block[] {
  const found = catalogEntry(view, written);
  if (!found) return [line(code(written))];
  const { alias } = entryReference(written);
  const group = found.group === undefined ? [] : [line(plan(found.group))];
  const text = (found.description ?? []).map((each) =>
    each.depth === 0 ? line(plan(each.text)) : itemAt(each.depth - 1, plan(each.text)),
  );
  return [line(strong(`${alias}:${found.label}`), ours(' '), plan(found.title)), ...group, ...text, ...factsOf(found)];
}

/** `written` is `alias:id`. */
export function describeCatalogEntry(subject: Subject, written: string): readonly Block[] {
  return [...entryHead(subject, written), ...answerItems(subject.view, written)];
}

/** A catalog by its alias. */
export function describeCatalog(subject: Subject, alias: string): readonly Block[] {
  const catalog = subject.catalog(alias);
  if (!catalog) return [];
  const version = catalog.version === undefined ? '' : `, version ${catalog.version}`;
  const count = ours(`${version}: ${String(catalog.requirements.length)} entries`);
  return [line(strong(alias), ours(' '), plan(catalog.title), count)];
}
