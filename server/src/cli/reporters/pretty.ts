/** For a person at a terminal: each problem with its source line, the place underlined, and the counts last. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { safe } from '../escape.ts';
import { painter } from './paint.ts';
import type { Paint } from './paint.ts';
import type { CheckReport, ReportedPlace, ReportedProblem, Summary } from './report.ts';

const colours = { error: 'red', warning: 'yellow', information: 'cyan' } as const;
/** Files whose problems are not all listed are named up to this number. */
const MOST_NAMED = 10;
/** Longer lines are cut around the place. */
const WIDEST = 110;
/** More places of one problem are counted. */
const MOST_PLACES = 6;

function position({ file, range }: ReportedPlace): string {
  return `${file}:${String(range.start.line + 1)}:${String(range.start.character + 1)}`;
}

/** A line of a source without its line end. */
function lineOf(source: TextDocument, line: number): string {
  const whole = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  return source.getText(whole).replace(/\r\n?$|\n$/, '');
}

/** The source line and the carets below it; tabs and hidden characters are shown as they take room. */
function excerpt(problem: ReportedProblem, { sources }: CheckReport, paint: Paint): readonly string[] {
  const source = sources.get(problem.file);
  if (!source || source.getText() === '') return [];
  const { start, end } = problem.range;
  const line = lineOf(source, start.line);
  const cut = Math.max(0, Math.min(start.character - 20, line.length - WIDEST));
  const shown = (from: number, to?: number): string => safe(line.slice(from, to)).replaceAll('\t', ' ');
  const last = end.line === start.line ? end.character : line.length;
  const before = shown(cut, start.character).length;
  const width = Math.max(1, shown(start.character, Math.min(last, cut + WIDEST)).length);
  const number = String(start.line + 1);
  const more = line.length > cut + WIDEST;
  const inside = shown(cut > 0 ? cut + 1 : 0, more ? cut + WIDEST - 1 : undefined);
  const text = `${cut > 0 ? '…' : ''}${inside}${more ? '…' : ''}`;
  const carets = paint(colours[problem.severity], '^'.repeat(width));
  return [
    `  ${paint('dim', `${number} |`)} ${text}`,
    `  ${' '.repeat(number.length)} ${paint('dim', '|')} ${' '.repeat(before)}${carets}`,
  ];
}

/** The places that a problem rests on, one a line; its own line is shown anyway. */
function elsewhere(problem: ReportedProblem): readonly ReportedPlace[] {
  const lineOf = ({ file, range }: ReportedPlace): string => `${file}:${String(range.start.line)}`;
  const lines = problem.related.map(lineOf);
  return problem.related.filter((_, i) => lines[i] !== lineOf(problem) && lines.indexOf(lines[i] ?? '') === i);
}

/** Where else to look: the first few places, and how many there are besides. */
function placeLines(problem: ReportedProblem, paint: Paint): readonly string[] {
  const all = elsewhere(problem);
  const shown = all.length + problem.unlisted > MOST_PLACES ? all.slice(0, MOST_PLACES - 1) : all;
  const more = all.length - shown.length + problem.unlisted;
  return [
    ...shown.map((each) => `  ${paint('dim', `see ${safe(position(each))}`)} ${safe(each.message)}`),
    ...(more > 0 ? [`  ${paint('dim', `and ${counted(more, 'more place', 'more places')}`)}`] : []),
  ];
}

function problemLines(problem: ReportedProblem, report: CheckReport, paint: Paint): readonly string[] {
  const { severity, rule, message, waivedBy } = problem;
  const waived = waivedBy === undefined ? '' : paint('dim', ` (waived by ${safe(waivedBy)})`);
  const head = `${safe(position(problem))}: ${paint(colours[severity], severity)} ${paint('dim', rule)}${waived}`;
  return [head, `  ${safe(message)}`, ...excerpt(problem, report, paint), ...placeLines(problem, paint), ''];
}

function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** Where problems are not listed; the last line says how many they are in all. */
function omittedLines({ omittedIn }: CheckReport): readonly string[] {
  if (omittedIn.length === 0) return [];
  const named = omittedIn.slice(0, MOST_NAMED).map(({ file, count }) => `  ${safe(file)}: ${String(count)} more`);
  const others = omittedIn.length > MOST_NAMED ? [`  and in ${String(omittedIn.length - MOST_NAMED)} more files`] : [];
  return ['Not all problems are listed; the worst of each file are:', ...named, ...others, ''];
}

/** The last line: what there is to do. */
function summaryLine(summary: Summary): string {
  const { files, errors, warnings, information, waived, omitted } = summary;
  const more = [
    ...(waived > 0 ? [`${String(waived)} waived`] : []),
    ...(omitted > 0 ? [`${String(omitted)} more not listed`] : []),
  ];
  const inFiles = `in ${counted(files, 'file', 'files')}`;
  const rest = more.length > 0 ? ` (${more.join(', ')})` : '';
  if (errors + warnings + information === 0) return `No problems ${inFiles}${rest}.`;
  const parts = [
    counted(errors, 'error', 'errors'),
    counted(warnings, 'warning', 'warnings'),
    ...(information > 0 ? [counted(information, 'piece of information', 'pieces of information')] : []),
  ];
  return `${parts.join(', ')} ${inFiles}${rest}.`;
}

export function pretty(report: CheckReport, colors: boolean): string {
  const paint = painter(colors);
  const lines = report.problems.flatMap((problem) => problemLines(problem, report, paint));
  return `${[...lines, ...omittedLines(report), summaryLine(report.summary)].join('\n')}\n`;
}
