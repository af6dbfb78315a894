import { classOfItem, isWord } from './items';
import type { Item } from './items';
import { governorOf, listBefore, openingBracket, partMarkerOf, peopleAt } from './phraseLists';
import { verbGroup } from './verbGroups';
import type { VerbGroup } from './verbGroups';

const maximumSteps = 60;
/** Predicates that are no verb in the past tense, so that "left six at large" has its people right before them. */
const participles =
  /^(?:found|pronounced|declared|recovering|rushed|taken|airlifted|admitted|transported|brought|shifted|transferred|ferried|flown|hurried|treated|nursing|in|to|at|with|still|holed|hiding|unaccounted|gone|feared|believed|left|forced|seeking|frozen)\b/iu;

/**
 * The phrases for people that a cue says something of and that stand before it: the subject of a passive or a predicate
 * ("12 soldiers, among them a colonel, were killed"), what a participle or state describes ("left [three] dead").
 *
 * @returns indexes of the items
 */
export function subjectsOf(items: readonly Item[], cueIndex: number, words: string): number[] {
  const group = verbGroup(items, cueIndex);
  if (group.nominal) return [];
  const cue = items[cueIndex];
  if (cue?.type !== 'cue') return [];
  const isUnhurt = cue.cue.form === 'state' && /^un(?!der)/iu.test(words);
  const isVerb =
    !cue.cue.isParticiple && (cue.cue.active || (cue.cue.form === 'predicate' && !participles.test(words)));
  return new SubjectSearch(items, group, {
    isFinite: group.finite || isVerb || isUnhurt,
    isParticiple: cue.cue.isParticiple,
    isActive: cue.cue.active,
  }).run();
}

class SubjectSearch {
  readonly #items: readonly Item[];
  readonly #group: VerbGroup;
  readonly #isFinite: boolean;
  readonly #isParticiple: boolean;
  readonly #isActive: boolean;
  /** The index looked at. */
  #at: number;
  /** True until something else than the verb's own helpers stood between. */
  #direct = true;
  /** True once "and" was passed: the verb shares the subject of the one before ("was seized and later killed"). */
  #shares = false;
  /** A phrase right before the verb that another word governs; the subject when nothing better comes. */
  #fallback: number | undefined;
  /** True after another verb of the sentence was passed, which then has to be one of a relative clause. */
  #wantsRelative = false;

  constructor(
    items: readonly Item[],
    group: VerbGroup,
    verb: { readonly isFinite: boolean; readonly isParticiple: boolean; readonly isActive: boolean },
  ) {
    this.#items = items;
    this.#group = group;
    this.#isFinite = verb.isFinite;
    this.#isParticiple = verb.isParticiple;
    this.#isActive = verb.isActive;
    this.#at = group.left - 1;
  }

  run(): number[] {
    for (let steps = 0; steps < maximumSteps && this.#at >= 0; steps++) {
      const item = this.#items[this.#at];
      const found =
        item?.type === 'people' ? this.#phrase() : item?.type === 'cue' ? this.#cue() : this.#word();
      if (found === 'stop') break;
      if (found !== undefined) return found;
    }
    return this.#fallback === undefined ? [] : listBefore(this.#items, this.#fallback, this.#isFinite);
  }

  #phrase(): number[] | undefined {
    const items = this.#items;
    const at = this.#at;
    const part = partMarkerOf(items, at);
    const isOwn =
      this.#direct && (this.#group.finite || this.#isFinite) && isWord(items[part ?? -1], /^(?:of|among)$/);
    if (part !== undefined && !isOwn) {
      this.#skipTo(part - 1);
      if (classOfItem(items[this.#at]) === 'comma') this.#at--;
      return undefined;
    }
    if (this.#wantsRelative) {
      this.#skipTo(at - 1);
      return undefined;
    }
    const governor = governorOf(items, at);
    const isDirectState = this.#direct && !this.#isFinite;
    if (governor.kind === 'none' || isDirectState) return this.#list(at);
    if (this.#direct && governor.kind !== 'cue') this.#fallback = at;
    // "shot an old man of Chechen origin dead": the object of the verb before, through what describes it.
    if (governor.kind !== 'preposition' && !this.#isFinite) return this.#list(at);
    this.#skipTo(governor.at - 1);
    return undefined;
  }

  #list(at: number): number[] {
    const members = listBefore(this.#items, at, this.#isFinite);
    // "One of our comrades, Sarmachar Zahid, was martyred": the name says who the one is.
    const owner = peopleAt(this.#items, at - 2)?.phrase;
    const isApposed =
      members.length === 1 &&
      peopleAt(this.#items, at)?.phrase.sort === 'named' &&
      classOfItem(this.#items[at - 1]) === 'comma' &&
      owner?.number.high === 1;
    return isApposed ? [at - 2] : members;
  }

  #cue(): number[] | 'stop' | undefined {
    const item = this.#items[this.#at];
    if (item?.type !== 'cue') return 'stop';
    const { cue } = item;
    if (this.#direct && cue.form !== 'noun' && !this.#isFinite) return 'stop';
    if (cue.form !== 'noun' && !this.#isFinite && !this.#shares) return 'stop';
    if (this.#isParticiple && !this.#shares) return 'stop';
    const isVerb = cue.form !== 'noun' && cue.form !== 'state' && !cue.isParticiple;
    if (isVerb && !this.#shares && verbGroup(this.#items, this.#at).finite) this.#wantsRelative = true;
    this.#skipTo(this.#at - 1);
    return undefined;
  }

  #word(): number[] | 'stop' | undefined {
    const items = this.#items;
    const item = items[this.#at];
    if (item?.type !== 'word') return 'stop';
    const { class: kind, lower } = item;
    switch (kind) {
      case 'comma':
        return this.#comma();
      case 'and':
        if (this.#direct) this.#shares = true;
        this.#skipTo(this.#at - 1);
        return undefined;
      case 'relative':
      case 'that':
        return this.#relative(lower);
      case 'mark':
        return this.#mark(lower);
      case 'break':
        // "escaped in a taxi after the attack and was injured": what stands after these may be a noun only.
        if (this.#shares && !this.#isActive && /^(?:after|before|since|until|till|as)$/.test(lower)) break;
        return 'stop';
      case 'says':
        if (this.#shares || (this.#isFinite && !this.#direct && isWord(items[this.#at + 1], /^(?:to|as)$/)))
          break;
        return 'stop';
      case 'verb':
      case 'finite':
        if (this.#direct && !this.#isFinite) return 'stop';
        if (!this.#isFinite && !this.#shares) return 'stop';
        break;
      case 'adverb':
        this.#at--;
        return undefined;
      case 'word':
        // "a vehicle taking part": what goes on is said of the nearest noun.
        if (this.#isParticiple && !this.#shares) return 'stop';
        break;
      default:
    }
    this.#skipTo(this.#at - 1);
    return undefined;
  }

  /** A comma closes a parenthesis, whose other comma stands before it; else it goes with a list of verbs. */
  #comma(): number[] | 'stop' | undefined {
    const items = this.#items;
    const open = openingComma(items, this.#at);
    if (open !== undefined) {
      this.#skipTo(open - 1);
      this.#direct = true;
      return undefined;
    }
    if (!this.#isFinite && !this.#shares) return 'stop';
    if (this.#direct && !this.#group.finite && !this.#isFinite) return 'stop';
    if (this.#direct) this.#shares = true;
    this.#skipTo(this.#at - 1);
    return undefined;
  }

  #mark(mark: string): number[] | 'stop' | undefined {
    const items = this.#items;
    if (/^[)\]]$/.test(mark)) {
      const open = openingBracket(items, this.#at);
      if (open === undefined) return 'stop';
      this.#at = open - 1;
      return undefined;
    }
    if (/^[–—-]$/.test(mark)) {
      for (let at = this.#at - 1; at >= Math.max(0, this.#at - 40); at--) {
        if (isWord(items[at], /^[–—-]$/) && classOfItem(items[at]) === 'mark') {
          this.#at = at - 1;
          return undefined;
        }
      }
      return 'stop';
    }
    if (/^["“”]$/.test(mark)) {
      this.#at--;
      return undefined;
    }
    return 'stop';
  }

  /** "three soldiers who were wounded": the one before is meant. "in which 12 were" comes to its subject before. */
  #relative(word: string): number[] | 'stop' | undefined {
    const items = this.#items;
    if (!this.#direct) {
      this.#wantsRelative = false;
      this.#skipTo(this.#at - 1);
      return undefined;
    }
    if (word === 'whom' || word === 'whose') return 'stop';
    let at = this.#at - 1;
    // "were among those who lost their lives"
    if (isWord(items[at], /^those$/) && isWord(items[at - 1], /^among(?:st)?$/))
      return subjectOfAmong(items, at - 1);
    while (classOfItem(items[at]) === 'comma' || classOfItem(items[at]) === 'preposition') at--;
    for (let steps = 0; steps < 8 && at >= 0; steps++) {
      if (peopleAt(items, at) !== undefined)
        return partMarkerOf(items, at) === undefined || this.#isFinite ? [at] : [];
      const kind = classOfItem(items[at]);
      if (kind !== 'word' && kind !== 'preposition' && kind !== 'determiner' && kind !== 'number') return [];
      at--;
    }
    return [];
  }

  #skipTo(index: number): void {
    this.#at = index;
    this.#direct = false;
  }
}

/** "[A and B] were among the dead", "[her son Kevin], 19, was among": those of whom it is said. */
export function subjectOfAmong(items: readonly Item[], among: number): number[] {
  let at = among - 1;
  while (/^(?:adverb|finite|auxiliary)$/.test(classOfItem(items[at]) ?? '')) at--;
  if (at === among - 1) return [];
  if (classOfItem(items[at]) === 'comma') {
    const open = openingComma(items, at);
    if (open === undefined) return [];
    at = open - 1;
  }
  return peopleAt(items, at) ? listBefore(items, at, true) : [];
}

/** What may open a parenthesis between commas. */
const openers =
  /^(?:aged|all|both|most|mostly|many|some|also|mainly|identified|known|named|including|among|\d+)$/;

/** The comma that opens the parenthesis which a comma closes: ", who were on patrol,", ", 42,", ", including two women,". */
function openingComma(items: readonly Item[], closing: number): number | undefined {
  const naming = namingComma(items, closing);
  if (naming !== undefined) return naming;
  for (let at = closing - 1; at >= Math.max(0, closing - 45); at--) {
    const kind = classOfItem(items[at]);
    // "uprooted once before," ends in an adverb.
    const isBreak = kind === 'break' && !isWord(items[at], /^as$/) && at < closing - 2;
    if (isBreak || isWord(items[at], /^[;:]$/)) return undefined;
    if (kind !== 'comma') continue;
    const next = items[at + 1];
    const opens = classOfItem(next);
    const isOpener =
      opens === 'relative' ||
      opens === 'part' ||
      opens === 'participle' ||
      opens === 'preposition' ||
      opens === 'determiner' ||
      opens === 'number' ||
      opens === 'that' ||
      next?.type === 'people' ||
      isWord(next, openers) ||
      (opens === 'word' && at + 4 >= closing) ||
      (opens === 'verb' && isWord(next, /ed$/)) ||
      isSaying(items, at, closing);
    if (isOpener && hasPhraseBefore(items, at)) return at;
  }
  return undefined;
}

/** ", identified as Ali, Bilal and Usman,": the commas in between are those of the list. */
function namingComma(items: readonly Item[], closing: number): number | undefined {
  for (let at = closing - 1; at >= Math.max(0, closing - 45); at--) {
    const kind = classOfItem(items[at]);
    if (
      (kind === 'break' && !isWord(items[at], /^as$/)) ||
      kind === 'finite' ||
      kind === 'says' ||
      items[at]?.type === 'cue'
    )
      return undefined;
    if (kind === 'comma' && isWord(items[at + 1], /^(?:identified|named)$/) && hasPhraseBefore(items, at))
      return at;
  }
  return undefined;
}

/** ", police said,". */
function isSaying(items: readonly Item[], open: number, closing: number): boolean {
  return closing - open <= 8 && classOfItem(items[closing - 1]) === 'says';
}

function hasPhraseBefore(items: readonly Item[], comma: number): boolean {
  for (let at = comma - 1; at >= Math.max(0, comma - 16); at--) {
    if (peopleAt(items, at)) return true;
    const kind = classOfItem(items[at]);
    if (kind === 'break' || (kind === 'mark' && !isWord(items[at], /^["“”)\]]$/))) return false;
  }
  return false;
}
