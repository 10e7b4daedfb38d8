/** Mocha's usual report, which also leaves its counts in the file that the variable SECPLAN_TOTALS names. */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import type { Totals } from './totals.ts';

// Mocha demands a default export.
export default class TotalsReporter extends Mocha.reporters.Spec {
  override done(failures: number, end: (failures: number) => void): void {
    const file = process.env['SECPLAN_TOTALS'];
    if (file !== undefined) {
      const totals: Totals = { passed: this.stats.passes, failed: this.stats.failures };
      writeFileSync(file, JSON.stringify(totals));
    }
    end(failures);
  }
}
