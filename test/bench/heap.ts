/** Prints the heap in use, in bytes, with a generated plan loaded and checked: `node --expose-gc heap.ts CONTROLS`. */

import process from 'node:process';
import { AnalysisHost } from '../../server/src/analysis/host.ts';
import { dayOf } from '../../server/src/facts/dates.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { generatedPlan } from './generated-plan.ts';

const host = new AnalysisHost({ rules, root: '/plan', asOf: dayOf('2026-01-15') ?? 0 });
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
for (const [name, text] of generatedPlan(Number(process.argv[2]))) host.setText(`/plan/${name}`, text);
host.settle();
globalThis.gc?.();
process.stdout.write(String(process.memoryUsage().heapUsed - before));
// Keeps the host from being collected before it was measured.
process.exitCode = host.paths().length > 0 ? 0 : 1;
