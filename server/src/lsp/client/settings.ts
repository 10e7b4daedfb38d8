/** The client's settings, whatever it sends: what is missing or of another type has its default. */

import { dayOf } from '../../facts/dates.ts';
import type { Day } from '../../facts/dates.ts';
import { memberOf } from '../convert/decode.ts';

/** The day that counts as today, if the settings name one. */
export function asOfIn(settings: unknown): Day | undefined {
  const written = memberOf(settings, 'asOf');
  return typeof written === 'string' ? dayOf(written.trim()) : undefined;
}
