/** What newcomers write, with what is said of it and what it becomes: the corpus in `habits.txt`. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { AnalysisHost } from '../../../server/src/analysis/host.ts';
import { dayOf } from '../../../server/src/facts/dates.ts';
import { draftOf, mend } from '../../../server/src/features/fixes/mend.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import { blockOf, SURROUNDINGS } from './habits-plan.ts';

/**
 * `[kind]` says in which block the lines below stand; an empty line parts them. `!` is what is said about how a line is
 * written, in order of place, `>` what it becomes after all safe fixes: itself, where only the author can tell.
 */
const CORPUS = new URL('habits.txt', import.meta.url);
const PATH = '/work/line.secplan';

interface Habit {
  readonly inside: string;
  readonly written: string;
  readonly expected: string;
}

function readCorpus(text: string): readonly Habit[] {
  let inside = '';
  return text.split('\n\n').flatMap((piece) => {
    const heading = /^\[(\w+)\]$/.exec(piece.trim());
    if (heading) inside = heading[1] ?? '';
    if (heading) return [];
    const lines = piece.trimEnd().split('\n');
    const end = lines.findIndex((line) => /^[!>] /.test(line));
    const [written, expected] = [lines.slice(0, end), lines.slice(end)];
    return [{ inside, written: written.join('\n'), expected: expected.join('\n') }];
  });
}

function analysed({ inside, written }: Habit): AnalysisHost {
  const host = new AnalysisHost({ rules, root: '/work', asOf: dayOf('2026-01-15') ?? 0 });
  host.setText('/work/plan.secplan', SURROUNDINGS);
  host.setText(PATH, blockOf(inside, written));
  host.settle();
  return host;
}

/** How a line is written concerns words and names; what a block lacks is no habit. */
function concernsWriting(rule: string): boolean {
  return (rule.startsWith('syntax/') && rule !== 'syntax/missing-property') || rule === 'name/unresolved';
}

function outcome(habit: Habit): string {
  const host = analysed(habit);
  const said = host.problems(PATH).filter(({ rule }) => concernsWriting(rule));
  const [before = '', after = ''] = blockOf(habit.inside, '\0').split('\0');
  const { text } = mend(draftOf(host), PATH, () => true);
  assert.ok(text.startsWith(before) && text.endsWith(after), 'what stands around it stays');
  const becomes = text.slice(before.length, text.length - after.length);
  return [...said.map(({ message }) => `! ${message}`), ...becomes.split('\n').map((line) => `> ${line}`)].join('\n');
}

describe('what newcomers write', () => {
  const corpus = readCorpus(readFileSync(CORPUS, 'utf8'));
  for (const habit of corpus) {
    it(`is understood in ${habit.inside}: ${habit.written.replaceAll('\n', '⏎')}`, () => {
      if (!process.env['UPDATE']) assert.equal(outcome(habit), habit.expected);
    });
  }

  it('is of many kinds', () => {
    assert.ok(corpus.length >= 60);
  });

  it('leaves a choice where only the author can tell what is meant', () => {
    const host = analysed({ inside: 'control', written: 'responsible net.noc from 03/04/2026', expected: '' });
    const [problem] = host.problems(PATH).filter(({ rule }) => concernsWriting(rule));
    assert.equal(problem?.problem.fixes.length, 2);
    assert.ok(problem.problem.fixes.every(({ safe }) => safe === undefined));
  });

  it('leaves nothing of how a file is written to mend by hand, where each line can be understood', () => {
    const written = [
      'plan = Waterworks',
      'organization works "River Works"',
      '    role Chief "Head of security"',
      '    role Pumps "Operations of the pumps"',
      'supplier fernlink "Fernlink Ltd"',
      '    role watch "Remote watch"',
      '',
      'control "Remote access is closed at night"',
      '    approver: works.Chief',
      '    R = fernlink.watch',
      '    informed works.Pumps & works.Chief',
      '',
      'control night-1 "Passwords of the pumps", R: fernlink.watch',
      '    A: works.Chief',
      '',
      'interface "Alarm"',
      '    from watch to Pumps',
      '    within 2h',
      'asset pump-1 "Pump" owned by works, kind pump',
      'demarcation "pumps"',
      '',
    ].join('\n');
    const host = new AnalysisHost({ rules, root: '/work', asOf: dayOf('2026-01-15') ?? 0 });
    host.setText(PATH, written);
    host.settle();
    const { text } = mend(draftOf(host), PATH, () => true);
    host.setText(PATH, text);
    host.settle();
    const left = host.problems(PATH).filter(({ rule }) => rule.startsWith('syntax/') || rule === 'name/unresolved');
    assert.deepEqual(
      left.map(({ message }) => message),
      [],
    );
    assert.match(
      text,
      /accountable works\.Chief\n\s+responsible fernlink\.watch\n\s+informed works\.Pumps, works\.Chief\n/,
    );
    assert.match(text, /from fernlink\.watch to works\.Pumps\n\s+within 2 hours\n/);
  });

  after(() => {
    if (!process.env['UPDATE']) return;
    const kinds = [...new Set(corpus.map(({ inside }) => inside))];
    const pieces = kinds.flatMap((kind) => [
      `[${kind}]`,
      ...corpus.filter(({ inside }) => inside === kind).map((habit) => `${habit.written}\n${outcome(habit)}`),
    ]);
    writeFileSync(CORPUS, `${pieces.join('\n\n')}\n`);
  });
});
