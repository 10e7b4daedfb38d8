/** A name that nothing has. */

import { atLine } from '../../plan/anchor.ts';
import type { Anchor } from '../../plan/anchor.ts';
import type { LineRef, Entry } from '../../plan/entry.ts';
import type { QualifierValues, Value } from '../../facts/facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import type { Slot } from '../../../../grammar/src/vocabulary/define.ts';
import { catalogAliases, catalogOf, entryReference } from '../../meaning/catalogs/plan-catalogs.ts';
import { misspelt } from '../../meaning/plan/misspelt.ts';
import { nearest } from '../../facts/suggest.ts';
import { defineRule } from '../define.ts';
import type { Fix, Report } from '../define.ts';

/** Visits every value of a declaration with its place. */
export function eachValue(plan: PlanView, entity: Entry, visit: (value: Value, ref: LineRef, at: Place) => void): void {
  for (const ref of plan.lines(entity)) {
    const { values, qualifiers } = ref.line;
    for (let i = 0; i < values.length; i++) {
      visit(values[i] as Value, ref, { value: i });
    }
    for (let qualifier = 0; qualifier < qualifiers.length; qualifier++) {
      const { values: more } = qualifiers[qualifier] as QualifierValues;
      for (let i = 0; i < more.length; i++) {
        visit(more[i] as Value, ref, { qualifier, value: i });
      }
    }
  }
}

/** Which value of a line, or of which of its qualifiers. */
export type Place = Pick<Anchor, 'value' | 'qualifier'>;

export function anchorOf(ref: LineRef, at: Place): Anchor {
  return { entry: ref.entry, line: ref.index, ...at };
}

/** What a reference may mean, as a slot that messages put into words. */
export function expected(value: Value): { readonly slot: Slot } {
  return { slot: { oneOf: [{ type: 'reference', to: value.to }] } };
}

/** A qualified name without the namespace in which it is read anyway. */
function shortened(name: string, from: Entry): string {
  const around = from.namespaces.find(({ prefix }) => name.startsWith(`${prefix}.`));
  return around ? name.slice(around.prefix.length + 1) : name;
}

/** Of more names than this, only the first are compared with one that nothing has: mistakes can be as many. */
const MOST_COMPARED = 1000;

/** The name nearest to one that nothing has, among those that may stand there; as it would be written there. */
function similar(plan: PlanView, from: Entry, value: Value): string | undefined {
  const names = plan.derive(`names ${value.to.join(' ')}`, () =>
    value.to.flatMap((kind) => plan.all(kind).flatMap(({ name }) => name ?? [])).slice(0, MOST_COMPARED),
  );
  return nearest(
    value.text,
    names.map((name) => shortened(name, from)),
  );
}

/** The full name, where exactly one thing that may stand there has this name in its party's block, as in no other. */
function onlyInParty(plan: PlanView, from: Entry, value: Value): string | undefined {
  if (value.text.includes('.')) return undefined;
  const fullNames = plan.derive(`last words ${value.to.join(' ')}`, () => {
    const found = new Map<string, string[]>();
    for (const { name } of value.to.flatMap((kind) => plan.all(kind))) {
      if (name?.includes('.') !== true) continue;
      const last = name.slice(name.lastIndexOf('.') + 1);
      found.set(last, [...(found.get(last) ?? []), name]);
    }
    const single = [...found].flatMap(([last, [only, ...others]]) =>
      only && others.length === 0 ? [[last, only] as const] : [],
    );
    return new Map(single);
  });
  const found = fullNames.get(value.text);
  return found === undefined ? undefined : shortened(found, from);
}

function complain(plan: PlanView, entity: Entry, value: Value, anchor: Anchor, report: Report): void {
  const args = { name: value.text, expected: expected(value) };
  const inParty = onlyInParty(plan, entity, value);
  if (inParty !== undefined) {
    const fix = { ...useInstead(anchor, inParty), safe: true as const };
    report(anchor, 'inParty', { ...args, suggestion: inParty }, { fixes: [fix] });
    return;
  }
  const suggestion = similar(plan, entity, value);
  if (suggestion === undefined) {
    const around = value.text.slice(0, Math.max(0, value.text.indexOf('.')));
    if (around === '' || plan.named(around).length > 0) report(anchor, 'unknown', args);
    else report(anchor, 'within', { name: value.text, around });
    return;
  }
  report(
    anchor,
    'didYouMean',
    { ...args, suggestion },
    {
      fixes: [useInstead(anchor, suggestion)],
    },
  );
}

function checkAlias(plan: PlanView, { kind, text }: Value, anchor: Anchor, report: Report): void {
  const alias = kind === 'entry' ? entryReference(text).alias : text;
  if (catalogOf(plan, alias)) return;
  const aliases = catalogAliases(plan);
  const suggestion = nearest(alias, aliases);
  if (suggestion === undefined) {
    report(anchor, 'catalog', { alias, aliases });
    return;
  }
  const right = kind === 'entry' ? `${suggestion}:${entryReference(text).id}` : suggestion;
  report(anchor, 'nearCatalog', { alias, suggestion }, { fixes: [useInstead(anchor, right)] });
}

function useInstead(anchor: Anchor, suggestion: string): Fix {
  return { title: 'use', args: { suggestion }, changes: [{ type: 'replace', anchor, text: suggestion }] };
}

/** What is grouped by the word that nothing is called. */
const byName = { within: 'file', by: ['name'] } as const;
const byAlias = { within: 'file', by: ['alias'] } as const;

export const unresolved = defineRule({
  id: 'name/unresolved',
  severity: 'error',
  source: ['secplan'],
  each: ['*'],
  mends: true,
  messages: {
    unknown: {
      text: 'Nothing in this plan is called “{name}”. It must be {expected}: declare it, or correct the word.',
      grouped: {
        ...byName,
        text: 'Nothing in this plan is called “{name}”, which stands at {places} places here. It must be {expected}: declare it, or correct the word.',
      },
    },
    didYouMean: {
      text: 'Nothing in this plan is called “{name}”. Did you mean “{suggestion}”?',
      grouped: {
        ...byName,
        text: 'Nothing in this plan is called “{name}”, which stands at {places} places here. Did you mean “{suggestion}”?',
      },
    },
    within: {
      text: 'Nothing in this plan is called “{around}”, nor “{name}”. Declare it, or correct the word.',
      grouped: {
        within: 'file',
        by: ['around'],
        text: 'Nothing in this plan is called “{around}”, and {places} names here begin with it, “{name}” first. Declare it, or correct the word.',
      },
    },
    inParty: {
      text: 'Nothing is called “{name}” without its party. Write “{suggestion}”.',
      grouped: {
        ...byName,
        text: 'Nothing is called “{name}” without its party, which stands at {places} places here. Write “{suggestion}”.',
      },
    },
    catalog: {
      text: 'No catalog is called “{alias}”. There are {aliases}; others have to be named in secplan.json under “catalogs”, with their file.',
      grouped: {
        ...byAlias,
        text: 'No catalog is called “{alias}”, which stands at {places} places here. There are {aliases}; others have to be named in secplan.json under “catalogs”, with their file.',
      },
    },
    nearCatalog: {
      text: 'No catalog is called “{alias}”. Did you mean “{suggestion}”?',
      grouped: {
        ...byAlias,
        text: 'No catalog is called “{alias}”, which stands at {places} places here. Did you mean “{suggestion}”?',
      },
    },
    empty:
      'The folder “{folder}” holds no plan file to use. Correct the path: it is read from the folder of this file.',
    plan: 'The folder “{folder}” is a plan of its own, and plans do not use each other. Move what both need to a folder outside.',
    absolute: '“{folder}” is not a path from the folder of this file. Write it like “../common”.',
    outside: '“{folder}” leads out of the project folder. Only folders inside it can be used.',
    characters: '“{folder}” holds characters that a path cannot have. Write it with / between the folders.',
  },
  fixes: { use: 'Write “{suggestion}”{places|| at # places}' },
  check(entity, plan, report) {
    if (entity.kind === 'file') {
      const bad = plan.badUses(entity);
      for (const ref of bad.size > 0 ? plan.lines(entity, 'use') : []) {
        const folder = ref.line.values[0]?.text ?? '';
        const why = bad.get(folder);
        if (why !== undefined) report(atLine(ref, 0), why, { folder });
      }
      return;
    }
    eachValue(plan, entity, (value, ref, at) => {
      if (value.kind === 'reference') {
        if (value.to.includes('*') || plan.resolve(entity, value) || plan.mayBeLost(value.to)) return;
        if (misspelt(plan, entity, value)) return;
        complain(plan, entity, value, anchorOf(ref, at), report);
      } else if (value.kind === 'entry' || value.kind === 'catalog') {
        checkAlias(plan, value, anchorOf(ref, at), report);
      }
    });
  },
});
