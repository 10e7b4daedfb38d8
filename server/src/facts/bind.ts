/** From the tree to facts: decides what each statement is from the kind of the enclosing block alone. */

import type { List, Statement, SyntaxProblem, Tree } from '../../../grammar/src/syntax/tree.ts';
import type { Kind, Property } from '../../../grammar/src/vocabulary/define.ts';
import { fileKind, headsByFirstWord, kinds, mayHold } from '../../../grammar/src/vocabulary/vocabulary.ts';
import { readHeader } from './bind-header.ts';
import type { Header } from './bind-header.ts';
import { matchWords, readable, wordsOf } from './atoms.ts';
import { bindLine } from './bind-line.ts';
import { readByHabit } from './habits.ts';
import { isInLine } from './inline-lines.ts';
import { readLetters } from './letters.ts';
import { beginningOf } from './meant-words.ts';
import { isUnderstood, movedProblem, rewrite, Spans } from './facts.ts';
import type { BindArgument, BindFix, BindProblem, Facts, HeaderSpans, Line, LineSink, Span } from './facts.ts';
import { nearest } from './suggest.ts';
import { damaging, fromSyntax, withoutBraces } from './syntax-problems.ts';

/** A declaration names at most so many others: rules compare what it names with each other. */
const MOST_NAMED = 1000;

function moved(span: Span, by: number): Span {
  return by === 0 ? span : { start: span.start + by, end: span.end + by };
}

/** The property whose head, read longest first, begins the statement. */
function findProperty(statement: Statement, kind: Kind): Property | undefined {
  const first = statement.atoms[0];
  if (first?.kind !== 'name') return undefined;
  const heads = headsByFirstWord(kind).get(first.value);
  return heads?.find((head) => matchWords(statement.atoms, 0, head.words) > 0)?.property;
}

function hasStray({ problems }: Statement): boolean {
  return problems.length > 0 && problems.some(({ code }) => code === 'stray-character');
}

/** Collects what stands in one block. */
class BlockBinder implements LineSink {
  readonly kind: Kind;
  private readonly bind: Bind;
  readonly lines: Line[] = [];
  readonly places: number[] = [];
  readonly problems: BindProblem[] = [];
  readonly children: Facts[] = [];
  readonly starts: number[] = [];
  incomplete = false;
  /** How many references the lines hold so far. */
  private named = 0;

  constructor(kind: Kind, bind: Bind) {
    this.kind = kind;
    this.bind = bind;
  }

  /** The statements of a list whose places count from `by`. */
  list(list: List, by = 0): void {
    for (const problem of list.problems) this.problems.push(fromSyntax(problem, by));
    for (let i = 0; i < list.statements.length; i++) {
      const before = this.problems.length;
      const statement = list.statements[i] as Statement;
      this.statement(statement, by + (list.starts[i] as number));
      if (this.problems.length > before) this.trailing(before, statement, list.statements[i + 1]);
    }
  }

  /** A comma at the end of a line, as JSON has it, is one too many where the next line begins anew. */
  private trailing(from: number, { atoms, block }: Statement, next: Statement | undefined): void {
    for (let i = from; i < this.problems.length; i++) {
      const problem = this.problems[i] as BindProblem;
      if (problem.message !== 'trailing-comma') continue;
      const isEnd = !next || beginningOf(readable(next.atoms), this.kind)?.sure === true;
      if (isEnd && atoms.length > 1 && !block) {
        this.problems[i] = { ...problem, fixes: [rewrite(problem.span, '', true)] };
      } else this.incomplete = true;
    }
  }

  statement(statement: Statement, start: number): void {
    if (!hasStray(statement) && this.known(statement, start)) return;
    const says = (head: string): boolean => this.lines.some(({ property }) => property.head === head);
    const reading = readLetters(statement, this.kind) ?? readByHabit(statement, this.kind, says);
    for (const problem of reading?.problems ?? []) this.problems.push(movedProblem(problem, start));
    const read = reading?.statement ?? statement;
    const isKnown = this.known(read, start);
    for (const each of reading?.also ?? []) this.known(each, start);
    if (isKnown) return;
    for (const problem of read.problems) if (problem.code !== 'unbraced') this.syntax(problem, start);
    if (readable(read.atoms).length > 0) this.unknown(read, start);
  }

  /** Reads what begins in our words: a declaration or a line. */
  private known(statement: Statement, start: number): boolean {
    const first = readable(statement.atoms)[0];
    const child = first?.kind === 'name' && mayHold(this.kind, first.value) ? kinds.get(first.value) : undefined;
    if (child) {
      this.child(this.bind(statement, child), start);
      return true;
    }
    const property = findProperty(statement, this.kind);
    if (!property) return false;
    for (const problem of statement.problems) if (problem.code !== 'unbraced') this.syntax(problem, start);
    this.line(statement, start, property);
    return true;
  }

  private syntax(problem: SyntaxProblem, start: number): void {
    this.problems.push(fromSyntax(problem, start));
    if (damaging.has(problem.code)) this.incomplete = true;
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
    if (this.namesTooMany()) {
      this.lines.pop();
      this.places.length = placed;
      if (!this.problems.some(({ message }) => message === 'too-many-names')) {
        this.problem('syntax/error', 'too-many-names', { start, end: start + statement.length }, {});
      }
    }
    if (!this.problems.slice(before).every(isUnderstood)) this.incomplete = true;
    const { block } = statement;
    // Lines indented below a line that has no block are lines of the same block.
    if (block && block.inside === block.open) this.list(block.list, start);
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
    fixes: readonly BindFix[] = [],
  ): void {
    this.problems.push({ rule, message, span, args, fixes });
  }

  /** A first word that may not stand here. If it is nearly a kind, its block is read as that kind's, in silence. */
  private unknown(statement: Statement, start: number): void {
    this.incomplete = true;
    const first = readable(statement.atoms)[0];
    if (!first) return;
    const span = moved({ start: first.start, end: first.end }, start);
    const found = first.value;
    const within = this.kind.label;
    const doubtful = beginningOf(readable(statement.atoms), this.kind);
    if (doubtful) {
      const wide = { start: span.start, end: start + (readable(statement.atoms)[doubtful.took - 1]?.end ?? first.end) };
      const args = { found, within, suggestion: doubtful.ours };
      this.problem('syntax/unknown-property', 'didYouMean', wide, args, [rewrite(wide, doubtful.ours, false)]);
      if (doubtful.kind) this.child(silenced(this.bind(statement, doubtful.kind)), start);
      return;
    }
    const suggestion = nearest(found, [...this.kind.holds, ...headsByFirstWord(this.kind).keys()]);
    if (suggestion) {
      this.problem('syntax/unknown-property', 'didYouMean', span, { found, within, suggestion }, [
        rewrite(span, suggestion, false),
      ]);
      const kind = mayHold(this.kind, suggestion) ? kinds.get(suggestion) : undefined;
      if (kind) this.child(silenced(this.bind(statement, kind)), start);
    } else if (kinds.has(found)) {
      this.problem('syntax/unknown-property', 'elsewhere', span, { found, within });
    } else {
      this.problem('syntax/unknown-property', 'unknown', span, { found, within });
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

/** What stands below an unknown word is read for its names, but reported on no further. */
function silenced(facts: Facts): Facts {
  return {
    ...facts,
    shape: { ...facts.shape, incomplete: true },
    problems: [],
    problemCount: 0,
    children: facts.children.map(silenced),
  };
}

function bindStatement(statement: Statement, kind: Kind, bind: Bind): Facts {
  const header = readHeader(statement, kind);
  const binder = new BlockBinder(kind, bind);
  const unbraced = withoutBraces(statement, kind, header);
  for (const problem of statement.problems) {
    if (problem.code === 'unbraced' || isInLine(problem, header.lines)) continue;
    const found = fromSyntax(problem, 0);
    const isComma = problem.code === 'trailing-comma' && statement.atoms.length > 1;
    binder.problems.push(isComma ? { ...found, fixes: [rewrite(found.span, '', true)] } : found);
  }
  binder.problems.push(...unbraced, ...header.problems);
  const isDamaged = statement.problems.some(({ code }) => damaging.has(code));
  if (isDamaged || !header.problems.every(isUnderstood)) binder.incomplete = true;
  for (const line of header.lines) binder.statement(line.statement, line.start);
  const block = statement.block;
  if (block) binder.list(block.list);
  const word = statement.atoms.find((atom) => atom.kind === 'name');
  const kindSpan = { start: word?.start ?? 0, end: word?.end ?? 0 };
  binder.missing(header.nameSpan ?? header.titleSpan ?? kindSpan);
  return makeFacts(binder, header, {
    whole: { start: 0, end: statement.length },
    kind: kindSpan,
    name: header.nameSpan,
    title: header.titleSpan,
    block: block && { start: block.inside, end: block.close },
  });
}

function makeFacts(binder: BlockBinder, header: Pick<Header, 'name' | 'title'>, spans: HeaderSpans): Facts {
  const lines = compact(binder.lines);
  return {
    shape: {
      kind: binder.kind.kind,
      name: header.name,
      titled: header.title !== undefined,
      lines,
      incomplete: binder.incomplete,
    },
    spans: new Spans(spans, lines, binder.places),
    title: header.title,
    problems: compact(binder.problems),
    children: compact(binder.children),
    starts: compact(binder.starts),
    problemCount: binder.children.reduce((sum, child) => sum + child.problemCount, binder.problems.length),
  };
}

const none: readonly never[] = [];

/** The same items without the room for more that an array keeps while it grows. */
function compact<T>(items: readonly T[]): readonly T[] {
  return items.length === 0 ? none : items.slice();
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
