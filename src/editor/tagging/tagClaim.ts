import * as vscode from 'vscode';
import * as z from 'zod';
import { describeSpan } from '../../core/anchor/selector';
import type { Selector } from '../../core/anchor/selector';
import { spanToTag } from '../../core/claims/drafting/spanToTag';
import type { ClaimDraft } from '../../core/claims/drafting/draftClaim';
import { draftClaim } from '../../core/claims/drafting/draftClaim';
import { rankKinds } from '../../core/claims/drafting/rankKinds';
import { findKind } from '../../core/claims/codebook';
import type { Codebook } from '../../core/claims/codebook';
import { incidentIdSchema } from '../../core/claims/schema';
import type { Claim } from '../../core/claims/schema';
import type { OffsetRange } from '../../core/text/articleText';
import type { Annotations } from '../../workspace/annotations';
import type { AnnotatorName } from '../../git/annotatorName';
import { referenceFields } from '../../core/claims/suggesting/claimOfSuggestion';
import type { ReferableClaim } from '../../core/claims/suggesting/claimOfSuggestion';
import type { Suggestion } from '../../core/claims/suggesting/suggestion';
import { whyNotAnnotatable } from '../annotatable';
import type { OpenArticle } from '../openArticle';
import type { OpenArticles } from '../openArticles';
import type { LastClaims } from '../suggestions/lastClaims';
import type { PublishedDates } from '../suggestions/publishedDate';
import { findSuggestion, keyOf } from '../suggestions/suggestionCursor';
import type { SuggestionCursor } from '../suggestions/suggestionCursor';
import { suggestionFromWords } from '../suggestions/suggestionFromWords';
import { targetSchema } from '../suggestions/suggestionTarget';
import { fillCard } from './claimCard';
import { pickKind } from './kindPick';
import type { RecentIncidents } from './recentIncidents';
import { inform } from '../../workspace/messages';

/** What tagging and editing claims need. */
export interface TaggingContext {
  readonly annotations: Annotations;
  readonly articles: OpenArticles;
  readonly annotator: AnnotatorName;
  readonly recent: RecentIncidents;
  readonly last: LastClaims;
  readonly cursor: SuggestionCursor;
  readonly published: PublishedDates;
}

/** What a keybinding or another extension may settle beforehand, so that the picker is skipped. */
const argumentsSchema = z.object({
  kind: z.string().optional(),
  /** An incident id, `none` for background. */
  incident: incidentIdSchema.optional(),
  /** The suggestion to start from. */
  suggestion: targetSchema.optional(),
});
type TagArguments = z.infer<typeof argumentsSchema>;

/** The words to be tagged, as they stood when tagging began. */
interface Words {
  readonly editor: vscode.TextEditor;
  readonly selection: vscode.Selection;
  readonly article: OpenArticle;
  readonly span: OffsetRange;
  readonly selector: Selector;
  /** What was suggested for them, if they are those of a suggestion. */
  readonly suggestion: Suggestion | undefined;
}

/**
 * Tags the selection, or the suggestion or phrase under the cursor, as a claim: kind, then incident, everything else
 * pre-filled.
 *
 * @param args `{ kind, incident, suggestion }`, each optional, where a keybinding or link settles them; anything else is
 *   ignored
 * @returns the id of the new claim, or undefined when the analyst left
 * @throws when a kind or incident is given that cannot be
 */
export async function tagClaim(context: TaggingContext, args?: unknown): Promise<string | undefined> {
  const given = readArguments(args, context.annotations.store.codebook);
  const words = await chooseWords(context, given);
  if (typeof words === 'string') {
    void inform(words);
    return undefined;
  }
  const isSettled = given.kind !== undefined && given.incident !== undefined;
  if (!isSettled && !(await settlePublished(context, words))) return undefined;
  const draft = await askDraft(context, words, given);
  if (!draft) return undefined;
  const id = await context.annotations.freshId();
  const annotator = await context.annotator();
  const { kind, ...rest } = draft;
  const claim: Claim = {
    id,
    kind,
    spans: [words.selector],
    ...rest,
    ...(annotator !== undefined && { annotator }),
  };
  const { article, editor, selection } = words;
  // Before it is written: whoever repeats its context at once waits for it.
  context.last.use(article, id);
  await context.annotations.edit(article.uri, [{ type: 'add', claim }], metadataOf(context, article));
  context.recent.use(draft.incident);
  // By now the analyst may have selected the next words; those stay selected.
  if (editor.selection.isEqual(selection)) {
    editor.selection = new vscode.Selection(selection.active, selection.active);
  }
  return id;
}

function readArguments(args: unknown, codebook: Codebook): TagArguments {
  const isGiven =
    typeof args === 'object' &&
    args !== null &&
    ('kind' in args || 'incident' in args || 'suggestion' in args);
  if (!isGiven) return {};
  const read = argumentsSchema.safeParse(args);
  if (!read.success) throw new Error(`Tag Claim was given something else than a kind and an incident id.`);
  const { kind } = read.data;
  if (kind !== undefined && !findKind(codebook, kind)) {
    throw new Error(`“${kind}” is no kind of the codebook: correct the keybinding.`);
  }
  return read.data;
}

/** @returns the words, or the sentence that says why there are none to tag */
async function chooseWords(
  { articles, cursor }: TaggingContext,
  given: TagArguments,
): Promise<Words | string> {
  await articles.settled();
  const active = articles.active();
  if (!active) return 'Open an article and select the words of a claim first.';
  const { editor, article } = active;
  const obstacle = await whyNotAnnotatable(editor.document);
  if (obstacle !== undefined) return obstacle;
  const { selection } = editor;
  const suggestion = given.suggestion
    ? findSuggestion(article.openSuggestions(), given.suggestion)
    : selection.isEmpty
      ? cursor.at(active)
      : undefined;
  if (given.suggestion && !suggestion) return 'That suggestion is no longer there.';
  const span = suggestion?.span ?? spanToTag(article.text, article.mentions, article.toOffsets(selection));
  const selector = describeSpan(article.text, span);
  if (selector.exact.trim() === '') {
    return 'Select the words of the claim, or put the cursor on them, then tag.';
  }
  return { editor, selection, article, span, selector, suggestion };
}

/** Asks when the article was published, where the claim's date hangs on it. @returns false when the analyst left */
async function settlePublished(
  context: TaggingContext,
  { article, span, suggestion }: Words,
): Promise<boolean> {
  const { codebook } = context.annotations.store;
  const metadata = metadataOf(context, article);
  const claim = suggestion ?? suggestionFromWords(article, span, { metadata, codebook });
  return claim === undefined || context.published.settle(article, [claim]);
}

async function askDraft(
  context: TaggingContext,
  { article, span, selector, suggestion: chosen }: Words,
  given: TagArguments,
): Promise<ClaimDraft | undefined> {
  const { store } = context.annotations;
  // The date of publication, if it was asked for just now, has changed what is suggested.
  const suggestion = chosen && (findSuggestion(article.openSuggestions(), keyOf(chosen)) ?? chosen);
  const about = {
    article: article.text,
    mentions: article.mentions,
    span,
    metadata: metadataOf(context, article),
    codebook: store.codebook,
  };
  const kinds = [...new Set([...(suggestion ? [suggestion.draft.kind] : []), ...rankKinds(about)])];
  for (;;) {
    const kind = given.kind ?? (await askKind(selector.exact, kinds, context));
    if (kind === undefined) return undefined;
    const draft =
      suggestion?.draft.kind === kind
        ? { ...suggestion.draft, ...referenceFields(suggestion, madeIn(article)) }
        : draftClaim({ ...about, kind });
    if (given.incident !== undefined) return { ...draft, incident: given.incident };
    const filled = await fillCard(draft, {
      book: store.incidents(),
      ranking: {
        recent: context.recent.ids(),
        nearby: article.incidentsNear(span.start),
        text: selector.exact,
      },
      context: { codebook: store.codebook, mentions: article.mentions },
    });
    if (filled === undefined) return undefined;
    if (filled !== 'back') return filled.value;
    if (given.kind !== undefined) return undefined;
  }
}

async function askKind(
  quote: string,
  ranked: readonly string[],
  context: TaggingContext,
): Promise<string | undefined> {
  const picked = await pickKind(quote, ranked, context.annotations.store.codebook);
  return picked === undefined || picked === 'back' ? undefined : picked.value;
}

function madeIn(article: OpenArticle): ReferableClaim[] {
  return article.placedClaims().map(({ claim, ranges }) => ({ id: claim.id, kind: claim.kind, ranges }));
}

function metadataOf(
  { annotations }: TaggingContext,
  article: OpenArticle,
): ReturnType<OpenArticle['metadata']> {
  return article.metadata(annotations.store.sidecar(article.uri.toString())?.file.article);
}
