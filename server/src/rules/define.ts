/** The whole API for writing a rule: what a rule is, what it reports, and how a fix is written down as data. */

import type { Slot } from '../../../grammar/src/vocabulary/define.ts';
import type { Anchor } from '../plan/anchor.ts';
import type { Day } from '../facts/dates.ts';
import type { Entry } from '../plan/entry.ts';
import type { PlanView } from '../plan/plan-view.ts';

export const severities = ['error', 'warning', 'information'] as const;
export type Severity = (typeof severities)[number];

/** Entries of catalogs that a problem is about, each as `alias:id`. A waiver may put it aside for some of them. */
export interface CatalogEntries {
  readonly requirements: readonly string[];
}

/** What a message can be given. Never text: entries, words as written, lists of both, counts, days, slots. */
export type Argument =
  | Entry
  | string
  | number
  | readonly Entry[]
  | readonly string[]
  | CatalogEntries
  | { readonly day: Day }
  | { readonly slot: Slot };

export type Arguments = Readonly<Record<string, Argument>>;

/** One step of a fix. `text` is secplan, without indent; what is added is formatted to its place. */
export type Change =
  /** The anchor's span becomes `text`. */
  | { readonly type: 'replace'; readonly anchor: Anchor; readonly text: string }
  /** The anchor's line goes, with its line break. */
  | { readonly type: 'remove'; readonly anchor: Anchor }
  /** A line more in the declaration's block, which is made if there is none. */
  | { readonly type: 'add-line'; readonly entry: Entry; readonly text: string }
  /** What the anchor spans becomes a text in quotes, behind `before`. */
  | { readonly type: 'quote'; readonly anchor: Anchor; readonly before: string }
  /** Braces around the declaration's lines; what the anchors span stands behind its title and goes inside. */
  | { readonly type: 'enclose'; readonly entry: Entry; readonly lines: readonly Anchor[] }
  /** A declaration more, directly below this one. */
  | { readonly type: 'add-after'; readonly entry: Entry; readonly text: string };

/** A way to mend a problem. `title` is one of the rule's `fixes`. */
export interface Fix {
  readonly title: string;
  readonly args: Arguments;
  readonly changes: readonly Change[];
  /** Where a problem stands for many, and the fix mends this one only. */
  readonly only?: Entry;
  /** There is no other reading of what is written: it may be applied unasked. */
  readonly safe?: true;
}

/** What a report may say besides its message. */
export interface Details {
  /** Its premises: the other places that it rests on. */
  readonly related?: readonly Anchor[];
  /** It is a problem from this day on (a rule that looks at time). */
  readonly from?: Day;
  /** It is no problem any more from this day on. */
  readonly until?: Day;
  readonly fixes?: readonly Fix[];
}

/** Reports one problem of the entity at hand. `message` is one of the rule's `messages`. */
export type Report = (anchor: Anchor, message: string, args?: Arguments, details?: Details) => void;

/** A message; where its severity differs from the rule's, or alike problems are shown as one, that stands too. */
export type Message =
  string | { readonly text: string; readonly severity?: Severity; readonly grouped?: Grouping | undefined };

/**
 * Shows problems that come from one mistake as one problem: where a message has this, those of its problems that are
 * alike stand at the first place only, in order of files and places, with the other places as related ones. The rule
 * reports each of them as if there were no other, and they may come and go one by one.
 *
 * To use it, say within what they are alike and in which arguments of the report, and word the message for many:
 *
 *     messages: {
 *       unknown: {
 *         text: 'Nothing is called “{name}”.',
 *         grouped: { within: 'file', by: ['name'], text: 'Nothing is called “{name}”, which stands at {places} places here.' },
 *       },
 *     },
 *     fixes: { use: 'Write “{suggestion}”{places|| at # places}' },
 *
 * `{places}` is how many there are, always more than one where `text` of the grouping is used. Problems that are waived
 * or switched off are not counted. A fix whose title speaks of `{places}` is made at all of them at once; of other
 * fixes, the first place's are offered.
 */
export interface Grouping {
  /** One problem for each file, or one for the whole plan; a rule of the text alone knows files only. */
  readonly within: 'file' | 'plan';
  /** Names of arguments: those problems are alike that agree in all of them. None: all with this message are. */
  readonly by: readonly string[];
  /** The message for more than one place. */
  readonly text: string;
}

/** Numbers of a rule that `secplan.json` can set, with their defaults. */
export type Options = Readonly<Record<string, number>>;

export interface Rule {
  /** `group/name`: also the place of its code and its page. */
  readonly id: string;
  readonly severity: Severity;
  /** Papers and sections the rule comes from, as `IBM 5.1`; `secplan` for our own. */
  readonly source: readonly string[];
  /** `date`: what it finds also depends on today's date, by `from` and `until` of its reports alone. */
  readonly needs?: 'date';
  /** The kinds of declarations it is run for; `*` is every one, `file` included. */
  readonly each: readonly string[];
  /**
   * Its problem is dropped where one of these rules has one on the same declaration, or, for rules of names, on one
   * around it.
   */
  readonly yieldsTo?: readonly string[];
  readonly options?: Options;
  /**
   * Names of arguments, mostly `entity`. Where more than a few problems of a file differ in these alone, they are one at
   * the first place, and its message is given all that they name as lists, and counts as sums: so it is worded for one
   * and for many, with `{entity|it|them}`. What is not alike in this way, and repeats all the same, is shown no more
   * often than anybody reads it.
   */
  readonly across?: readonly string[];
  /** Message by id. `{name}` stands for an argument; `{n|one role|# roles}` chooses by a count. */
  readonly messages: Readonly<Record<string, Message>>;
  /** Titles of fixes by id. */
  readonly fixes?: Readonly<Record<string, string>>;
  /** Some of the fixes that `check` finds are safe. */
  readonly mends?: true;
  /**
   * Pure, synchronous, without state. Rules of the text alone (`syntax/*`) have none: binder and parser find them. Nor has
   * a rule about problems, which no rule may read: the analysis finds those.
   */
  readonly check?: (entity: Entry, plan: PlanView, report: Report, options: Options) => void;
  /**
   * For a rule about what many entities have in common: the keys under which an entity counts, such as the names of
   * services. `check` reads them with `plan.gathered(rule, key)` and runs again only for the keys that changed.
   */
  readonly gather?: {
    readonly each: readonly string[];
    readonly keys: (entity: Entry, plan: PlanView) => readonly string[];
  };
}

/** A problem found, before it is put into words. */
export interface Problem {
  readonly rule: Rule;
  readonly message: string;
  readonly severity: Severity;
  readonly anchor: Anchor;
  readonly args: Arguments;
  readonly related: readonly Anchor[];
  /** First day on which it is a problem, and first day on which it is none any more. */
  readonly from: Day;
  readonly until: Day;
  readonly fixes: readonly Fix[];
  /** It stands for several that agree in this; see `across`. */
  readonly alike?: string;
  /** What has the like and is not shown by itself: the problem is the last of as many as are shown. */
  readonly likewise?: readonly Entry[];
}

/** Checks at compile time that a rule is whole. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** Builds a problem from what a rule reported. An unknown message id is our mistake and throws. */
export function makeProblem(
  rule: Rule,
  anchor: Anchor,
  message: string,
  args: Arguments = {},
  details: Details = {},
): Problem {
  const template = rule.messages[message];
  if (template === undefined) throw new Error(`${rule.id} has no message ${message}`);
  return {
    rule,
    message,
    severity: (typeof template === 'string' ? undefined : template.severity) ?? rule.severity,
    anchor,
    args,
    related: details.related ?? [],
    from: details.from ?? -Infinity,
    until: details.until ?? Infinity,
    fixes: details.fixes ?? [],
  };
}

function isAboutEntries(value: Argument): value is CatalogEntries {
  return typeof value === 'object' && 'requirements' in value;
}

/** The entries of catalogs that a problem is about, as `alias:id`. */
export function entriesOf({ args }: Problem): readonly string[] {
  return Object.values(args).flatMap((value) => (isAboutEntries(value) ? value.requirements : []));
}

/** The same problem of some of its entries only. */
export function withEntries(problem: Problem, entries: readonly string[]): Problem {
  const kept = (value: Argument): Argument =>
    isAboutEntries(value) ? { requirements: value.requirements.filter((each) => entries.includes(each)) } : value;
  return {
    ...problem,
    args: Object.fromEntries(Object.entries(problem.args).map(([name, value]) => [name, kept(value)])),
  };
}
