/** A responsibility matrix once understood: sections, controls, and for each control who holds which letter. */

import type { Letter } from './headings.ts';
import { folded } from '../readers/sheet.ts';
import type { Note, Place } from '../readers/sheet.ts';

/** Who a column or a name in a cell stands for; `upper` is the heading above it. Roles and parties are made of it later. */
export interface Holder extends Place {
  readonly text: string;
  readonly upper: string | undefined;
  readonly remarks: readonly string[];
  readonly links: readonly string[];
}

/** One letter of one holder. `remarks` become comments above the line. */
export interface MatrixLine {
  readonly letter: Letter;
  readonly holder: Holder;
  readonly text: string | undefined;
  readonly remarks: readonly string[];
}

/** One row. `remarks` keep what no line of a plan can say; `texts` are other columns. */
export interface MatrixControl extends Place {
  readonly number: string | undefined;
  readonly title: string;
  readonly lines: readonly MatrixLine[];
  readonly texts: readonly string[];
  readonly links: readonly string[];
  readonly remarks: readonly string[];
}

/** Without a title: controls that stand in no section. */
export interface MatrixSection {
  readonly title: string | undefined;
  readonly controls: readonly MatrixControl[];
}

/** What one table of the file gives. `cells` counts the cells of the rows that are there to hold letters or names. */
export interface Matrix {
  readonly sections: readonly MatrixSection[];
  readonly cells: number;
}

/** All holders of a file: the same words under the same heading are the same holder, in whatever table they stand. */
export class Holders {
  readonly #byKey = new Map<string, Holder>();

  find(holder: Holder): Holder {
    const key = `${folded(holder.upper ?? '')}\n${folded(holder.text) || holder.text}`;
    const known = this.#byKey.get(key);
    if (known) return known;
    this.#byKey.set(key, holder);
    return holder;
  }

  all(): readonly Holder[] {
    return [...this.#byKey.values()];
  }
}

/** What is told to the reader, gathered while reading. */
export interface Findings {
  readonly guesses: Note[];
  readonly unread: Note[];
  readonly passedOver: Note[];
}
