/** Runs every suite inside the real VS Code, in each of its hosts. */
import type { Totals } from '../totals.ts';
import { bundleSuite } from './host/bundle.ts';
import { chromium } from './host/chromium.ts';
import { installVsCode } from './host/install.ts';
import { runInVsCode } from './host/session.ts';
import { runs } from './runs.ts';

/** The counts of each run. A run that could not be made counts as one failure and says why. */
export async function runVsCodeSuites(): Promise<readonly Totals[]> {
  const installation = await installVsCode();
  const browser = chromium();
  const totals: Totals[] = [];
  for (const run of runs) {
    console.log(`\n  Inside VS Code: ${run.name}`);
    try {
      const suite = await bundleSuite(run.tests);
      const total = await runInVsCode(run, { installation, browser, suite });
      console.log(`\n  ${total.passed} passing, ${total.failed} failing`);
      totals.push(total);
    } catch (error) {
      console.error(error);
      totals.push({ passed: 0, failed: 1 });
    }
  }
  return totals;
}
