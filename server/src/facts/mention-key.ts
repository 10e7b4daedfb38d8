/** The form in which the mention of a catalog's entry is kept: its alias, and its id without what never matters. */

import { entryIdKey } from '../catalogs/entry-id.ts';

const keys = new Map<string, string>();

/**
 * `alias:id` with its id as a key. One entry can have several, which its catalog alone can tell: whoever looks for an
 * entry asks `meaning/catalogs`. Kept, since a plan names few entries often.
 */
export function mentionKey(written: string): string {
  let key = keys.get(written);
  if (key === undefined) {
    const colon = written.indexOf(':') + 1;
    keys.set(written, (key = written.slice(0, colon) + entryIdKey(written.slice(colon))));
  }
  return key;
}
