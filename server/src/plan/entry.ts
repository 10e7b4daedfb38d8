/** A declaration as whoever asks about a plan holds it: only what never changes about it; all else is asked of the plan's view, which records it. */

import type { Line } from '../facts/facts.ts';
import type { Subject } from '../query/recorder.ts';

/** Where bare names are sought before the plan: `prefix` is a qualified name, `kind` what stands there. */
export interface Namespace {
  readonly prefix: string;
  readonly kind: string;
}

/** A declaration: an identity that stays while its text is edited around it. */
export interface Entry extends Subject {
  readonly kind: string;
  readonly file: string;
  readonly parent: Entry | undefined;
  /** Qualified by the namespaces around it; undefined for a nameless declaration. */
  readonly name: string | undefined;
  /** The name as it is written in the declaration itself. */
  readonly localName: string | undefined;
  /** Unique among its siblings: kind and name, or kind and title, with `#2` for repeats. */
  readonly localKey: string;
  /** The fingerprint's key: the qualified name, or the way to a nameless declaration. */
  readonly key: string;
  /** From the innermost; its own comes first where it is one. */
  readonly namespaces: readonly Namespace[];
}

/** A line of a declaration. */
export interface LineRef {
  readonly entry: Entry;
  readonly index: number;
  readonly line: Line;
}
