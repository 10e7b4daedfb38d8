/** The one form of a catalog entry's id under which the ways people write it meet (`AC-2(1)`, `ac-2.1`, `AC-02(01)`). */

const keys = new Map<string, string>();

function normalise(written: string): string {
  const colon = written.indexOf(':');
  const alias = written.slice(0, colon);
  const id = written
    .slice(colon + 1)
    .toLowerCase()
    .replace(/\((\d+)\)/g, '.$1')
    .replace(/(^|[^\d])0+(?=\d)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return `${alias}:${id}`;
}

/** `alias:id` in its one form. Kept, since a plan names few entries often. */
export function entryKey(written: string): string {
  let key = keys.get(written);
  if (key === undefined) keys.set(written, (key = normalise(written)));
  return key;
}
