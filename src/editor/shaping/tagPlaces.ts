import { describeSpan } from '../../core/anchor/selector';
import type { Selector } from '../../core/anchor/selector';
import { draftClaim } from '../../core/claims/drafting/draftClaim';
import type { ClaimDraft } from '../../core/claims/drafting/draftClaim';
import { rankKinds } from '../../core/claims/drafting/rankKinds';
import { findKind } from '../../core/claims/codebook';
import { incidentIdSchema } from '../../core/claims/schema';
import type { Claim } from '../../core/claims/schema';
import { addSpan } from '../../core/claims/shaping/spans';
import type { SamePlace } from '../../core/claims/shaping/samePlaces';
import { fillCard, pickIncident } from '../tagging/claimCard';
import { pickKind } from '../tagging/kindPick';
import type { Picked } from '../tagging/pick';
import type { TaggingContext } from '../tagging/tagClaim';
import { freshIds } from './splitClaim';
import type { SameArguments } from './tagSame';
import { tell, tellDone } from './target';
import type { Target } from './target';

/** Tags places as one claim, drafted from the first of them. */
export async function tagOnce(
  context: TaggingContext,
  target: Target,
  places: readonly SamePlace[],
  settled: SameArguments,
): Promise<'back' | undefined> {
  const first = places[0];
  if (!first) return undefined;
  for (;;) {
    const kind = await chooseKind(context, target, first, settled.kind);
    if (kind === undefined || kind === 'back') return kind;
    const draft = draftAt(context, target, first, kind.value);
    const filled =
      settled.incident === undefined
        ? await fillCard(draft, cardOf(context, target, first))
        : { value: { ...draft, incident: readIncident(settled.incident) } };
    if (filled === undefined) return undefined;
    if (filled === 'back' && settled.kind !== undefined) return 'back';
    if (filled === 'back') continue;
    await addClaims(context, target, [{ draft: filled.value, places }]);
    return undefined;
  }
}

/** Tags each place as a claim of its own: one kind and one incident for all, the rest as each place tells it. */
export async function tagEach(
  context: TaggingContext,
  target: Target,
  places: readonly SamePlace[],
  settled: SameArguments,
): Promise<'back' | undefined> {
  const first = places[0];
  if (!first) return undefined;
  const picked = await chooseKind(context, target, first, settled.kind);
  if (picked === undefined || picked === 'back') return picked;
  const kind = picked.value;
  const untagged = places.filter((place) => !isTagged(target, place, kind));
  if (untagged.length === 0) return tell('Each of these places has such a claim already.');
  const draft = draftAt(context, target, first, kind);
  const incident =
    settled.incident === undefined
      ? await pickIncident(draft, cardOf(context, target, first))
      : { value: readIncident(settled.incident) };
  if (incident === undefined || incident === 'back') return incident;
  const id = incident.value;
  await addClaims(
    context,
    target,
    untagged.map((place) => ({
      draft: { ...draftAt(context, target, place, kind), ...(id !== undefined && { incident: id }) },
      places: [place],
    })),
  );
  return undefined;
}

async function chooseKind(
  { annotations: { store } }: TaggingContext,
  { article, words }: Target,
  span: SamePlace,
  given: string | undefined,
): Promise<Picked<string>> {
  const { codebook } = store;
  if (given !== undefined) {
    if (!findKind(codebook, given)) throw new Error(`“${given}” is no kind of the codebook.`);
    return { value: given };
  }
  const ranked = rankKinds({ article: article.text, mentions: article.mentions, span, codebook });
  return pickKind(words.exact, ranked, codebook);
}

function readIncident(id: string): string {
  if (incidentIdSchema.safeParse(id).success) return id;
  throw new Error(`“${id}” is no incident id: use letters, digits, dots and hyphens.`);
}

function draftAt(
  { annotations: { store } }: TaggingContext,
  { article }: Target,
  span: SamePlace,
  kind: string,
): ClaimDraft {
  return draftClaim({
    article: article.text,
    mentions: article.mentions,
    span,
    kind,
    metadata: article.metadata(store.sidecar(article.uri.toString())?.file.article),
    codebook: store.codebook,
  });
}

function cardOf(
  { annotations: { store }, recent }: TaggingContext,
  { article, words }: Target,
  first: SamePlace,
): Parameters<typeof fillCard>[1] {
  return {
    book: store.incidents(),
    ranking: { recent: recent.ids(), nearby: article.incidentsNear(first.start), text: words.exact },
    context: { codebook: store.codebook, mentions: article.mentions },
  };
}

function isTagged({ article }: Target, place: SamePlace, kind: string): boolean {
  return article
    .claimsAt(place.start)
    .some(
      ({ claim, ranges }) =>
        claim.kind === kind && ranges.some(({ start, end }) => start === place.start && end === place.end),
    );
}

interface NewClaim {
  readonly draft: ClaimDraft;
  readonly places: readonly SamePlace[];
}

async function addClaims(
  context: TaggingContext,
  { article }: Target,
  made: readonly NewClaim[],
): Promise<void> {
  const { annotations, annotator: annotatorName, recent, last } = context;
  const ids = await freshIds(context, made.length);
  const annotator = await annotatorName();
  const claims = made.flatMap(({ draft, places }, at): Claim[] => {
    const [first, ...others] = places.map((place): Selector => describeSpan(article.text, place));
    const id = ids[at];
    if (!first || id === undefined) return [];
    const { kind, ...rest } = draft;
    const claim: Claim = { id, kind, spans: [first], ...rest, ...(annotator !== undefined && { annotator }) };
    return [others.reduce((grown: Claim, words) => addSpan(grown, words), claim)];
  });
  const metadata = article.metadata(annotations.store.sidecar(article.uri.toString())?.file.article);
  await annotations.edit(
    article.uri,
    claims.map((claim) => ({ type: 'add', claim })),
    metadata,
  );
  recent.use(claims[0]?.incident);
  for (const { id } of claims.toReversed()) last.use(article, id);
  const places = made.reduce((sum, each) => sum + each.places.length, 0);
  tellDone(`Tagged ${places} places as ${claims.length === 1 ? 'one claim' : `${claims.length} claims`}.`);
}
