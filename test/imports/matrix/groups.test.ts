/** Numbered rows without letters: which of them are headings of sections, and which are controls. */
import { deepEqual, equal, match } from 'node:assert/strict';
import { imported } from '../imported-matrix.ts';

describe('a numbered group row', () => {
  it('has a section for each numbered row that is bold or whose number the rows below go on from', () => {
    const outline = (text: string) => [...imported(text).plan.matchAll(/^ *(?:section|control) .*$/gmu)].map(String);
    const markdown = '| No. | Task | CIO | Crew |\n|---|---|---|---|\n';
    const expected = [
      'section "1 Gates" {',
      '  control R-1-1 "Paint" {',
      'section "2 Yard" {',
      '  control R-2-1 "Sweep" {',
    ];
    for (const text of [
      `${markdown}| **1** | **Gates** | | |\n| 1.1 | Paint | A | R |\n| 2 | **Yard** | | |\n| 2.1 | Sweep | A | R |`,
      `${markdown}| 1 | Gates | | |\n| 1.1 | Paint | A | R |\n| 2 | Yard |\n| 2.1 | Sweep | A | R |`,
      'No.,Task,CIO,Crew\n1,**Gates**,,\n1.1,Paint,A/R?,R?\n2,Yard,,\n2.1,Sweep,A,R\n',
    ]) {
      deepEqual(outline(text), expected);
    }
  });

  it('says that numbers alone made a row the heading of a section, and ends that section with its numbers', () => {
    for (const [title, told] of [
      ['Gates', true],
      ['**Gates**', false],
    ] as const) {
      const { plan, guesses } = imported(`No.,Task,CIO,Crew\n1,${title},,\n1.1,Paint,A,R\n2,Sweep,A,R\n`);
      match(plan, /^control R-2 "Sweep"/mu);
      match(plan, /^ {2}control R-1-1 "Paint"/mu);
      equal(
        guesses.some(({ line, text }) => line === 2 && text.includes('“1 Gates”')),
        told,
      );
    }
  });

  it('keeps a numbered row without letters as a control where nothing makes it a heading', () => {
    for (const rows of [
      '| 1 | Gates | | |\n| 2 | Paint | A | R |',
      '| 1 | Gates | | |\n| 12 | Paint | A | R |',
      '| 1 | Gates | - | |\n| 1.1 | Paint | A | R |',
      '| 1 | **Gates** | | |\n| 2 | **Paint** | A | R |',
    ]) {
      const { plan } = imported(`| No. | Task | CIO | Crew |\n|---|---|---|---|\n${rows}`);
      match(plan, /^control R-1 "Gates"$/mu);
    }
  });
});
