/** From the tree to facts: decides what each statement is from the kind of the enclosing block alone. */

import type { Atom, List, Statement, SyntaxProblem, Tree } from '../../../grammar/src/syntax/tree.ts';
import type { Kind, Property } from '../../../grammar/src/vocabulary/define.ts';
import { fileKind, kinds, mayHold } from '../../../grammar/src/vocabulary/vocabulary.ts';
import { readHeader } from './bind-header.ts';
import { bindLine, readable, wordsOf } from './bind-line.ts';
import {
  causes,
  isDamage,
  isDamaged,
  isLoneEnd,
  isSplit,
  mayHaveLostItsName,
  namesWith,
  namesWithin,
} from './damage.ts';
import type { BindArgument, BindProblem, Facts, Line, Span } from './facts.ts';
import { makeFacts, silenced } from './make-facts.ts';
import type { Collected } from './make-facts.ts';
import { fittingKinds, orphansAt, strangersBelow, sublist, withoutBlock } from './orphans.ts';
import { childKind, propertyOf } from './what-begins.ts';
import { whyUnknown } from './why-unknown.ts';

/** So many kinds are named that lines without a first line may belong to. */
const MOST_KINDS = 4;

/** A declaration names at most so many others: rules compare what it names with each other. */
const MOST_NAMED = 1000;

function moved(span: Span, by: number): Span {
  return by === 0 ? span : { start: span.start + by, end: span.end + by };
}

function fromSyntax(problem: SyntaxProblem, by: number): BindProblem {
  return {
    rule: problem.code === 'conflict-marker' ? 'syntax/conflict-marker' : 'syntax/error',
    message: problem.code,
    span: moved(problem, by),
    args: {},
    fix: problem.fix,
  };
}

/** Collects what stands in one block. */
class BlockBinder implements Collected {
  readonly kind: Kind;
  private readonly bind: Bind;
  readonly lines: Line[] = [];
  readonly places: number[] = [];
  readonly problems: BindProblem[] = [];
  readonly children: Facts[] = [];
  readonly starts: number[] = [];
  incomplete = false;
  /** See `Shape`. */
  readonly lost = new Set<string>();
  /** Where the problems begin of the unknown statements read last, while no other came between. */
  private unknownRun: number | undefined = undefined;
  /** How many references the lines hold so far. */
  private named = 0;

  constructor(kind: Kind, bind: Bind) {
    this.kind = kind;
    this.bind = bind;
  }

  list(list: List): void {
    const closes = new Set<SyntaxProblem>();
    for (let i = 0; i < list.statements.length; i++) {
      const orphans = orphansAt(list, i);
      if (orphans) {
        this.orphans(sublist(list, i, orphans.end), list.starts[i] ?? 0, orphans.lines);
        closes.add(orphans.close);
        i = orphans.end - 1;
      } else this.statement(list.statements[i] as Statement, list.starts[i] as number);
    }
    for (const problem of list.problems) if (!closes.has(problem)) this.problems.push(fromSyntax(problem, 0));
  }

  /** Lines whose block has lost its first line are read as a block of the kind that they fit best, and told once. */
  private orphans(run: List, start: number, lines: number, fitting = fittingKinds(this.kind, run.statements)): void {
    this.incomplete = true;
    const first = run.statements[0]?.atoms[0];
    const words = fitting.slice(0, MOST_KINDS).map(({ kind }) => `“${kind}”`);
    const span = { start: start + (first?.start ?? 0), end: start + (first?.end ?? 0) };
    const message = words.length > 0 ? 'orphans' : 'orphansOfNoKind';
    this.problem('syntax/error', message, span, { lines, words });
    this.lose(fitting.flatMap(namesWith));
    const [kind] = fitting;
    if (kind) this.child(bindOrphans(run, kind, this.bind), start);
  }

  private statement(statement: Statement, start: number): void {
    const first = readable(statement.atoms)[0];
    const child = childKind(statement, this.kind);
    const property = child ? undefined : propertyOf(statement, this.kind);
    if (isLoneEnd(statement)) {
      this.loneEnd(start, first);
      return;
    }
    if (child || property) this.unknownRun = undefined;
    else this.unknownRun ??= this.problems.length;
    const strangers = strangersBelow(statement, this.kind, child ?? (property && this.kind));
    const own = strangers ? withoutBlock(statement) : statement;
    if (child) {
      this.child(this.bind(own, child), start);
    } else {
      for (const problem of causes(own)) this.syntax(problem, start);
      if (property) this.line(own, start, property);
      else this.unknown(own, start);
    }
    if (strangers) this.orphans(strangers.run, start + strangers.start, strangers.lines, strangers.fitting);
  }

  /** A text that ends without a beginning: the unknown lines above were its lines. */
  private loneEnd(start: number, atom: Atom | undefined): void {
    this.incomplete = true;
    this.problems.length = this.unknownRun ?? this.problems.length;
    const isTold = this.problems.at(-1)?.message === 'unclosed-text';
    if (!isTold) this.problem('syntax/error', 'textBegin', { start, end: start + (atom?.end ?? 0) }, {});
    this.unknownRun = undefined;
  }

  private syntax(problem: SyntaxProblem, start: number): void {
    this.problems.push(fromSyntax(problem, start));
    if (isDamage(problem)) this.incomplete = true;
  }

  lose(names: readonly string[]): void {
    for (const kind of names) this.lost.add(kind);
  }

  private child(facts: Facts, start: number): void {
    this.children.push(facts);
    this.starts.push(start);
  }

  private line(statement: Statement, start: number, property: Property): void {
    const before = this.problems.length;
    if (!property.many && this.lines.some((line) => line.property === property)) {
      const span = { start, end: start + (statement.atoms[wordsOf(property.head).length - 1]?.end ?? 0) };
      this.problem('syntax/repeated-property', 'repeated', span, { head: property.head, kind: this.kind.label });
    }
    const placed = this.places.length;
    bindLine(statement, property, start, this);
    const tooMany = this.namesTooMany();
    if (tooMany || isSplit(statement)) {
      this.lines.pop();
      this.places.length = placed;
      if (tooMany && !this.problems.some(({ message }) => message === 'too-many-names')) {
        this.problem('syntax/error', 'too-many-names', { start, end: start + statement.length }, {});
      }
    }
    if (this.problems.length > before) this.incomplete = true;
    if (isDamaged(statement)) this.problems.length = before;
    if (this.incomplete) this.loseBehind(statement, property);
  }

  /** A declaration that stands behind a property on its line, or folders that a damaged line was to bring in. */
  private loseBehind({ atoms, problems }: Statement, property: Property): void {
    const swallowed = atoms
      .slice(1)
      .flatMap(({ value }) => (mayHold(this.kind, value) ? kinds.get(value) : undefined) ?? []);
    this.lose(swallowed.flatMap(namesWith));
    if (property.head === 'use' && problems.some(isDamage)) this.lose([...kinds.keys()]);
  }

  /** Counts what the line that was read last names. */
  private namesTooMany(): boolean {
    const references = this.lines.at(-1)?.values.filter(({ kind }) => kind === 'reference').length ?? 0;
    this.named += references;
    return references > 0 && this.named > MOST_NAMED;
  }

  private problem(
    rule: BindProblem['rule'],
    message: string,
    span: Span,
    args: Record<string, BindArgument>,
    fix?: string,
  ): void {
    this.problems.push({ rule, message, span, args, fix });
  }

  /** A first word that may not stand here. What stands in its block is read for its names and words, in silence. */
  private unknown(statement: Statement, start: number): void {
    this.incomplete = true;
    const first = readable(statement.atoms)[0];
    const damaged = isDamaged(statement);
    const why = first && !damaged ? whyUnknown(this.kind, first) : undefined;
    if (why) this.problem('syntax/unknown-property', why.message, moved(why.span, start), why.args, why.fix);
    const { meant } = why ?? {};
    if (meant) {
      this.child(silenced(this.bind(statement, meant)), start);
    } else if (damaged || statement.block) {
      const known = first && kinds.get(first.value);
      this.lose(known ? namesWith(known) : namesWithin(this.kind));
      const { list } = statement.block ?? {};
      const [kind] = list && !known ? fittingKinds(this.kind, list.statements) : [];
      if (list && kind) this.child(silenced(bindOrphans(list, kind, this.bind)), start);
    }
  }

  /** Properties that must stand and do not. */
  missing(at: Span): void {
    if (this.incomplete) return;
    for (const property of requiredOf(this.kind)) {
      if (this.lines.some((line) => line.property === property)) continue;
      const message = property.required === 'error' ? 'missing' : 'shouldStand';
      const expected = property.slot ? { slot: property.slot } : property.head;
      this.problem('syntax/missing-property', message, at, { head: property.head, kind: this.kind.label, expected });
    }
  }
}

const required = new Map<string, readonly Property[]>();

function requiredOf(kind: Kind): readonly Property[] {
  let found = required.get(kind.kind);
  if (!found) required.set(kind.kind, (found = kind.properties.filter((property) => property.required)));
  return found;
}

function bindStatement(statement: Statement, kind: Kind, bind: Bind): Facts {
  const header = readHeader(statement, kind);
  const binder = new BlockBinder(kind, bind);
  const damaged = isDamaged(statement);
  for (const problem of causes(statement)) binder.problems.push(fromSyntax(problem, 0));
  if (!damaged) binder.problems.push(...header.problems);
  if (damaged || header.problems.length > 0) binder.incomplete = true;
  if (mayHaveLostItsName(statement) || header.problems.length > 0) binder.lose(namesWith(kind));
  const block = statement.block;
  if (block) binder.list(block.list);
  const word = statement.atoms.find((atom) => atom.kind === 'name');
  const kindSpan = { start: word?.start ?? 0, end: word?.end ?? 0 };
  binder.missing(header.nameSpan ?? header.titleSpan ?? kindSpan);
  const { title } = header;
  const name = isSplit(statement) ? undefined : header.name;
  return makeFacts(
    binder,
    { name, title },
    {
      whole: { start: 0, end: statement.length },
      kind: kindSpan,
      name: header.nameSpan,
      title: header.titleSpan,
      block: block && { start: block.inside, end: block.close },
    },
  );
}

/** The facts of lines without their first line: what they say is known, and what they were called is not. */
function bindOrphans(list: List, kind: Kind, bind: Bind): Facts {
  const binder = new BlockBinder(kind, bind);
  binder.list(list);
  binder.incomplete = true;
  const last = list.statements.at(-1)?.length ?? 0;
  const whole = { start: 0, end: (list.starts.at(-1) ?? 0) + last };
  const word = { start: 0, end: list.statements[0]?.atoms[0]?.end ?? 0 };
  const kept = binder.problems.filter(({ rule }) => rule === 'syntax/error' || rule === 'syntax/bad-value');
  binder.problems.splice(0, Infinity, ...kept);
  const spans = { whole, kind: word, name: undefined, title: undefined, block: whole };
  return makeFacts(binder, { name: undefined, title: undefined }, spans);
}

const bound = new WeakMap<Statement, Facts>();

/** Binds a declaration in a block. */
type Bind = (statement: Statement, kind: Kind) => Facts;

function bindOnce(statement: Statement, kind: Kind): Facts {
  return bindStatement(statement, kind, bindOnce);
}

/** The same statement read as the same kind gives the same object. */
function bindAgain(statement: Statement, kind: Kind): Facts {
  const known = bound.get(statement);
  if (known?.shape.kind === kind.kind) return known;
  const facts = bindStatement(statement, kind, bindAgain);
  bound.set(statement, facts);
  return facts;
}

/**
 * The facts of a file: a declaration of kind `file` that holds all others, with `use` as its property. `again`: the tree
 * will be edited and bound again, and what an edit leaves alone is kept by its statement.
 */
export function bindFile(tree: Tree, again: boolean): Facts {
  const binder = new BlockBinder(fileKind, again ? bindAgain : bindOnce);
  binder.list(tree.list);
  const whole = { start: 0, end: tree.length };
  const nowhere = { start: 0, end: 0 };
  const spans = { whole, kind: nowhere, name: undefined, title: undefined, block: whole };
  return makeFacts(binder, { name: undefined, title: undefined }, spans);
}
