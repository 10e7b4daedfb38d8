/** Runs every rule's page: what is reported, fixed and accepted there is what the checker does. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AnalysisHost } from '../../server/src/analysis/host.ts';
import type { FoundProblem } from '../../server/src/analysis/collect.ts';
import { applyEdits, fixEdits } from '../../server/src/features/fixes/edits.ts';
import { dayOf } from '../../server/src/facts/dates.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { titleOf } from '../../server/src/rules/render.ts';
import { readPage } from './page.ts';
import type { Page, PageCase, PageFile } from './page.ts';

const ROOT = '/workspace/plan';
const FOLDER = new URL('../../server/src/rules/', import.meta.url).pathname;

function pagePath(id: string): string {
  return join(FOLDER, `${id}.md`);
}

function filesOf(page: Page, each: PageCase, revision: PageFile['revision'] = 'head'): readonly PageFile[] {
  const own = each.files.filter((file) => file.revision === revision);
  const names = new Set(own.map(({ name }) => name));
  const given = page.given.filter((file) => file.revision === revision && !names.has(file.name));
  return [...given, ...own];
}

function analyse(page: Page, each: PageCase): AnalysisHost {
  const shown = rules.filter(({ id }) => each.allRules || id === page.id || /^(syntax|name)\//.test(id));
  const host = new AnalysisHost({ rules: shown, root: '/workspace', asOf: dayOf(each.asOf) ?? 0 });
  const [files, earlier] = [filesOf(page, each), filesOf(page, each, 'base')];
  host.setBase(new Map(earlier.map(({ name, text }) => [`${ROOT}/${name}`, text])));
  const plan = files.some(({ text }) => /^plan /m.test(text));
  // A page may leave its plan out: then an empty one binds its files together.
  if (!plan && files.length > 1) host.setText(`${ROOT}/zz-frame.secplan`, 'plan page "Page"\n');
  for (const { name, text } of files) {
    if (name === 'secplan.json') host.setSettings(ROOT, text);
    else host.setText(`${ROOT}/${name}`, text);
  }
  host.settle();
  assert.deepEqual(host.faults(), []);
  return host;
}

function place(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** The file's text with a caret line under every problem, as a page writes it. */
function withCarets(text: string, problems: readonly FoundProblem[]): string[] {
  const written: string[] = [];
  const lines = text.replace(/\n$/, '').split('\n');
  for (const [i, line] of lines.entries()) {
    written.push(line);
    for (const { start, end, severity, message, waivedBy } of problems) {
      const from = place(text, start);
      if (from.line !== i) continue;
      const length = Math.max(1, Math.min(end - start, line.length - from.character));
      const waived = waivedBy === undefined ? '' : ` (waived by ${waivedBy})`;
      written.push(`${' '.repeat(from.character)}${'^'.repeat(length)} ${severity}: ${message}${waived}`);
    }
  }
  return written;
}

function shownIn(host: AnalysisHost, page: Page, each: PageCase, file: PageFile): readonly FoundProblem[] {
  const found = host.problems(`${ROOT}/${file.name}`);
  const expectSyntax = /^(syntax|name)\//.test(page.id);
  return found.filter(({ rule }) => each.allRules || rule === page.id || !expectSyntax);
}

function checkCarets(page: Page, each: PageCase, update: Map<number, { remove: number; lines: string[] }>): void {
  const host = analyse(page, each);
  for (const file of filesOf(page, each)) {
    if (file.name === 'secplan.json') continue;
    const shown = shownIn(host, page, each, file);
    const own = shown.filter(({ rule, waivedBy }) => rule === page.id && waivedBy === undefined);
    const messages = own.map(({ message }) => message);
    if (each.type === 'accepted') assert.deepEqual(messages, [], 'what is accepted is no problem');
    const actual = withCarets(file.text, shown);
    if (process.env['UPDATE'] && each.files.includes(file)) {
      update.set(file.line, { remove: file.written.length, lines: actual });
    } else assert.equal(actual.join('\n'), file.written.join('\n'));
  }
}

function checkFix(page: Page, each: PageCase, before: PageCase | undefined): void {
  assert.ok(before?.type === 'reported', 'a Fixed case follows the Reported one that it mends');
  const host = analyse(page, before);
  const all = filesOf(page, before).flatMap(({ name }) => host.problems(`${ROOT}/${name}`));
  const fixes = all.flatMap(({ problem, rule }) =>
    rule === page.id ? problem.fixes.map((fix) => ({ fix, title: titleOf(problem, fix) })) : [],
  );
  const chosen = fixes.find(({ title }) => title === each.title);
  assert.ok(chosen, `no fix is called "${each.title}"; there are: ${fixes.map(({ title }) => title).join(', ')}`);
  const textOf = (path: string): string => host.file(path)?.text ?? '';
  const edited = fixEdits(chosen.fix, textOf);
  for (const file of each.files) {
    const path = `${ROOT}/${file.name}`;
    const edits = edited.find((one) => one.file === path)?.edits ?? [];
    assert.equal(applyEdits(textOf(path), edits), file.text);
  }
}

function rewrite(page: Page, update: ReadonlyMap<number, { remove: number; lines: string[] }>): void {
  const lines = [...page.lines];
  for (const [line, { remove, lines: added }] of [...update].sort(([a], [b]) => b - a)) {
    lines.splice(line, remove, ...added);
  }
  writeFileSync(pagePath(page.id), lines.join('\n'));
}

describe('rule pages', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      const page = readPage(existsSync(pagePath(rule.id)) ? readFileSync(pagePath(rule.id), 'utf8') : '# none');
      const update = new Map<number, { remove: number; lines: string[] }>();
      page.cases.forEach((each, i) => {
        const reported = page.cases.slice(0, i).findLast(({ type }) => type === 'reported');
        it(`${String(i + 1)}. ${each.heading}`, () => {
          if (each.type === 'fixed') checkFix(page, each, reported);
          else checkCarets(page, each, update);
          if (each.type === 'reported' && !process.env['UPDATE']) {
            assert.ok(
              each.files.concat(page.given).some(({ expected }) => expected.length > 0),
              'nothing is expected',
            );
          }
        });
      });
      after(() => {
        if (update.size > 0) rewrite(page, update);
      });
      it('is whole', () => {
        assert.equal(page.id, rule.id);
        const types = page.cases.map(({ type }) => type);
        assert.ok(types.includes('reported'), 'a case Reported');
        assert.ok(types.includes('accepted'), 'a case Accepted');
        assert.ok(rule.source.length > 0, 'a source');
        if (rule.fixes && rule.check) assert.ok(types.includes('fixed'), 'a case Fixed, since the rule has fixes');
      });
    });
  }

  it('stand for every rule that has code, and for no other', () => {
    const groups = readdirSync(FOLDER, { withFileTypes: true }).filter((each) => each.isDirectory());
    const files = groups.flatMap(({ name }) => readdirSync(join(FOLDER, name)).map((file) => `${name}/${file}`));
    const ids = rules.map(({ id }) => id).sort();
    assert.deepEqual(
      files
        .filter((file) => file.endsWith('.md'))
        .map((file) => file.slice(0, -3))
        .sort(),
      ids,
    );
    assert.deepEqual(
      files
        .filter((file) => file.endsWith('.ts'))
        .map((file) => file.slice(0, -3))
        .sort(),
      ids,
    );
  });
});
