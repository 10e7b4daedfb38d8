/** One thing that can be chosen while typing. */

import type { Span } from '../../facts/facts.ts';
import type { Block } from '../describe/content.ts';

/** One thing to choose. */
export interface Completion {
  readonly label: string;
  readonly type: 'kind' | 'head' | 'qualifier' | 'word' | 'number' | 'entry' | 'party' | 'role' | 'person' | 'thing';
  /** Replaces the range, in UTF-16 offsets. */
  readonly insert: string;
  readonly range: Span;
  /** The same with stops for the cursor, for editors that know snippets. */
  readonly snippet?: string;
  /** What is compared with what was typed, where it is not the label. */
  readonly filter?: string;
  /** Sorts the items. */
  readonly order: string;
  /** A few words beside the label: a title, or what it is. */
  readonly detail: string;
  readonly documentation: readonly Block[];
}
