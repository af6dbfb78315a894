import type { OffsetRange } from '../../text/articleText';
import { Speakers } from '../attribution/speakers';
import type { Codebook } from '../codebook';
import { offers } from '../codebook';
import { countSpan, cueSpan } from '../drafting/claimSpan';
import { draftClaimIn } from '../drafting/draftClaim';
import type { Count } from '../reading/counts';
import type { Cue } from '../reading/cues';
import { readEvents } from '../drafting/whenWhere';
import { finish } from '../../text/finish';
import { kindOfCount } from '../reading/kindOfCount';
import type { Reading, SentenceReading } from '../reading/reading';
import type { Article } from '../schema';
import { furnitureIn, isFurniture } from '../../text/furniture';
import { overlaps } from '../../text/ranges';
import { referenceOf } from './references';
import type { Suggestion } from './suggestion';
import { isNewAttack } from './attackNews';
import { attackSpan } from './attackSpan';
import { isNegated, readingsOf, tellsAttack } from './tellsAttack';
import { isNewResponsibility, tellsResponsibility } from './tellsResponsibility';
import { statesFact } from './tellsEvent';
import { weaponTellings } from './weaponTellings';

/**
 * The claims that an article seems to make, in the order of the text. Only kinds that the codebook offers are suggested,
 * and none in page furniture.
 *
 * @param reading of the whole article
 * @param about what is known of the article, and the codebook in force
 */
export function suggestClaims(reading: Reading, about: SuggestingContext): Suggestion[] {
  return finish(suggestStepwise(reading, about));
}

/** What is known of the article, and the codebook in force. */
export interface SuggestingContext {
  readonly metadata: Article;
  readonly codebook: Codebook;
}

/** {@link suggestClaims} sentence by sentence, twice over, for a caller who shares its time with others. */
export function* suggestStepwise(
  reading: Reading,
  about: SuggestingContext,
): Generator<undefined, Suggestion[]> {
  const speakers = new Speakers(reading);
  const furniture = furnitureIn(reading.text);
  const suggestions: Suggestion[] = [];
  for (let index = 0; index < reading.sentences.length; index++) {
    yield;
    const sentence = reading.sentence(index);
    if (isFurniture(furniture, sentence.range.start)) continue;
    for (const topic of topicsOf(reading.text, sentence)) {
      if (!offers(about.codebook.kinds, topic.kind)) continue;
      yield* readEvents(reading, speakers, about.metadata.published);
      const draft = draftClaimIn(reading, speakers, { ...about, ...topic });
      if (topic.isNegated === true && draft.claimant === undefined) continue;
      const suggestion = {
        span: topic.span,
        sentence: sentence.range,
        draft: topic.isNegated === true ? { ...draft, stance: 'denies' as const } : draft,
      };
      if (!isNews(reading.text, suggestion, topic.cue, suggestions)) continue;
      const refersTo = referenceOf(reading.text, suggestion, suggestions);
      suggestions.push({ ...suggestion, ...(refersTo && { refersTo }) });
    }
  }
  return suggestions;
}

/** What one suggestion of a sentence is about: a count of people, or what a cue tells by itself. */
interface Topic {
  readonly kind: string;
  readonly span: OffsetRange;
  readonly count?: Count;
  readonly cue?: Cue;
  /** True for what is said not to have happened, which is a claim of whoever says so. */
  readonly isNegated?: boolean;
}

function topicsOf(text: string, { range, counts, cues }: SentenceReading): Topic[] {
  const counted = counts.flatMap((count): Topic[] => {
    const kind = count.isPart || count.isBackReference === true ? undefined : kindOfCount(count);
    return kind === undefined ? [] : [{ kind, count, span: countSpan(text, counts, count) }];
  });
  const told = [...cues.flatMap((cue) => readingsOf(text, cue)), ...weaponTellings(text, range)].flatMap(
    (cue): Topic[] => {
      const span = spanOf(text, range, cue);
      if (isTaken(cue, span, counted) || !standsAlone(text, range, cue)) return [];
      return [{ kind: cue.kind, cue, span, ...(isNegated(text, range, cue) && { isNegated: true }) }];
    },
  );
  return [...counted, ...told].sort((a, b) => a.span.start - b.span.start);
}

function spanOf(text: string, sentence: OffsetRange, cue: Cue): OffsetRange {
  if (cue.kind === 'attack') return attackSpan(text, sentence, cue);
  // "suspicion fell on the Islamic State": who is meant comes after, as with verbs.
  return cueSpan(text, sentence, cue.kind === 'responsibility' ? { ...cue, reach: 'after' } : cue);
}

/** What a count is made of tells nothing else, but an attack in which people are counted is told by the same words. */
function isTaken(cue: Cue, span: OffsetRange, counted: readonly Topic[]): boolean {
  return (
    cue.kind !== 'attack' && counted.some((topic) => topic.count?.cue === cue || overlaps(topic.span, span))
  );
}

/** Kinds whose words make a claim without a number. */
const uncounted = new Set(['responsibility', 'support', 'control', 'damage', 'attack']);

function standsAlone(text: string, sentence: OffsetRange, cue: Cue): boolean {
  if (!uncounted.has(cue.kind)) return false;
  if (cue.kind === 'attack') return tellsAttack(text, sentence, cue);
  if (cue.kind === 'responsibility') return tellsResponsibility(text, sentence, cue);
  return statesFact(text, sentence, cue);
}

/** An attack is suggested once, not wherever it is spoken of, and who is responsible once a voice. */
function isNews(
  text: string,
  suggestion: Suggestion,
  cue: Cue | undefined,
  earlier: readonly Suggestion[],
): boolean {
  const { draft } = suggestion;
  if (cue === undefined) return true;
  if (draft.kind === 'responsibility') return isNewResponsibility(text, suggestion, cue, earlier);
  return draft.kind !== 'attack' || isNewAttack(text, suggestion, cue, earlier);
}
