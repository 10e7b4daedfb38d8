/** Reads a text into its tree; any text has one. */
import type { IToken } from 'chevrotain';
import { EmbeddedActionsParser } from 'chevrotain';
import type { Atom as AtomNode, Block, Comment, List, Parse, Statement, SyntaxProblem, Tree } from './tree.ts';
import { Atom, Close, End, endOf, kindOf, lex, Open, parserTokens, valueOf } from './tokens.ts';
import type { Lexed } from './tokens.ts';
import type { Laid } from './layout.ts';
import { layOut } from './layout.ts';
import { readSides } from './conflicts.ts';
import { intern } from '../text/interning.ts';

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

/** A statement that is being read; offsets count from its start. */
interface LineDraft {
  readonly start: number;
  readonly atoms: AtomNode[];
  end: number;
  block: Block | undefined;
  problems: readonly SyntaxProblem[];
}

function blockOf(list: List, owner: number, open: IToken, close: IToken): Block {
  const [from, inside, to] = [open.startOffset - owner, endOf(open) - owner, close.startOffset - owner];
  return { open: from, inside, close: to, list };
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
  /** The statement that is being read. */
  private line: LineDraft = { start: 0, end: 0, atoms: [], block: undefined, problems: NO_PROBLEMS };

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
    // No token may outlive the parse, as each holds a piece of the source text; nor need the tree stay alive here.
    this.input = [];
    this.comments = [];
    this.draft = draftOf(0);
    return list;
  }

  // The actions are made once: a closure for every word and line costs more than reading it.
  private readonly addStatement = (): void => {
    const { draft } = this;
    const start = this.LA(1).startOffset;
    this.takeBefore(draft, start);
    draft.starts.push(start - draft.owner);
    draft.statements.push(this.SUBRULE(this.statement));
  };

  private readonly addAtom = (): void => {
    const { line } = this;
    const token = this.CONSUME(Atom);
    const start = token.startOffset - line.start;
    line.end = start + token.image.length;
    line.atoms.push({ kind: kindOf(token), value: intern(valueOf(token)), start, end: line.end });
  };

  private readonly addBlock = (): void => {
    const { line, draft } = this;
    const open = this.CONSUME(Open);
    line.problems = this.problemsBefore(open.startOffset + 1, line.start);
    this.commentsBefore(draft, open.startOffset);
    const inner = draftOf(line.start);
    this.draft = inner;
    this.SUBRULE(this.list);
    const close = this.CONSUME(Close);
    line.block = blockOf(this.finish(inner, close.startOffset), line.start, open, close);
    line.end = endOf(close) - line.start;
    this.draft = draft;
    this.line = line;
  };

  private readonly endLine = (): void => {
    const { line } = this;
    this.CONSUME(End);
    line.problems = this.problemsBefore(line.start + line.end, line.start);
  };

  private readonly endings = [{ ALT: this.addBlock }, { ALT: this.endLine }];

  private readonly list = this.RULE('list', () => {
    this.MANY(this.addStatement);
  });

  private readonly statement = this.RULE('statement', (): Statement => {
    const line: LineDraft = {
      start: this.LA(1).startOffset,
      end: 0,
      atoms: [],
      block: undefined,
      problems: NO_PROBLEMS,
    };
    this.line = line;
    this.AT_LEAST_ONE(this.addAtom);
    this.OR(this.endings);
    return { atoms: line.atoms, block: line.block, length: line.end, problems: line.problems };
  });

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
    for (let next = this.problems[from]; next !== undefined && next.start < offset;) {
      next = this.problems[++this.nextProblem];
    }
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
