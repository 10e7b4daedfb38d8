/** The tree of one file: statements, blocks and atoms, each a value whose offsets are relative to its owner. */

/** What an atom is by its first characters; what it means is decided later, from what its place expects. */
export type AtomKind = 'name' | 'string' | 'text' | 'catalog-id' | 'digits' | 'version-mark' | 'comma' | 'stray';

/**
 * One word of a statement. Offsets are UTF-16 code units from the start of the statement that holds it.
 * `value` is what is meant: names in Unicode NFC with typographic dashes made straight, strings and texts without
 * quotes, escapes and common indent, catalog ids and version marks as written (NFC). It is an interned copy: it does
 * not keep the source text alive.
 */
export interface Atom {
  readonly kind: AtomKind;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Why the text was not read as it stands; the message is chosen by the rule `syntax/error`. */
export type SyntaxCode =
  | 'unclosed-string' // a quote is left open: it ends at the line's end
  | 'unclosed-text' // """ is left open
  | 'text-not-alone' // """ does not end its line
  | 'typographic-quote' // a quotation mark from a word processor; fix: the straight one
  | 'typographic-dash' // a dash or soft hyphen from a word processor in a name; fix: "-" or nothing
  | 'invisible-character' // a zero-width, bidirectional or control character outside strings; fix: remove it
  | 'hidden-in-string' // the same inside a string or text, a comment or a catalog id (a warning)
  | 'hash-comment' // a comment begins with #; fix: //
  | 'stray-character' // a character that belongs to no word
  | 'trailing-comma' // a comma after which the line does not go on
  | 'missing-open' // lines stand deeper than a statement without "{"
  | 'unbraced' // the same in a text whose braces balance: the lines stand without braces
  | 'missing-close' // a block is left open
  | 'superfluous-close' // a "}" that closes nothing
  | 'orphaned-lines' // what stands from here to the next "}" that closes nothing was in a block with it, whose first line is lost
  | 'split-line' // a brace that does not belong stands right beside its words, which may be parts of one; told by the brace
  | 'stray-separator' // a ";" before a "{" or a text; fix: remove it
  | 'lonely-open' // a "{" before which no statement stands
  | 'too-deep' // blocks are nested deeper than the limit; the block is skipped
  | 'too-large' // the file is larger than the limit; it is not read
  | 'conflict-marker'; // a Git conflict is left in the file

/** One repair or complaint of lexer or layout. Offsets are relative as the owner says; `fix` replaces the range. */
export interface SyntaxProblem {
  readonly code: SyntaxCode;
  readonly start: number;
  readonly end: number;
  readonly fix?: string;
  /** How many lines it concerns, where it concerns several. */
  readonly lines?: number;
}

/** `{ … }` of a statement. Offsets are relative to the statement's start. A virtual brace has zero length. */
export interface Block {
  /** Where `{` stands. */
  readonly open: number;
  /** Just behind `{`; equals `open` where layout put the brace in. */
  readonly inside: number;
  /** Where `}` stands, or the end of the block where it was put in. */
  readonly close: number;
  readonly list: List;
}

/** One line of the plan with its block, if any: `atom { atom } [ "{" list "}" ]`. At least one atom. */
export interface Statement {
  readonly atoms: readonly Atom[];
  readonly block: Block | undefined;
  /** From the first character of the first atom to the last character of the last atom or of the block. */
  readonly length: number;
  /** What is wrong inside this statement but not inside its block's statements; relative to this statement's start. */
  readonly problems: readonly SyntaxProblem[];
}

/** Comment lines (`//`, `///`) with nothing else on their lines; offsets of comments relative to the list's owner. */
export interface Comment {
  readonly start: number;
  readonly end: number;
}

/**
 * The statements of a block or a file. `starts[i]` is where `statements[i]` begins, relative to the statement that owns
 * the block (to the file for the outermost list), so that a statement is a value that survives edits elsewhere.
 */
export interface List {
  readonly statements: readonly Statement[];
  readonly starts: readonly number[];
  /** All comments that stand in this list itself (not in a statement's block), in order. */
  readonly comments: readonly Comment[];
  /** Problems between statements, relative to the list's owner. */
  readonly problems: readonly SyntaxProblem[];
}

/** A whole file. `repaired`: layout had to mend braces. `conflicted`: the text holds Git conflict markers. */
export interface Tree {
  readonly list: List;
  readonly length: number;
  readonly repaired: boolean;
  readonly conflicted: boolean;
}

/** What `parse` gives: the tree, and for a text with Git conflicts the tree of the second sides as well. */
export interface Parse {
  readonly tree: Tree;
  readonly second: Tree | undefined;
}

/** A replacement of `text.slice(start, end)` by `insert`; offsets into the text before the edit. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}
