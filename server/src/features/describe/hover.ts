/** What a reader wants to know about the word under the cursor. */

import { kinds } from '../../../../grammar/src/vocabulary/vocabulary.ts';
import { meaningOf, propertySyntax } from '../../../../grammar/src/vocabulary/describe.ts';
import type { Property } from '../../../../grammar/src/vocabulary/define.ts';
import type { AnalysisHost } from '../../analysis/host.ts';
import type { Span } from '../../facts/facts.ts';
import type { Block } from './content.ts';
import { code, line, ours, strong } from './content.ts';
import { describeCatalogEntry, describeCatalog } from './catalog.ts';
import { describeDeclaration } from './declaration.ts';
import { placeAt } from '../navigate/locate.ts';
import type { Place, ValuePlace } from '../navigate/locate.ts';
import { mentionAt } from '../navigate/mentions.ts';
import { ask } from '../subject.ts';
import type { Subject } from '../subject.ts';

/** What is shown, and the word it is about in UTF-16 offsets. */
export interface Hover {
  readonly span: Span;
  readonly content: readonly Block[];
}

function source(written: string): Block {
  return line(ours(written === 'secplan' ? 'Of the language itself.' : `Source: ${written}`));
}

function describeProperty(property: Property, within: string): readonly Block[] {
  return [
    line(strong(property.head), ours(` in ${within}`)),
    line(ours(meaningOf(property))),
    { type: 'plan', text: propertySyntax(property) },
    source(property.source),
  ];
}

function describeKind(word: string): readonly Block[] {
  const kind = kinds.get(word);
  if (!kind) return [];
  const label = kind.label === word ? [] : [ours(`: ${kind.label}`)];
  return [line(strong(word), ...label), line(ours(kind.meaning)), source(kind.source)];
}

function describeWord(place: ValuePlace): readonly Block[] {
  const { property } = place.ref.line;
  return [
    line(code(place.value.text), ours(` behind “${property.head}”`)),
    line(ours(meaningOf(property))),
    source(property.source),
  ];
}

function describeNamed(subject: Subject, name: string): readonly Block[] {
  return subject.view.named(name).flatMap((entry) => describeDeclaration(subject, entry));
}

function describeValue(subject: Subject, place: ValuePlace, offset: number): Hover | undefined {
  const { value, span, entry } = place;
  const { view, file } = subject;
  switch (value.kind) {
    case 'entry':
      return { span, content: describeCatalogEntry(subject, value.text) };
    case 'catalog':
      return { span, content: describeCatalog(subject, value.text) };
    case 'reference': {
      const named = mentionAt(place, offset, file.text, view);
      const content = named ? describeNamed(subject, named.meaning.name) : [];
      if (content.length > 0) return { span: named?.span ?? span, content };
      const target = view.resolve(entry, value);
      return target && { span, content: describeDeclaration(subject, target) };
    }
    case 'word':
      return { span, content: describeWord(place) };
    default:
      return undefined;
  }
}

function describePlace(subject: Subject, place: Place, offset: number): Hover | undefined {
  const { span, entry } = place;
  switch (place.at) {
    case 'kind':
      return { span, content: describeKind(entry.kind) };
    case 'head':
    case 'qualifier':
      return { span, content: describeProperty(place.ref.line.property, withinOf(entry.kind)) };
    case 'name': {
      const named = mentionAt(place, offset, subject.file.text, subject.view);
      const other = named && !named.declares ? describeNamed(subject, named.meaning.name) : [];
      return { span: named?.span ?? span, content: other.length > 0 ? other : describeDeclaration(subject, entry) };
    }
    case 'title':
      return { span, content: describeDeclaration(subject, entry) };
    case 'value':
      return describeValue(subject, place, offset);
  }
}

function withinOf(kind: string): string {
  return kinds.get(kind)?.label ?? 'the file';
}

/** Undefined where there is nothing to say. */
export function hover(host: AnalysisHost, path: string, offset: number): Hover | undefined {
  return ask(host, path, (subject) => {
    const place = placeAt(subject.root, offset);
    const found = place && describePlace(subject, place, offset);
    return found && found.content.length > 0 ? found : undefined;
  });
}
