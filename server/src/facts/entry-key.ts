/** The one form in which an entry of a catalog is compared: its alias, and its id however it was written. */

import { entryIdKey } from '../catalogs/entry-id.ts';

const keys = new Map<string, string>();

/** `alias:id` in its one form. Kept, since a plan names few entries often. */
export function entryKey(written: string): string {
  let key = keys.get(written);
  if (key === undefined) {
    const colon = written.indexOf(':') + 1;
    keys.set(written, (key = written.slice(0, colon) + entryIdKey(written.slice(colon))));
  }
  return key;
}
