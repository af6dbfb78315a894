// Workspaces of any size, made up from a seed: articles with their sidecars, and a few incident files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Claim } from '../../../src/core/claims/schema';
import { serialiseIncidentFile } from '../../../src/core/incidents/incidentFile';
import { serialiseSidecar } from '../../../src/core/sidecar/writing/serialise';
import { between, randomNumbers } from '../randomNumbers';
import { handFormatted } from './handFormatted';
import { makeArticle } from './makeArticle';
import type { MadeArticle } from './makeArticle';
import { makeEvents } from './world';
import type { MadeEvent } from './world';

export interface WorkspaceSize {
  /** 10,000 unless told. */
  readonly articles?: number;
  /** Over all articles; ten times as many unless told. */
  readonly claims?: number;
  /** The same seed gives the same files, byte for byte. */
  readonly seed?: number;
}

/** One file of a workspace, its path from the workspace's folder. */
export interface WorkspaceFile {
  readonly path: string;
  readonly text: string;
}

const articlesPerEvent = 2.5;
const sidecarsByHand = 1 / 500;
const decidedEvents = 1 / 10;

/** All files of a workspace, one after the other. */
export function* workspaceFiles(size: WorkspaceSize = {}): Generator<WorkspaceFile> {
  const made = madeWorkspace(size);
  for (let number = 0; number < made.articles; number++) {
    const article = made.article(number);
    const sidecar = sidecarOf(article, article.claims);
    yield { path: article.path, text: article.text };
    yield isByHand(made.seed, number) ? { ...sidecar, text: handFormatted(sidecar.text) } : sidecar;
  }
  const stride = Math.round(1 / decidedEvents);
  for (const [at, event] of made.events.entries()) if (at % stride === 0) yield incidentFileOf(event);
}

/**
 * Sidecars of a workspace as they are on another branch: some of their claims were reviewed, one was added and one taken
 * out. Spread over the whole workspace; hand-formatted ones are left alone.
 */
export function* reviewedSidecars(size: WorkspaceSize, count: number): Generator<WorkspaceFile> {
  const made = madeWorkspace(size);
  const stride = Math.max(1, Math.floor(made.articles / count));
  for (let number = 0, given = 0; number < made.articles && given < count; number += stride) {
    const at = isByHand(made.seed, number) ? number + 1 : number;
    if (at >= made.articles) continue;
    const article = made.article(at);
    yield sidecarOf(article, reviewed(article.claims));
    given++;
  }
}

/** Writes a workspace into a folder, which need not exist. */
export function generateWorkspace(
  folder: string,
  size: WorkspaceSize = {},
): { files: number; characters: number } {
  let files = 0;
  let characters = 0;
  for (const file of workspaceFiles(size)) {
    writeWorkspaceFile(folder, file);
    files++;
    characters += file.text.length;
  }
  return { files, characters };
}

export function writeWorkspaceFile(folder: string, { path, text }: WorkspaceFile): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

interface MadeWorkspace {
  readonly articles: number;
  readonly seed: number;
  readonly events: readonly MadeEvent[];
  readonly article: (number: number) => MadeArticle;
}

function madeWorkspace({
  articles = 10_000,
  claims = articles * 10,
  seed = 1,
}: WorkspaceSize): MadeWorkspace {
  const events = makeEvents(Math.max(2, Math.round(articles / articlesPerEvent)), seed);
  const eventAt = (at: number): MadeEvent => events[at % events.length] as MadeEvent;
  return {
    articles,
    seed,
    events,
    article: (number) => {
      const random = randomNumbers(seed * 7_919 + number);
      // Squared, so that a few events have many articles and most have one or two.
      const at = Math.floor(random() ** 2 * events.length);
      const earlier = eventAt(at + between(random, 1, 5));
      return makeArticle(number, seed, eventAt(at), earlier, claimsOf(number, articles, claims, seed));
    },
  };
}

/** How many claims an article has: two neighbours share theirs unevenly, so that the sum comes out. */
function claimsOf(number: number, articles: number, claims: number, seed: number): number {
  const share = Math.floor(((number + 1) * claims) / articles) - Math.floor((number * claims) / articles);
  const isLast = number === articles - 1 && number % 2 === 0;
  const moved = between(randomNumbers(seed * 31 + (number >> 1)), 0, Math.floor(claims / articles / 2));
  return isLast ? share : share + (number % 2 === 0 ? moved : -moved);
}

function isByHand(seed: number, number: number): boolean {
  return randomNumbers(seed * 13 + number)() < sidecarsByHand;
}

function sidecarOf({ path, article }: MadeArticle, claims: readonly Claim[]): WorkspaceFile {
  return { path: `${path}.claims.yaml`, text: serialiseSidecar(article, claims) };
}

function reviewed(claims: readonly Claim[]): Claim[] {
  const [first, ...others] = claims;
  const added: Claim[] = first ? [{ ...first, id: `n${first.id.slice(1)}`, kind: 'other' }] : [];
  return [
    ...added,
    ...others.map((claim, at): Claim => (at % 2 === 0 ? { ...claim, status: 'accepted' } : claim)),
  ];
}

function incidentFileOf(event: MadeEvent): WorkspaceFile {
  return {
    path: `incidents/${event.id}.yaml`,
    text: serialiseIncidentFile({
      newsmark: 1,
      id: event.id,
      title: `The ${event.attack} in ${event.place}`,
      date: event.date,
      places: [event.place],
      parties: [
        { name: event.country, members: [event.force, 'interior ministry', `${event.force} spokesman`] },
        { name: event.group },
      ],
    }),
  };
}
