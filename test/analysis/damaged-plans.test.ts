/** Good plans with a few lines changed at random: the samples and the examples of every rule. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { rules } from '../../server/src/rules/registry.ts';
import { readPage } from '../rules/page.ts';
import { assertFresh, assertSound } from './sound.ts';
import { ROOT, workspace } from './workspace.ts';

type Files = Readonly<Record<string, string>>;

/** The same damage in every run. */
const seed = 20260115;

function sampleFiles(): readonly Files[] {
  const folder = new URL('../../samples/', import.meta.url).pathname;
  const states = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('/broken'));
  return states.map((state) => {
    const names = readdirSync(folder + state, { recursive: true, encoding: 'utf8' });
    const plans = names.filter((name) => name.endsWith('.secplan'));
    return Object.fromEntries(plans.map((name) => [name, readFileSync(`${folder}${state}/${name}`, 'utf8')]));
  });
}

function exampleFiles(): readonly Files[] {
  return rules.flatMap(({ id }) => {
    const url = new URL(`../../server/src/rules/${id}.md`, import.meta.url);
    const { given, cases } = readPage(readFileSync(url, 'utf8'));
    return cases.map(({ files }) => {
      const plans = [...given, ...files].filter(
        ({ name, revision }) => name.endsWith('.secplan') && revision === 'head',
      );
      return Object.fromEntries(plans.map(({ name, text }) => [name, text]));
    });
  });
}

const plans = fc.constantFrom(
  ...[...sampleFiles(), ...exampleFiles()].filter((files) => Object.keys(files).length > 0),
);
const days = fc.constantFrom('2026-01-15', '2024-02-29', '2030-01-01', '9999-12-31', '0000-01-01', '2026-02-30');
const today = fc.constantFrom('2026-01-15', '2030-01-01', '9999-12-31', '0000-01-01');
const spans = fc.constantFrom('0 days', '999999 years', '1 minute', '18 months');

/** One change of a text; `all` is what the whole plan says. */
type Damage = (text: string, all: string) => string;

function linewise(change: (lines: string[], at: number) => void): fc.Arbitrary<Damage> {
  return fc.nat().map((at) => (text) => {
    const lines = text.split('\n');
    change(lines, at % lines.length);
    return lines.join('\n');
  });
}

/** Replaces the n-th of what fits the pattern. */
function replaced(pattern: RegExp, by: fc.Arbitrary<string>): fc.Arbitrary<Damage> {
  return fc.tuple(fc.nat(), by).map(([n, insert]) => (text) => {
    const found = [...text.matchAll(pattern)];
    const match = found[n % found.length];
    return match ? text.slice(0, match.index) + insert + text.slice(match.index + match[0].length) : text;
  });
}

const NAMES = /[\p{L}_][\w.-]+/gu;

const damage: fc.Arbitrary<Damage> = fc.oneof(
  linewise((lines, at) => lines.splice(at, 1)),
  linewise((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  linewise((lines, at) => lines.push(...lines.splice(0, at))),
  fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 })).map(([from, to, count]) => (text: string) => {
    const lines = text.split('\n');
    const block = lines.splice(from % lines.length, count);
    lines.splice(to % (lines.length + 1), 0, ...block);
    return lines.join('\n');
  }),
  fc.tuple(fc.nat(), fc.nat()).map(([n, m]) => (text: string, all: string) => {
    const [own, others] = [[...text.matchAll(NAMES)], [...all.matchAll(NAMES)]];
    const [old, word] = [own[n % own.length], others[m % others.length]];
    return old && word ? text.slice(0, old.index) + word[0] + text.slice(old.index + old[0].length) : text;
  }),
  fc
    .tuple(fc.nat(), fc.constantFrom('__proto__', 'toString', 'constructor', 'from'))
    .map(([n, name]) => (text: string) => {
      const own = [...text.matchAll(/[\p{L}_]\w{2,}/gu)];
      return text.replaceAll(own[n % own.length]?.[0] ?? '\n', name);
    }),
  replaced(/\d{4}-\d\d-\d\d/g, days),
  replaced(/\d+ (minute|hour|day|week|month|year)s?/g, spans),
);

const step = fc.record({ file: fc.nat(), change: damage });

describe('damaged plans', () => {
  it('are analysed without a fault, and step by step as afresh', () => {
    fc.assert(
      fc.property(plans, fc.array(step, { minLength: 1, maxLength: 8 }), today, (files, steps, asOf) => {
        const names = Object.keys(files);
        const host = workspace(files, { asOf });
        for (const { file, change } of steps) {
          const path = `${ROOT}/${names[file % names.length] ?? ''}`;
          const all = host
            .paths()
            .map((each) => host.file(each)?.text ?? '')
            .join('\n');
          host.setText(path, change(host.file(path)?.text ?? '', all), true);
          host.settle();
        }
        assertSound(host);
        assertFresh(host);
      }),
      { seed, numRuns: 1200 },
    );
  });
});
