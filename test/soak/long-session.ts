/** A long session over many files: every kind of edit, at random, each with words that were never there before. */

import type { AnalysisHost } from '../../server/src/analysis/host.ts';
import { dayOf } from '../../server/src/facts/dates.ts';
import { generatedPlan } from '../bench/generated-plan.ts';
import { ROOT, workspace } from '../analysis/workspace.ts';

const frame = generatedPlan(0).get('plan.secplan') ?? '';

/** The text of a file before anything was edited: two controls and a catalog's entry, for which others are covered. */
function textOf(n: number): string {
  const [a, b] = [String(2 * n), String(2 * n + 1)];
  return `section "Section ${String(n)}" {
  domain communications-and-operations
  accountable acme.CISO

  control C-${a} "Control number ${a}" {
    on network
    responsible acme.Business before handover
    responsible netco.Operations from handover
    covers bsi:OPS.2.1.A${String((n % 14) + 1)}
  }

  control C-${b} "Control number ${b}" {
    accountable acme.Change
    responsible netco.Engineering
    informed acme.SecurityManager
    verified by acme.Audit every 3 months last on 2026-01-10
  }
}
`;
}

/** Files by name: a plan of one file for parties and dates, and others with two controls each. */
function manyFiles(count: number): Readonly<Record<string, string>> {
  const others = Array.from({ length: count - 1 }, (_, n) => [`c${String(n)}.secplan`, textOf(n)] as const);
  return Object.fromEntries([['plan.secplan', frame], ...others]);
}

/** Numbers that look like any, the same for the same seed: Marsaglia's xorshift. */
function numbers(seed: number): (below: number) => number {
  let state = seed || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** A session under way; `edit` makes one edit and lets the analysis settle. */
export class LongSession {
  readonly host: AnalysisHost;
  private readonly texts: Readonly<Record<string, string>>;
  private readonly names: readonly string[];
  private readonly next: (below: number) => number;
  private edits = 0;

  constructor(files: number, seed: number) {
    this.texts = manyFiles(files);
    this.names = Object.keys(this.texts).slice(1);
    this.next = numbers(seed);
    this.host = workspace(this.texts);
  }

  edit(): void {
    this.edits++;
    const name = this.names[this.next(this.names.length)] ?? '';
    this.change(`${ROOT}/${name}`, this.texts[name] ?? '');
    this.host.settle();
    this.host.takeChanged();
  }

  /** Every tenth edit or so gives a file its first text again, so that files stay as large as they are. */
  private change(path: string, first: string): void {
    const { host } = this;
    switch (this.next(12)) {
      case 0:
        host.remove(path);
        break;
      case 1:
      case 2:
        host.setText(path, first, this.next(2) === 0);
        break;
      case 3:
        host.setAsOf(dayOf(this.next(2) === 0 ? '2026-01-15' : '2026-06-01') ?? 0);
        break;
      case 4:
        // A file of a name that comes once, and goes.
        host.setText(`${ROOT}/new-${String(this.edits)}.secplan`, `control ${this.word()} "x"\n`);
        host.settle();
        host.remove(`${ROOT}/new-${String(this.edits)}.secplan`);
        break;
      case 5:
        // With a conflict the whole plan is read twice: seldom it comes, and is settled.
        if (this.next(this.names.length) > 2) break;
        host.setText(path, `<<<<<<< a\n${first}=======\ncontrol ${this.word()} "x"\n>>>>>>> b\n`, true);
        host.settle();
        host.setText(path, first, true);
        break;
      default:
        this.type(path, first);
    }
  }

  /** A word that was never there before. */
  private word(): string {
    return `w${String(this.edits)}x`;
  }

  private type(path: string, first: string): void {
    const { host, next } = this;
    const text = host.file(path)?.text;
    if (text === undefined || !host.file(path)?.tree || text.length > 2 * first.length) host.setText(path, first, true);
    const now = host.file(path)?.text ?? '';
    const word = this.word();
    const marks = ['{', '}', '"', '"""\n', '<<<<<<< a\n'];
    const lines = [`    responsible acme.${word}\n`, `    covers ${word}:${word}\n`, `  control ${word} "${word}"\n`];
    const said = [...lines, `${word} `, `"${word}" `, `// ${word}\n`, marks[next(marks.length)] ?? ''];
    const insert = said[next(said.length)] ?? '';
    const breaks = [...now.matchAll(/\n/g)].map(({ index }) => index + 1);
    const start = next(4) === 0 ? next(now.length + 1) : (breaks[next(breaks.length)] ?? 0);
    host.edit(path, [{ start, end: Math.min(now.length, start + (next(3) === 0 ? next(20) : 0)), insert }]);
  }
}
