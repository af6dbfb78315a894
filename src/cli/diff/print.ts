import type { FileChanges, PlacedChange } from '../../core/incidents/diff/fileChanges';
import { tellChangeAlone } from '../../core/incidents/diff/tellChange';
import { oneLine } from '../../core/text/plainLine';
import { articleOf } from '../files';
import type { Authors } from './authors';
import { makerOf, makersOf, outlineOf } from './outline';
import { you } from './touchedBy';
import type { AuthoredFile, Entry, Outline } from './outline';

/** A file's changes for a person to read in a terminal. */
export function outlineText(authored: AuthoredFile): string {
  const outline = outlineOf(authored);
  const entryLines = (entry: Entry, indent: string): string[] => [
    `${indent}${entry.mark} ${entry.words}`,
    ...entry.below.map((words) => `${indent}    ${words}`),
  ];
  const lines = outline.sections.flatMap(({ heading, entries }) =>
    heading === undefined
      ? entries.flatMap((entry) => entryLines(entry, '  '))
      : [`  ${heading}`, ...entries.flatMap((entry) => entryLines(entry, '    '))],
  );
  return toText([outline.heading, ...byLine(outline, '  '), ...lines]);
}

/** A file's changes in Markdown, for a comment on a pull request. */
export function outlineMarkdown(authored: AuthoredFile): string {
  const outline = outlineOf(authored);
  const entryLines = ({ words, below }: Entry): string[] => [
    `- ${escapeMarkdown(words)}`,
    ...below.map((each) => `  - ${escapeMarkdown(each)}`),
  ];
  const blocks = outline.sections.flatMap(({ heading, entries }) => [
    ...(heading === undefined ? [] : [`**${escapeMarkdown(heading)}**`, '']),
    ...entries.flatMap(entryLines),
    '',
  ]);
  const by = byLine(outline, '').map(escapeMarkdown);
  return toText([
    `### ${escapeMarkdown(outline.heading)}`,
    '',
    ...by,
    ...(by.length > 0 ? [''] : []),
    ...blocks,
  ]);
}

/** A file's changes as JSON, one object a line. */
export function changesJson(file: FileChanges, authors: Authors): string {
  const lines = file.changes.map((change) =>
    // `JSON.stringify` leaves out what is undefined.
    JSON.stringify({
      file: file.path,
      was: file.was,
      article: file.kind === 'sidecar' ? articleOf(file.path) : undefined,
      line: change.line,
      about: change.about,
      change: change.type,
      claim: change.claim?.id,
      statement: change.claim?.statement,
      claimant: change.claim?.claimants,
      incident: change.claim?.incident,
      field: change.field,
      before: change.before,
      after: change.after,
      ...whoJson(authors, change),
      text: tellChangeAlone(change, makerOf(authors, change)),
    }),
  );
  return lines.map((line) => `${line}\n`).join('');
}

function whoJson(authors: Authors, change: PlacedChange): Record<string, unknown> {
  const makers = makersOf(authors, change);
  return {
    by: authors.names && makers.filter((maker) => maker !== you),
    uncommitted: makers.includes(you) || (!authors.names && authors.isUncommitted) ? true : undefined,
  };
}

function byLine({ by }: Outline, indent: string): string[] {
  return by === undefined ? [] : [`${indent}${by}`];
}

function toText(lines: readonly string[]): string {
  return `${lines.map(oneLine).join('\n').trimEnd()}\n`;
}

/** Words of articles and file names as Markdown shows them: no markup, no HTML, nobody called by @name, no link. */
function escapeMarkdown(words: string): string {
  return oneLine(words)
    .replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&')
    .replace(/^(\d*)([-+.)])/, '$1\\$2')
    .replaceAll('@', '@<!-- -->')
    .replaceAll('://', ':<!-- -->//');
}
