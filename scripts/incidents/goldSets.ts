import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtInCodebook } from '../../src/core/claims/codebook';
import { Reading } from '../../src/core/claims/reading/reading';
import { background } from '../../src/core/claims/schema';
import type { Article, Claim } from '../../src/core/claims/schema';
import { claimOfSuggestion } from '../../src/core/claims/suggesting/claimOfSuggestion';
import { suggestClaims } from '../../src/core/claims/suggesting/suggestClaims';
import type { AnnotatedArticle } from '../../src/core/incidents/incidentBook';
import { parseIncidentFile } from '../../src/core/incidents/incidentFile';
import type { Knowledge } from '../../src/core/recognise/knowledge';
import { recognise } from '../../src/core/recognise/recognise';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import { ArticleText } from '../../src/core/text/articleText';
import { readNews } from './readNews';

/** Articles whose claims lost their incidents, and where they belong. */
export interface GoldSet {
  readonly name: string;
  readonly articles: readonly AnnotatedArticle[];
  /** By claim id; claims that belong to none are absent. */
  readonly incidents: ReadonlyMap<string, string>;
  /** The whole of each incident that is a part. */
  readonly wholes: ReadonlyMap<string, string>;
}

const reviewed = 'test/fixtures/reviewed';
const newsFolder = 'data/incidents';

/** The reviewed sample: claims that readers coded. */
export function reviewedSet(): GoldSet {
  const incidents = new Map<string, string>();
  const articles = readdirSync(reviewed)
    .filter((name) => name.endsWith('.claims.yaml'))
    .map((name): AnnotatedArticle => {
      const file = parseSidecar(readFileSync(join(reviewed, name), 'utf8'));
      const claims = file.claims.map(({ claim }) => withoutIncident(claim, incidents));
      return { uri: name, name, article: file.article ?? {}, claims };
    });
  const wholes = new Map<string, string>();
  for (const name of readdirSync(join(reviewed, 'incidents'))) {
    const { file } = parseIncidentFile(readFileSync(join(reviewed, 'incidents', name), 'utf8'));
    if (file?.part_of !== undefined) wholes.set(file.id, file.part_of);
  }
  return { name: 'reviewed', articles, incidents, wholes };
}

/**
 * The reviewed sample with the claims that Newsmark suggests for it, each in the incident of the coded claim with which it
 * shares most words; what nobody coded is in none.
 */
export function draftedSet(knowledge: Knowledge): GoldSet {
  const coded = reviewedSet();
  const incidents = new Map<string, string>();
  const articles = coded.articles.map(({ name, article, claims }, at): AnnotatedArticle => {
    const text = readFileSync(join(reviewed, name.replace('.claims.yaml', '')), 'utf8');
    const drafted = suggestedClaims(text, article, knowledge, `drafted${letters(String(at))}`);
    for (const claim of drafted) {
      const twin = most(claims, (other) => sharedLength(claim, other));
      const incident = twin && coded.incidents.get(twin.id);
      if (incident !== undefined) incidents.set(claim.id, incident);
    }
    return { uri: name, name, article, claims: drafted };
  });
  return { name: 'drafted', articles, incidents, wholes: coded.wholes };
}

/** In code points. */
function sharedLength(one: Claim, other: Claim): number {
  const shared = one.spans.flatMap((a) =>
    other.spans.map((b) => Math.min(a.end ?? 0, b.end ?? 0) - Math.max(a.start ?? 0, b.start ?? 0)),
  );
  return Math.max(0, ...shared);
}

/** The first of those for which a measure above zero is greatest. */
function most<T>(all: readonly T[], measure: (one: T) => number): T | undefined {
  let found: { one: T; size: number } | undefined;
  for (const one of all) {
    const size = measure(one);
    if (size > (found?.size ?? 0)) found = { one, size };
  }
  return found?.one;
}

/** The set as if every second article had left out the day or the place of each claim. */
export function withoutField(set: GoldSet, field: 'date' | 'place'): GoldSet {
  const articles = set.articles.map((article, at) => {
    if (at % 2 === 0) return article;
    const claims = article.claims.map((claim): Claim => {
      const { date, place, ...rest } = claim;
      const kept =
        field === 'date'
          ? { ...(place !== undefined && { place }) }
          : { ...(date !== undefined && { date }) };
      return { ...rest, ...kept };
    });
    return { ...article, claims };
  });
  return { ...set, articles };
}

/** @returns the claim as it was before anyone assigned it */
function withoutIncident(claim: Claim, incidents: Map<string, string>): Claim {
  const { incident, ...rest } = claim;
  if (incident !== undefined && incident !== background) incidents.set(claim.id, incident);
  return rest;
}

/** The news of `data/incidents` with the claims that Newsmark suggests for it. */
export function newsSets(knowledge: Knowledge, prefix: string): GoldSet[] {
  return readdirSync(newsFolder)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.txt'))
    .map((name) =>
      newsSet(name.replace('.txt', ''), readFileSync(join(newsFolder, name), 'utf8'), knowledge),
    );
}

/** @param source in the form that `data/incidents/README.md` tells */
export function newsSet(name: string, source: string, knowledge: Knowledge): GoldSet {
  const news = readNews(source);
  const incidents = new Map<string, string>();
  const articles = news.articles.map(
    ({ outlet, published, title, text, incidentAt }, at): AnnotatedArticle => {
      const article: Article = { title, publisher: outlet, ...(published !== undefined && { published }) };
      const claims = suggestedClaims(text, article, knowledge, `${letters(name)}${letters(String(at))}`);
      for (const { id, spans } of claims) {
        const incident = incidentAt(spans[0]?.start ?? 0);
        if (incident !== background) incidents.set(id, incident);
      }
      const uri = `${name}-${String(at).padStart(3, '0')}`;
      return { uri, name: uri, article, claims };
    },
  );
  return { name, articles, incidents, wholes: news.wholes };
}

/**
 * The claims that Newsmark suggests for a text, as an analyst would accept them.
 * @param prefix of their ids
 */
export function suggestedClaims(
  source: string,
  metadata: Article,
  knowledge: Knowledge,
  prefix: string,
): Claim[] {
  const text = new ArticleText(source);
  const mentions = recognise(text, { knowledge, published: metadata.published });
  const suggestions = suggestClaims(new Reading(text, mentions), { metadata, codebook: builtInCodebook });
  return suggestions.map((suggestion, at) =>
    claimOfSuggestion(text, suggestion, {
      id: `${prefix}${letters(String(at).padStart(3, '0'))}`,
      claims: [],
    }),
  );
}

function letters(text: string): string {
  return text.replace(/[^a-z0-9]/g, '').replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}
