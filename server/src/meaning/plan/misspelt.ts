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

/** The declarations that are nearly called by a name and are mentioned by nothing. */
function idleNear(plan: PlanView, name: string, wanted: readonly string[]): readonly Entry[] {
  const near = named(plan, wanted).filter((entry) => entry.name !== name && isNear(name, entry.name ?? '', last(name)));
  return near.filter((entry) => !plan.isMentioned(entry));
}

/** The party, or whatever else has names inside, whose misspelt name makes a qualified one unknown. */
function standInAround(plan: PlanView, name: string): Misspelt | undefined {
  const end = name.indexOf('.');
  const [around, local] = [name.slice(0, end), name.slice(end + 1)];
  if (end < 0 || plan.named(around).length > 0) return undefined;
  const near = idleNear(plan, around, namespaceKinds);
  const [declared, ...others] = near.filter((entry) => heldNames(plan, entry).includes(local));
  return declared && others.length === 0 && isMeantBy(plan, declared, around) ? { declared, name: around } : undefined;
}

/** Whether what stands in a declaration is called by another name around it, and more often than by its own. */
function isMeantBy(plan: PlanView, declared: Entry, around: string): boolean {
  const inside = heldNames(plan, declared);
  const mentioned = (party: string): readonly string[] =>
    inside.filter((each) => plan.isNameMentioned(`${party}.${each}`));
  // Inside the party its names stand without it, and count as mentioned with it too.
  const own = mentioned(declared.name ?? '').filter((each) => !plan.isNameMentioned(each)).length;
  const meant = mentioned(around).length;
  const often = own === 0 && inside.some((each) => plan.isMentionedOften(`${around}.${each}`));
  return often || (meant > 1 && meant > own);
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
    const [declared, ...others] = plan.isMentionedOften(name) ? idleNear(plan, name, to) : [];
    if (declared && others.length === 0) return { declared, name };
  }
  const [called, ...others] = text.includes('.')
    ? []
    : idleNear(plan, text, to).filter((each) => isMeantBy(plan, each, text));
  return called && others.length === 0 ? { declared: called, name: text } : undefined;
}
