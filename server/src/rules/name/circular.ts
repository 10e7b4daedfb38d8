/** Lines that lead from one thing to the next, and in the end back to the first. */

import { atEntry, atLine } from '../../plan/anchor.ts';
import type { Anchor } from '../../plan/anchor.ts';
import { circlesFrom } from '../../meaning/plan/circles.ts';
import type { Circle } from '../../meaning/plan/circles.ts';
import { qualifier } from '../../facts/facts.ts';
import type { Entry } from '../../plan/entry.ts';
import type { PlanView } from '../../plan/plan-view.ts';
import { defineRule } from '../define.ts';
import type { Report } from '../define.ts';

/** So many steps of a circle are shown with their places. */
const MOST_SHOWN = 50;

/** Where a declaration leads to the next one of the way. */
function step(plan: PlanView, head: string, entry: Entry, next: Entry): Anchor {
  for (const ref of plan.lines(entry, head)) {
    const value = ref.line.values.findIndex((each) => plan.led(entry, [each]).includes(next));
    if (value >= 0) return atLine(ref, value);
  }
  return atEntry(entry);
}

/** The words behind `use` on the way, since a file has no name. */
function folders(plan: PlanView, anchors: readonly Anchor[]): readonly string[] {
  return anchors.map(({ entry, line = 0, value = 0 }) => plan.lines(entry)[line]?.line.values[value]?.text ?? '');
}

function tell(plan: PlanView, { relation: { head, from }, way }: Circle, report: Report): void {
  const [first] = way;
  if (!first) return;
  if (from !== undefined) {
    const lines = plan.lines(first);
    const [same] = lines.flatMap(({ line }) => plan.meanings(first, qualifier(line, from)));
    if (same) report(step(plan, head, first, same), 'same', { head, same, entity: first });
    return;
  }
  const anchors = way.slice(0, MOST_SHOWN).map((entry, i) => step(plan, head, entry, way[i + 1] ?? first));
  const [at = atEntry(first), ...related] = anchors;
  if (first.kind === 'file') report(at, 'use', { folders: folders(plan, anchors) }, { related });
  else if (way.length === 1) report(at, 'itself', { entity: first, head });
  else report(at, 'circle', { head, way: [...way, first] }, { related });
}

export const circular = defineRule({
  id: 'name/circular',
  severity: 'error',
  source: ['secplan'],
  each: ['file'],
  messages: {
    circle:
      '“{head}” leads in a circle: {way:way}. Nothing in it comes first or last, so nobody can follow it. Find the line among them that is wrong, and correct or remove it.',
    itself: '{entity} names itself behind “{head}”. Name another there, or remove the line.',
    same: 'When {same} does nothing in time, {entity} goes to {same} again. Name somebody else behind “{head}”, who can decide.',
    use: 'Files use each other in a circle, by {folders:way}. Move what both need to a folder of its own that uses none of them, or remove one “use”.',
  },
  check(file, plan, report) {
    for (const circle of circlesFrom(plan, file.file)) tell(plan, circle, report);
  },
});
