import * as vscode from 'vscode';
import { background } from '../core/claims/schema';
import type { Claim } from '../core/claims/schema';
import { namesTheSame } from '../core/claims/shaping/samePlaces';
import type { Mention } from '../core/recognise/mention';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import { sidecarOf } from '../workspace/sidecarLocation';
import { OpenArticle } from './openArticle';
import type { OpenArticles } from './openArticles';

/**
 * References of a name in an article: the mentions of the same actor or place in the open articles. Elsewhere in a claim:
 * the claims of its incident, in whatever article.
 */
export function referenceProvider(articles: OpenArticles, store: AnnotationStore): vscode.ReferenceProvider {
  return {
    async provideReferences(document, position, _context, token) {
      const article = articles.get(document.uri);
      if (!article) return undefined;
      const offset = article.text.offsetAt(position);
      const mentions = article.mentionsAt(offset);
      const name = mentions.find(isName);
      if (name) return mentionsLike(articles, name);
      const claim = article.claimsAt(offset)[0]?.claim;
      if (claim) return claimsLike(articles, store, claim, token);
      return mentions[0] && mentionsLike(articles, mentions[0]);
    },
  };
}

/** Definition of a claim: its lines in the sidecar. */
export function definitionProvider(
  articles: OpenArticles,
  store: AnnotationStore,
): vscode.DefinitionProvider {
  return {
    async provideDefinition(document, position) {
      const article = articles.get(document.uri);
      const offset = article?.text.offsetAt(position);
      if (!article || offset === undefined) return undefined;
      const [innermost] = article.claimsAt(offset);
      if (!innermost) return undefined;
      const { claim } = innermost;
      const origin = article
        .placesOf(claim)
        .find((range) => range !== undefined && range.start <= offset && offset <= range.end);
      const location = await linesOf(store, document.uri, claim);
      if (!location) return undefined;
      return [
        {
          targetUri: location.uri,
          targetRange: location.range,
          ...(origin && { originSelectionRange: article.toRange(origin) }),
        },
      ];
    },
  };
}

function isName(mention: Mention): boolean {
  return mention.type === 'place' || (mention.type === 'actor' && mention.named);
}

function mentionsLike(articles: OpenArticles, wanted: Mention): vscode.Location[] {
  return [...articles.all()].flatMap((article) =>
    article.mentions
      .filter((mention) => namesTheSame(wanted, mention))
      .map((mention) => new vscode.Location(article.uri, article.toRange(mention))),
  );
}

/** No list of references is looked through beyond this many claims. */
const mostClaims = 500;

async function claimsLike(
  articles: OpenArticles,
  store: AnnotationStore,
  { id, incident }: Claim,
  token: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  const isAlone = incident === undefined || incident === background;
  const locations: vscode.Location[] = [];
  for (const { uri } of store.sidecars()) {
    if (token.isCancellationRequested || locations.length >= mostClaims) break;
    const claims = store
      .claimsOf(uri)
      .filter((claim) => (isAlone ? claim.id === id : claim.incident === incident));
    if (claims.length > 0)
      locations.push(...(await locationsOf(articles, store, vscode.Uri.parse(uri), claims)));
  }
  return locations;
}

/** Where claims stand in their article; where that or the words are gone, in the sidecar. */
async function locationsOf(
  articles: OpenArticles,
  store: AnnotationStore,
  uri: vscode.Uri,
  claims: readonly Claim[],
): Promise<vscode.Location[]> {
  const article = articles.get(uri) ?? (await readArticle(store, uri));
  const found = await Promise.all(
    claims.map(async (claim) => {
      const place = article?.placesOf(claim).find((range) => range !== undefined);
      if (article && place) return new vscode.Location(uri, article.toRange(place));
      return linesOf(store, uri, claim);
    }),
  );
  return found.flatMap((location) => location ?? []);
}

async function readArticle(store: AnnotationStore, uri: vscode.Uri): Promise<OpenArticle | undefined> {
  try {
    const article = new OpenArticle(await vscode.workspace.openTextDocument(uri));
    article.setClaims(store.claimsOf(uri.toString()));
    return article;
  } catch {
    return undefined;
  }
}

async function linesOf(
  store: AnnotationStore,
  article: vscode.Uri,
  { id }: Claim,
): Promise<vscode.Location | undefined> {
  const stored = store.sidecar(article.toString())?.file.claims.find(({ claim }) => claim.id === id);
  if (!stored) return undefined;
  try {
    const document = await vscode.workspace.openTextDocument(sidecarOf(article));
    const end = document.getText().slice(0, stored.range.end).trimEnd().length;
    const range = new vscode.Range(document.positionAt(stored.range.start), document.positionAt(end));
    return new vscode.Location(document.uri, range);
  } catch {
    return undefined;
  }
}
