import { wrongUse } from './command';
import type { Command, ExitCode, Terminal } from './command';
import { printEachArticle } from './eachArticle';
import { mentionJson } from './mentionJson';

export const recogniseCommand: Command = {
  name: 'recognise',
  summary: 'print the actors, places, numbers and dates in articles',
  usage: 'FILE…',
  help: `
Prints every mention in the articles as one JSON object a line, in the order of the text. Offsets count Unicode
code points of the whole file (a byte-order mark is left out, a line end counts one); what is not known is absent.

The names in newsmark.names.yaml have the last word: the nearest such file counts, in the article's folder or above, up
to the current one. What is wrong with it goes to standard error; its valid entries count all the same.
`,
  options: {},
  run: printMentions,
};

function printMentions(paths: readonly string[], _values: unknown, terminal: Terminal): Promise<ExitCode> {
  if (paths.length === 0) throw wrongUse('name at least one article: newsmark recognise FILE…');
  return printEachArticle(paths, terminal, ({ path, article, mentions }) =>
    mentions.map((mention) => ({ article: path, ...mentionJson(article, mention) })),
  );
}
