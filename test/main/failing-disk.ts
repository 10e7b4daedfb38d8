/** The real disk, on which something happens at the n-th thing that a write asks of it. */

import fs from 'node:fs';
import type { WritableDisk } from '../../server/src/main/write-whole.ts';

const asked = [
  'lstatSync',
  'readdirSync',
  'openSync',
  'writeFileSync',
  'fchownSync',
  'fchmodSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'rmSync',
] as const;

/** `happen` takes the place of the call with this number, from 0, or stands before it; half of a text is written already. */
export function diskThat(happen: () => void, at: number): WritableDisk & { readonly calls: () => number } {
  let calls = 0;
  const wrapped = asked.map((name) => {
    const real = fs[name] as (...args: readonly unknown[]) => unknown;
    const call = (...args: readonly unknown[]): unknown => {
      if (calls++ === at) {
        if (name === 'writeFileSync') real(args[0], String(args[1]).slice(0, String(args[1]).length / 2));
        happen();
      }
      return real(...args);
    };
    return [name, call];
  });
  return { ...(Object.fromEntries(wrapped) as WritableDisk), calls: () => calls };
}
