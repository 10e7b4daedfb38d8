/** Where something is declared; for an entry of a catalog that is no plan's, what answers it. */

import { declarationOf } from '../../plan/declaration.ts';
import type { AnalysisHost } from '../../analysis/host.ts';
import { spanOf } from '../../plan/places.ts';
import { isBuiltIn } from '../../plan/built-in.ts';
import type { Entry } from '../../plan/entry.ts';
import type { Span } from '../../facts/facts.ts';
import { mentionsInPlan } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { namedAt } from './references.ts';
import type { Location } from './references.ts';
import { ask } from '../subject.ts';
import type { Subject } from '../subject.ts';

/** What a name leads to. Offsets are UTF-16 code units in the files. */
export interface Definition {
  /** The name that was asked about. */
  readonly origin: Span;
  /** The names of the declarations. */
  readonly targets: readonly (Location & { readonly whole: Span })[];
}

function targetOf(entry: Entry): Definition['targets'][number] {
  const declaration = declarationOf(entry);
  const whole = declaration.absolute(declaration.facts.spans.whole);
  return { file: entry.file, ...spanOf({ entry }), whole };
}

/** The declarations of a catalog's entry, or the controls that cover it. */
function answersTo(subject: Subject, { meaning }: Mention): readonly Entry[] {
  const mentions = mentionsInPlan(subject, meaning);
  const own = mentions.filter(({ declares }) => declares).map(({ place }) => place.entry);
  if (own.length > 0) return own;
  return [...new Set(mentions.filter(({ place }) => isCover(place)).map(({ place }) => place.entry))];
}

function isCover(place: Mention['place']): boolean {
  return place.at === 'value' && place.entry.kind === 'control' && place.ref.line.property.head === 'covers';
}

/** Undefined where nothing is named at the offset, or where nothing declares it. */
export function definition(host: AnalysisHost, path: string, offset: number): Definition | undefined {
  return ask(host, path, (subject) => {
    const named = namedAt(subject, offset);
    if (!named) return undefined;
    const { meaning, span } = named;
    const entries = meaning.type === 'entry' ? answersTo(subject, named) : subject.view.named(meaning.name);
    const targets = entries.filter((entry) => !isBuiltIn(entry)).map(targetOf);
    return targets.length > 0 ? { origin: span, targets } : undefined;
  });
}
