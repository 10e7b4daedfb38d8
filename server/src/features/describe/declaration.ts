/** A declaration in short: what it is, its title, and what matters about its kind. */

import { declarationOf } from '../../plan/declaration.ts';
import type { Entry, LineRef } from '../../plan/entry.ts';
import { isBuiltIn } from '../../plan/built-in.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { code, item, joined, line, ours, plan, strong } from './content.ts';
import type { Block, Words } from './content.ts';
import { called, describeActivities, describeLetters, describeRoleLetters, labelOf } from './letters.ts';
import type { Subject } from '../subject.ts';

/** More lines than these are not shown. */
const MOST_LINES = 12;
const LONGEST_LINE = 120;

function heading(entry: Entry): Block {
  const { title } = declarationOf(entry).facts;
  const name = entry.name === undefined ? [] : [ours(' '), code(entry.name)];
  return line(strong(labelOf(entry)), ...name, ...(title === undefined ? [] : [ours(': '), plan(title)]));
}

const letterHeads: ReadonlySet<string> = new Set(['accountable', 'responsible', 'consulted', 'informed', 'supports']);

/** Its lines as they are written, without texts of several lines. */
function writtenLines(subject: Subject, entry: Entry, without: ReadonlySet<string>): readonly Block[] {
  const text = subject.scope.files.get(entry.file)?.text ?? '';
  const declaration = declarationOf(entry);
  const spans = declaration.facts.spans.lines;
  const lines = declaration.lineRefs
    .filter(({ line: { property } }) => !without.has(property.head) && property.head !== 'text')
    .map(({ index }) => {
      const span = spans[index];
      const { start, end } = declaration.absolute(span?.whole ?? { start: 0, end: 0 });
      const [first = '', ...more] = text.slice(start, end).split(/\r\n|\n|\r/);
      const shown = more.length > 0 ? `${first} …` : first;
      return shown.length > LONGEST_LINE ? `${shown.slice(0, LONGEST_LINE).toWellFormed()}…` : shown;
    });
  if (lines.length === 0) return [];
  const cut = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '…'] : lines;
  return [{ type: 'plan', text: cut.join('\n') }];
}

function people(view: PlanView, role: Entry, head: string): readonly Words[] {
  const found = view.lines(role, head).flatMap((ref: LineRef) =>
    ref.line.values.map((value): readonly Words[] => {
      const person = view.resolve(role, value);
      const title = person && declarationOf(person).facts.title;
      return title === undefined ? [code(value.text)] : [plan(title)];
    }),
  );
  return joined(found, ', ');
}

/** Party, holder and deputy, and every letter that it holds. */
function describeRole({ view }: Subject, role: Entry): readonly Block[] {
  const party = view.party(role);
  const [holder, deputy] = [people(view, role, 'held by'), people(view, role, 'deputy')];
  return [
    ...(party ? [line(ours(`Of ${labelOf(party)} `), ...called(party))] : []),
    line(
      ours('Held by '),
      ...(holder.length > 0 ? holder : [ours('nobody named')]),
      ...(deputy.length > 0 ? [ours(', deputy '), ...deputy] : []),
    ),
    ...describeRoleLetters(view, role),
  ];
}

function isOwned(kind: string): boolean {
  return kind === 'control' || kind === 'activity' || kind === 'process';
}

/** The hover of a declaration, wherever it is named. */
export function describeDeclaration(subject: Subject, entry: Entry): readonly Block[] {
  const head = heading(entry);
  if (isBuiltIn(entry)) return [head, line(ours('Built in: every plan has it.'))];
  if (entry.kind === 'role') {
    const shown = new Set(['held by', 'deputy']);
    return [head, ...describeRole(subject, entry), ...writtenLines(subject, entry, shown)];
  }
  if (isOwned(entry.kind)) {
    const letters = describeLetters(subject.view, entry);
    const nobody = letters.length === 0 ? [item(ours('Nobody holds a letter for it.'))] : [];
    const activities = describeActivities(subject.view, entry);
    return [head, ...letters, ...nobody, ...activities, ...writtenLines(subject, entry, letterHeads)];
  }
  return [head, ...writtenLines(subject, entry, new Set())];
}
