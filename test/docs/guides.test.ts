/** The guides cannot rot: what they show to write is right, what they show to run prints that, and their links lead somewhere. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { rules } from '../../server/src/rules/registry.ts';
import { readPage } from './page.ts';
import type { Page } from './page.ts';
import { shows, Walk } from './walk.ts';
import type { Seen } from './walk.ts';

const root = new URL('../../', import.meta.url).pathname;

/** What a guide begins with, and the folder of the repository that its reader arrives at. */
interface Guide {
  readonly page: string;
  readonly files: readonly string[];
  readonly result?: string;
}

const museum = 'docs/examples/museum';
const guides: readonly Guide[] = [
  { page: 'README.md', files: samples() },
  { page: 'docs/spreadsheet-to-plan.md', files: [`${museum}/museum.csv`], result: museum },
  { page: 'docs/auditor.md', files: samples() },
  { page: 'docs/concepts.md', files: [] },
  { page: 'docs/setup.md', files: samples() },
];

function samples(): readonly string[] {
  const all = readdirSync(join(root, 'samples'), { recursive: true, encoding: 'utf8' });
  return all.filter((name) => name.endsWith('.secplan')).map((name) => `samples/${name}`);
}

function pages(): readonly string[] {
  const below = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  const inDocs = below.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`);
  return ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'samples/README.md', ...inDocs];
}

function text(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

const read = new Map<string, Page>();

function pageOf(path: string): Page {
  const page = read.get(path) ?? readPage(text(path));
  read.set(path, page);
  return page;
}

/** With UPDATE=1, consoles whose output is no longer so are written anew; read what changed. */
function update(page: string, seen: readonly Seen[]): void {
  let updated = text(page);
  for (const { fence, shown, actual } of [...seen].reverse()) {
    // Output that holds a fence itself is shortened by hand.
    if (fence.language !== 'console' || shows(shown, actual) || actual.includes('```')) continue;
    const start = updated.indexOf(shown, fence.start);
    updated = updated.slice(0, start) + actual + updated.slice(start + shown.length);
  }
  writeFileSync(join(root, page), updated);
}

async function walk({ page, files }: Guide): Promise<{ walked: Walk; seen: readonly Seen[] }> {
  const walked = new Walk();
  for (const file of files) walked.session.write(file.startsWith(museum) ? basename(file) : file, text(file));
  const seen: Seen[] = [];
  for (const fence of readPage(text(page)).fences) seen.push(...(await walked.step(fence)));
  return { walked, seen };
}

/** Whether a link leads to a file and, behind `#`, to a heading of it; links into the web are not followed. */
function leadsSomewhere(page: string, link: string): boolean {
  if (/^[a-z]+:/.test(link)) return true;
  const [path = '', anchor = ''] = decodeURI(link).split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, target))) return false;
  if (anchor === '' || statSync(join(root, target)).isDirectory()) return anchor === '';
  return pageOf(target).anchors.has(anchor);
}

describe('guides', () => {
  for (const guide of guides) {
    it(`${guide.page} shows what is so`, async () => {
      const { walked, seen } = await walk(guide);
      if (process.env['UPDATE']) update(guide.page, seen);
      for (const { fence, shown, actual } of seen) {
        if (process.env['UPDATE'] || shows(shown, actual)) continue;
        assert.equal(actual, shown, `${guide.page}, line ${fence.line}`);
      }
      for (const name of guide.result === undefined ? [] : readdirSync(walked.session.folder)) {
        const path = `${guide.result ?? ''}/${name}`;
        if (!name.endsWith('.secplan')) continue;
        if (process.env['UPDATE']) writeFileSync(join(root, path), walked.read(name));
        assert.equal(text(path), walked.read(name), path);
      }
      walked.session.remove();
    });
  }

  it('name rules that there are', () => {
    const known = new Set(rules.map(({ id }) => id));
    const groups = new Set(rules.map(({ id }) => id.split('/')[0]));
    const unknown = guides.flatMap(({ page }) =>
      [...text(page).matchAll(/`(([a-z]+)\/[a-z-]+)`/g)].flatMap(([, id = '', group = '']) =>
        groups.has(group) && !known.has(id) ? [`${page}: ${id}`] : [],
      ),
    );
    assert.deepEqual(unknown, []);
  });

  it('have links that lead somewhere', () => {
    const dead = pages().flatMap((page) =>
      pageOf(page).links.flatMap((link) => (leadsSomewhere(page, link) ? [] : [`${page}: ${link}`])),
    );
    assert.deepEqual(dead, []);
  });
});
