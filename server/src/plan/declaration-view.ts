/** What one declaration says, each look recorded: its lines, its title, what it holds. */

import { Cell } from '../query/cell.ts';
import { Recorder } from '../query/recorder.ts';
import { declarationOf } from './declaration.ts';
import type { Entry, LineRef } from './entry.ts';

const none: readonly never[] = [];

/** The part of the recorded view that needs no index. */
export class DeclarationView extends Recorder {
  /** The lines of a declaration, or those with one head. */
  lines(entry: Entry, head?: string): readonly LineRef[] {
    this.look(entry);
    const all = declarationOf(entry).lineRefs;
    if (head === undefined) return all;
    let found: LineRef[] | undefined;
    for (const ref of all) if (ref.line.property.head === head) (found ??= []).push(ref);
    return found ?? none;
  }

  /** The first line with a head. */
  line(entry: Entry, head: string): LineRef | undefined {
    this.look(entry);
    for (const ref of declarationOf(entry).lineRefs) if (ref.line.property.head === head) return ref;
    return undefined;
  }

  /** What stands in quotes behind its name. */
  title(entry: Entry): string | undefined {
    const declaration = declarationOf(entry);
    this.see((declaration.titleCell ??= new Cell()));
    return declaration.facts.title;
  }

  has(entry: Entry, head: string): boolean {
    return this.line(entry, head) !== undefined;
  }

  /** A line of it could not be read; rules about something missing skip it. */
  incomplete(entry: Entry): boolean {
    this.look(entry);
    return declarationOf(entry).facts.shape.incomplete;
  }

  /** The words of all lines with a head (`acts as`, `domain`, `kind`). */
  words(entry: Entry, head: string): readonly string[] {
    return this.lines(entry, head).flatMap((ref) => ref.line.values.map((value) => value.text));
  }

  word(entry: Entry, head: string): string | undefined {
    return this.line(entry, head)?.line.values[0]?.text;
  }

  /** The declarations in its block, of one kind. */
  held(entry: Entry, kind: string): readonly Entry[] {
    this.look(entry);
    return declarationOf(entry).children.filter((child) => child.kind === kind);
  }

  /** The sections around a declaration, innermost first. */
  sections(entry: Entry): readonly Entry[] {
    const found: Entry[] = [];
    for (let at = entry.parent; at; at = at.parent) if (at.kind === 'section') found.push(at);
    return found;
  }
}
