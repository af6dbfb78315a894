import type { OffsetRange } from '../../text/articleText';
import { finish } from '../../text/finish';
import { isFurniture } from '../../text/furniture';
import { Speakers } from '../attribution/speakers';
import type { Codebook } from '../codebook';
import { draftClaimIn } from '../drafting/draftClaim';
import type { Events } from '../drafting/events';
import { readEvents } from '../drafting/whenWhere';
import type { Cue } from '../reading/cues';
import type { Reading } from '../reading/reading';
import type { Article } from '../schema';
import { isNewAttack } from './attackNews';
import type { AttackContext } from './attackNews';
import { denialsIn, suggestDenial } from './denials';
import { referenceOf } from './references';
import type { Suggestion } from './suggestion';
import { isNewResponsibility } from './tellsResponsibility';
import { topicsOf } from './topics';
import type { Topic } from './topics';

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

/** {@link suggestClaims} in steps, mostly sentence by sentence, for a caller who shares its time with others. */
export function* suggestStepwise(
  reading: Reading,
  about: SuggestingContext,
): Generator<undefined, Suggestion[]> {
  const speakers = new Speakers(reading);
  const furniture = yield* reading.furnitureStepwise();
  const suggestions: Suggestion[] = [];
  for (let index = 0; index < reading.sentences.length; index++) {
    yield;
    const sentence = reading.sentence(index);
    if (isFurniture(furniture, sentence.range.start)) continue;
    for (const topic of topicsOf(reading.text, sentence, about.codebook)) {
      const events = yield* readEvents(reading, speakers, about.metadata.published);
      const suggestion = suggestTopic(topic, sentence.range, {
        reading,
        speakers,
        about,
        suggestions,
        events,
      });
      if (suggestion) suggestions.push(suggestion);
    }
    const told = suggestions.filter((earlier) => earlier.sentence.start === sentence.range.start);
    for (const denial of denialsIn(reading.text, sentence.range, told)) {
      const denied = suggestDenial(reading, speakers, about, {
        denial,
        sentence: sentence.range,
        suggestions,
      });
      if (denied) insertInOrder(suggestions, denied);
    }
  }
  return suggestions;
}

/** The pass over an article so far. */
interface Pass {
  readonly reading: Reading;
  readonly speakers: Speakers;
  readonly about: SuggestingContext;
  readonly suggestions: readonly Suggestion[];
  readonly events: Events;
}

/** What a topic is suggested as; undefined where it is no news, or nobody says what did not happen. */
function suggestTopic(
  topic: Topic,
  sentence: OffsetRange,
  { reading, speakers, about, suggestions, events }: Pass,
): Suggestion | undefined {
  const draft = draftClaimIn(reading, speakers, { ...about, ...topic });
  if (topic.isNegated === true && draft.claimant === undefined) return undefined;
  const suggestion = {
    span: topic.span,
    sentence,
    draft: topic.isNegated === true ? { ...draft, stance: 'denies' as const } : draft,
  };
  const context = {
    text: reading.text,
    earlier: suggestions,
    published: about.metadata.published,
    incidentOf: (other: Suggestion) => events.incidentAt(reading.sentenceIndex(other.sentence.start)),
  };
  if (!isNews(suggestion, topic.cue, context)) return undefined;
  const refersTo = referenceOf(reading.text, suggestion, suggestions);
  return { ...suggestion, ...(refersTo && { refersTo }) };
}

function insertInOrder(suggestions: Suggestion[], suggestion: Suggestion): void {
  const behind = suggestions.findIndex(({ span }) => span.start > suggestion.span.start);
  suggestions.splice(behind === -1 ? suggestions.length : behind, 0, suggestion);
}

/** An attack is suggested once, not wherever it is spoken of, and who is responsible once a voice. */
function isNews(suggestion: Suggestion, cue: Cue | undefined, context: Omit<AttackContext, 'cue'>): boolean {
  const { kind } = suggestion.draft;
  if (cue === undefined) return true;
  if (kind === 'responsibility') return isNewResponsibility(context.text, suggestion, cue, context.earlier);
  return kind !== 'attack' || isNewAttack(suggestion, { ...context, cue });
}
