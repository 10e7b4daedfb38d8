/** Reads a text into its tree; any text has one. */
import type { IToken } from 'chevrotain';
import { EmbeddedActionsParser } from 'chevrotain';
import type { Atom as AtomNode, Block, Comment, List, Parse, Statement, SyntaxProblem, Tree } from './tree.ts';
import { Atom, Close, End, endOf, kindOf, lex, Open, parserTokens, valueOf } from './tokens.ts';
import type { Lexed } from './tokens.ts';
import type { Laid } from './layout.ts';
import { layOut } from './layout.ts';
import { readSides } from './conflicts.ts';
import { intern } from './interning.ts';

const NO_PROBLEMS: readonly SyntaxProblem[] = [];

/** A list that is being read. */
interface ListDraft {
  /** Where the owner begins; offsets in the list count from there. */
  readonly owner: number;
  readonly statements: Statement[];
  readonly starts: number[];
  readonly comments: Comment[];
  readonly problems: SyntaxProblem[];
}

function draftOf(owner: number): ListDraft {
  return { owner, statements: [], starts: [], comments: [], problems: [] };
}

/** `list = { statement }`, `statement = atom { atom } ( "{" list "}" | end )`: all else was done by lexer and layout. */
class TreeParser extends EmbeddedActionsParser {
  private comments: readonly IToken[] = [];
  private problems: readonly SyntaxProblem[] = [];
  private nextComment = 0;
  private nextProblem = 0;
  /** The list whose statements are being read. */
  private draft = draftOf(0);

  constructor() {
    super(parserTokens, { recoveryEnabled: false, maxLookahead: 1 });
    this.performSelfAnalysis();
  }

  /** Builds the list of these tokens; comments and problems in order of offsets, all of the text before `end`. */
  read(
    tokens: IToken[],
    comments: readonly IToken[],
    problems: readonly SyntaxProblem[],
    owner: number,
    end: number,
  ): List {
    this.input = tokens;
    [this.comments, this.nextComment] = [comments, 0];
    [this.problems, this.nextProblem] = [problems, 0];
    const draft = draftOf(owner);
    this.draft = draft;
    this.list();
    const list = this.finish(draft, end);
    // No token may outlive the parse: each holds a piece of the source text.
    this.input = [];
    this.comments = [];
    return list;
  }

  private readonly list = this.RULE('list', () => {
    this.MANY(() => {
      const { draft } = this;
      const start = this.LA(1).startOffset;
      this.takeBefore(draft, start);
      draft.starts.push(start - draft.owner);
      draft.statements.push(this.SUBRULE(this.statement));
    });
  });

  private readonly statement = this.RULE('statement', (): Statement => {
    const start = this.LA(1).startOffset;
    const atoms: AtomNode[] = [];
    let end = start;
    let block: Block | undefined;
    let problems = NO_PROBLEMS;
    this.AT_LEAST_ONE(() => {
      const token = this.CONSUME(Atom);
      end = endOf(token);
      atoms.push({
        kind: kindOf(token),
        value: intern(valueOf(token)),
        start: token.startOffset - start,
        end: end - start,
      });
    });
    this.OR([
      {
        ALT: () => {
          const open = this.CONSUME(Open);
          problems = this.problemsBefore(open.startOffset + 1, start);
          const outer = this.enter(open.startOffset, start);
          this.SUBRULE(this.list);
          const close = this.CONSUME(Close);
          block = this.leave(outer, start, open, close);
          end = endOf(close);
        },
      },
      {
        ALT: () => {
          this.CONSUME(End);
          problems = this.problemsBefore(end, start);
        },
      },
    ]);
    return { atoms, block, length: end - start, problems };
  });

  /** Begins the list of a block; gives the list around it, which keeps the comments before `{`. */
  private enter(open: number, owner: number): ListDraft {
    const outer = this.draft;
    this.commentsBefore(outer, open);
    this.draft = draftOf(owner);
    return outer;
  }

  private leave(outer: ListDraft, owner: number, open: IToken, close: IToken): Block {
    const list = this.finish(this.draft, close.startOffset);
    this.draft = outer;
    const [from, inside, to] = [open.startOffset - owner, endOf(open) - owner, close.startOffset - owner];
    return { open: from, inside, close: to, list };
  }

  private finish(draft: ListDraft, end: number): List {
    this.takeBefore(draft, end);
    const { statements, starts, comments, problems } = draft;
    return { statements, starts, comments, problems };
  }

  /** What stands before an offset and was not taken by a statement stands in the list itself. */
  private takeBefore(draft: ListDraft, offset: number): void {
    this.commentsBefore(draft, offset);
    for (const problem of this.problemsBefore(offset, draft.owner)) draft.problems.push(problem);
  }

  private commentsBefore({ comments, owner }: ListDraft, offset: number): void {
    for (let next = this.comments[this.nextComment]; next !== undefined && next.startOffset < offset;) {
      comments.push({ start: next.startOffset - owner, end: endOf(next) - owner });
      next = this.comments[++this.nextComment];
    }
  }

  private problemsBefore(offset: number, owner: number): readonly SyntaxProblem[] {
    const from = this.nextProblem;
    for (let next = this.problems[from]; next !== undefined && next.start < offset;)
      next = this.problems[++this.nextProblem];
    if (from === this.nextProblem) return NO_PROBLEMS;
    return this.problems.slice(from, this.nextProblem).map((problem) => moved(problem, -owner));
  }
}

/** The same problem with its offsets counted from another place. */
function moved(problem: SyntaxProblem, by: number): SyntaxProblem {
  return { ...problem, start: problem.start + by, end: problem.end + by };
}

const parser = new TreeParser();

/** What a list is read from: tokens that layout made safe, comments and problems in order, all before `end`. */
export interface ListSource {
  readonly lexed: Lexed;
  readonly laid: Laid;
  /** Problems from elsewhere. */
  readonly others: readonly SyntaxProblem[];
  /** Where the list's owner begins, and where the list ends. */
  readonly owner: number;
  readonly end: number;
}

/** Builds a list. */
export function readList({ lexed, laid, others, owner, end }: ListSource): List {
  const problems = [...lexed.problems, ...laid.problems, ...others].sort((left, right) => left.start - right.start);
  return parser.read(laid.tokens, lexed.comments, problems, owner, end);
}

function treeOf(text: string, conflicts: readonly SyntaxProblem[] | undefined): Tree {
  const lexed = lex(text);
  const laid = layOut(text, lexed.tokens, 0);
  const list = readList({ lexed, laid, others: conflicts ?? [], owner: 0, end: text.length + 1 });
  return { list, length: text.length, repaired: laid.repaired, conflicted: conflicts !== undefined };
}

/** Reads a whole file, whatever its text is. With Git conflicts in it, the first sides make the tree. */
export function parse(text: string): Parse {
  const sides = readSides(text);
  if (sides === undefined) return { tree: treeOf(text, undefined), second: undefined };
  return { tree: treeOf(sides.first, sides.problems), second: treeOf(sides.second, sides.problems) };
}
