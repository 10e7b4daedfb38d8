/** Whatever happens in a session, its problems are those of a fresh start on the same texts, and every request is answered. */

import fc from 'fast-check';
import { sessionTarget } from '../fuzz/targets/session.ts';

describe('any session', () => {
  it('ends with the problems of a fresh start, and answers every request once', async () => {
    await fc.assert(fc.asyncProperty(sessionTarget.inputs, sessionTarget.check), { numRuns: 150 });
  });
});
