import { anchorSpan } from '../anchor/anchorSpan';
import type { ArticleText } from '../text/articleText';
import type { ForeignDocument } from './foreign';

/** An article that annotations may be of. */
export interface ArticleCandidate {
  /** Its path from the folder that articles are looked for in, with `/` between folders. */
  readonly name: string;
  readonly text: ArticleText;
  readonly url?: string | undefined;
}

/** A shorter text may stand in an article by chance. */
const tellingLength = 24;

/** Finds the article that a document of another program is. */
export class ArticleIndex<Candidate extends ArticleCandidate> {
  readonly #candidates: readonly Candidate[];
  readonly #byName = new Map<string, Candidate[]>();
  readonly #byText = new Map<string, Candidate[]>();
  readonly #byUrl = new Map<string, Candidate[]>();

  constructor(candidates: readonly Candidate[]) {
    this.#candidates = candidates;
    for (const candidate of candidates) {
      const { name, text, url } = candidate;
      for (const key of new Set([name, stem(name), baseName(name), stem(baseName(name))]))
        add(this.#byName, key, candidate);
      add(this.#byText, plainText(text.text), candidate);
      if (url !== undefined) add(this.#byUrl, plainUrl(url), candidate);
    }
  }

  /**
   * The article by its path, then by its whole text, its file name, its address, a text that it contains (programs split
   * texts into lines), and the words that are quoted of it. Only where just one article fits.
   */
  find(document: ForeignDocument): Candidate | undefined {
    const { name, url, text } = document;
    const named = name === undefined ? [] : this.#named(name);
    const same = text ? (this.#byText.get(plainText(text.text)) ?? []) : [];
    const both = named.filter((candidate) => same.includes(candidate));
    const file = url?.startsWith('file:') ? this.#named(fileOfUrl(url)) : [];
    const addressed = url === undefined ? [] : (this.#byUrl.get(plainUrl(url)) ?? []);
    return only(both) ?? only(same) ?? only(named) ?? only(addressed) ?? only(file) ?? this.#search(document);
  }

  #named(name: string): readonly Candidate[] {
    const exact = this.#byName
      .get(name)
      ?.filter((candidate) => [name, `${name}.txt`].includes(candidate.name));
    if (exact && exact.length > 0) return exact;
    return this.#byName.get(name) ?? this.#byName.get(baseName(name)) ?? [];
  }

  #search({ text, annotations }: ForeignDocument): Candidate | undefined {
    if (text) {
      const part = text.text.trim();
      if (part.length < tellingLength) return undefined;
      return only(this.#candidates.filter((candidate) => candidate.text.text.includes(part)));
    }
    const quotes = annotations.flatMap(({ spans }) => spans.flatMap(({ quote }) => quote ?? []));
    const [quote] = quotes;
    if (!quote) return undefined;
    return only(
      this.#candidates.filter(
        (candidate) =>
          candidate.text.text.includes(quote.exact) && anchorSpan(candidate.text, quote).status !== 'orphan',
      ),
    );
  }
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function add<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function stem(name: string): string {
  return name.replace(/\.[^./]*$/, '');
}

function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function plainText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** An address without what differs between links to one page. */
function plainUrl(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '');
}

function fileOfUrl(url: string): string {
  const name = baseName(url);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
