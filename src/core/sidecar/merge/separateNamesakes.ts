import { idLength, newId } from '../../claims/newId';
import { several } from '../../claims/schema';
import type { Claim } from '../../claims/schema';
import { compareText } from '../../text/compareText';
import { serialiseClaim } from '../writing/serialise';
import { isPlainMap } from '../reading/values';
import type { PlainMap } from '../reading/values';
import type { ClaimLists } from './mergeClaims';

/**
 * Gives one of two different claims that both sides added under one id another id, together with what refers to it on its
 * side. Which one, and which id, follows from the claims alone: whoever merges them gets the same.
 */
export function separateNamesakes({ base, ours, theirs }: ClaimLists): ClaimLists {
  const taken = new Set([...base, ...ours, ...theirs].map(({ id }) => id));
  const known = new Set(base.map(({ id }) => id));
  const renamed = { ours: new Map<unknown, string>(), theirs: new Map<unknown, string>() };
  for (const claim of ours) {
    const other = theirs.find(({ id }) => id === claim['id']);
    if (!other || known.has(claim['id']) || isSameClaim(claim, other)) continue;
    const [one, two] = [claim, other].map((each) => serialiseClaim(each as Claim));
    const isOursLater = compareText(one ?? '', two ?? '') > 0;
    const id = freshId((isOursLater ? one : two) ?? '', taken);
    taken.add(id);
    renamed[isOursLater ? 'ours' : 'theirs'].set(claim['id'], id);
  }
  return { base, ours: withIds(ours, renamed.ours), theirs: withIds(theirs, renamed.theirs) };
}

/** True for two claims of one id that are one claim: of one kind, and with a quote in common. */
function isSameClaim(one: PlainMap, other: PlainMap): boolean {
  const quotes = (claim: PlainMap): unknown[] =>
    several(claim['spans']).flatMap((span) => (isPlainMap(span) ? [span['exact']] : []));
  const found = new Set(quotes(one));
  return one['kind'] === other['kind'] && quotes(other).some((quote) => found.has(quote));
}

function withIds(claims: readonly PlainMap[], ids: ReadonlyMap<unknown, string>): readonly PlainMap[] {
  if (ids.size === 0) return claims;
  return claims.map((claim) => {
    const changed = ['id', 'denies', 'updates'].filter((key) => ids.has(claim[key]));
    return changed.length === 0
      ? claim
      : { ...claim, ...Object.fromEntries(changed.map((key) => [key, ids.get(claim[key])])) };
  });
}

function freshId(text: string, taken: ReadonlySet<unknown>): string {
  for (let salt = 0; ; salt++) {
    const bytes = Uint8Array.from({ length: idLength }, (_, at) => hash(`${salt} ${at} ${text}`) >>> 24);
    const id = newId(bytes);
    if (!taken.has(id)) return id;
  }
}

/** FNV-1a with 32 bits (Fowler, Noll, Vo), over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
