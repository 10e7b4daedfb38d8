/** Collects what stands in one block: lines, declarations, and what is wrong there. */

import type { Atom, List, Statement, SyntaxProblem } from '../../../grammar/src/syntax/tree.ts';
import type { Kind, Property } from '../../../grammar/src/vocabulary/define.ts';
import { kinds, mayHold } from '../../../grammar/src/vocabulary/vocabulary.ts';
import { readable, wordsOf } from './atoms.ts';
import { bindLine } from './bind-line.ts';
import { causes, isDamage, isDamaged, isLoneEnd, isSplit, namesWith, namesWithin } from './damage.ts';
import { isUnderstood, movedProblem, rewrite } from './facts.ts';
import type { BindArgument, BindFix, BindProblem, Facts, Line, Span } from './facts.ts';
import { readByHabit } from './habits.ts';
import { readLetters } from './letters.ts';
import { silenced } from './make-facts.ts';
import type { Collected } from './make-facts.ts';
import { beginningOf } from './meant-words.ts';
import { fittingKinds, orphansAt, strangersBelow, sublist, withoutBlock } from './orphans.ts';
import { fromSyntax, isMark } from './syntax-problems.ts';
import { childKind, propertyOf } from './what-begins.ts';
import { whyUnknown } from './why-unknown.ts';

/** Binds what stands in a block and is a block itself. */
export interface Bind {
  declaration(statement: Statement, kind: Kind): Facts;
  /** Lines whose first line is lost, as those of a declaration of a kind. */
  orphans(list: List, kind: Kind): Facts;
}

/** So many kinds are named that lines without a first line may belong to. */
const MOST_KINDS = 4;

/** A declaration names at most so many others: rules compare what it names with each other. */
const MOST_NAMED = 1000;

function hasStray({ problems }: Statement): boolean {
  return problems.length > 0 && problems.some(({ code }) => code === 'stray-character');
}

/** Collects what stands in one block. */
export class BlockBinder implements Collected {
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
  /** Where the problems begin of the statements read last that are not written as they should be, with no other between. */
  private unknownRun: number | undefined = undefined;
  /** How many references the lines hold so far. */
  private named = 0;

  constructor(kind: Kind, bind: Bind) {
    this.kind = kind;
    this.bind = bind;
  }

  /** The statements of a list whose places count from `by`. */
  list(list: List, by = 0): void {
    const closes = new Set<SyntaxProblem>();
    for (let i = 0; i < list.statements.length; i++) {
      const before = this.problems.length;
      const start = by + (list.starts[i] ?? 0);
      const orphans = orphansAt(list, i);
      if (orphans) {
        this.orphans(sublist(list, i, orphans.end), start, orphans.lines);
        closes.add(orphans.close);
        i = orphans.end - 1;
        continue;
      }
      const statement = list.statements[i] as Statement;
      this.statement(statement, start);
      if (this.problems.length > before) this.trailing(before, statement, list.statements[i + 1]);
    }
    for (const problem of list.problems) if (!closes.has(problem)) this.problems.push(fromSyntax(problem, by));
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
    if (kind) this.child(this.bind.orphans(run, kind), start);
  }

  statement(statement: Statement, start: number): void {
    if (isLoneEnd(statement)) {
      this.loneEnd(start, readable(statement.atoms)[0]);
      return;
    }
    if (!hasStray(statement) && this.known(statement, start, true)) return;
    this.unknownRun ??= this.problems.length;
    const says = (head: string): boolean => this.lines.some(({ property }) => property.head === head);
    const reading = readLetters(statement, this.kind) ?? readByHabit(statement, this.kind, says);
    for (const problem of reading?.problems ?? []) this.problems.push(movedProblem(problem, start));
    const read = reading?.statement ?? statement;
    const isKnown = this.known(read, start, false);
    for (const each of reading?.also ?? []) this.known(each, start, false);
    if (isKnown) return;
    this.syntax(read, start);
    this.unknown(read, start);
  }

  /** Reads what begins in our words: a declaration or a line. `clean`: it is written as it should be. */
  private known(statement: Statement, start: number, clean: boolean): boolean {
    const child = childKind(statement, this.kind);
    const property = child ? undefined : propertyOf(statement, this.kind);
    if (!child && !property) return false;
    if (clean) this.unknownRun = undefined;
    const strangers = strangersBelow(statement, this.kind, child ?? this.kind);
    const own = strangers ? withoutBlock(statement) : statement;
    if (child) {
      this.child(this.bind.declaration(own, child), start);
    } else if (property) {
      this.syntax(own, start);
      this.line(own, start, property);
    }
    if (strangers) this.orphans(strangers.run, start + strangers.start, strangers.lines, strangers.fitting);
    return true;
  }

  /** A text that ends without a beginning: the unknown lines above were its lines. */
  private loneEnd(start: number, atom: Atom | undefined): void {
    this.incomplete = true;
    this.problems.length = this.unknownRun ?? this.problems.length;
    const isTold = this.problems.at(-1)?.message === 'unclosed-text';
    if (!isTold) this.problem('syntax/error', 'textBegin', { start, end: start + (atom?.end ?? 0) }, {});
    this.unknownRun = undefined;
  }

  private syntax(statement: Statement, start: number): void {
    for (const problem of causes(statement)) {
      if (isMark(problem)) continue;
      this.problems.push(fromSyntax(problem, start));
      if (isDamage(problem)) this.incomplete = true;
    }
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
    if (!this.problems.slice(before).every(isUnderstood)) this.incomplete = true;
    if (isDamaged(statement)) this.problems.length = before;
    if (this.incomplete) this.loseBehind(statement, property);
    const { block } = statement;
    // Lines indented below a line that has no block are lines of the same block.
    if (block && block.inside === block.open) this.list(block.list, start);
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
    args: Readonly<Record<string, BindArgument>>,
    fixes: readonly BindFix[] = [],
  ): void {
    this.problems.push({ rule, message, span, args, fixes });
  }

  /** A first word that may not stand here. What stands in its block is read for its names and words, in silence. */
  private unknown(statement: Statement, start: number): void {
    this.incomplete = true;
    const atoms = readable(statement.atoms);
    const damaged = isDamaged(statement);
    const why = damaged ? undefined : whyUnknown(this.kind, atoms);
    if (why) {
      const span = { start: start + why.span.start, end: start + why.span.end };
      const fixes = why.suggestion === undefined ? [] : [rewrite(span, why.suggestion, false)];
      this.problem('syntax/unknown-property', why.message, span, why.args, fixes);
    }
    if (why?.meant) {
      this.child(silenced(this.bind.declaration(statement, why.meant)), start);
    } else if (damaged || statement.block) {
      const known = atoms[0] && kinds.get(atoms[0].value);
      this.lose(known ? namesWith(known) : namesWithin(this.kind));
      const { list } = statement.block ?? {};
      const [kind] = list && !known ? fittingKinds(this.kind, list.statements) : [];
      if (list && kind) this.child(silenced(this.bind.orphans(list, kind)), start);
    }
  }
}
