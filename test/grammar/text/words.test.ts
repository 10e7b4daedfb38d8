/** Tests of what one word is: names, ids, numbers, marks, and what word processors make of them. */
import assert from 'node:assert/strict';
import { parse } from '../../../grammar/src/syntax/parser.ts';
import { sketch } from '../sketch.ts';

function reads(text: string, ...lines: string[]): void {
  assert.deepEqual(sketch(text), lines);
}

describe('words', () => {
  it('are names with segments, in any script', () => {
    reads(
      'hsons.Ops raci/no-owner _x a-1 Büro été.Łódź 部門 x.2b',
      'hsons.Ops raci/no-owner _x a-1 Büro été.Łódź 部門 x.2b',
    );
    reads('𝒜x', '𝒜x');
  });

  it('are names half typed where a dot or slash ends them', () => {
    reads('hsons. x raci/ y', 'hsons. x raci/ y');
    reads('a..b', 'a. stray:. b !stray-character(.)');
  });

  it('are compared in one normal form', () => {
    reads('Bu\u0308ro', 'B\u00fcro');
    reads('bsi:u\u0308', 'catalog-id:bsi:\u00fc');
  });

  it('are numbers, dates, versions and times where a digit begins them', () => {
    reads(
      '90 2.3 2026-01-15 2024-Q1 1/2 10:30',
      'digits:90 digits:2.3 digits:2026-01-15 digits:2024-Q1 digits:1/2 digits:10:30',
    );
    reads('a 90//x', 'a digits:90', '//x');
  });

  it('are version marks', () => {
    reads('a.Std@2.3 @2024-Q1 @', 'a.Std version-mark:@2.3 version-mark:@2024-Q1 version-mark:@');
  });

  it('are catalog ids up to a blank, comma, semicolon, brace or quote', () => {
    reads('bsi:OPS.2.1.A12,nist:AC-2(1);x', 'catalog-id:bsi:OPS.2.1.A12 , catalog-id:nist:AC-2(1)', 'x');
    reads('a:b{c:d}', 'catalog-id:a:b {', '  catalog-id:c:d', '}');
    reads(
      'a:b//c a:"Art. 28(3)(a)" a:“x y”',
      'catalog-id:a:b//c catalog-id:a:Art. 28(3)(a) catalog-id:a:x y !typographic-quote(“→") !typographic-quote(”→")',
    );
    reads('responsible: hsons.Ops', 'catalog-id:responsible: hsons.Ops');
    reads('a:ü a:b"c"', 'catalog-id:a:ü catalog-id:a:b string:c');
  });

  it('are stray where no character of them belongs anywhere', () => {
    reads('a => b', 'a stray:=> b !stray-character(=>)');
    reads('-5 –', 'stray:- digits:5 stray:– !stray-character(-) !stray-character(–)');
  });

  it('take the dashes of word processors for hyphens, and their soft hyphens for nothing', () => {
    reads('four–eyes co\u00adworker', 'four-eyes coworker !typographic-dash(–→-) !typographic-dash(\u00ad→)');
    reads(
      '2026–01—15 @2024−Q1',
      'digits:2026-01-15 version-mark:@2024-Q1 !typographic-dash(–→-) !typographic-dash(—→-) !typographic-dash(−→-)',
    );
    reads('bsi:OPS.2–A\u00ad1', 'catalog-id:bsi:OPS.2-A1 !typographic-dash(–→-) !typographic-dash(\u00ad→)');
  });

  it('are parted by the blanks of word processors', () => {
    reads('a\u00a0b\u202fc\u3000d\te', 'a b c d e');
    reads('\ufeffa', 'a');
  });

  it('hold nothing invisible: one problem for a run, with its removal', () => {
    reads('pay\u200b\u202eee', 'payee !invisible-character(\u200b\u202e→)');
    reads('a \u2066 b', 'a b !invisible-character(\u2066→)');
    reads('a\ufeff b', 'a b !invisible-character(\ufeff→)');
    reads('a\u{e0041} b', 'a b !invisible-character(\u{e0041}→)');
    reads('a\ud800b', 'ab !invisible-character(\ud800→)');
    reads('\u0007', '!invisible-character(\u0007→)');
    reads('a\u2028b', 'ab !invisible-character(\u2028→)');
  });

  it('tell what is hidden in strings, texts, comments and catalog ids', () => {
    reads(
      'a "x\u202ey" bsi:a\u200bb // c\u2066',
      'a string:x\u202ey catalog-id:bsi:a\u200bb !hidden-in-string(\u202e→) !hidden-in-string(\u200b→)',
      '// c\u2066',
      '!hidden-in-string(\u2066→)',
    );
    reads('a """\n  x\u200by\n"""', 'a text:x\u200by !hidden-in-string(\u200b→)');
    reads('a "x\u00ady ⚠\ufe0f 𝒜"', 'a string:x\u00ady ⚠\ufe0f 𝒜');
  });

  it('share no memory with the text, equal ones being one string', () => {
    const [first, second] = parse('netsec.FirewallTeam netsec.FirewallTeam').tree.list.statements[0]?.atoms ?? [];
    assert.deepEqual(first?.value, second?.value);
    assert.deepEqual([second?.start, second?.end], [20, 39]);
  });
});
