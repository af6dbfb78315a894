import type { ActorMention } from '../../recognise/mention';
import type { Reading } from '../reading/reading';
import type { Source } from './sources';

/** Heads that stand for a state's body once the article has said whose it is. */
const bodyOfState =
  /(?<!\p{L})(?:military|army|navy|air force|police|government|defen[cs]e ministry|interior ministry|foreign ministry|health ministry|general staff)$/iu;
const leadingDeterminer = /^(?:the|an?|some|its|their)\s+/iu;

/** What tells a body from others of its name: "9", "2nd", "(East Zone)", "Davao". */
const designation =
  /^(?:\d+(?:st|nd|rd|th)?|[IVX]+|\([^()]*\p{Ll}[^()]*\)?|\p{Lu}\p{Ll}[\p{L}-]*(?:\s\p{Lu}\p{Ll}[\p{L}-]*)?)$/u;
const familyName =
  /^(?:\s+(?:(?:al|el|ash|as|ar|ad|an)-\p{Lu}[\p{L}’'-]+|(?:bin|ibn|de|dela|del|van|von|dos|da)\s+(?:(?:la|las|los|der)\s+)?\p{Lu}[\p{L}’'-]+))+(?![\p{L}’'])/u;

/** "Fr. Odeh", "Engr. Bello": a short title before a family name. */
const shortTitles =
  /^(?:(?:Fr|Rev|Dr|Engr|Barr|Prof|Sr|Br|Msgr|Hon|Sgt|Insp|Supt|Cpl|Cmdr|Atty)\.?\s+)+(?=\p{Lu}\p{Ll})/u;

/** The names that an article's actors go by in its claims: the article's own words for them. */
export class SpeakerNames {
  readonly #reading: Reading;
  #forms: ReadonlyMap<string, string> | undefined;
  #names: ReadonlyMap<string, string> | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /**
   * The name an actor goes by. A body keeps its letters where the article uses them ("ISPR"), when its name spells
   * them; an armed group and a person go by the fullest form the article has for them. Without a name it goes by its
   * words, with whose it is where that is told.
   */
  ofActor(actor: ActorMention): string {
    const name = actor.name ?? actor.text;
    if (actor.named && (actor.actorType === 'armed group' || actor.actorType === 'person'))
      return this.#fullest(actor);
    if (actor.named && !bodyOfState.test(name)) {
      if (spells(name, actor.text)) return actor.text;
      const whole = this.#designated(actor, name);
      if (whole !== undefined) return whole;
      return this.#reading.text.includes(name) ? bare(name) : bare(actor.text);
    }
    return this.#ownedOr(this.#phraseOf(actor));
  }

  /** The name of a source as its phrase tells it. */
  ofSource(source: Source): string {
    const { actor, words } = source;
    if (!actor) return this.#ownedOr(bare(words).replace(shortTitles, ''));
    const isBare = bare(actor.text).length >= words.length - 1;
    if (actor.named ? isBare || words.startsWith(actor.text) : bodyOfState.test(words) && isBare)
      return this.ofActor(actor);
    return bare(words);
  }

  /** "the army" → "army"; in "Mali's army" the owner belongs to it. */
  #phraseOf(actor: ActorMention): string {
    const { text } = this.#reading;
    const owner = /\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*)?['’]s?\s+$/u.exec(
      text.slice(Math.max(0, actor.start - 40), actor.start),
    );
    const words = bare(actor.named ? (actor.name ?? actor.text) : actor.text);
    return owner && bodyOfState.test(words) ? `${owner[0]}${words}` : words;
  }

  /** A body with the number, zone or town that tells it from its sisters: "Police Regional Office 9". */
  #designated(actor: ActorMention, name: string): string | undefined {
    const words = bare(actor.text);
    const rest = words.replace(name, '').trim();
    if (words === name || !words.includes(name) || !designation.test(rest)) return undefined;
    const isOpen = rest.includes('(') && !rest.includes(')') && this.#reading.text.charAt(actor.end) === ')';
    return isOpen ? `${words})` : words;
  }

  /** The fullest form of a name that the article itself uses. */
  #fullest(actor: ActorMention): string {
    const name = actor.name ?? actor.text;
    this.#names ??= this.#fullestNames();
    const fullest = this.#names.get(name);
    const own = nameIn(actor.text);
    // Spellings differ from line to line; a name told in full keeps its own.
    const isFull = fullest !== name && actor.actorType === 'armed group' && own.includes(' ');
    return isFull ? own : (fullest ?? own);
  }

  #fullestNames(): ReadonlyMap<string, string> {
    const names = new Map<string, string>();
    for (const mention of this.#reading.mentions) {
      if (mention.type !== 'actor' || !mention.named) continue;
      const name = mention.name ?? mention.text;
      const isVerbatim = mention.text.includes(name);
      const form = isVerbatim ? name : nameIn(mention.text);
      const known = names.get(name);
      // "Ziad Khalaf al-Karbouly", where the recogniser stopped at the article.
      const behind =
        mention.actorType === 'person'
          ? familyName.exec(this.#reading.text.slice(nameEnd(mention, name), mention.end + 60))?.[0]
          : undefined;
      if (behind !== undefined && (known?.length ?? 0) <= form.length) {
        names.set(name, `${form}${behind}`);
        continue;
      }
      if (known === name || known?.startsWith(`${name} `) === true) continue;
      if (known === undefined || isVerbatim || form.length > known.length) names.set(name, form);
    }
    return names;
  }

  /** A bare body of state ("military") by the one fuller form the article has for it ("Pakistan's military"). */
  #ownedOr(words: string): string {
    this.#forms ??= this.#fullForms();
    return this.#forms.get(words.toLowerCase()) ?? words;
  }

  #fullForms(): ReadonlyMap<string, string> {
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
    return new Map(unambiguous);
  }
}

/** "outlawed separatist group Baluchistan Liberation Army (BLA)" → "Baluchistan Liberation Army". */
function nameIn(words: string): string {
  const name = words
    .replace(/\s*\([^)]*\)(?=\s|$)/u, '')
    .replace(
      /\s+(?:group|outfit|cadres?|fighters?|militants?|rebels?|insurgents?|guerrill?as?|gunmen|operatives?|members?)$/u,
      '',
    )
    .replace(/^(?:(?!(?:al|el|ash|an|ad|as|ar)-)\p{Ll}[\p{L}-]*\s+)+(?=\p{Lu}|al-)/u, '');
  return bare(name).replace(shortTitles, '');
}

/** Where a name ends inside its mention; the mention's end where it stands otherwise there. */
function nameEnd(mention: ActorMention, name: string): number {
  const at = mention.text.indexOf(name);
  return at === -1 ? mention.end : mention.start + at + name.length;
}

function bare(words: string): string {
  return words.replace(leadingDeterminer, '').trim();
}

/** True when the words of a name, three or more, begin with these letters. */
function spells(name: string, letters: string): boolean {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length >= 3 && words.map((word) => word.charAt(0)).join('') === letters;
}
