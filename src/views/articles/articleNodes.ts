import type { Article } from '../../core/claims/schema';
import type { ClaimRef } from '../../core/incidents/incidentBook';

/** The analyst's word on an article. */
export type ArticleStatus = NonNullable<Article['status']>;

/** A row of the tree of articles, found again by its id. */
export type ArticleNode =
  | { readonly row: 'folder'; readonly path: string; readonly articles: readonly ListedArticle[] }
  | { readonly row: 'article'; readonly article: ListedArticle }
  | { readonly row: 'claim'; readonly ref: ClaimRef; readonly parent: ArticleNode }
  | { readonly row: 'more'; readonly of: string; readonly hidden: number };

/** An article as a list knows it. */
export interface ListedArticle {
  readonly uri: string;
  /** Path of its folder, as the workspace tells it; empty at the top. */
  readonly folder: string;
  /** Name of its file. */
  readonly name: string;
  readonly status?: ArticleStatus;
}

/** True for an article that nobody needs to look at any more. */
export function isDone({ status }: Pick<ListedArticle, 'status'>): boolean {
  return status === 'reviewed' || status === 'nothing to code';
}

/** The uppermost rows: the articles, in their folders where there are several. */
export function topNodes(articles: readonly ListedArticle[]): ArticleNode[] {
  const folders = new Map<string, ListedArticle[]>();
  for (const article of articles) {
    const folder = folders.get(article.folder);
    if (folder) folder.push(article);
    else folders.set(article.folder, [article]);
  }
  if (folders.size <= 1) return articles.map(articleNode);
  return [...folders].map(([path, inside]) => ({ row: 'folder', path, articles: inside }));
}

export function articleNode(article: ListedArticle): ArticleNode {
  return { row: 'article', article };
}

/** What a row is known by from one state to the next. */
export function articleNodeId(node: ArticleNode): string {
  switch (node.row) {
    case 'folder':
      return `folder ${node.path}`;
    case 'article':
      return `article ${node.article.uri}`;
    case 'claim':
      return `claim ${node.ref.uri} ${node.ref.claim.id}`;
    case 'more':
      return `more ${node.of}`;
  }
}

/**
 * The next article that is to do, behind one and then from the beginning.
 *
 * @param after the URI of an article; undefined to begin at the first
 * @returns undefined where none is left; the article itself where it is the only one
 */
export function nextToDo(
  articles: readonly ListedArticle[],
  after: string | undefined,
): ListedArticle | undefined {
  const at = articles.findIndex(({ uri }) => uri === after);
  return [...articles.slice(at + 1), ...articles.slice(0, at + 1)].find((article) => !isDone(article));
}

/** How far the articles are: "3 of 5 reviewed"; empty without articles. */
export function describeDone(articles: readonly ListedArticle[]): string {
  return articles.length === 0 ? '' : `${articles.filter(isDone).length} of ${articles.length} reviewed`;
}
