/** Makes one key of all the ways in which people write the id of a catalog's entry. */

/**
 * `AC-2(1)`, `ac-2.1` and `AC-02(01)` have the same key: letters are compared without case, an enhancement in brackets is
 * one behind a dot, zeros in front of a number do not count, blanks neither. The rest must be written as it is.
 */
export function entryIdKey(written: string): string {
  return written
    .normalize('NFC')
    .replace(/\s+/gu, '')
    .replace(/\(([\p{L}\p{N}]+)\)/gu, '.$1')
    .replace(/(?<!\p{N})0+(?=\p{N})/gu, '')
    .toUpperCase();
}
