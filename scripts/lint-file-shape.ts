/** A lint rule: a file's name is kebab-case and says what the file holds, and its first line is one sentence on what it is. */
import { basename } from 'node:path';
import type { Rule } from 'eslint';

const kebabCase = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
const saysNothing = /^(utils?|helpers?|common|managers?|misc)$/;

export const fileShape: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      kebab: 'A file is named in kebab-case: {{ name }} is not.',
      nothing: 'The name {{ name }} does not say what the file holds.',
      sentence: 'The first line is one sentence on what the file is: /** … */',
    },
  },
  create: (context) => ({
    Program(node) {
      const name = basename(context.filename);
      if (!kebabCase.test(name)) context.report({ node, messageId: 'kebab', data: { name } });
      if (name.split(/[.-]/).some((word) => saysNothing.test(word))) {
        context.report({ node, messageId: 'nothing', data: { name } });
      }
      const [first = '', second = ''] = context.sourceCode.lines;
      if (!(first.startsWith('#!') ? second : first).startsWith('/** ')) {
        context.report({ node, messageId: 'sentence' });
      }
    },
  }),
};
