import type { OffsetRange } from '../../text/articleText';
import { Speakers } from '../attribution/speakers';
import type { Codebook } from '../codebook';
import { offers } from '../codebook';
import { countSpan, cueSpan } from '../drafting/claimSpan';
import { draftClaimIn } from '../drafting/draftClaim';
import type { ClaimDraft } from '../drafting/draftClaim';
import type { Count } from '../reading/counts';
import type { Cue } from '../reading/cues';
import { kindOfCount } from '../reading/kindOfCount';
import type { Reading, SentenceReading } from '../reading/reading';
import type { Article } from '../schema';
import { overlaps } from '../../text/ranges';

/** A claim that the text seems to make, for the analyst to accept, correct or reject. Offsets are UTF-16 units. */
export interface Suggestion {
  /** The words to be tagged. */
  readonly span: OffsetRange;
  /** The sentence they stand in; the suggestions of one sentence can be accepted together. */
  readonly sentence: OffsetRange;
  readonly draft: ClaimDraft;
  /** The suggestion of the same article whose claim this one replaces or denies. */
  readonly refersTo?: SuggestionReference;
}

/** Points from one suggestion to an earlier one, which has no id before it is accepted. */
export interface SuggestionReference {
  readonly field: 'updates' | 'denies';
  readonly kind: string;
  readonly span: OffsetRange;
}

/**
 * The claims that an article seems to make, in the order of the text. Only kinds that the codebook offers are suggested.
 *
 * @param reading of the whole article
 * @param about what is known of the article, and the codebook in force
 */
export function suggestClaims(
  reading: Reading,
  about: { readonly metadata: Article; readonly codebook: Codebook },
): Suggestion[] {
  const speakers = new Speakers(reading);
  return reading.sentences.flatMap((_, index) => {
    const sentence = reading.sentence(index);
    return topicsOf(reading.text, sentence)
      .filter(({ kind }) => offers(about.codebook.kinds, kind))
      .map((topic) => ({
        span: topic.span,
        sentence: sentence.range,
        draft: draftClaimIn(reading, speakers, { ...about, ...topic }),
      }));
  });
}

/** What one suggestion of a sentence is about: a count of people, or what a cue tells by itself. */
interface Topic {
  readonly kind: string;
  readonly span: OffsetRange;
  readonly count?: Count;
  readonly cue?: Cue;
}

function topicsOf(text: string, { range, counts, cues }: SentenceReading): Topic[] {
  const counted = counts.flatMap((count): Topic[] => {
    const kind = count.isPart ? undefined : kindOfCount(count);
    return kind === undefined ? [] : [{ kind, count, span: countSpan(text, counts, count) }];
  });
  const told = cues.flatMap((cue): Topic[] => {
    const span = cueSpan(text, range, cue);
    const isTaken = counted.some((topic) => topic.count?.cue === cue || overlaps(topic.span, span));
    return isTaken || !standsAlone(cue) ? [] : [{ kind: cue.kind, cue, span }];
  });
  return [...counted, ...told].sort((a, b) => a.span.start - b.span.start);
}

/** Kinds whose words make a claim without a number. */
const uncounted = new Set(['responsibility', 'support', 'control', 'damage', 'attack']);

function standsAlone(cue: Cue): boolean {
  return uncounted.has(cue.kind);
}
