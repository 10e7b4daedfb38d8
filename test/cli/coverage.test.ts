/** `secplan coverage`: what it counts as an answer, its formats, and that no text of a plan becomes more than text. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes, TableCell } from 'mdast';
import { csvCell } from '../../server/src/cli/reporters/coverage-csv.ts';
import { cellCode } from '../../server/src/cli/reporters/coverage-markdown.ts';
import { Session } from './session.ts';

const plan = `plan shared "Shared plan" {
  between acme, netco
  catalogs house
}

organization acme "Acme" {
  role CISO "Chief Information Security Officer" { mandate executive }
  role Deputy "Deputy" { mandate management }
}

provider netco "Netco" {
  role Operations "Operations"
  certificate iso "ISO/IEC 27001" { covers house:H.6; until 2026-03-31 }
}

catalog house "House rules" {
  entry "H.1" "Visitors sign in" { level basic }
  entry "H.2" "Desks are clear at night" { level standard }
  entry "H.3" "=HYPERLINK(1)" { level basic }
  entry "H.4" "Keys are counted" { level standard }
  entry "H.5" "Doors close by themselves" { level standard }
  entry "H.6" "Cameras record" { level standard }
  entry "H.7" "The roof is tight" { level standard }
  entry "H.8" "Safes have two keys" { level increased }
}

applicability soa "Statement of Applicability" {
  of acme
  includes house:H.5
  excludes house:H.2 because "There is no office."
}

baseline everyone "What every customer gets" {
  of netco
  includes house:H.5
}

control C-1 "The porter keeps a book" {
  covers house:h.01
  accountable acme.CISO before handover
  accountable acme.Deputy from handover
  responsible netco.Operations
}

milestone handover "Hand-over" { on 2026-02-01 }

control C-2 "Keys are counted every month" {
  covers house:H.4
  status planned
  accountable acme.CISO
  responsible netco.Operations
}

exception EX-1 "The roof leaks" {
  by acme
  deviates from house:H.7
  assessed by acme.Deputy on 2025-12-01
  approved by acme.CISO on 2025-12-02
  expires 2026-02-28
}
`;

interface JsonCoverage {
  readonly plans: readonly {
    readonly plan: string;
    readonly catalogs: readonly {
      readonly catalog: string;
      readonly summary: Readonly<Record<string, number>>;
      readonly entries: readonly {
        readonly entry: string;
        readonly standing: string;
        readonly asked?: string;
        readonly answers: readonly { readonly name: string; readonly accountable: readonly string[] }[];
      }[];
    }[];
  }[];
}

describe('secplan coverage', () => {
  let session: Session;
  beforeEach(() => {
    session = new Session({ 'plan.secplan': plan });
  });
  afterEach(() => {
    session.remove();
  });

  const read = async (...args: readonly string[]): Promise<JsonCoverage> =>
    JSON.parse((await session.run('coverage', '--format', 'json', ...args)).out) as JsonCoverage;

  const standings = async (...args: readonly string[]): Promise<Record<string, string>> => {
    const entries = (await read(...args)).plans[0]?.catalogs[0]?.entries ?? [];
    return Object.fromEntries(entries.map(({ entry, standing }) => [entry.slice('house:'.length), standing]));
  };

  it('says of every entry how the plan stands to it', async () => {
    assert.deepEqual(await standings(), {
      'H.1': 'answered',
      'H.2': 'excluded',
      'H.3': 'gap',
      'H.4': 'planned',
      'H.5': 'answered',
      'H.6': 'certified',
      'H.7': 'answered',
      'H.8': 'not asked',
    });
  });

  it('takes entries for answered however their ids are written', async () => {
    session.write(
      'plan.secplan',
      plan.replaceAll(/house:[Hh]\.0?(\d)/g, 'house:$1').replace('house:5\n', 'house:H5\n'),
    );
    const written = await standings();
    session.write('plan.secplan', plan);
    assert.deepEqual(written, await standings());
  });

  it('counts on a day only what holds on it', async () => {
    const later = await standings('--as-of', '2026-04-01');
    assert.deepEqual([later['H.6'], later['H.7']], ['gap', 'gap']);
    const accountable = async (day: string): Promise<readonly string[] | undefined> =>
      (await read('--as-of', day)).plans[0]?.catalogs[0]?.entries[0]?.answers[0]?.accountable;
    assert.deepEqual(await accountable('2026-01-31'), ['acme.CISO']);
    assert.deepEqual(await accountable('2026-02-01'), ['acme.Deputy']);
  });

  it('counts no exception that nobody assessed or approved, and no planned control whose project is late', async () => {
    const late =
      'control C-3 "The roof is looked at" {\n  covers house:H.3\n  status planned\n}\n\n' +
      'project roof "Roof" {\n  delivers C-3\n  owner acme.CISO\n  due 2026-02-10\n}\n';
    const told = async (text: string, day: string): Promise<string> => {
      session.write('plan.secplan', `${text}\n${late}`);
      return (await session.run('coverage', '--as-of', day)).out;
    };
    assert.match(await told(plan.replace(/ {2}assessed by .*\n/, ''), '2026-02-10'), /exception EX-1 \(not assessed\)/);
    assert.match(await told(plan.replace(/ {2}approved by .*\n/, ''), '2026-02-10'), /exception EX-1 \(not approved\)/);
    assert.match(await told(plan, '2026-02-10'), /answered {3}house:H\.3/);
    assert.match(await told(plan, '2026-02-11'), /planned {4}house:H\.3 .*\n.*\(planned by 2026-02-10; project roof\)/);
  });

  it('shows for people what answers, who is accountable, and the counts, and ends with 1 where there is a gap', async () => {
    const { status, out } = await session.run('coverage');
    assert.equal(status, 1);
    assert.match(out, /^plan shared\n\nhouse: House rules\n {2}answered {3}house:H\.1 Visitors sign in\n/);
    assert.match(out, /\n {13}control C-1, accountable acme\.CISO\n/);
    assert.match(out, /\n {13}control C-2, accountable acme\.CISO \(planned\)\n/);
    assert.match(out, /\n {13}because: There is no office\.\n/);
    assert.match(out, /\n {13}baseline everyone \(of netco\)\n/);
    assert.match(
      out,
      /3 of 6 entries that apply are answered, 1 gap, 1 only planned, 1 by a certificate alone, 1 excluded, 1 not asked for\.\n$/,
    );
  });

  it('ends with 0 where everything that applies is answered', async () => {
    session.write('plan.secplan', plan.replace('catalogs house\n', ''));
    assert.equal((await session.run('coverage')).status, 0);
  });

  it('shows the catalogs that are asked for, built-in ones and those of secplan.json too', async () => {
    const catalog = {
      catalog: {
        uuid: 'b954d3b7-d2c7-453b-8eb2-459e8d3b8462',
        metadata: {
          title: 'Yard rules',
          'oscal-version': '1.1.2',
          version: '1',
          'last-modified': '2026-01-01T00:00:00Z',
        },
        controls: [{ id: 'y-1', title: 'The yard is lit' }],
      },
    };
    session.write('catalogs/yard.json', JSON.stringify(catalog));
    session.write('secplan.json', '{ "catalogs": { "yard": "catalogs/yard.json" } }');
    const { plans } = await read('--catalog', 'yard', '--catalog', 'bsi');
    assert.deepEqual(
      plans[0]?.catalogs.map((each) => [each.catalog, each.summary['not asked']]),
      [
        ['yard', 1],
        ['bsi', 16],
      ],
    );
  });

  it('never ends with 0 where something could not be read', async () => {
    session.write('plan.secplan', plan.replace('catalogs house\n', ''));
    session.write('more.secplan', 'control C-9 {\n  covers house\n}\n');
    const { status, err } = await session.run('coverage');
    assert.equal(status, 1);
    assert.match(err, /could not be read and may hold answers/);
  });

  describe('says clearly what cannot be done, with status 2:', () => {
    const refusals: readonly (readonly [string, readonly string[], RegExp])[] = [
      ['an unknown catalog', ['--catalog', 'hose'], /There is no catalog hose\. Did you mean house\?/],
      ['an unknown format', ['--format', 'xml'], /--format is pretty, json, markdown or csv, not xml/],
      ['a day that is none', ['--as-of', '2026-02-30'], /--as-of takes a day/],
      ['a path that is not there', ['nowhere'], /There is no file or folder nowhere/],
    ];
    for (const [what, args, expected] of refusals) {
      it(what, async () => {
        const { status, out, err } = await session.run('coverage', ...args);
        assert.deepEqual([status, out], [2, '']);
        assert.match(err, expected);
      });
    }

    it('a plan that names no catalog', async () => {
      session.write('plan.secplan', 'plan p "P"\n');
      const { status, err } = await session.run('coverage');
      assert.equal(status, 2);
      assert.match(err, /No plan here names a catalog/);
    });
  });

  it('gives CSV without a formula', async () => {
    const { out } = await session.run('coverage', '--format', 'csv');
    const rows = out.split('\r\n');
    assert.equal(rows[0], 'plan,catalog,entry,title,level,asked,standing,answers,accountable,because');
    assert.equal(rows[3], `shared,house,house:H.3,"'=HYPERLINK(1)",basic,MUST,gap,,,`);
    assert.equal(rows.length, 10);
  });

  it('makes a cell of any text, which no spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', "'", 'a') }),
        (text) => {
          const cell = csvCell(text);
          const quoted = cell.startsWith('"');
          const inside = quoted ? cell.slice(1, -1).replaceAll('""', '"') : cell;
          assert.doesNotMatch(inside, /(^|;)[=+\-@\t\r]/);
          if (!quoted) assert.doesNotMatch(cell, /[",\r\n]/);
        },
      ),
    );
  });

  it('makes Markdown in which text is nothing but code', () => {
    const cells = (node: Nodes): readonly TableCell[] =>
      node.type === 'tableCell' ? [node] : 'children' in node ? node.children.flatMap(cells) : [];
    const unit = fc.constantFrom('`', '|', '\\', '<', '>', '[', ']', '(', '!', '@', '*', '\n', ' ', 'a', '&', ';');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '');
        const table = `| a | b |\n| --- | --- |\n| ${cellCode(text)} | end |\n`;
        const tree = fromMarkdown(table, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
        const [, , shown, end] = cells(tree);
        assert.deepEqual(
          shown?.children.map(({ type }) => type),
          ['inlineCode'],
        );
        assert.equal(end?.children[0]?.type === 'text' && end.children[0].value, 'end');
      }),
      { numRuns: 1000 },
    );
  });

  it('gives Markdown with the gaps marked', async () => {
    const { out } = await session.run('coverage', '--format', 'markdown');
    assert.match(
      out,
      /^## `house` in plan `shared`\n\n`House rules`\n\n\| entry \| title \| standing \| answered by \|\n/,
    );
    assert.match(out, /\n\| `house:H\.3` \| `=HYPERLINK\(1\)` \| \*\*gap\*\* \| {2}\|\n/);
  });
});
