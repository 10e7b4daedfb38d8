/** A line as it stands while it is typed: every property of every kind, cut behind every atom. */

import assert from 'node:assert/strict';
import { format } from '../../grammar/src/print/printer.ts';
import { fileKind, kinds } from '../../grammar/src/vocabulary/vocabulary.ts';
import type { Kind, Property, Slot, ValueType } from '../../grammar/src/vocabulary/define.ts';
import { assertSound } from './sound.ts';
import { workspace } from './workspace.ts';

const atoms: Readonly<Record<ValueType['type'], readonly string[]>> = {
  reference: ['acme.CISO'],
  word: ['word'],
  'open-word': ['own-word'],
  text: ['"some text"'],
  date: ['2026-01-15'],
  duration: ['3', 'months'],
  number: ['5'],
  version: ['1.3'],
  entry: ['bsi:OPS.2.1.A1'],
  catalog: ['bsi'],
  rule: ['raci/no-accountable'],
};

function valueAtoms({ oneOf: [type], list }: Slot): readonly string[] {
  if (!type) return [];
  const first = type.type === 'word' ? [type.words[0] ?? ''] : atoms[type.type];
  const value = type.type === 'reference' && type.version ? [...first, '@1.0'] : first;
  return list ? [...value, ',', ...value] : value;
}

/** The line of a property with all its qualifiers, atom by atom. */
function lineAtoms({ head, slot, qualifiers }: Property): readonly string[] {
  const behind = qualifiers.flatMap(({ word, slot: taken }) => [
    ...word.split(' '),
    ...(taken ? valueAtoms(taken) : []),
  ]);
  return [...head.split(' '), ...(slot ? valueAtoms(slot) : []), ...behind];
}

/** The kinds in which one stands, outermost first. */
function wayTo(kind: string): readonly string[] {
  const ways = fileKind.holds.map((top) => [top]);
  for (const way of ways) {
    const last = way.at(-1) ?? '';
    if (last === kind) return way;
    ways.push(...(kinds.get(last)?.holds ?? []).filter((each) => !way.includes(each)).map((each) => [...way, each]));
  }
  throw new Error(`${kind} stands nowhere`);
}

function opening({ kind, name }: Kind): string {
  const names = { required: ` ${kind}-1`, optional: '', none: '', quoted: ' "A.1"' };
  return `${kind}${names[name]} "A title" {\n`;
}

function textAround(kind: Kind, line: string, closed: boolean): string {
  const way = wayTo(kind.kind).flatMap((each) => kinds.get(each) ?? []);
  const open = way.map(opening).join('');
  return `${open}  ${line}\n${closed ? '}\n'.repeat(way.length) : ''}organization acme { role CISO }\n`;
}

/** What stands of a line: whole atoms, then half of the next, then what else may be typed there. */
function* stumps(line: readonly string[]): Generator<string> {
  for (let cut = 1; cut <= line.length; cut++) {
    const whole = line.slice(0, cut);
    yield whole.join(' ');
    yield [...whole.slice(0, -1), (whole.at(-1) ?? '').slice(0, -1)].join(' ');
    yield `${whole.join(' ')},`;
    yield `${whole.join(' ')} "`;
    yield `${whole.join(' ')} {`;
  }
}

describe('a half-typed line', () => {
  for (const kind of kinds.values()) {
    it(`in ${kind.label} is read without a fault, and costs nobody else a line`, () => {
      for (const property of kind.properties) {
        for (const line of stumps(lineAtoms(property))) {
          const host = workspace({ 'a.secplan': textAround(kind, line, true) }, { rules: [] });
          const names = host.file('/workspace/a.secplan')?.facts.children.map(({ shape }) => shape.name);
          assert.equal(names?.at(-1), 'acme', line);
        }
        const last = lineAtoms(property).slice(0, -1).join(' ');
        for (const closed of [true, false]) assertSound(workspace({ 'a.secplan': textAround(kind, last, closed) }));
      }
    });

    it(`in ${kind.label} is laid out once and for all`, () => {
      for (const property of kind.properties) {
        for (const line of stumps(lineAtoms(property))) {
          const once = format(textAround(kind, line, true));
          if (once.withheld === undefined) assert.equal(format(once.text).text, once.text, line);
        }
      }
    });
  }
});
