/** The licences under which a package may be part of an MIT licensed product. */

const permissive: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]);

/** Whether what `package.json` says of its licence is permissive; one of several to choose from is enough. */
export function isPermissive(licence: string | undefined): boolean {
  return (licence ?? '')
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((each) => permissive.has(each));
}
