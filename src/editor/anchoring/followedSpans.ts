import { anchorCoded } from '../../core/anchor/anchorCoded';
import { isFlagged } from '../../core/anchor/anchorSpan';
import type { Anchor } from '../../core/anchor/anchorSpan';
import { describeSpan } from '../../core/anchor/selector';
import { TrackedRanges } from '../../core/anchor/trackedRanges';
import type { TextChange, Way } from '../../core/anchor/trackedRanges';
import type { Claim, Span } from '../../core/claims/schema';
import type { ChangedWords } from '../../core/sidecar/checking/changedWords';
import type { ArticleText, OffsetRange } from '../../core/text/articleText';
import { overlaps } from '../../core/text/ranges';

/** One span of a claim where it stands in an article that is edited. */
export interface PlacedSpan {
  readonly span: Span;
  /** Undefined when its words were deleted or could not be found. */
  readonly range: OffsetRange | undefined;
  /** What became of its words, as of the last look. */
  readonly anchor: Anchor;
}

interface Followed {
  span: Span;
  anchor: Anchor;
  /** False while it is not sure that its place is the right one, however well that is followed. */
  isPlaceSure: boolean;
  /** True when its words or their neighbours were edited since the last look. */
  isTouched: boolean;
  /** Its words when the article was opened or saved last. */
  saved: string | undefined;
}

/**
 * The spans of an article's claims while it is edited: where they are follows every edit at once, what became of their
 * words is looked at when there is time for it. All offsets are UTF-16 units.
 */
export class FollowedSpans {
  #spans = new Map<string, Followed>();
  readonly #tracked = new TrackedRanges<Followed>();

  /** Takes the claims of the sidecar; a span whose words stand where it was followed to keeps its place. */
  setClaims(text: ArticleText, claims: readonly Claim[]): void {
    const spans = new Map<string, Followed>();
    for (const claim of claims) {
      claim.spans.forEach((span, index) => {
        const key = spanKey(claim, index);
        const known = this.#spans.get(key);
        spans.set(key, this.#keep(text, span, known) ?? this.#find(text, span, known));
      });
    }
    this.#spans = spans;
    this.#tracked.keepOnly(new Set(spans.values()));
  }

  /** Follows changes that came together; their places are those in the text before. */
  follow(before: ArticleText, after: ArticleText, changes: readonly TextChange[], way: Way): void {
    const lost = [...this.#spans.values()].filter((followed) => {
      const range = this.#tracked.get(followed);
      if (range && changes.some((change) => isNear(change, range, followed.span))) followed.isTouched = true;
      return range === undefined;
    });
    this.#tracked.follow(before.text, after.text, changes, way);
    for (const followed of lost) if (this.#tracked.get(followed)) followed.isTouched = true;
  }

  /** Places all spans anew: another program wrote the article, so that nothing is known of its edits. */
  findAll(text: ArticleText): void {
    for (const followed of this.#spans.values()) this.#place(text, followed);
  }

  /** Places the spans whose words are gone and stand in the text again, letter by letter. */
  findReturned(text: ArticleText): void {
    for (const followed of this.#spans.values()) {
      const isLost = !this.#tracked.get(followed);
      if (isLost && text.text.includes(followed.span.exact)) this.#look(text, followed);
    }
  }

  /** Looks at what became of spans that were edited or lost. @returns true when something was seen that was not known */
  look(text: ArticleText): boolean {
    let isNew = false;
    for (const followed of this.#spans.values()) {
      if (!followed.isTouched && this.#tracked.get(followed)) continue;
      const before = [followed.anchor, this.#tracked.get(followed)];
      this.#look(text, followed);
      const after = [followed.anchor, this.#tracked.get(followed)];
      if (JSON.stringify(before) !== JSON.stringify(after)) isNew = true;
    }
    return isNew;
  }

  /** A claim's spans, in its order. */
  of(claim: Claim): PlacedSpan[] {
    return claim.spans.map((span, index) => {
      const followed = this.#spans.get(spanKey(claim, index));
      const range = followed && this.#tracked.get(followed);
      const anchor = followed?.anchor ?? { status: 'orphan' };
      if (!range) return { span, range, anchor: anchor.status === 'orphan' ? anchor : { status: 'orphan' } };
      return { span, range, anchor: anchor.status === 'orphan' ? anchor : { ...anchor, ...range } };
    });
  }

  /**
   * The article is saved as it stands: the spans whose words were edited since it was last, and say the same as before.
   * Where a number, a negation or a name changed, the words that were coded are kept for a person to decide.
   */
  takeSaved(text: ArticleText, claims: readonly Claim[]): ChangedWords[] {
    this.look(text);
    return claims.flatMap((claim) =>
      claim.spans.flatMap((span, index) => {
        const followed = this.#spans.get(spanKey(claim, index));
        const range = followed && this.#tracked.get(followed);
        if (!followed || !range) return [];
        const words = text.text.slice(range.start, range.end);
        const isEdited = words !== followed.saved;
        followed.saved = words;
        const { anchor } = followed;
        if (!isEdited || anchor.status === 'orphan' || isFlagged(anchor)) return [];
        const { isKept } = anchor;
        const stored = isKept ? span.edited : span;
        if (stored?.exact === words) return [];
        const now = describeSpan(text, range);
        return [{ claim: claim.id, was: span, now: isKept ? { edited: now } : now }];
      }),
    );
  }

  #keep(text: ArticleText, span: Span, known: Followed | undefined): Followed | undefined {
    if (!known) return undefined;
    const range = this.#tracked.get(known);
    const { span: was } = known;
    const isSame = was.exact === span.exact && was.prefix === span.prefix && was.suffix === span.suffix;
    const isThere =
      range?.start === text.fromCodePoint(span.start) &&
      text.text.slice(range.start, range.end) === span.exact;
    if (!(isSame && was.start === span.start) && !isThere) return undefined;
    const isDecided = span.edited !== undefined && span.edited.exact !== was.edited?.exact;
    known.span = span;
    if (isThere || isDecided) known.isPlaceSure = true;
    if (range) this.#look(text, known);
    return known;
  }

  #find(text: ArticleText, span: Span, known: Followed | undefined): Followed {
    const anchor: Anchor = { status: 'orphan' };
    const made: Followed = { span, anchor, isPlaceSure: false, isTouched: false, saved: undefined };
    this.#place(text, made);
    // The sidecar holds by now what was saved, and the article was edited again meanwhile.
    if (known?.saved === span.exact) made.saved = known.saved;
    return made;
  }

  #place(text: ArticleText, followed: Followed): void {
    this.#take(followed, anchorCoded(text, followed.span));
    const range = this.#tracked.get(followed);
    followed.saved = range && text.text.slice(range.start, range.end);
  }

  #look(text: ArticleText, followed: Followed): void {
    const range = this.#tracked.get(followed);
    const { span, isPlaceSure } = followed;
    if (range && isPlaceSure) {
      const anchor = anchorCoded(text, span, range);
      if (anchor.status === 'orphan') this.#take(followed, anchorCoded(text, span));
      else this.#take(followed, anchor, true);
      return;
    }
    const anchor = anchorCoded(text, span);
    if (!range) this.#take(followed, anchor);
    else if (anchor.status !== 'orphan' && overlaps(anchor, range)) {
      this.#take(followed, { ...anchor, ...range });
    }
    followed.isTouched = false;
  }

  #take(
    followed: Followed,
    anchor: Anchor,
    isPlaceSure = anchor.status !== 'orphan' && !isFlagged(anchor),
  ): void {
    followed.anchor = anchor;
    followed.isPlaceSure = isPlaceSure;
    followed.isTouched = false;
    this.#tracked.set(followed, anchor.status === 'orphan' ? undefined : anchor);
  }
}

function isNear(change: TextChange, range: OffsetRange, { prefix = '', suffix = '' }: Span): boolean {
  return change.start <= range.end + suffix.length && change.end >= range.start - prefix.length;
}

const spanKey = (claim: Claim, index: number): string => `${claim.id} ${index}`;
