import { describeSpan } from '../../anchor/selector';
import type { Mention } from '../../recognise/mention';
import type { ArticleText, OffsetRange } from '../../text/articleText';
import { overlaps } from '../../text/ranges';
import { Speakers } from '../attribution/speakers';
import { findKind } from '../codebook';
import type { Codebook } from '../codebook';
import { countSpan } from '../drafting/claimSpan';
import { draftClaimIn } from '../drafting/draftClaim';
import type { ClaimDraft } from '../drafting/draftClaim';
import type { Count } from '../reading/counts';
import { kindOfCount } from '../reading/kindOfCount';
import { readingOf } from '../reading/reading';
import type { Reading } from '../reading/reading';
import { several } from '../schema';
import type { Article, Claim, Conflict, Span } from '../schema';

/** What splitting goes by. */
export interface SplitInput {
  readonly claim: Claim;
  /** Where each of its spans stands in the article now, in UTF-16 offsets; undefined for words that are gone. */
  readonly ranges: readonly (OffsetRange | undefined)[];
  readonly article: ArticleText;
  /** The mentions of the whole article, sorted by start. */
  readonly mentions: readonly Mention[];
  readonly metadata: Article;
  readonly codebook: Codebook;
}

/** A claim that has no id yet. */
export type ClaimPart = Omit<Claim, 'id'>;

/** What a split comes to: the claim as it is afterwards, under its id, and the claims that part from it. */
export interface Split {
  readonly kept: Claim;
  /** In text order. */
  readonly parted: readonly ClaimPart[];
}

/**
 * Splits a claim: one that stands in several places into one per place; one whose words hold several counts ("killed two
 * soldiers and injured three others") into one per count. The figures, and who is counted, are read from the words of
 * each; claimant, place, date, incident and the rest go along, with the spans that are evidence for them. What the
 * analyst wrote of the claim as it was (status, note) stays with the one that keeps its id.
 *
 * @returns undefined when there is nothing to split
 */
export function splitClaim(input: SplitInput): Split | undefined {
  const own = input.claim.spans.filter((span) => span.for === undefined);
  return own.length > 1 ? splitBySpan(input) : splitByCount(input);
}

/** True where {@link splitClaim} has something to split; cheap enough to be asked wherever the cursor stops. */
export function canSplit({
  claim,
  ranges,
  article,
  mentions,
}: Omit<SplitInput, 'metadata' | 'codebook'>): boolean {
  const index = claim.spans.findIndex((span) => span.for === undefined);
  if (claim.spans.filter((span) => span.for === undefined).length > 1) return true;
  const range = ranges[index];
  return range !== undefined && countsWithin(readingOf(article, mentions), range).length > 1;
}

function splitBySpan(input: SplitInput): Split {
  const { claim, ranges } = input;
  const reader = readingOf(input.article, input.mentions);
  const speakers = new Speakers(reader);
  const own = claim.spans.flatMap((span, at) =>
    span.for === undefined ? [{ span, range: ranges[at] }] : [],
  );
  const [first, ...others] = own;
  const kept = { ...claim, spans: [...(first ? [first.span] : []), ...evidenceOf(claim)] };
  const parted = others.map(({ span, range }) => {
    const drafted =
      range &&
      draftClaimIn(reader, speakers, {
        span: range,
        kind: claim.kind,
        codebook: input.codebook,
        metadata: input.metadata,
      });
    return part(claim, span, drafted?.figure ? drafted : undefined);
  });
  return { kept, parted };
}

function splitByCount(input: SplitInput): Split | undefined {
  const { claim, article, codebook, metadata } = input;
  const index = claim.spans.findIndex((span) => span.for === undefined);
  const range = input.ranges[index];
  if (!range) return undefined;
  const reading = readingOf(article, input.mentions);
  const speakers = new Speakers(reading);
  const drafts = countsWithin(reading, range).map(({ count, span }) => {
    const kind = kindFor(count, claim.kind, codebook);
    return {
      span: describeSpan(article, span),
      draft: draftClaimIn(reading, speakers, { span, kind, count, codebook, metadata }),
    };
  });
  if (drafts.length < 2) return undefined;
  const keeper = Math.max(
    0,
    drafts.findIndex(({ draft }) => draft.kind === claim.kind && sameFigure(draft, claim)),
  );
  let kept = claim;
  const parted: ClaimPart[] = [];
  drafts.forEach(({ span, draft }, at) => {
    if (at !== keeper) parted.push(part(claim, span, draft));
    else {
      const told = sameFigure(draft, claim) ? claim : withCount(claim, draft);
      kept = { ...told, spans: [span, ...evidenceOf(claim)] };
    }
  });
  return { kept, parted };
}

/** The counts in a range, parts of another count left out, each with the words that make its claim. */
function countsWithin(reading: Reading, range: OffsetRange): { count: Count; span: OffsetRange }[] {
  const first = reading.sentenceIndex(range.start);
  const last = reading.sentenceIndex(Math.max(range.start, range.end - 1));
  const found: { count: Count; span: OffsetRange }[] = [];
  for (let index = first; index <= last; index++) {
    const { counts } = reading.sentence(index);
    for (const count of counts) {
      if (count.isPart || !overlaps(count.number, range)) continue;
      const words = countSpan(reading.text, counts, count);
      const span = { start: Math.max(range.start, words.start), end: Math.min(range.end, words.end) };
      found.push({ count, span });
    }
  }
  return found;
}

function kindFor(count: Count, otherwise: string, codebook: Codebook): string {
  const kind = kindOfCount(count);
  return kind !== undefined && findKind(codebook, kind)?.countsPeople === true ? kind : otherwise;
}

function sameFigure(draft: ClaimDraft, claim: Claim): boolean {
  return draft.figure?.low === claim.figure?.low && draft.figure?.high === claim.figure?.high;
}

/** What is said of one claim alone, and not of those that part from it. */
const staysBehind: ReadonlySet<string> = new Set(['id', 'spans', 'status', 'note', 'updates', 'conflicts']);
const counted = ['figure', 'affected', 'group', 'group_inferred'] as const;

function part(claim: Claim, span: Span, drafted: ClaimDraft | undefined): ClaimPart {
  const evidence = evidenceOf(claim).filter(
    (each) => !several(each.for).some((field) => field === 'figure' || field === 'affected'),
  );
  const shared = Object.entries(claim).filter(([key]) => !staysBehind.has(key));
  const copy: ClaimPart = { kind: claim.kind, ...Object.fromEntries(shared), spans: [span, ...evidence] };
  const made = drafted ? withCount(copy, drafted) : copy;
  const conflicts = conflictsAlong(claim, made);
  return conflicts.length > 0 ? { ...made, conflicts } : made;
}

/** What a merge left to decide about the keys that a part has from its claim: undecided there, it is undecided here. */
function conflictsAlong(claim: Claim, made: ClaimPart): Conflict[] {
  const isTaken = (field: string): boolean =>
    !staysBehind.has(field) && made[field as keyof ClaimPart] === claim[field as keyof ClaimPart];
  return (claim.conflicts ?? []).filter(({ field }) => field !== undefined && isTaken(field));
}

/** The claim with the kind, the figure and the people counted of a draft; what the draft does not tell goes. */
function withCount<Shape extends ClaimPart>(claim: Shape, draft: ClaimDraft): Shape {
  const changed: Shape = { ...claim, kind: draft.kind };
  for (const key of counted) delete changed[key];
  return Object.assign(
    changed,
    Object.fromEntries(counted.flatMap((key) => (draft[key] === undefined ? [] : [[key, draft[key]]]))),
  );
}

function evidenceOf(claim: Claim): Span[] {
  return claim.spans.filter((span) => span.for !== undefined);
}
