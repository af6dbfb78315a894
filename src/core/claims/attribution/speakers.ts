import type { ActorMention, ActorType } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import type { Reading } from '../reading/reading';
import { framesIn } from './frames';
import type { Frame, RawFrame } from './frames';
import type { PlacedSource, Source } from './sources';
import { isSpokenOfAs } from './descriptions';
import { organisationBefore } from './organisations';
import { actorFits, isToldOf, matches, titledPerson } from './speakerFits';
import type { Fits } from './speakerFits';
import { SpeakerNames } from './speakerNames';
import { actorsIn } from './subjects';

/** Someone who says something in the article, as far as the article tells. */
export interface Speaker {
  /** Names, or the words where there is no name ("two local security officials"). */
  readonly names: readonly string[];
  /** The words around the name that tell the speaker's role: titles, appositions. */
  readonly context: string;
  readonly actors: readonly ActorMention[];
  /** The sort of body that the speaker's title names: "a Taliban spokesman, X", "X, the army's spokesman". */
  readonly speaksFor?: ActorType;
  /** True for a place that stands for its government ("Moscow"). */
  readonly isPlace?: boolean;
}

/** A reporting frame with its speaker found; no speaker when the words point to nobody we can name. */
export interface SpokenFrame extends Omit<Frame, 'relay'> {
  readonly speaker?: Speaker;
  /** Who passes on what the speaker says, where the frame tells. */
  readonly relay?: Speaker;
}

const opensWithName =
  /^(\p{Lu}\p{Ll}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){0,2}),\s+(?:\d{1,2},|an?\s|the\s|who\s|whose\s)/u;
const nameBehind = /^,\s+(\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){1,3}),/u;
/** ", civil surgeon of Bhola": what a name in last place is set beside. */
const appositionBehind =
  /^,\s+(?!(?:and|but|while|who|which|where|when|after|before|as|in|on|at|with|from|for|to|by|during|including|\p{Ll}+(?:ing|ed|ly))\b)\p{Ll}[^,.;“”"]{2,70}/u;

/** Sentences looked back over for the one that "he" or "the group" stands for. */
const window = 24;
/** Frames of one sentence looked at, the last ones; no sentence of prose has more. */
const longestMemory = 8;
/** A broader word than the title told stands for someone who spoke at most so many sentences before. */
const describedWindow = 6;
/** A sentence's subject can be meant by a pronoun this many sentences on. */
const subjectWindow = 3;

/** Finds who speaks in each sentence, walking the article forwards so that pronouns meet those who spoke before. */
export class Speakers {
  readonly #reading: Reading;
  readonly #names: SpeakerNames;
  readonly #frames = new Map<number, readonly SpokenFrame[]>();

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#names = new SpeakerNames(reading);
  }

  /** The reporting frames of a sentence, with their speakers. */
  framesOf(index: number): readonly SpokenFrame[] {
    const known = this.#frames.get(index);
    if (known) return known;
    const first = this.#frames.has(index - 1) ? index : Math.max(0, index - window);
    for (let at = first; at <= index; at++)
      if (!this.#frames.has(at)) this.#frames.set(at, this.#resolve(at));
    return this.#frames.get(index) ?? [];
  }

  /** The last speaker before an offset, in the sentence with this index or up to `back` sentences before. */
  lastBefore(index: number, offset: number, back: number): Speaker | undefined {
    for (let at = index; at >= Math.max(0, index - back); at--) {
      const frame = this.framesOf(at).findLast((candidate) => candidate.start < offset && candidate.speaker);
      if (frame?.speaker) return frame.speaker;
    }
    return undefined;
  }

  /**
   * Whom a pronoun or a phrase like "the group" at an offset stands for: the nearest speaker before that fits, or the
   * subject of a nearer sentence.
   */
  resolve(fits: Fits, index: number, offset: number): Speaker | undefined {
    this.framesOf(index);
    return this.#before(fits, undefined, index, offset, this.framesOf(index));
  }

  /** Actors as speakers, with the words around them that tell their role. */
  ofActors(actors: readonly ActorMention[], around: OffsetRange): Speaker {
    return {
      names: actors.map((actor) => this.#names.ofActor(actor)),
      context: `${this.#words(this.#around(actors[0] ?? around, actors.at(-1) ?? around, around))} ${actors.map(({ text }) => text).join(' ')}`,
      actors,
    };
  }

  #resolve(index: number): SpokenFrame[] {
    const range = this.#reading.sentences[index];
    if (!range) return [];
    const resolved: SpokenFrame[] = [];
    for (const { relay, ...frame } of framesIn(this.#reading, range)) {
      const speaker = this.#speakerOf(frame.subject, frame, index, resolved);
      const relaying = relay && this.#speakerOf(relay, frame, index, resolved);
      resolved.push({ ...frame, ...(speaker && { speaker }), ...(relaying && { relay: relaying }) });
    }
    return resolved;
  }

  #speakerOf(
    subject: PlacedSource,
    frame: Omit<RawFrame, 'relay'>,
    index: number,
    before: readonly SpokenFrame[],
  ): Speaker | undefined {
    switch (subject.type) {
      case 'nobody':
        return undefined;
      case 'sources':
        return this.#ofSources(subject.sources, subject);
      case 'stand-in':
        return (
          this.#same(subject, before) ??
          this.#before(subject.fits, subject.head, index, subject.start, before) ??
          this.#organisation(subject, index) ??
          this.#described(subject, index, before) ??
          (/^(?:he|she|him|it|they|them|we|both)$/iu.test(subject.words)
            ? undefined
            : standingFor(subject.words))
        );
      case 'same': {
        const earlier = before.findLast((candidate) => candidate.speaker && !candidate.embedded);
        return (
          earlier?.speaker ??
          before.findLast(({ speaker }) => speaker)?.speaker ??
          this.#subjectOf(index, frame.start)
        );
      }
    }
  }

  /** "The officer" after a superintendent, "the official" after a mayor: a broader word for the last one it fits. */
  #described(subject: PlacedSource, index: number, within: readonly SpokenFrame[]): Speaker | undefined {
    if (subject.type !== 'stand-in' || subject.head === undefined) return undefined;
    const { head } = subject;
    for (let at = index; at >= Math.max(0, index - describedWindow); at--) {
      const frames = at === index ? within : (this.#frames.get(at) ?? []);
      const found = frames.findLast(({ speaker }) => speaker && isSpokenOfAs(speaker, head));
      if (found) return found.speaker;
    }
    return undefined;
  }

  #organisation(subject: PlacedSource, index: number): Speaker | undefined {
    if (subject.type !== 'stand-in' || !/^the\s/iu.test(this.#reading.text.slice(subject.start)))
      return undefined;
    const head = /[\p{L}-]+$/u.exec(subject.words)?.[0] ?? '';
    const found = organisationBefore(this.#reading, head, index, subject.start);
    return found && { names: [found.words], context: `${found.words} ${subject.words}`, actors: [] };
  }

  /** "Another said he had counted", "Save Darfur said it had": the pronoun right behind a frame is whoever speaks there. */
  #same(subject: PlacedSource, before: readonly SpokenFrame[]): Speaker | undefined {
    const last = before.at(-1);
    if (!last?.speaker || last.trailing || subject.type !== 'stand-in') return undefined;
    const gap = this.#reading.text.slice(last.end, subject.start);
    const isNear = /^it$/iu.test(subject.words) ? /^[^,;:.“”"]{0,60}$/u : /^\s*(?:that\s+)?$/iu;
    if (!isNear.test(gap)) return undefined;
    const [actor] = last.speaker.actors;
    if (/^(?:he|she)$/iu.test(subject.words))
      return actor && actor.actorType !== 'person' ? undefined : last.speaker;
    const isTitled = actor?.actorType === 'person' && titledPerson.test(last.speaker.context);
    return /^it$/iu.test(subject.words) && !isTitled && last.speaker.names.length === 1
      ? last.speaker
      : undefined;
  }

  #ofSources(sources: readonly Source[], around: OffsetRange): Speaker {
    const actors = sources.flatMap(({ actor }) => (actor ? [actor] : []));
    const first = sources[0] ?? around;
    const last = sources.at(-1) ?? around;
    const told = this.#around(first, last, around);
    const body = actorsIn(this.#reading, told).find(
      (actor) => !actors.includes(actor) && !/^(?:person|people)$/u.test(actor.actorType),
    );
    return {
      names: sources.map((source) => this.#names.ofSource(source)),
      context: `${this.#words(told)} ${sources.map(({ words }) => words).join(' ')}`,
      actors,
      ...(body && { speaksFor: body.actorType }),
      ...(actors.length === 0 && { isPlace: this.#isPlace(first) }),
    };
  }

  #isPlace(source: OffsetRange): boolean {
    return this.#reading
      .mentionsIn(source)
      .some(
        (mention) =>
          mention.type === 'place' && mention.gazetteer !== undefined && mention.start === source.start,
      );
  }

  /** A speaker's phrase with its title: what stands before the name up to a comma, and its apposition behind. */
  #around(first: OffsetRange, last: OffsetRange, around: OffsetRange): OffsetRange {
    const { text } = this.#reading;
    const opens = Math.min(first.start, around.start);
    const sentence = this.#reading.sentences[this.#reading.sentenceIndex(opens)]?.start ?? 0;
    const from = Math.max(sentence, opens - 60);
    const isWhole = /^(?:the|an?|its|his|her|their|one)\s/iu.test(text.slice(opens, opens + 6));
    const title = isWhole ? '' : (/[^,;:”"“]*$/u.exec(text.slice(from, opens))?.[0] ?? '');
    const end = Math.max(last.end, Math.min(around.end, last.end + 80));
    const apposition = appositionBehind.exec(text.slice(end, end + 80))?.[0] ?? '';
    return { start: opens - title.length, end: end + apposition.length };
  }

  #words({ start, end }: OffsetRange): string {
    return this.#reading.text.slice(start, end);
  }

  /**
   * The nearest speaker before an offset that fits; between speakers, whoever the nearer sentence is about. Those whom
   * the pronoun's own sentence tells of come last: it is what the speaker says.
   */
  #before(
    fits: Fits,
    head: string | undefined,
    index: number,
    offset: number,
    within: readonly SpokenFrame[],
  ): Speaker | undefined {
    const isPronoun = head === undefined && fits !== 'armed';
    for (let at = index; at >= Math.max(0, index - window); at--) {
      const back = index - at;
      const frames = (at === index ? within : (this.#frames.get(at) ?? [])).slice(-longestMemory);
      const spoken = frames.findLast(
        ({ start, speaker }) => speaker && (at < index || start < offset) && matches(speaker, fits, head),
      );
      if (spoken?.speaker) return spoken.speaker;
      const relay = frames.findLast(
        ({ start, relay: by }) => by && (at < index || start < offset) && matches(by, fits, head),
      )?.relay;
      if (relay) return relay;
      const told = back <= subjectWindow || !isPronoun;
      const isOwn = isPronoun && back === 0;
      const actor = told && !isOwn ? this.#actorIn(fits, head, at, offset, back) : undefined;
      const name =
        fits === 'person' && isPronoun && told && back > 0 && !actor ? this.#openingName(at) : undefined;
      if (name !== undefined) return { names: [name], context: name, actors: [] };
      const last =
        actor ?? (isPronoun && back === subjectWindow && this.#actorIn(fits, head, index, offset, 0));
      if (last) return this.ofActors([last], last);
    }
    const own = isPronoun ? this.#actorIn(fits, head, index, offset, 0) : undefined;
    if (own) return this.ofActors([own], own);
    return head === undefined && fits !== 'text' ? this.#nominalIn(fits, index, offset) : undefined;
  }

  /** "Petro, the train driver, was on leave.": whom a sentence opens with, known to the recogniser or not. */
  #openingName(index: number): string | undefined {
    const range = this.#reading.sentences[index];
    const words = range ? this.#reading.text.slice(range.start, Math.min(range.end, range.start + 80)) : '';
    return opensWithName.exec(words)?.[1];
  }

  /** The actor without a name that a sentence's own pronoun can only mean. */
  #nominalIn(fits: Fits, index: number, offset: number): Speaker | undefined {
    const range = this.#reading.sentences[index];
    if (!range) return undefined;
    const { text } = this.#reading;
    const actor = actorsIn(this.#reading, { start: range.start, end: Math.min(range.end, offset) }).find(
      (candidate) => actorFits(candidate, fits, undefined, text) && !isToldOf(text, range, candidate),
    );
    return actor && this.ofActors([actor], actor);
  }

  #actorIn(
    fits: Fits,
    head: string | undefined,
    at: number,
    offset: number,
    back: number,
  ): ActorMention | undefined {
    const range = this.#reading.sentences[at];
    if (!range || back > 8) return undefined;
    const actors = actorsIn(this.#reading, { start: range.start, end: Math.min(range.end, offset) });
    const fitting = actors.filter((actor) => actorFits(actor, fits, head, this.#reading.text));
    const { text } = this.#reading;
    const meant = fitting.filter(
      (actor) =>
        actor.named &&
        !(back === 0 && /[”"]/u.test(text.slice(actor.end, offset))) &&
        !(fits === 'person' && back > 0 && isToldOf(text, range, actor)),
    );
    // "Devi's neighbour, Suresh Yadav, lost his son": the owner is not whom the sentence is about.
    const [first, next] = meant;
    const isOwner =
      fits === 'person' &&
      first &&
      next &&
      /^['’]s?\s+[\p{Ll}\s-]{3,30},\s+$/u.test(text.slice(first.end, next.start));
    return isOwner ? next : first;
  }

  /** Whom a participle speaks for that no frame goes before: the first actor of its sentence. */
  #subjectOf(index: number, before: number): Speaker | undefined {
    const range = this.#reading.sentences[index];
    const [first] = range ? actorsIn(this.#reading, { start: range.start, end: before }) : [];
    if (!first || first.actorType === 'people') return undefined;
    // "The mayor, Fatou Ba, visited the village and said"
    const name = first.named
      ? undefined
      : nameBehind.exec(this.#reading.text.slice(first.end, first.end + 60))?.[1];
    const speaker = this.ofActors([first], first);
    return name === undefined ? speaker : { ...speaker, names: [name], actors: [] };
  }
}

/** A speaker known by words alone. */
function standingFor(words: string): Speaker {
  return { names: [words], context: words, actors: [] };
}
