import { anchorClaim } from '../../anchor/anchorClaim';
import { isFlagged } from '../../anchor/anchorSpan';
import type { Anchor, FoundAnchor } from '../../anchor/anchorSpan';
import { findGroup, findKind, offered } from '../../claims/codebook';
import type { Code, Codebook } from '../../claims/codebook';
import { formatFigure } from '../../claims/figure';
import type { Claim, Span } from '../../claims/schema';
import type { Problem, ProblemCode, Severity } from '../../problem';
import type { Mention, NumberMention } from '../../recognise/mention';
import { readNumbers } from '../../recognise/numbers/readNumbers';
import type { ArticleText, OffsetRange } from '../../text/articleText';
import { lazily } from '../../text/lazily';
import { claimPlaces } from '../reading/claimPlaces';
import { describeChanges } from './describeChanges';
import { short } from '../../text/short';
import { bearsFigure, mismatchedNumbers } from './figureMismatch';
import { conflictProblems } from '../merge/conflictProblems';
import type { SidecarFile } from '../reading/parseSidecar';
import { nearest } from '../reading/unknownKeys';

/** What a sidecar's claims are checked against. */
export interface CheckContext {
  /** The sidecar's article; without it, anchors and figures are not checked. */
  readonly article?: ArticleText;
  /** The article's mentions, if they are known already. */
  readonly mentions?: readonly Mention[];
  /** What became of a claim's spans in the article, if that is known already. */
  readonly anchorsOf?: (claim: Claim) => readonly Anchor[];
  readonly codebook: Codebook;
  /** The ids of all other sidecars' claims; without them, references out of the file are taken for good. */
  readonly otherIds?: Pick<ReadonlySet<string>, 'has'>;
}

/** Notes a problem of one claim at a path within it, and what may be meant there. */
type Report = (
  code: ProblemCode,
  severity: Severity,
  message: string,
  path: readonly PropertyKey[],
  near?: string,
) => void;

/**
 * What is wrong with the meaning of a sidecar's valid claims; what is wrong with its form, an id that stands twice in it
 * included, is in the file's own problems.
 *
 * @returns problems in the order of the claims, then what a merge left to decide; ranges in UTF-16 offsets of the sidecar
 */
export function checkSidecar(file: SidecarFile, context: CheckContext): Problem[] {
  const problems: Problem[] = [];
  const placeOf = claimPlaces(file.source);
  const ownIds = new Set(file.claims.map(({ claim }) => claim.id));
  const numbers = lazily(() => numbersIn(context));
  for (const stored of file.claims) {
    const { claim } = stored;
    const report: Report = (code, severity, message, path, near) => {
      const range = placeOf(stored, path);
      problems.push({
        code,
        severity,
        message,
        range,
        claim: claim.id,
        path,
        ...(near !== undefined && { near }),
      });
    };
    checkCodes(claim, context.codebook, report);
    checkIds(claim, ownIds, context.otherIds, report);
    if (context.article) checkQuotes(claim, { ...context, article: context.article }, numbers, report);
    checkCompleteness(claim, report);
  }
  problems.push(...conflictProblems(file));
  return problems;
}

/** The article's numbers, read anew when its mentions are not known; none without an article. */
export function numbersIn({
  article,
  mentions,
}: Pick<CheckContext, 'article' | 'mentions'>): NumberMention[] {
  if (mentions) return mentions.filter((mention) => mention.type === 'number');
  return article ? readNumbers(article.text) : [];
}

function checkCodes(claim: Claim, codebook: Codebook, report: Report): void {
  if (!findKind(codebook, claim.kind)) reportCode('kind', claim.kind, codebook.kinds, ['kind'], report);
  const checkGroup = (group: string | undefined, path: PropertyKey[]): void => {
    if (group === undefined || findGroup(codebook, group)) return;
    reportCode('group', group, codebook.groups, path, report);
  };
  checkGroup(claim.group, ['group']);
  for (const [at, subset] of (claim.figure?.includes ?? []).entries()) {
    checkGroup(subset.group, ['figure', 'includes', at, 'group']);
  }
}

function reportCode(
  what: string,
  code: string,
  known: readonly Code[],
  path: PropertyKey[],
  report: Report,
): void {
  const codes = offered(known).map((each) => each.code);
  const near = nearest(code, codes);
  const advice = near ? `did you mean “${near}”?` : `use one of ${codes.join(', ')}.`;
  report('unknown-code', 'error', `The codebook has no ${what} “${code}”: ${advice}`, path, near);
}

function checkIds(
  claim: Claim,
  ownIds: ReadonlySet<string>,
  otherIds: CheckContext['otherIds'],
  report: Report,
): void {
  if (otherIds?.has(claim.id)) {
    const message = `A claim in another sidecar has the id ${claim.id} too: give one of them a new id.`;
    report('duplicate-id', 'error', message, ['id']);
  }
  for (const key of ['denies', 'updates'] as const) {
    const id = claim[key];
    if (id === claim.id) {
      report('dangling-reference', 'error', `The claim ${key} itself: write the other claim's id.`, [key]);
    } else if (id !== undefined && !ownIds.has(id) && otherIds?.has(id) === false) {
      const message = `No claim has the id ${id} that this one ${key}: correct the id or remove the key.`;
      const others = [...ownIds].filter((own) => own !== claim.id);
      report('dangling-reference', 'error', message, [key], nearest(id, others));
    }
  }
}

/** What became of the spans of a claim, in their order; none without an article. */
export function anchorsIn(
  { article, anchorsOf }: Pick<CheckContext, 'article' | 'anchorsOf'>,
  claim: Claim,
): readonly Anchor[] {
  if (!article) return [];
  return anchorsOf?.(claim) ?? anchorClaim(article, claim.spans).spans;
}

function checkQuotes(
  claim: Claim,
  context: CheckContext & { readonly article: ArticleText },
  numbers: () => readonly NumberMention[],
  report: Report,
): void {
  const places: OffsetRange[] = [];
  let isToldElse = false;
  for (const [at, anchor] of anchorsIn(context, claim).entries()) {
    const span = claim.spans[at];
    if (!span) continue;
    const path = ['spans', at, 'exact'];
    if (anchor.status === 'orphan') {
      const message = `The words “${short(span.exact)}” can no longer be found for sure in the article: anchor the claim to the words that say it now, or delete it.`;
      report('orphan', 'warning', message, path);
      continue;
    }
    if (isFlagged(anchor)) reportFlagged(context.article, span, anchor, path, report);
    if (bearsFigure(span)) {
      places.push(anchor);
      isToldElse ||= anchor.isKept === true || tells(anchor);
    }
  }
  // Where the article tells another number than the one coded, it is that change which is to be decided.
  if (!claim.figure || claim.sic === true || places.length === 0 || isToldElse) return;
  const said = mismatchedNumbers(claim.figure, places, numbers());
  if (!said) return;
  const words = said.map(({ text }) => `“${short(text)}”`).join(' and ');
  const message = `The figure is ${formatFigure(claim.figure)} where the quote says ${words}: correct the figure or the quote, or mark the claim sic.`;
  report('figure-mismatch', 'warning', message, ['figure']);
}

function reportFlagged(
  article: ArticleText,
  span: Span,
  anchor: FoundAnchor,
  path: readonly PropertyKey[],
  report: Report,
): void {
  const { changes = [] } = anchor;
  const words = short(article.text.slice(anchor.start, anchor.end));
  const line = article.positionAt(anchor.start).line + 1;
  if (tells(anchor)) {
    const again = span.edited ? ' again' : '';
    const isAround = changes.every((change) => !change.tells || change.within === 'sentence');
    const where = isAround ? 'in the sentence of' : 'in';
    const message = `Article edited${again}: ${describeChanges(changes)} ${where} “${words}” (line ${line}). Take its words, or keep the claim as coded.`;
    report('article-edited', 'warning', message, path);
    return;
  }
  const what = changes.length > 0 ? `: ${describeChanges(changes)}` : '';
  const message = `The article changed around “${words}” (now on line ${line})${what}. See whether the claim still holds.`;
  report('weak-anchor', 'warning', message, path);
}

/** True where a number, a negation or the like is other than it was. */
export function tells({ changes = [] }: FoundAnchor): boolean {
  return changes.some((change) => change.tells);
}

function checkCompleteness(claim: Claim, report: Report): void {
  if (claim.claimant === undefined && claim.role !== undefined) {
    const message =
      'The claim tells the role of its claimant but not who that is: add the claimant or remove the role.';
    report('no-claimant', 'information', message, ['role']);
  }
  if (claim.incident === undefined) {
    const message = 'The claim is in no incident yet: assign it to one, or to none when it is background.';
    report('no-incident', 'information', message, ['id']);
  }
  if (claim.status === 'disputed' && claim.note === undefined) {
    report('no-note', 'warning', 'The claim is disputed: say why in a note.', ['status']);
  }
}
