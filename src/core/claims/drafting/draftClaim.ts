import type { Mention } from '../../recognise/mention';
import type { ArticleText, OffsetRange } from '../../text/articleText';
import { affectedWords, isOwnLoss, partsOf, sideOf } from './affected';
import type { AffectedContext } from './affected';
import { groupOfAffected } from './affectedGroup';
import { attributionOf } from '../attribution/attribution';
import type { Attribution } from '../attribution/attribution';
import { deniesPart } from '../attribution/denials';
import { findKind, offers } from '../codebook';
import type { Codebook } from '../codebook';
import type { Count } from '../reading/counts';
import type { Cue } from '../reading/cues';
import { doerOf } from './doers';
import { figureFromNumber } from '../figure';
import { kindOfCount } from '../reading/kindOfCount';
import { listField } from './listField';
import { objectOfClaim } from './objects';
import { overlaps } from '../../text/ranges';
import { rankKindsIn } from './rankKinds';
import { readingOf } from '../reading/reading';
import type { Reading, SentenceReading } from '../reading/reading';
import type { Article, Claim, Figure, Subset } from '../schema';
import { Speakers } from '../attribution/speakers';
import type { Speaker } from '../attribution/speakers';
import { responsibleFor } from './responsible';
import { whenAndWhere } from './whenWhere';

/** A claim as far as the text tells it, for the analyst to complete and accept. */
export type ClaimDraft = Pick<Claim, 'kind'> & Partial<Omit<Claim, 'id' | 'kind' | 'spans' | 'annotator'>>;

/** What a draft is made from. */
export interface DraftInput {
  readonly article: ArticleText;
  /** The mentions of the whole article, sorted by start. */
  readonly mentions: readonly Mention[];
  /** What the analyst selected, in UTF-16 offsets. */
  readonly span: OffsetRange;
  readonly metadata: Article;
  /** The kind the analyst chose; the likeliest when absent. */
  readonly kind?: string;
  readonly codebook: Codebook;
}

/**
 * Pre-fills a claim from the words of its span and the sentence around: figure, affected and group, actor, claimant and
 * role, stance, relay, place and date, each only where the text says so. Pronouns are resolved to the nearest earlier
 * speaker or actor that fits. Nothing is invented: what the text does not tell stays absent.
 */
export function draftClaim(input: DraftInput): ClaimDraft {
  const reading = readingOf(input.article, input.mentions);
  return draftClaimIn(reading, new Speakers(reading), input);
}

/** What a draft is made from once the article has been read; a count or cue that is known is not looked for. */
export interface KnownInput extends Pick<DraftInput, 'span' | 'kind' | 'codebook' | 'metadata'> {
  readonly count?: Count;
  readonly cue?: Cue;
}

/** {@link draftClaim} over an article that has been read. */
export function draftClaimIn(reading: Reading, speakers: Speakers, input: KnownInput): ClaimDraft {
  const { span, codebook } = input;
  const kind = input.kind ?? rankKindsIn(reading, span, codebook)[0] ?? 'other';
  const sentenceIndex = reading.sentenceIndex(span.start);
  const countsPeople = findKind(codebook, kind)?.countsPeople ?? false;
  const count = input.count ?? (countsPeople ? countFor(reading, sentenceIndex, span, kind) : undefined);
  const cue = input.cue ?? count?.cue ?? cueFor(reading, sentenceIndex, span, kind);
  const attribution = attributionOf(reading, speakers, span);
  const doer = cue && doerOf(reading, speakers, sentenceIndex, cue);
  const context: AffectedContext = {
    reading,
    sentenceIndex,
    ...(count && { count }),
    ...(cue && { cue }),
    ...(attribution.speaker && { speaker: attribution.speaker }),
    ...(doer && { doer }),
  };
  const people = countsPeople ? peopleFields(context, span, codebook) : {};
  return {
    kind,
    ...people,
    // Nobody is said to have killed their own: then the verb found belongs to another clause.
    ...actorFields(reading, speakers, {
      kind,
      span,
      sentenceIndex,
      cue,
      doer:
        doer &&
        people.group !== undefined &&
        sideOf(doer) === people.group &&
        !/\bown\b/iu.test(people.affected ?? '')
          ? undefined
          : doer,
      attribution,
    }),
    ...objectOfClaim(reading.text, reading.sentence(sentenceIndex).range, kind, cue),
    ...claimantFields(attribution, input.metadata),
    ...(stanceOf(context, attribution, span) ?? {}),
    ...whenAndWhere({ reading, speakers, span, kind, attribution, published: input.metadata.published }),
  };
}

/** The count a figure comes from: one of this kind in the span, else any in the span, else one its cue in the span governs. */
function countFor(
  reading: Reading,
  sentenceIndex: number,
  span: OffsetRange,
  kind: string,
): Count | undefined {
  const { counts } = reading.sentence(sentenceIndex);
  const inSpan = counts.filter((count) => overlaps(count.number, span));
  const governed = counts.filter(
    (count) => count.cue && overlaps(count.cue, span) && kindOfCount(count) === kind,
  );
  return (
    inSpan.find((count) => kindOfCount(count) === kind && !count.isPart) ??
    inSpan.find((count) => kindOfCount(count) === kind) ??
    inSpan.find((count) => count.cue === undefined || !overlaps(count.cue, span)) ??
    (inSpan.length === 1 ? inSpan[0] : undefined) ??
    governed.find((count) => !count.isPart) ??
    governed[0]
  );
}

function cueFor(reading: Reading, sentenceIndex: number, span: OffsetRange, kind: string): Cue | undefined {
  const { cues } = reading.sentence(sentenceIndex);
  const ofKind = cues.filter((cue) => cue.kind === kind);
  return ofKind.find((cue) => overlaps(cue, span)) ?? cues.find((cue) => overlaps(cue, span));
}

function peopleFields(context: AffectedContext, span: OffsetRange, codebook: Codebook): Partial<ClaimDraft> {
  const figure = figureOf(context, span, codebook);
  const words = affectedWords(context);
  if (!figure && words === undefined) return {};
  const { group, inferred, words: told = words } = groupOfAffected(context, words);
  const known = offers(codebook.groups, group);
  return {
    ...(figure && { figure }),
    ...(told !== undefined && { affected: told }),
    ...(known && { group }),
    ...(known && inferred && { group_inferred: true }),
  };
}

const soFar = /\b(?:so\s+far|thus\s+far|as\s+yet|until\s+now|up\s+to\s+now|to\s+date)\b/iu;

function figureOf(context: AffectedContext, span: OffsetRange, codebook: Codebook): Figure | undefined {
  const { count, reading } = context;
  if (!count) return undefined;
  const sentence = reading.sentence(context.sentenceIndex);
  const clause = clauseAround(reading.text, sentence, {
    start: Math.min(count.start, count.cue?.start ?? count.start, span.start),
    end: Math.max(count.end, count.cue?.end ?? count.end, span.end),
  });
  const provisional = soFar.test(reading.text.slice(clause.start, clause.end));
  const includes = partsOf(context).map((part): Subset => {
    const told = groupOfAffected({ ...context, count: part }, part.affected);
    const known = told.group !== 'unknown' && offers(codebook.groups, told.group);
    return {
      ...figureFromNumber(part.number),
      ...(part.affected !== undefined && { affected: part.affected }),
      ...(known && { group: told.group }),
    };
  });
  return {
    ...figureFromNumber(count.number),
    ...(provisional && { provisional: true }),
    ...(includes.length > 0 && { includes }),
  };
}

/** The span widened to the nearest marks that end a clause; "and" ends none when another count follows at once. */
function clauseAround(text: string, { range, counts }: SentenceReading, span: OffsetRange): OffsetRange {
  const before = text.slice(range.start, span.start);
  const after = text.slice(span.end, range.end);
  const next = counts.find(
    (count) => count.start >= span.end && /^,?\s*and\s+$/u.test(text.slice(span.end, count.start)),
  );
  if (next)
    return clauseAround(
      text,
      { range, cues: [], counts: counts.filter((count) => count !== next) },
      { start: span.start, end: Math.max(next.end, next.cue?.end ?? 0) },
    );
  const opened = /^.*(?:[,;:“”"]|\b(?:and|while|but|as)\b)/su.exec(before)?.[0].length ?? 0;
  const closed = /[,;:“”"]|\b(?:and|while|but)\b/u.exec(after)?.index ?? after.length;
  return { start: range.start + opened, end: span.end + closed };
}

function actorFields(
  reading: Reading,
  speakers: Speakers,
  claim: {
    kind: string;
    span: OffsetRange;
    sentenceIndex: number;
    cue: Cue | undefined;
    doer: Speaker | undefined;
    attribution: Attribution;
  },
): Partial<ClaimDraft> {
  if (claim.kind === 'responsibility' || claim.kind === 'support')
    return responsibleFor(reading, speakers, claim);
  const { doer, attribution, kind } = claim;
  if (!doer || kind === 'strength' || kind === 'missing') return {};
  // An armed group's statement on "our fighters" is about the group itself.
  const speaker = attribution.speaker;
  const isSelf =
    speaker?.actors[0]?.actorType === 'armed group' && doer.actors.every((actor) => !actor.named);
  return listField('actor', isSelf ? speaker.names : doer.names);
}

function claimantFields(attribution: Attribution, metadata: Article): Partial<ClaimDraft> {
  const { speaker, role, relayedBy, said, caveat } = attribution;
  const relays = relayedBy?.filter((relay) => relay.name !== metadata.publisher) ?? [];
  return {
    ...listField('claimant', speaker?.names ?? []),
    ...(speaker && role && { role }),
    ...(relays.length > 0 && { relayed_by: relays }),
    ...(said !== undefined && { said }),
    ...(caveat !== undefined && { caveat }),
  };
}

const hedged =
  /\b(?:allegedly|alleging|purportedly|purported)\b|^(?:there\s+were\s+)?(?:also\s+)?reports?\s+of\b/iu;
const suspicion =
  /\b(?:suspected|allegedly|(?:is|are|was|were)\s+(?:widely\s+)?(?:believed|thought|alleged|blamed|accused|assumed)|suspects?|suspicion)\b/iu;

/** How the claimant stands to it: the verb of saying tells, or a hedge, or an armed group's own losses, which it concedes. */
function stanceOf(
  context: AffectedContext,
  attribution: Attribution,
  span: OffsetRange,
): Pick<ClaimDraft, 'stance'> | undefined {
  const { stance, speaker } = attribution;
  if (stance) return { stance };
  if (
    speaker &&
    context.cue?.kind === 'responsibility' &&
    deniesPart(context.reading.text.slice(span.start, span.end))
  )
    return { stance: 'denies' };
  const { reading, sentenceIndex } = context;
  const { range } = reading.sentence(sentenceIndex);
  const near = reading.text.slice(Math.max(range.start, span.start - 20), span.end);
  if (hedged.test(near) || hedged.test(reading.text.slice(span.start, span.end)))
    return { stance: 'alleges' };
  if (context.cue?.kind === 'responsibility' && suspicion.test(reading.text.slice(span.start, span.end)))
    return { stance: 'alleges' };
  return isOwnLoss(context) ? { stance: 'concedes' } : undefined;
}
