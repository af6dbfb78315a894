import { Reading } from '../core/claims/reading/reading';
import { suggestClaims } from '../core/claims/suggesting/suggestClaims';
import { wrongUse } from './command';
import type { Command, ExitCode, Terminal } from './command';
import { printEachArticle } from './eachArticle';
import { suggestionJson } from './suggestionJson';

export const suggestCommand: Command = {
  name: 'suggest',
  summary: 'print the claims that articles seem to make',
  usage: 'FILE…',
  help: `
Prints every claim that the articles seem to make as one JSON object a line, in the order of the text: kind, figure, who
was affected, who did it, who says so, where and when, each only where the text tells it. Offsets count Unicode code
points of the whole file; what is not known is absent. Nothing is written to any sidecar.

Names come from the nearest newsmark.names.yaml, as for “newsmark recognise”. Only kinds that the nearest
newsmark.codebook.yaml offers are suggested, all built-in ones where there is no such file.
`,
  options: {},
  run: printSuggestions,
};

function printSuggestions(paths: readonly string[], _values: unknown, terminal: Terminal): Promise<ExitCode> {
  if (paths.length === 0) throw wrongUse('name at least one article: newsmark suggest FILE…');
  return printEachArticle(paths, terminal, async ({ path, article, metadata, mentions, codebook }) => {
    const suggestions = suggestClaims(new Reading(article, mentions), {
      metadata,
      codebook: await codebook(),
    });
    return suggestions.map((suggestion) => ({ article: path, ...suggestionJson(article, suggestion) }));
  });
}
