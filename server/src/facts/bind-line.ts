/** Reads one property line: its head, its values, its qualifiers, each with its place, and what is wrong with it. */

import type { Atom, Statement } from '../../../grammar/src/syntax/tree.ts';
import type { Property } from '../../../grammar/src/vocabulary/define.ts';
import { readable, wordsOf } from './atoms.ts';
import { isUnderstood } from './facts.ts';
import type { LineSink, QualifierValues, Span, Value } from './facts.ts';
import { LineReader } from './line-reader.ts';

const noValues: readonly Value[] = [];
const noQualifiers: readonly QualifierValues[] = [];

function readQualifiers(reader: LineReader, property: Property): readonly QualifierValues[] {
  if (reader.at >= reader.atoms.length) return noQualifiers;
  const qualifiers: QualifierValues[] = [];
  while (reader.at < reader.atoms.length) {
    const found = reader.qualifier();
    const other = found ? undefined : reader.otherQualifier();
    if (other) {
      qualifiers.push(other);
      continue;
    }
    if (!found) {
      reader.unexpected(property.slot?.list === true && qualifiers.length === 0);
      break;
    }
    const { start } = reader.atoms[reader.at] as Atom;
    reader.at += wordsOf(found.word).length;
    const { end } = reader.atoms[reader.at - 1] as Atom;
    if (qualifiers.some((each) => each.word === found.word)) {
      reader.problem('repeatedQualifier', { start, end }, { word: found.word });
    }
    reader.place(start, end);
    qualifiers.push({ word: found.word, values: found.slot ? reader.values(found.slot, found.word) : noValues });
  }
  return qualifiers.slice();
}

function lacking(reader: LineReader, property: Property, qualifiers: readonly QualifierValues[], head: Span): void {
  for (const each of property.qualifiers) {
    if (!each.required || qualifiers.some((found) => found.word === each.word)) continue;
    const expected = each.slot ? { slot: each.slot } : each.word;
    reader.problem('qualifierMissing', head, { head: property.head, word: each.word, expected });
  }
}

/**
 * Reads a statement whose first words are the property's head, into the sink. `start` is where the statement begins in its
 * declaration.
 */
export function bindLine(statement: Statement, property: Property, start: number, sink: LineSink): void {
  const before = sink.problems.length;
  const reader = new LineReader(readable(statement.atoms), property, start, sink);
  const head = { start: 0, end: (reader.atoms[reader.at - 1] as Atom).end };
  reader.place(0, statement.length);
  reader.place(0, head.end);
  const values = property.slot ? reader.values(property.slot, property.head) : noValues;
  const qualifiers = readQualifiers(reader, property);
  if (sink.problems.slice(before).every(isUnderstood)) lacking(reader, property, qualifiers, head);
  const block = statement.block;
  if (block && block.inside > block.open) {
    reader.problem('noBlock', { start: block.open, end: block.inside }, { head: property.head });
  }
  sink.lines.push({ property, values, qualifiers });
}
