/** What tests came to, and the line that says it to people and to machines. */

export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

export function sum(all: readonly Totals[]): Totals {
  return all.reduce((sofar, { passed, failed }) => ({ passed: sofar.passed + passed, failed: sofar.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

export function line({ passed, failed }: Totals): string {
  return `${passed} passed, ${failed} failed`;
}
