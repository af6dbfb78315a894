import type { ActorMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import { framesIn } from './frames';
import type { Frame } from './frames';
import { speakerNouns } from '../language/reportingWords';
import type { StandIn } from '../language/reportingWords';
import type { Reading } from '../reading/reading';

/** Someone who says something in the article, as far as the article tells. */
export interface Speaker {
  /** Names, or the words where there is no name ("two local security officials"). */
  readonly names: readonly string[];
  /** The words around the name that tell the speaker's role: titles, appositions. */
  readonly context: string;
  readonly actors: readonly ActorMention[];
}

/** A reporting frame with its speaker found; no speaker when the words point to nobody we can name. */
export interface SpokenFrame extends Frame {
  readonly speaker?: Speaker;
}

type Fits = StandIn['fits'];

/** Sentences looked back over for the one that "he" or "the group" stands for. */
const window = 24;
const personNoun =
  /\b(?:official|officer|spokes(?:man|woman|person)|minister|commander|governor|mayor|president|chief|doctor|resident|witness|secretary|commissioner|superintendent|general|colonel)$/iu;
/** Heads that stand for a state's body once the article has said whose it is. */
const bodyOfState =
  /\b(?:military|army|navy|air force|police|government|defen[cs]e ministry|interior ministry|foreign ministry|health ministry|general staff)$/iu;
const isPronoun = /^(?:he|she|it|they|we|statement|release|message|tweet|communiqu[eé]|group|outfit)$/iu;
const pluralNoun =
  /\b(?:officials|officers|authorities|sources|witnesses|residents|police|rebels|militants|relatives|doctors|medics|rescuers|activists|villagers|insurgents|and)\b/iu;

/** Finds who speaks in each sentence, walking the article forwards so that pronouns meet those who spoke before. */
export class Speakers {
  readonly #reading: Reading;
  #full: ReadonlyMap<string, string> | undefined;
  readonly #frames = new Map<number, readonly SpokenFrame[]>();

  constructor(reading: Reading) {
    this.#reading = reading;
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
   * Whom a pronoun or a phrase like "the group" at an offset stands for: the last speaker that fits, else the nearest
   * fitting actor before it.
   */
  resolve(fits: Fits, index: number, offset: number): Speaker | undefined {
    return (
      this.#spokenBefore(fits, index, offset, this.framesOf(index)) ?? this.#actorBefore(fits, index, offset)
    );
  }

  #resolve(index: number): SpokenFrame[] {
    const range = this.#reading.sentences[index];
    if (!range) return [];
    const resolved: SpokenFrame[] = [];
    for (const frame of framesIn(this.#reading, range)) {
      const speaker = this.#speakerOf(frame, index, range, resolved);
      resolved.push({ ...frame, ...(speaker && { speaker }) });
    }
    return resolved;
  }

  #speakerOf(
    frame: Frame,
    index: number,
    sentence: OffsetRange,
    before: readonly SpokenFrame[],
  ): Speaker | undefined {
    const { subject } = frame;
    switch (subject.type) {
      case 'actors':
        return this.ofActors(subject.actors, frame);
      case 'words':
        return ofWords(subject.words);
      case 'stand-in':
        return (
          this.#spokenBefore(subject.fits, index, frame.start, before) ??
          this.#actorBefore(subject.fits, index, frame.start) ??
          (isPronoun.test(subject.words) ? undefined : ofWords(subject.words))
        );
      case 'same':
        return (
          before.findLast((earlier) => earlier.speaker)?.speaker ??
          this.#subjectOfSentence(sentence, frame.start)
        );
    }
  }

  /** Actors as speakers, with the words around them that tell their role. */
  ofActors(actors: readonly ActorMention[], around: OffsetRange): Speaker {
    const { text } = this.#reading;
    const first = actors[0]?.start ?? around.start;
    const last = actors.at(-1)?.end ?? around.end;
    const context =
      text.slice(Math.max(0, first - 60), first).replace(/^.*[.;:”"“]/su, '') +
      text.slice(first, Math.min(around.end, last + 60));
    return {
      names: actors.map((actor) => this.#nameOf(actor)),
      context: `${context} ${actors.map((actor) => actor.text).join(' ')}`,
      actors,
    };
  }

  #spokenBefore(
    fits: Fits,
    index: number,
    offset: number,
    within: readonly SpokenFrame[],
  ): Speaker | undefined {
    const inSentence = within.findLast(
      (frame) => frame.start < offset && frame.speaker && speakerFits(frame.speaker, fits),
    );
    if (inSentence?.speaker) return inSentence.speaker;
    for (let at = index - 1; at >= Math.max(0, index - window); at--) {
      const frame = this.#frames
        .get(at)
        ?.findLast((earlier) => earlier.speaker && speakerFits(earlier.speaker, fits));
      if (frame?.speaker) return frame.speaker;
    }
    return undefined;
  }

  #actorBefore(fits: Fits, index: number, offset: number): Speaker | undefined {
    for (let at = index; at >= Math.max(0, index - 4); at--) {
      const range = this.#reading.sentences[at];
      if (!range) continue;
      const actors = this.#actorsIn({ start: range.start, end: Math.min(range.end, offset) });
      const fitting = actors.filter((candidate) => actorFits(candidate, fits));
      const actor = fitting.find((candidate) => candidate.named) ?? (at === index ? fitting[0] : undefined);
      if (actor) return this.ofActors([actor], actor);
    }
    return undefined;
  }

  #subjectOfSentence(sentence: OffsetRange, before: number): Speaker | undefined {
    const [first] = this.#actorsIn({ start: sentence.start, end: before });
    return first && this.ofActors([first], first);
  }

  /**
   * The name an actor goes by in a claim. A body keeps its letters where the article uses them ("ISPR"), when its name
   * spells them, so that the two meet; an armed group goes by its fullest name, as groups share letters ("BLA").
   * Without a name it goes by its words, with whose it is where that is told.
   */
  #nameOf(actor: ActorMention): string {
    const name = actor.name ?? actor.text;
    if (actor.named && !bodyOfState.test(name)) {
      return actor.actorType !== 'armed group' && spells(name, actor.text) ? actor.text : name;
    }
    const bare = this.#phraseOf(actor);
    return this.#fullForms().get(bare.toLowerCase()) ?? bare;
  }

  /** "the army" → "army"; in "Mali's army" the owner belongs to it. */
  #phraseOf(actor: ActorMention): string {
    const { text } = this.#reading;
    const owner = /\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*)?['’]s?\s+$/u.exec(
      text.slice(Math.max(0, actor.start - 40), actor.start),
    );
    const bare = (actor.name ?? actor.text).replace(/^(?:the|an?)\s+/iu, '');
    return owner && bodyOfState.test(bare) ? `${owner[0]}${bare}` : bare;
  }

  /** For each bare body of state ("military") the one fuller form the article has for it ("Pakistan's military"). */
  #fullForms(): ReadonlyMap<string, string> {
    if (this.#full) return this.#full;
    const forms = new Map<string, Set<string>>();
    for (const mention of this.#reading.mentions) {
      if (mention.type !== 'actor' || mention.named || !bodyOfState.test(mention.text)) continue;
      const phrase = this.#phraseOf(mention);
      const head = bodyOfState.exec(phrase)?.[0].toLowerCase();
      if (head === undefined || phrase.length <= head.length) continue;
      forms.set(head, (forms.get(head) ?? new Set()).add(phrase));
    }
    const unambiguous = [...forms].flatMap(([head, phrases]) => {
      const [only, ...others] = phrases;
      return only === undefined || others.length > 0 ? [] : [[head, only] as const];
    });
    this.#full = new Map(unambiguous);
    return this.#full;
  }

  #actorsIn(range: OffsetRange): ActorMention[] {
    return this.#reading.mentionsIn(range).filter((mention) => mention.type === 'actor');
  }
}

/** True when the words of a name, three or more, begin with these letters. */
function spells(name: string, letters: string): boolean {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length >= 3 && words.map((word) => word.charAt(0)).join('') === letters;
}

/** A speaker without a name; "police and medical sources" are two. */
function ofWords(words: string): Speaker {
  const parts = words.split(/\s+and\s+(?:the\s+)?/iu);
  const names = parts.length > 1 && parts.every((part) => speakerNouns.test(part)) ? parts : [words];
  return { names, context: words, actors: [] };
}

function speakerFits(speaker: Speaker, fits: Fits): boolean {
  const [actor] = speaker.actors;
  const name = speaker.names.join(' and ');
  const isPlural = speaker.names.length > 1 || (!actor?.named && pluralNoun.test(name));
  const isPerson = actor?.actorType === 'person' || (!actor?.named && personNoun.test(name));
  switch (fits) {
    case 'person':
      return isPerson && !isPlural;
    case 'plural':
      return isPlural || !isPerson;
    case 'armed':
      return actor?.actorType === 'armed group';
    case 'body':
      return !isPerson && !isPlural;
    case 'text':
      return true;
  }
}

function actorFits(actor: ActorMention, fits: Fits): boolean {
  switch (fits) {
    case 'person':
      return actor.actorType === 'person';
    case 'armed':
      return actor.actorType === 'armed group';
    case 'plural':
    case 'body':
    case 'text':
      return !['person', 'people', 'media'].includes(actor.actorType);
  }
}
