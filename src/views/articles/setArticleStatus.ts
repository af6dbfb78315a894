import type * as vscode from 'vscode';
import { articleMetadata } from '../../core/claims/articleMetadata';
import type { Article } from '../../core/claims/schema';
import { articleStatusSchema } from '../../core/claims/schema';
import { announce } from '../../editor/suggestions/announce';
import { icon, pick } from '../../editor/tagging/pick';
import type { AnnotationChange, Annotations } from '../../workspace/annotations';
import { inform, warn } from '../../workspace/messages';
import { fileName } from '../../workspace/sidecarLocation';
import { readTextFile } from '../../workspace/textFile';
import type { ArticleStatus } from './articleNodes';
import { counted } from '../../core/text/counted';

/** The status that is picked to have none. */
const none = 'none';
type Choice = ArticleStatus | typeof none;

const rows: readonly { value: Choice; label: string; detail: string; picture: string }[] = [
  {
    value: 'reviewed',
    label: 'Reviewed',
    detail: 'Everything in it that is to be coded is.',
    picture: 'pass-filled',
  },
  {
    value: 'nothing to code',
    label: 'Nothing to Code',
    detail: 'It was read, and claims nothing that the codebook asks for.',
    picture: 'circle-slash',
  },
  { value: 'second look', label: 'Second Look', detail: 'Somebody should read it again.', picture: 'eye' },
  { value: none, label: 'No Status', detail: 'It is still to do.', picture: 'circle-large-outline' },
];

/**
 * Sets the status of articles, the one that is given or picked, as one step that can be undone.
 *
 * @param articles their URIs
 * @throws WriteRefused when a sidecar must not be touched
 */
export async function setArticleStatus(
  annotations: Annotations,
  articles: readonly vscode.Uri[],
  given?: unknown,
): Promise<void> {
  if (articles.length === 0) {
    void inform('Open an article first, or select some in the Articles view.');
    return;
  }
  const status = readStatus(given) ?? (await pickStatus(annotations, articles));
  if (status === undefined) return;
  const claims: NonNullable<AnnotationChange['claims']>[number][] = [];
  for (const article of articles) {
    const stored = annotations.store.sidecar(article.toString())?.file.article;
    if ((stored?.status ?? none) === status) continue;
    const metadata = stored ?? (await metadataOf(article));
    if (!metadata) return;
    const changed = withStatus(metadata, status);
    claims.push({ article, edits: [{ type: 'article', article: changed, from: stored }], metadata });
  }
  if (claims.length > 0) await annotations.change({ claims });
  const label = rows.find(({ value }) => value === status)?.label ?? status;
  announce(`${label}: ${counted(articles.length, 'article')}.`);
}

async function pickStatus(
  { store }: Annotations,
  articles: readonly vscode.Uri[],
): Promise<Choice | undefined> {
  const [first] = articles;
  const now = first && store.sidecar(first.toString())?.file.article?.status;
  const what = articles.length === 1 && first ? fileName(first) : `${articles.length} articles`;
  const picked = await pick<Choice>({
    title: `Status of ${what}`,
    placeholder: 'What is your word on it?',
    rows: rows.map(({ picture, ...row }) => ({
      ...icon(picture),
      ...row,
      ...(articles.length === 1 && row.value === (now ?? none) && { description: 'now' }),
    })),
    active: articles.length === 1 && now === undefined ? 'reviewed' : (now ?? 'reviewed'),
  });
  return picked === 'back' ? undefined : picked?.value;
}

/** What a text says of itself; undefined, and told, where it cannot be annotated. */
async function metadataOf(article: vscode.Uri): Promise<Article | undefined> {
  const file = await readTextFile(article);
  if (file.state === 'text') return articleMetadata(file.text, fileName(article));
  const why = file.state === 'not utf-8' ? 'is not UTF-8: save it with encoding UTF-8 first' : 'is missing';
  void warn(`${fileName(article)} ${why}, so no status was set.`);
  return undefined;
}

function withStatus(article: Article, status: Choice): Article {
  if (status !== none) return { ...article, status };
  const { status: gone, ...rest } = article;
  return gone === undefined ? article : rest;
}

function readStatus(given: unknown): Choice | undefined {
  return given === none ? none : articleStatusSchema.safeParse(given).data;
}
