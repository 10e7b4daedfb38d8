/** One declaration in the index of a plan: an identity that stays while its text is edited around it. */

import { kinds } from '../../../grammar/src/vocabulary/vocabulary.ts';
import { Cell } from '../query/cell.ts';
import type { Reader } from '../query/cell.ts';
import type { Facts, Line, Span } from '../facts/facts.ts';

/** Where bare names are sought before the plan: `prefix` is a qualified name, `kind` what stands there. */
export interface Namespace {
  readonly prefix: string;
  readonly kind: string;
}

/** A line of a declaration. */
export interface LineRef {
  readonly entry: Entry;
  readonly index: number;
  readonly line: Line;
}

/** A declaration. Rules see it through the plan's view only, which records what they look at. */
export class Entry implements Reader {
  stamp = 0;
  /** Tells its readers when its own shape changes or it goes away. */
  readonly cell = new Cell();
  readonly kind: string;
  readonly file: string;
  readonly parent: Entry | undefined;
  /** Qualified by the namespaces around it; undefined for a nameless declaration. */
  readonly name: string | undefined;
  /** Unique among its siblings: kind and name, or kind and title, with `#2` for repeats. */
  readonly localKey: string;
  /** From the innermost; its own comes first where it is one. */
  readonly namespaces: readonly Namespace[];
  private present: Facts;
  private refs: readonly LineRef[] | undefined = undefined;
  /** Its place among its parent's children. */
  position = 0;
  children: Entry[] = [];
  gone = false;

  constructor(file: string, parent: Entry | undefined, facts: Facts, localKey: string) {
    this.file = file;
    this.parent = parent;
    this.present = facts;
    this.localKey = localKey;
    this.kind = facts.shape.kind;
    const outer = parent?.namespaces ?? [];
    const local = facts.shape.name;
    const around = outer.at(0);
    // In a namespace whose name is unknown, so are all names.
    const isLost = parent !== undefined && parent.name === undefined && kinds.get(parent.kind)?.namespace === true;
    const name = isLost ? undefined : local !== undefined && around ? `${around.prefix}.${local}` : local;
    this.name = name;
    const isNamespace = kinds.get(this.kind)?.namespace === true;
    this.namespaces = name !== undefined && isNamespace ? [{ prefix: name, kind: this.kind }, ...outer] : outer;
  }

  /** The fingerprint's key: the qualified name, or the way to a nameless declaration. */
  get key(): string {
    if (this.name !== undefined && !this.localKey.includes('#')) return `${this.kind} ${this.name}`;
    return this.parent?.parent ? `${this.parent.key} / ${this.localKey}` : this.localKey;
  }

  get facts(): Facts {
    return this.present;
  }

  set facts(facts: Facts) {
    if (facts.shape !== this.present.shape) this.refs = undefined;
    this.present = facts;
  }

  get lines(): readonly Line[] {
    return this.present.shape.lines;
  }

  /** Its lines with where they are; the same objects as long as its shape stays. */
  get lineRefs(): readonly LineRef[] {
    return (this.refs ??= this.lines.map((line, index) => ({ entry: this, index, line })));
  }

  /** UTF-16 offset of its statement in its file. */
  get start(): number {
    return this.parent ? this.parent.start + (this.parent.facts.starts[this.position] ?? 0) : 0;
  }

  /** A span of its facts as offsets in the file. */
  absolute(span: Span): Span {
    const start = this.start;
    return { start: span.start + start, end: span.end + start };
  }
}

/** Orders entries by file and place, the same on any machine and whatever was loaded first. */
export function byPlace(a: Entry, b: Entry): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start;
}
