#!/usr/bin/env node
/** What `secplan` runs first: it says clearly what is needed where Node is too old to load the rest. */
import process from 'node:process';

const oldest = 22;

if (Number.parseInt(process.versions.node, 10) < oldest) {
  process.stderr.write(`secplan needs Node.js ${String(oldest)} or newer; this is Node.js ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  await import('./cli.ts');
}
