/** Where what must lead onward comes back to where it began: circles of the relations that the vocabulary marks. */

import { fileKind, kinds } from '../../../../grammar/src/vocabulary/vocabulary.ts';
import type { Leads } from '../../../../grammar/src/vocabulary/define.ts';
import type { Entry } from '../../plan/entry.ts';
import { qualifier } from '../../facts/facts.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { strongComponents } from './strong-components.ts';

/** A line that leads from declarations of some kinds to others. */
export interface Relation {
  readonly head: string;
  readonly kinds: readonly string[];
  readonly leads: Leads;
  /** The qualifier behind which stands what it leads away from, where that is not the declaration itself. */
  readonly from: string | undefined;
}

/** A way that comes back to its first member, which is the first by place that has a line of the relation. */
export interface Circle {
  readonly relation: Relation;
  readonly way: readonly Entry[];
}

/** All relations that the vocabulary marks; a line of the same head counts in all kinds that have it. */
const relations: readonly Relation[] = [
  ...Map.groupBy(
    [fileKind, ...kinds.values()].flatMap(({ kind, properties }) =>
      properties.flatMap(({ head, leads, leadsFrom }) => (leads ? [{ kind, head, leads, from: leadsFrom }] : [])),
    ),
    ({ head }) => head,
  ),
].flatMap(([head, marked]) => {
  const [first] = marked;
  return first ? [{ head, kinds: marked.map(({ kind }) => kind), leads: first.leads, from: first.from }] : [];
});

type Graph = ReadonlyMap<Entry, readonly Entry[]>;

/** Whether a declaration leads to nobody else than it leads away from. One of several who is named again is no mistake. */
function leadsBack(view: PlanView, entry: Entry, targets: readonly Entry[], from: string | undefined): boolean {
  if (from === undefined) return targets.includes(entry);
  const starts = view.lines(entry).flatMap(({ line }) => view.meanings(entry, qualifier(line, from)));
  const isNobodyElse = targets.every((each) => starts.includes(each));
  return starts.length > 0 && isNobodyElse && starts.every((each) => targets.includes(each));
}

/** The shortest way from a node back to it, by the order in which the steps are written. */
function wayBack(graph: Graph, first: Entry): readonly Entry[] {
  const before = new Map<Entry, Entry>();
  const waiting = [first];
  for (const at of waiting) {
    for (const next of graph.get(at) ?? []) {
      if (next === first) {
        const way = [at];
        for (let back = before.get(at); back; back = before.get(back)) way.push(back);
        return way.reverse();
      }
      if (before.has(next)) continue;
      before.set(next, at);
      waiting.push(next);
    }
  }
  return [];
}

/** One way for each set of declarations that lead to one another. */
function waysOf(view: PlanView, graph: Graph): readonly (readonly Entry[])[] {
  const nodes = [...graph.keys()];
  const numbers = new Map(nodes.map((entry, i) => [entry, i]));
  const steps = nodes.map((entry) => (graph.get(entry) ?? []).flatMap((next) => numbers.get(next) ?? []));
  return strongComponents(steps).flatMap((component) => {
    const [only] = component;
    if (component.length === 1 && only !== undefined && !steps[only]?.includes(only)) return [];
    const [first] = view.inPlace(component.flatMap((node) => nodes[node] ?? []));
    return first ? [wayBack(graph, first)] : [];
  });
}

function find(view: PlanView, { head, kinds: marked, leads, from }: Relation): readonly (readonly Entry[])[] {
  const graph: Graph = new Map(marked.flatMap((kind) => [...view.leading(kind, head)]));
  if (leads === 'onward') return waysOf(view, graph);
  return [...graph].flatMap(([entry, targets]) => (leadsBack(view, entry, targets, from) ? [[entry]] : []));
}

/** Ways one behind another, with nothing between: so they are compared item by item. */
function* apart(ways: readonly (readonly Entry[])[]): Generator<Entry | undefined> {
  for (const way of ways) {
    yield* way;
    yield undefined;
  }
}

function joined(items: readonly (Entry | undefined)[]): readonly (readonly Entry[])[] {
  const ways: Entry[][] = [];
  let way: Entry[] = [];
  for (const item of items) {
    if (item) {
      way.push(item);
    } else {
      ways.push(way);
      way = [];
    }
  }
  return ways;
}

/** All circles of the plan that begin in a file. One stands for all that share a member. */
export function circlesFrom(view: PlanView, file: string): readonly Circle[] {
  return relations.flatMap((relation) => {
    const ways = view.derive(`circles ${relation.head}`, () => [...apart(find(view, relation))]);
    return joined(ways)
      .filter(([first]) => first?.file === file)
      .map((way) => ({ relation, way }));
  });
}
