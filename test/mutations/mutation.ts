/** A change to a clean sample that a known rule must notice, as data, and how it is carried out. */

/** One change of a file. The text behind `after`, which stands there once, is where `from` is looked for. */
export interface Edit {
  readonly file: string;
  readonly after: string;
  readonly from: string;
  readonly to: string;
}

export interface Mutation {
  /** The rule that must notice it. */
  readonly rule: string;
  readonly sample: string;
  /** What happens, in words. */
  readonly what: string;
  readonly edits: readonly Edit[];
  /** As of which day the mutant is judged, where it differs from that of the samples. */
  readonly asOf?: string;
  /** The unchanged sample is given as the revision that was approved. */
  readonly base?: true;
}

/** `from` becomes `to`. */
export function change(file: string, after: string, from: string, to: string): Edit {
  return { file: `${file}.secplan`, after, from, to };
}

/** The line that holds `from` goes. */
export function without(file: string, after: string, from: string): Edit {
  return change(file, after, `\n  ${from}\n`, '\n');
}

/** A line comes behind the line that begins the declaration, which `after` is the beginning of. */
export function line(file: string, after: string, added: string): Edit {
  return change(file, after, '\n', `\n  ${added}\n`);
}

/** Declarations come at the end of the file. */
export function more(file: string, text: string): Edit {
  return { file: `${file}.secplan`, after: '', from: '', to: text };
}

/** Names a sample once for its mutations. */
export function of(sample: string): (rule: string, what: string, ...edits: readonly Edit[]) => Mutation {
  return (rule, what, ...edits) => ({ rule, sample, what, edits });
}

/** The text after an edit. Throws where it does not fit: a sample has changed, and the mutation has to follow. */
export function apply(text: string, { file, after, from, to }: Edit): string {
  if (after === '') return `${text}\n${to}`;
  const start = text.indexOf(after);
  if (start < 0) throw new Error(`${file} does not hold ${after}`);
  if (text.includes(after, start + 1)) throw new Error(`${file} holds ${after} more than once`);
  const at = text.indexOf(from, start);
  if (at < 0) throw new Error(`${file} does not hold ${from} behind ${after}`);
  return text.slice(0, at) + to + text.slice(at + from.length);
}
