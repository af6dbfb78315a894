import { toNamesJson } from '../core/incidents/naming/namesJson';
import type { NameProposal } from '../core/incidents/naming/proposeNames';
import type { SideProposal } from '../core/incidents/naming/proposeSides';
import { reviewNames } from '../core/incidents/naming/reviewNames';
import type { NameReview } from '../core/incidents/naming/reviewNames';
import { oneLine } from '../core/text/plainLine';
import { wrongUse } from './command';
import type { Command, ExitCode, OptionValues, Terminal } from './command';
import { defaultIncidentsFolder } from './files';
import { readKnowledgeFiles } from './knowledge';
import { readBook, tellErrors } from './readBook';
import { counted } from '../core/text/counted';

export const namesCommand: Command = {
  name: 'names',
  summary: 'propose which names of actors and places are one, and who is on which side',
  usage: '[DIR] --propose [--json] [--incidents-folder NAME]',
  help: `
Looks through the claims in all sidecars below DIR (the current folder when left out) for names that may be spellings of
one actor or place, and for the side that an actor may be on, and says why. What newsmark.names.yaml confirms or tells
apart is not proposed: the file in DIR, or the nearest above, up to the current folder. Nothing is written.

  --propose                 print the proposals, the surest first
  --json                    print one JSON object instead of text
  --incidents-folder NAME   what folders of incident files are called (default: ${defaultIncidentsFolder})

Exit code: 0 when every file could be read as it should, 1 when one has an error and claims may be missing (standard
error says where), 2 for wrong use.
`,
  options: {
    propose: { type: 'boolean' },
    json: { type: 'boolean' },
    'incidents-folder': { type: 'string' },
  },
  run: printNames,
};

async function printNames(
  paths: readonly string[],
  values: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  if (values['propose'] !== true) throw wrongUse('say what to do: newsmark names [DIR] --propose.');
  const { book, names, problems } = await readBook(paths, values, 'names');
  const review = reviewNames(book, names, await readKnowledgeFiles());
  terminal.out(values['json'] === true ? `${JSON.stringify(toNamesJson(review))}\n` : namesText(review));
  return tellErrors(problems, terminal);
}

function namesText({ names, sides }: NameReview): string {
  const blocks = [...names.map(nameLines), ...sides.map(sideLines)].map((lines) =>
    lines.map(oneLine).join('\n'),
  );
  return blocks.length > 0 ? `${blocks.join('\n\n')}\n` : 'No names to decide about.\n';
}

function nameLines({ type, name, spellings, confidence, reasons }: NameProposal): string[] {
  return [
    `One ${type}? ${name} (${percent(confidence)})`,
    ...spellings.map(
      (spelling) =>
        `  ${spelling.name}: ${counted(spelling.claims, 'claim')} in ${counted(spelling.articles, 'article')}${spelling.confirmed ? ', confirmed' : ''}`,
    ),
    ...reasons.map(({ text }) => `  ${text}`),
  ];
}

function sideLines({ name, side, confidence, claims, reasons }: SideProposal): string[] {
  return [
    `On the side of ${side}? ${name} (${percent(confidence)}, ${counted(claims, 'claim')})`,
    ...reasons.map(({ text }) => `  ${text}`),
  ];
}

function percent(confidence: number): string {
  return `${Math.round(100 * confidence)} %`;
}
