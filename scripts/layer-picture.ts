/** Draws the README's picture of the layers from their table. */
import { layers, type Layer } from './layers.ts';

const begin = '<!-- layers: drawn by npm run generate -->';
const end = '<!-- /layers -->';

const named = new Map(layers.map((layer) => [layer.name, layer]));

/** What a layer imports, without what it reaches through another import anyway. */
function nearest({ imports }: Layer): readonly string[] {
  const through = new Set(imports.flatMap((name) => named.get(name)?.imports ?? []));
  return imports.filter((name) => !through.has(name));
}

function picture(): string {
  const boxes = layers.map(({ name, holds }) => `  ${name}["<b>${name}</b><br>${holds}"]`);
  const arrows = layers.flatMap((layer) => nearest(layer).map((name) => `  ${name} --- ${layer.name}`));
  return ['```mermaid', 'flowchart LR', ...boxes, ...arrows, '```'].join('\n');
}

/** The README with its picture drawn anew. Throws where its two marks are gone. */
export function withLayers(readme: string): string {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has lost the marks ${begin} and ${end}`);
  return `${readme.slice(0, from + begin.length)}\n\n${picture()}\n\n${readme.slice(to)}`;
}
