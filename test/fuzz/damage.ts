/** What happens to a text: characters, words, lines and pieces go, come twice, change places, or come from elsewhere. */

import fc from 'fast-check';
import { applyEdit, editShape, fitEdit } from '../grammar/edits.ts';

/** One change of a text; `all` is what may be taken from elsewhere. */
export type Damage = (text: string, all: string) => string;

const days = fc.constantFrom('2026-01-15', '2024-02-29', '2030-01-01', '9999-12-31', '0000-01-01', '2026-02-30');
const spans = fc.constantFrom('0 days', '999999 years', '1 minute', '18 months');

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

const linesMoved = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 })).map(([from, to, count]): Damage => {
  return (text) => {
    const lines = text.split('\n');
    const block = lines.splice(from % lines.length, count);
    lines.splice(to % (lines.length + 1), 0, ...block);
    return lines.join('\n');
  };
});

const wordFromElsewhere = fc.tuple(fc.nat(), fc.nat()).map(([n, m]): Damage => {
  return (text, all) => {
    const [own, others] = [[...text.matchAll(NAMES)], [...all.matchAll(NAMES)]];
    const [old, word] = [own[n % own.length], others[m % others.length]];
    return old && word ? text.slice(0, old.index) + word[0] + text.slice(old.index + old[0].length) : text;
  };
});

const nameOfEveryObject = fc
  .tuple(fc.nat(), fc.constantFrom('__proto__', 'toString', 'constructor', 'from'))
  .map(([n, name]): Damage => {
    return (text) => {
      const own = [...text.matchAll(/[\p{L}_]\w{2,}/gu)];
      return text.replaceAll(own[n % own.length]?.[0] ?? '\n', name);
    };
  });

/** Damage that leaves most lines what they are: a plan that still says something. */
export const lineDamage: fc.Arbitrary<Damage> = fc.oneof(
  linewise((lines, at) => lines.splice(at, 1)),
  linewise((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  linewise((lines, at) => lines.push(...lines.splice(0, at))),
  linesMoved,
  wordFromElsewhere,
  nameOfEveryObject,
  replaced(/\d{4}-\d\d-\d\d/g, days),
  replaced(/\d+ (minute|hour|day|week|month|year)s?/g, spans),
);

/** A piece of one text put into another, once or many times. */
const piece = fc
  .record({
    from: fc.nat(),
    length: fc.nat({ max: 200 }),
    at: fc.nat(),
    times: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat({ max: 120 }) }),
  })
  .map(({ from, length, at, times }): Damage => {
    return (text, all) => {
      const start = from % (all.length + 1);
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + all.slice(start, start + length).repeat(times) + text.slice(cut);
    };
  });

const cutOff = fc.nat().map(
  (at): Damage =>
    (text) =>
      text.slice(0, at % (text.length + 1)),
);
const otherLineEnds = fc.constantFrom('\r\n', '\r', '\u2028').map(
  (end): Damage =>
    (text) =>
      text.replaceAll('\n', end),
);
const characters = editShape.map(
  (shape): Damage =>
    (text) =>
      applyEdit(text, fitEdit(text, shape)),
);

/** Any damage, also such that leaves nothing whole. */
const damage: fc.Arbitrary<Damage> = fc.oneof(
  { weight: 6, arbitrary: lineDamage },
  { weight: 6, arbitrary: characters },
  { weight: 3, arbitrary: piece },
  { weight: 1, arbitrary: cutOff },
  { weight: 1, arbitrary: otherLineEnds },
);

/** A text after some damage; `elsewhere` is what pieces are taken from besides the text itself. */
export function damaged(text: fc.Arbitrary<string>, elsewhere: string): fc.Arbitrary<string> {
  return fc
    .tuple(text, fc.array(damage, { minLength: 1, maxLength: 6 }))
    .map(([whole, all]) => all.reduce((current, change) => change(current, whole + elsewhere), whole));
}
