import type { OffsetRange } from '../../text/articleText';
import { overlaps } from '../../text/ranges';
import { findKind, offers } from '../codebook';
import type { Codebook } from '../codebook';
import { countSpan, cueSpan } from '../drafting/claimSpan';
import { codebookCues, countNear } from '../drafting/codebookCues';
import type { Count } from '../reading/counts';
import type { Cue } from '../reading/cues';
import { kindOfCount } from '../reading/kindOfCount';
import type { SentenceReading } from '../reading/reading';
import { attackSpan } from './attackSpan';
import { furtherThings, lostThings } from './damagedThings';
import { isNegated, readingsOf, tellsAttack } from './tellsAttack';
import { statesFact } from './tellsEvent';
import { tellsControl, tellsDamage, tellsSupport } from './tellsHolding';
import { tellsResponsibility } from './tellsResponsibility';
import { weaponTellings } from './weaponTellings';

/** What one suggestion of a sentence is about: a count of people, or what a cue tells by itself. */
export interface Topic {
  readonly kind: string;
  readonly span: OffsetRange;
  readonly count?: Count;
  readonly cue?: Cue;
  /** True for what is said not to have happened, which is a claim of whoever says so. */
  readonly isNegated?: boolean;
}

/** What a sentence may be tagged for, in the order of the text: only kinds that the codebook offers. */
export function topicsOf(text: string, sentence: SentenceReading, codebook: Codebook): Topic[] {
  const known = builtInTopics(text, sentence).filter(({ kind }) => offers(codebook.kinds, kind));
  const added = codebookCues(codebook, text, sentence.range).reduce<Topic[]>((topics, cue) => {
    const topic = codebookTopic(text, sentence, cue, codebook);
    const isTold = [...known, ...topics].some(
      (other) => other.kind === topic.kind && overlaps(other.span, topic.span),
    );
    return isTold || !statesFact(text, sentence.range, cue) ? topics : [...topics, topic];
  }, []);
  return [...known, ...added].sort((a, b) => a.span.start - b.span.start);
}

function codebookTopic(
  text: string,
  { range, counts }: SentenceReading,
  cue: Cue,
  codebook: Codebook,
): Topic {
  const span = cueSpan(text, range, cue);
  const count =
    findKind(codebook, cue.kind)?.countsPeople === true ? countNear(text, counts, cue) : undefined;
  if (!count) return { kind: cue.kind, cue, span };
  const counted = { start: Math.min(cue.start, count.start), end: Math.max(cue.end, count.end) };
  return { kind: cue.kind, cue, count, span: counted };
}

function builtInTopics(text: string, { range, counts, cues }: SentenceReading): Topic[] {
  const lost = lostThings(text, range).filter(({ cue }) => statesFact(text, range, cue));
  const counted = counts.flatMap((count): Topic[] => {
    // "lost 230 men, two tanks": no tank is killed.
    if (lost.some(({ thing }) => overlaps(thing, count.number))) return [];
    const kind = count.isPart || count.isBackReference === true ? undefined : kindOfCount(count);
    return kind === undefined ? [] : [{ kind, count, span: countSpan(text, counts, count) }];
  });
  const told = [...cues.flatMap((cue) => readingsOf(text, cue)), ...weaponTellings(text, range)].flatMap(
    (cue): Topic[] => {
      const span = spanOf(text, range, cue);
      if (isTaken(text, cue, span, counted) || !standsAlone(text, range, cue)) return [];
      const topic = { kind: cue.kind, cue, span, ...(isNegated(text, range, cue) && { isNegated: true }) };
      return [topic, ...furtherThings(text, range, cue).map((thing) => ({ ...topic, span: thing }))];
    },
  );
  const things = lost.flatMap(({ cue, thing }): Topic[] =>
    told.some((topic) => overlaps(topic.span, thing)) ? [] : [{ kind: 'damage', cue, span: thing }],
  );
  // "claimed responsibility for an assault on a post" is told once, by who claims it.
  const isClaimed = (topic: Topic) =>
    topic.kind === 'attack' &&
    told.some((other) => other.kind === 'responsibility' && overlaps(other.span, topic.span));
  return [...counted, ...things, ...told.filter((topic) => !isClaimed(topic))];
}

function spanOf(text: string, sentence: OffsetRange, cue: Cue): OffsetRange {
  if (cue.kind === 'attack') return attackSpan(text, sentence, cue);
  // "suspicion fell on X", "backed by X": who is meant comes after, as with verbs.
  return cueSpan(
    text,
    sentence,
    cue.kind === 'responsibility' || cue.kind === 'support' ? { ...cue, reach: 'after' } : cue,
  );
}

/** What a count of those affected is made of tells nothing else, but for an attack in which they were. */
function isTaken(text: string, cue: Cue, span: OffsetRange, counted: readonly Topic[]): boolean {
  return (
    cue.kind !== 'attack' &&
    !isTrait(text, cue) &&
    counted.some(
      (topic) => topic.kind !== 'strength' && (topic.count?.cue === cue || overlaps(topic.span, span)),
    )
  );
}

/** "was responsible for the deaths of 1,300 people" tells both. */
function isTrait(text: string, cue: Cue): boolean {
  return (
    cue.kind === 'responsibility' &&
    /responsible|(?:was|were|been)\s+blamed/iu.test(text.slice(Math.max(0, cue.start - 6), cue.end))
  );
}

/** Kinds whose words make a claim without a number. */
const uncounted = new Set(['responsibility', 'support', 'control', 'damage', 'attack']);

function standsAlone(text: string, sentence: OffsetRange, cue: Cue): boolean {
  if (!uncounted.has(cue.kind)) return false;
  if (cue.kind === 'attack') return tellsAttack(text, sentence, cue);
  if (cue.kind === 'responsibility') return tellsResponsibility(text, sentence, cue);
  if (!statesFact(text, sentence, cue)) return false;
  if (cue.kind === 'control') return tellsControl(text, sentence, cue);
  return cue.kind === 'support' ? tellsSupport(text, sentence, cue) : tellsDamage(text, sentence, cue);
}
