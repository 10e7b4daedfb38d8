/** One declaration in the index of a plan, as the analysis keeps it and as features read it. */

import { kinds } from '../../../grammar/src/vocabulary/vocabulary.ts';
import type { Facts, Line, Span } from '../facts/facts.ts';
import { Cell } from '../query/cell.ts';
import type { Entry, LineRef, Namespace } from './entry.ts';

/** A declaration with all that may change about it. Whoever runs again when something changes asks the plan's view instead. */
export class Declaration implements Entry {
  stamp = 0;
  /** Tells its readers when its own shape changes or it goes away. */
  readonly cell = new Cell();
  /** Tells its readers when its title changes; made when somebody first reads it. */
  titleCell: Cell | undefined = undefined;
  readonly kind: string;
  readonly file: string;
  readonly parent: Declaration | undefined;
  readonly name: string | undefined;
  readonly localName: string | undefined;
  readonly localKey: string;
  readonly namespaces: readonly Namespace[];
  private present: Facts;
  private refs: readonly LineRef[] | undefined = undefined;
  /** Its place among its parent's children. */
  position = 0;
  children: Declaration[] = [];
  gone = false;

  constructor(file: string, parent: Declaration | undefined, facts: Facts, localKey: string) {
    this.file = file;
    this.parent = parent;
    this.present = facts;
    this.localKey = localKey;
    this.kind = facts.shape.kind;
    const outer = parent?.namespaces ?? [];
    const local = facts.shape.name;
    this.localName = local;
    const around = outer.at(0);
    // In a namespace whose name is unknown, so are all names.
    const isLost = parent !== undefined && parent.name === undefined && kinds.get(parent.kind)?.namespace === true;
    const name = isLost ? undefined : local !== undefined && around ? `${around.prefix}.${local}` : local;
    this.name = name;
    const isNamespace = kinds.get(this.kind)?.namespace === true;
    this.namespaces = name !== undefined && isNamespace ? [{ prefix: name, kind: this.kind }, ...outer] : outer;
  }

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

/** Whether something that a message or an anchor was given is a declaration. */
export function isEntry(value: unknown): value is Entry {
  return value instanceof Declaration;
}

/** All that may change about a declaration. Reads through it are recorded for nobody: not for rules and what they ask. */
export function declarationOf(entry: Entry): Declaration {
  if (!(entry instanceof Declaration)) throw new TypeError('No other declarations than those of an index exist');
  return entry;
}
