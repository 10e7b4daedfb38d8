/** The command line: this process's arguments, streams and clock. */

import process from 'node:process';
import { run } from '../cli/run.ts';
import { machine } from './machine.ts';
import { serveStdio } from './stdio.ts';
import { ProgressLine, takesColours } from './terminal.ts';

const progress = new ProgressLine(process.stderr, process.env, () => performance.now());

const io = machine({
  cwd: process.cwd().replaceAll('\\', '/'),
  today: new Date().toISOString().slice(0, 10),
  colors: takesColours(process.stdout, process.env),
  input: process.stdin,
  progress: (text) => progress.show(text),
  out: (text) => {
    progress.erase();
    process.stdout.write(text);
  },
  err: (text) => {
    progress.erase();
    process.stderr.write(text);
  },
  serve: serveStdio,
});

// Whoever reads may stop reading: `secplan check | head` is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`secplan: The output cannot be written: ${error.message}.\n`);
  process.exit(2);
});
process.exitCode = await run(io, process.argv.slice(2));
progress.erase();
