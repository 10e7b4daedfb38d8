/** Looks for inputs that break something: `npm run fuzz -- --seconds 60 --cases 1000 --seed 7 --target text`. */

import { inspect, parseArgs } from 'node:util';
import { kept, writeDown } from './corpus.ts';
import { fuzz } from './fuzzing.ts';
import type { Extent } from './fuzzing.ts';
import type { Target } from './target.ts';
import { targets } from './targets.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    cases: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    target: { type: 'string', multiple: true },
  },
});

async function replay({ name, check }: Target): Promise<boolean> {
  let held = true;
  for (const each of kept(name)) {
    try {
      await check(each.input);
    } catch (error) {
      held = false;
      console.log(`${name}: the kept input ${each.name} fails again:\n${inspect(error)}`);
    }
  }
  return held;
}

async function run(target: Target, extent: Extent): Promise<boolean> {
  const { cases, failure, slowest } = await fuzz(target, extent);
  const slow = writeDown(target.name, 'slowest', slowest.input);
  console.log(
    `${target.name}: ${String(cases)} cases; the slowest took ${slowest.milliseconds.toFixed(0)} ms (${slow})`,
  );
  if (!failure) return true;
  const path = writeDown(target.name, `seed-${String(extent.seed)}`, failure.input);
  console.log(`${target.name} FAILED. The smallest input is in ${path}.`);
  console.log(`When the fault is mended, keep it in test/fuzz/corpus/${target.name}.\n${inspect(failure.error)}`);
  return false;
}

const wanted = values.target ?? targets.map(({ name }) => name);
for (const name of wanted) {
  const names = targets.map((target) => target.name);
  if (!names.includes(name)) throw new Error(`There is no target ${name}, only ${names.join(', ')}.`);
}
const chosen = targets.filter(({ name }) => wanted.includes(name));
const extent = {
  milliseconds: (Number(values.seconds) * 1000) / chosen.length,
  cases: Number(values.cases),
  seed: Number(values.seed),
};
if (!Object.values(extent).every((number) => number >= 0)) {
  throw new Error('--seconds, --cases and --seed take numbers.');
}
console.log(`seed ${values.seed}, ${values.seconds} seconds for ${chosen.map(({ name }) => name).join(', ')}`);
let held = true;
for (const target of chosen) held = (await replay(target)) && (await run(target, extent)) && held;
process.exit(held ? 0 : 1);
