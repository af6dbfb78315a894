import * as vscode from 'vscode';
import { describeSpan } from '../../core/anchor/selector';
import { spanToTag } from '../../core/claims/claimSpan';
import type { ClaimDraft } from '../../core/claims/draftClaim';
import { draftClaim } from '../../core/claims/draftClaim';
import { rankKinds } from '../../core/claims/rankKinds';
import type { Claim } from '../../core/claims/schema';
import type { OffsetRange } from '../../core/text/articleText';
import type { Annotations } from '../../workspace/annotations';
import type { AnnotatorName } from '../../git/annotatorName';
import { whyNotAnnotatable } from '../annotatable';
import type { OpenArticle } from '../openArticle';
import type { OpenArticles } from '../openArticles';
import { fillCard } from './claimCard';
import { pickKind } from './kindPick';
import type { RecentIncidents } from './recentIncidents';

/** What tagging and editing claims need. */
export interface TaggingContext {
  readonly annotations: Annotations;
  readonly articles: OpenArticles;
  readonly annotator: AnnotatorName;
  readonly recent: RecentIncidents;
}

/** What a keybinding or another extension may settle beforehand, so that the picker is skipped. */
export interface TagArguments {
  readonly kind?: string;
  /** An incident id, `none` for background. */
  readonly incident?: string;
}

/**
 * Tags the selection, or the phrase under the cursor, as a claim: kind, then incident, everything else pre-filled.
 *
 * @returns the id of the new claim, or undefined when the analyst left
 */
export async function tagClaim(
  context: TaggingContext,
  given: TagArguments = {},
): Promise<string | undefined> {
  const active = context.articles.active();
  if (!active) {
    void vscode.window.showInformationMessage('Open an article and select the words of a claim first.');
    return undefined;
  }
  const { editor, article } = active;
  const obstacle = await whyNotAnnotatable(editor.document);
  if (obstacle !== undefined) {
    void vscode.window.showWarningMessage(obstacle);
    return undefined;
  }
  const selected = editor.selection;
  const span = spanToTag(article.text, article.mentions, article.toOffsets(selected));
  const quote = article.text.text.slice(span.start, span.end);
  if (quote.trim() === '') {
    void vscode.window.showInformationMessage(
      'Select the words of the claim, or put the cursor on them, then tag.',
    );
    return undefined;
  }
  const draft = await askDraft(context, article, span, quote, given);
  if (!draft) return undefined;
  const id = await context.annotations.freshId();
  const annotator = await context.annotator();
  const { kind, ...rest } = draft;
  const claim: Claim = {
    id,
    kind,
    spans: [describeSpan(article.text, span)],
    ...rest,
    ...(annotator !== undefined && { annotator }),
  };
  await context.annotations.edit(article.uri, [{ type: 'add', claim }], metadataOf(context, article));
  context.recent.use(draft.incident);
  // By now the analyst may have selected the next words; those stay selected.
  if (editor.selection.isEqual(selected))
    editor.selection = new vscode.Selection(selected.active, selected.active);
  return id;
}

async function askDraft(
  context: TaggingContext,
  article: OpenArticle,
  span: OffsetRange,
  quote: string,
  given: TagArguments,
): Promise<ClaimDraft | undefined> {
  const { store } = context.annotations;
  const about = {
    article: article.text,
    mentions: article.mentions,
    span,
    metadata: metadataOf(context, article),
    codebook: store.codebook,
  };
  for (;;) {
    const kind = given.kind ?? (await askKind(quote, rankKinds(about), context));
    if (kind === undefined) return undefined;
    const draft = draftClaim({ ...about, kind });
    if (given.incident !== undefined) return { ...draft, incident: given.incident };
    const filled = await fillCard(draft, {
      book: store.incidents(),
      ranking: { recent: context.recent.ids(), nearby: article.incidentsNear(span.start), text: quote },
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

function metadataOf(
  { annotations }: TaggingContext,
  article: OpenArticle,
): ReturnType<OpenArticle['metadata']> {
  return article.metadata(annotations.store.sidecar(article.uri.toString())?.file.article);
}
