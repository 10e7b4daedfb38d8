/** Whether a name that nothing has is a declaration's whose own name was misspelt: the mentions agree, and it stands alone. */

import { kinds } from '../../../../grammar/src/vocabulary/vocabulary.ts';
import type { Value } from '../../facts/facts.ts';
import { isNear } from '../../facts/suggest.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';

/** A declaration that nothing names, and the name by which the plan seems to call it. */
export interface Misspelt {
  readonly declared: Entry;
  /** Qualified as the declaration's name is. */
  readonly name: string;
}

/** Of more declarations than this, only the first are compared: mistakes can be as many. */
const MOST_COMPARED = 1000;

const namespaceKinds = [...kinds.values()].filter(({ namespace }) => namespace).map(({ kind }) => kind);

/** What stands behind the last dot of a name. */
function last(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function named(plan: PlanView, wanted: readonly string[]): readonly Entry[] {
  return plan.derive(`named ${wanted.join(' ')}`, () =>
    wanted.flatMap((kind) => plan.all(kind).filter(({ name }) => name !== undefined)).slice(0, MOST_COMPARED),
  );
}

/** The only declaration that is nearly called by a name and is mentioned by nothing. */
function standIn(plan: PlanView, name: string, wanted: readonly string[]): Entry | undefined {
  const near = named(plan, wanted).filter((entry) => entry.name !== name && isNear(name, entry.name ?? '', last(name)));
  const idle = near.filter((entry) => !plan.isMentioned(entry));
  return idle.length === 1 ? idle[0] : undefined;
}

/** The party, or whatever else has names inside, whose misspelt name makes a qualified one unknown. */
function standInAround(plan: PlanView, name: string): Misspelt | undefined {
  const end = name.indexOf('.');
  const around = name.slice(0, end);
  if (end < 0 || plan.named(around).length > 0) return undefined;
  const declared = standIn(plan, around, namespaceKinds);
  const inside = declared ? heldNames(plan, declared) : [];
  const own = inside.map((local) => `${declared?.name ?? ''}.${local}`);
  if (!declared || own.some((each) => plan.isNameMentioned(each))) return undefined;
  const meant = inside.map((local) => `${around}.${local}`);
  const often = meant.some((each) => plan.isMentionedOften(each));
  const mentioned = often || meant.filter((each) => plan.isNameMentioned(each)).length > 1;
  return mentioned && meant.includes(name) ? { declared, name: around } : undefined;
}

/** What a declaration holds, by the names inside it. */
function heldNames(plan: PlanView, entry: Entry): readonly string[] {
  const held = (kinds.get(entry.kind)?.holds ?? []).flatMap((kind) => plan.held(entry, kind));
  return held.flatMap(({ name }) => (name === undefined ? [] : last(name)));
}

/**
 * The declaration that a name which nothing has seems to mean: the only one near to it that nothing mentions, while
 * several places mention the name. Where one place alone does, the mistake may as well stand there.
 */
export function misspelt(plan: PlanView, from: Entry, { text, to }: Value): Misspelt | undefined {
  const party = standInAround(plan, text);
  if (party) return party;
  const around = from.namespaces.map(({ prefix }) => `${prefix}.${text}`);
  for (const name of [...around, text]) {
    const declared = plan.isMentionedOften(name) ? standIn(plan, name, to) : undefined;
    if (declared) return { declared, name };
  }
  return undefined;
}
