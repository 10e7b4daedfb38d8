/** Looks at JSON of which nothing is known yet: objects, strings, and the properties that OSCAL keeps in lists. */

export type Json = Readonly<Record<string, unknown>>;
export type JsonPath = readonly (string | number)[];

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list with their places in it; nothing where it is no list. */
export function itemsOf(value: unknown): readonly (readonly [number, Json])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) => (isRecord(item) ? [[index, item] as const] : []));
}

export function recordsOf(value: unknown): readonly Json[] {
  return itemsOf(value).map(([, item]) => item);
}

export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The value of the first property of this name in `props`. */
export function propOf(node: Json, name: string): string | undefined {
  return stringOf(recordsOf(node['props']).find((prop) => prop['name'] === name)?.['value']);
}

/** How people write the id: the label without a class, else the first label. */
export function labelOf(node: Json): string | undefined {
  const labels = recordsOf(node['props']).filter((prop) => prop['name'] === 'label');
  return stringOf((labels.find((prop) => prop['class'] === undefined) ?? labels[0])?.['value']);
}
