/** What a suite of tests came to. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
}
