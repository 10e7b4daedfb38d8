/** What no one writes and somebody may send: limits, each with a problem of its own, and messages that stay short. */

import assert from 'node:assert/strict';
import { ROOT, workspace } from '../analysis/workspace.ts';

function problemsOf(text: string): readonly { rule: string; id: string; length: number; related: number }[] {
  const host = workspace({ 'a.secplan': text });
  return host.problems(`${ROOT}/a.secplan`).map(({ rule, problem, message, related, fingerprint }) => ({
    rule,
    id: problem.message,
    length: message.length + fingerprint.length + JSON.stringify(related).length,
    related: related.length,
  }));
}

const roles = (count: number): string => Array.from({ length: count }, (_, i) => `o.r${String(i)}`).join(', ');
const parties = 'organization o "O" { role r "R" { mandate executive } }\n';

describe('limits', () => {
  it('a block names at most 1,000 others, and is told once where it names more', () => {
    const within = `${parties}control C "x" {\n  accountable o.r\n  consulted ${roles(999)}\n}\n`;
    assert.ok(!problemsOf(within).some(({ id }) => id === 'too-many-names'));
    const beyond = `${parties}control C "x" {\n  consulted ${roles(900)}\n  informed ${roles(900)}\n  supports ${roles(9)}\n}\n`;
    assert.equal(problemsOf(beyond).filter(({ id }) => id === 'too-many-names').length, 1);
    const line = `${parties}control C "x" {\n  accountable o.r\n  responsible ${roles(100_000)}\n}\n`;
    const found = problemsOf(line);
    assert.deepEqual(
      found.filter(({ rule }) => rule.startsWith('raci/')),
      [],
      'nothing is concluded from a line that is not read',
    );
  });

  it('catalog entries of a block are as many as a catalog has', () => {
    const entries = Array.from({ length: 1500 }, (_, i) => `iso27001:A.${String(i)}`).join(', ');
    const found = problemsOf(`${parties}control C "x" {\n  accountable o.r\n  covers ${entries}\n}\n`);
    assert.ok(!found.some(({ id }) => id === 'too-many-names'));
  });

  it('a name has at most 256 characters, where it is declared and where it is mentioned', () => {
    const name = 'x'.repeat(300_000);
    const found = problemsOf(`${parties}control ${name} "x" {\n  accountable ${name}\n}\n`);
    assert.deepEqual(
      found.filter(({ rule }) => rule === 'syntax/bad-value').map(({ id }) => id),
      ['nameTooLong', 'expected'],
    );
    assert.ok(found.every(({ length }) => length < 2000));
    assert.deepEqual(
      problemsOf(`role ${'y'.repeat(256)}\n`).filter(({ rule }) => rule.startsWith('syntax/')),
      [],
    );
  });

  it('no message is as long as what it quotes', () => {
    const long = 'x '.repeat(100_000);
    const texts = [
      `section "${long}" {\n  control "A" {\n    acountable o.r\n  }\n  domain nowhere\n}\n`,
      `contrl ${'y'.repeat(100_000)}\n${'z'.repeat(100_000)} q\n`,
      `${parties}control C "${long}" {\n  covers bsi:${'q'.repeat(100_000)}\n  domain ${'w'.repeat(100_000)}\n}\n`,
      `${parties}control C "c" {\n  accountable ${Array.from({ length: 900 }, () => 'o.r').join(', ')}\n}\n`,
    ];
    for (const text of texts) {
      for (const { rule, length, related } of problemsOf(text)) {
        assert.ok(length < 20_000, `${rule}: ${String(length)}`);
        assert.ok(related <= 50, rule);
      }
    }
  });
});
