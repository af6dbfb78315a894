import { publishedCandidates } from '../../core/claims/publishedCandidates';
import { dateSchema } from '../../core/claims/schema';
import type { Article } from '../../core/claims/schema';
import { waitsForPublished } from '../../core/claims/suggesting/waitsForPublished';
import type { Suggestion } from '../../core/claims/suggesting/suggestion';
import type { Annotations } from '../../workspace/annotations';
import { inform } from '../../workspace/messages';
import { fileName } from '../../workspace/sidecarLocation';
import { whyNotAnnotatable } from '../annotatable';
import type { OpenArticle } from '../openArticle';
import type { OpenArticles } from '../openArticles';
import { icon, pick, type } from '../tagging/pick';
import type { Picked } from '../tagging/pick';
import { announce } from './announce';

type Answer = { readonly date: string } | 'type' | 'unknown';

const howToWrite = 'Write a date as 2022-02-03, or as 2022-02 when the day is not known.';

/** Asks when an article was published, where words like "Wednesday" hang on it; not known is an answer, too. */
export class PublishedDates {
  readonly #annotations: Annotations;
  readonly #articles: OpenArticles;
  /** Articles whose date the analyst does not know, for as long as the window lives. */
  readonly #unknown = new Set<string>();

  constructor(annotations: Annotations, articles: OpenArticles) {
    this.#annotations = annotations;
    this.#articles = articles;
  }

  /**
   * Asks for an article's date of publication, once, when it is not known and the date of what is about to be claimed
   * hangs on it.
   *
   * @returns false when the analyst left the question, and with it what led to it
   */
  async settle(
    article: OpenArticle,
    claims: readonly Pick<Suggestion, 'draft' | 'sentence'>[],
  ): Promise<boolean> {
    if (this.#unknown.has(article.uri.toString()) || this.#metadataOf(article).published !== undefined) {
      return true;
    }
    const [waiting] = claims.flatMap((claim) => waitsForPublished(article.mentions, claim) ?? []);
    if (!waiting) return true;
    return (await this.ask(article, `“${waiting.text}”: when was this article published?`)) !== undefined;
  }

  /** Asks for an article's date of publication, and stores the answer. @returns undefined when the analyst left */
  async ask(
    article: OpenArticle,
    title = 'When was this article published?',
  ): Promise<'stored' | 'unknown' | undefined> {
    const before = this.#storedOf(article);
    for (;;) {
      const picked = await pickDate(article, title);
      if (picked === undefined || picked === 'back') return undefined;
      if (picked.value === 'unknown') {
        this.#unknown.add(article.uri.toString());
        return 'unknown';
      }
      const asked =
        picked.value === 'type' ? await typeDate(this.#metadataOf(article)) : { value: picked.value.date };
      if (asked === 'back') continue;
      if (asked === undefined) return undefined;
      await this.#store(article, asked.value, before);
      return 'stored';
    }
  }

  /** @param before what the sidecar held when the analyst was asked */
  async #store(article: OpenArticle, published: string, before: Article | undefined): Promise<void> {
    const known = this.#metadataOf(article);
    const from = before ?? this.#storedOf(article);
    const changed: Article = { ...(from ?? known), published, published_basis: 'analyst' };
    await this.#annotations.edit(article.uri, [{ type: 'article', article: changed, from }], known);
    announce(`Published ${published}. Dates like “Wednesday” are counted from there.`);
    await this.#articles.suggested(article);
  }

  #storedOf({ uri }: OpenArticle): Article | undefined {
    return this.#annotations.store.sidecar(uri.toString())?.file.article;
  }

  #metadataOf(article: OpenArticle): Article {
    return article.metadata(this.#storedOf(article));
  }
}

function pickDate(article: OpenArticle, title: string): Promise<Picked<Answer>> {
  const { text, mentions, uri } = article;
  const candidates = publishedCandidates(text, mentions, fileName(uri), today()).map(({ date, why }) => ({
    label: date,
    description: why,
    value: { date },
  }));
  return pick<Answer>({
    title,
    placeholder: 'Dates told from the day of writing (“Wednesday”, “last week”) hang on it',
    rows: [
      ...candidates,
      { ...icon('edit'), label: 'Type a date…', value: 'type', alwaysShow: true },
      {
        ...icon('circle-slash'),
        label: 'Not known',
        description: 'such dates stay open; not asked again in this window',
        value: 'unknown',
        alwaysShow: true,
      },
    ],
  });
}

function typeDate({ published }: Article): Promise<Picked<string>> {
  return type({
    title: 'Date of publication',
    prompt: howToWrite,
    value: published ?? '',
    check: (typed) => (dateSchema.safeParse(typed).success ? undefined : howToWrite),
  });
}

/** Today's date where the analyst is. */
function today(): string {
  const now = new Date();
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

/** Sets the date of publication of the article in front. */
export async function setPublishedDate(published: PublishedDates, articles: OpenArticles): Promise<void> {
  const active = articles.active();
  const obstacle = active ? await whyNotAnnotatable(active.editor.document) : 'Open an article first.';
  if (active && obstacle === undefined) await published.ask(active.article);
  else if (obstacle !== undefined) void inform(obstacle);
}
