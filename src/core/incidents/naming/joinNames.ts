import { compareText } from '../../text/compareText';
import { groupBy } from '../groupBy';
import { listAt } from '../listAt';
import { weightOf } from './evidence';
import type { NameReason } from './evidence';

/** Names that are taken for one, and why. */
export interface JoinedNames {
  /** In alphabetical order. */
  readonly names: readonly string[];
  /** The weight of the weakest link; Infinity for names that were one from the start. */
  readonly weight: number;
  /** The reasons of every link. */
  readonly reasons: readonly NameReason[];
}

/** What joining names goes by. */
export interface Joining {
  readonly names: readonly string[];
  /** Only names with a key in common are compared. */
  readonly keysOf: (name: string) => readonly string[];
  readonly compare: (one: string, other: string) => readonly NameReason[];
  /** Names that are one by decision. */
  readonly together?: readonly (readonly string[])[];
}

/** Under a key of more names, all are not compared: it says too little, and the time would grow with its square. */
const mostUnderKey = 40;
/** Names beyond so many of one actor are not held against each other. */
const mostOfOne = 60;
/** A short form or an abbreviation must fit one name so much better than any other. */
const margin = 0.6;
/** Below it nothing is proposed. */
const leastWeight = 0.2;

const shortSigns: ReadonlySet<string> = new Set(['initials', 'short form']);

interface Link {
  readonly one: string;
  readonly other: string;
  readonly reasons: readonly NameReason[];
  readonly weight: number;
}

/**
 * Joins names that are one, the surest first; nothing that is ruled out gets into one with what rules it out. An
 * abbreviation or a short form goes to the one name it fits, and to none where it fits several.
 *
 * Linear in the number of names: only those with a key in common are compared. The result does not depend on the order
 * of the names. In steps, for a caller who shares its time with others.
 */
export function* joinNames(joining: Joining): Generator<undefined, JoinedNames[]> {
  const clusters = new Clusters(joining);
  const links = (yield* linksOf(joining)).sort(byWeight);
  const isShort = ({ reasons }: Link): boolean => shortSigns.has(reasons[0]?.sign ?? '');
  for (const link of links) {
    yield;
    if (!isShort(link)) clusters.join(link);
  }
  yield* joinShort(links.filter(isShort), clusters);
  return clusters.joined();
}

function* linksOf({ names, keysOf, compare }: Joining): Generator<undefined, Link[]> {
  const byKey = new Map<string, string[]>();
  for (const name of [...new Set(names)].sort(compareText)) {
    yield;
    for (const key of new Set(keysOf(name))) listAt(byKey, key).push(name);
  }
  const compared = new Set<string>();
  const links: Link[] = [];
  for (const under of byKey.values()) {
    if (under.length > mostUnderKey) continue;
    for (const [at, one] of under.entries()) {
      yield;
      for (const other of under.slice(at + 1)) {
        const pair = `${one}\n${other}`;
        if (compared.has(pair)) continue;
        compared.add(pair);
        const reasons = compare(one, other);
        const weight = weightOf(reasons);
        if (reasons.length > 0 && weight >= leastWeight) links.push({ one, other, reasons, weight });
      }
    }
  }
  return links;
}

function byWeight(a: Link, b: Link): number {
  return b.weight - a.weight || compareText(a.one, b.one) || compareText(a.other, b.other);
}

/** Each short name with the one it fits best, if that is clear. */
function* joinShort(links: readonly Link[], clusters: Clusters): Generator<undefined, void> {
  const bySide = links.flatMap((link) => [
    { name: link.one, link },
    { name: link.other, link },
  ]);
  const ambiguous = new Set<Link>();
  for (const [name, found] of groupBy(bySide, (each) => each.name)) {
    yield;
    const best = new Map<string, number>();
    for (const { link } of found) {
      const across = clusters.leaderOf(link.one === name ? link.other : link.one);
      best.set(across, Math.max(best.get(across) ?? -Infinity, link.weight));
    }
    const [first = 0, second = -Infinity] = [...best.values()].sort((a, b) => b - a);
    for (const { link } of found) {
      const isShorter = (link.one === name ? link.other : link.one).length > name.length;
      if (isShorter && (first - second < margin || link.weight < first - margin)) ambiguous.add(link);
    }
  }
  for (const link of links) {
    yield;
    if (!ambiguous.has(link)) clusters.join(link);
  }
}

class Clusters {
  readonly #compare: Joining['compare'];
  readonly #leaders = new Map<string, string>();
  readonly #members = new Map<string, string[]>();
  readonly #links = new Map<string, Link[]>();

  constructor({ names, compare, together = [] }: Joining) {
    this.#compare = compare;
    for (const name of [...new Set(names)].sort(compareText)) {
      this.#leaders.set(name, name);
      this.#members.set(name, [name]);
    }
    for (const group of together) {
      const [first, ...others] = group.filter((name) => this.#leaders.has(name));
      for (const other of others) if (first !== undefined) this.#unite(first, other, []);
    }
  }

  leaderOf(name: string): string {
    return this.#leaders.get(name) ?? name;
  }

  join(link: Link): void {
    const [one, other] = [this.leaderOf(link.one), this.leaderOf(link.other)];
    if (one === other || !this.#mayMeet(one, other)) return;
    this.#unite(one, other, [link]);
  }

  joined(): JoinedNames[] {
    return [...this.#members]
      .filter(([leader, names]) => names.length > 1 && this.#leaders.get(leader) === leader)
      .map(([leader, names]) => {
        const links = this.#links.get(leader) ?? [];
        return {
          names: [...names].sort(compareText),
          weight: links.reduce((least, { weight }) => Math.min(least, weight), Infinity),
          reasons: [...links].sort(byWeight).flatMap(({ reasons }) => reasons),
        };
      })
      .sort((a, b) => compareText(a.names[0] ?? '', b.names[0] ?? ''));
  }

  #mayMeet(one: string, other: string): boolean {
    const [here, there] = [this.#members.get(one) ?? [], this.#members.get(other) ?? []];
    if (here.length + there.length > mostOfOne) return false;
    return !here.some((a) =>
      there.some((b) => this.#compare(a, b).some(({ weight }) => weight === -Infinity)),
    );
  }

  #unite(one: string, other: string, links: readonly Link[]): void {
    const [a, b] = [this.leaderOf(one), this.leaderOf(other)];
    if (a === b) return;
    const [leader, joined] = compareText(a, b) < 0 ? [a, b] : [b, a];
    const members = [...(this.#members.get(leader) ?? []), ...(this.#members.get(joined) ?? [])];
    for (const name of members) this.#leaders.set(name, leader);
    this.#members.set(leader, members);
    this.#members.delete(joined);
    this.#links.set(leader, [
      ...(this.#links.get(leader) ?? []),
      ...(this.#links.get(joined) ?? []),
      ...links,
    ]);
    this.#links.delete(joined);
  }
}
