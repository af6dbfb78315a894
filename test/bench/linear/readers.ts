// What reads files that others made, as measured by the bench.
import { anchorSpan } from '../../../src/core/anchor/anchorSpan';
import { candidatePlaces } from '../../../src/core/anchor/candidatePlaces';
import { describeSpan } from '../../../src/core/anchor/selector';
import { articleMetadata } from '../../../src/core/claims/articleMetadata';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import { Reading } from '../../../src/core/claims/reading/reading';
import { suggestClaims } from '../../../src/core/claims/suggesting/suggestClaims';
import { parseCodebook } from '../../../src/core/codebookFile/parseCodebook';
import { parseIncidentFile } from '../../../src/core/incidents/incidentFile';
import { parseNames } from '../../../src/core/namesFile/parseNames';
import { recognise } from '../../../src/core/recognise/recognise';
import { checkSidecar } from '../../../src/core/sidecar/checking/checkSidecar';
import { mergeSidecars } from '../../../src/core/sidecar/merge/mergeSidecars';
import { maxHandWrittenLength, parseSidecar } from '../../../src/core/sidecar/reading/parseSidecar';
import { ArticleText } from '../../../src/core/text/articleText';
import { furnitureIn } from '../../../src/core/text/furniture';
import { shippedKnowledge } from '../../unit/support/knowledge';
import { files, texts } from './shapes';
import type { Shape } from './shapes';

export interface Reader {
  readonly name: string;
  readonly shapes: readonly Shape[];
  /** The longest input that it is given by the editor, in UTF-16 units. */
  readonly longest: number;
  readonly read: (input: string) => void;
}

const everyLength = 10_000_000;
/** The editor searches no longer article for mentions and claims. */
const longestRecognised = 1_000_000;

const sentence = 'At least four soldiers were killed in Quetta on Friday, police said.';

export const readers: readonly Reader[] = [
  {
    name: 'header',
    shapes: texts,
    longest: everyLength,
    read: (input: string): void => {
      const { text } = new ArticleText(input);
      articleMetadata(text, 'article.txt');
      furnitureIn(text);
    },
  },
  {
    name: 'recognise',
    shapes: texts,
    longest: longestRecognised,
    read: (input: string): void => void recognise(new ArticleText(input), { knowledge: shippedKnowledge() }),
  },
  {
    name: 'suggest',
    shapes: texts,
    longest: longestRecognised,
    read: (input: string): void => {
      const article = new ArticleText(input);
      const reading = new Reading(article, recognise(article, { knowledge: shippedKnowledge() }));
      suggestClaims(reading, { metadata: {}, codebook: builtInCodebook });
    },
  },
  {
    name: 'anchor',
    shapes: texts,
    longest: everyLength,
    read: (input: string): void => {
      const written = new ArticleText(`${input} ${sentence}`);
      const start = input.length + 10;
      const span = describeSpan(written, { start, end: start + 25 });
      anchorSpan(written, span);
      const changed = new ArticleText(`${input} ${sentence.replace('four', 'forty')}`);
      anchorSpan(changed, span);
      candidatePlaces(new ArticleText(input), span, { status: 'orphan' }, 3);
    },
  },
  {
    name: 'sidecar',
    shapes: files,
    longest: maxHandWrittenLength,
    read: (input: string): void => void parseSidecar(input),
  },
  {
    name: 'check',
    shapes: files,
    longest: maxHandWrittenLength,
    read: (input: string): void => {
      const article = new ArticleText(sentence);
      checkSidecar(parseSidecar(input), { article, codebook: builtInCodebook });
    },
  },
  {
    name: 'merge',
    shapes: files,
    longest: maxHandWrittenLength,
    read: (input: string): void =>
      void mergeSidecars({
        base: input,
        ours: `${input}# ours\n`,
        theirs: `${input}\narticle: {title: a}\n`,
      }),
  },
  {
    name: 'names',
    shapes: files,
    longest: everyLength,
    read: (input: string): void => void parseNames(input),
  },
  {
    name: 'codebook',
    shapes: files,
    longest: everyLength,
    read: (input: string): void => void parseCodebook(input),
  },
  {
    name: 'incident',
    shapes: files,
    longest: everyLength,
    read: (input: string): void => void parseIncidentFile(input),
  },
];
