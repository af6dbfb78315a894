import { groupOfModifier, groupOfWord } from './groupOfWord';

/** The group that words for people tell, and whether it had to be inferred. */
export interface ToldGroup {
  readonly group: string;
  readonly inferred: boolean;
  /** The words that say who, when those at hand only point to them ("four of them"). */
  readonly words?: string;
}

/**
 * The neutral group that the words for the affected tell by themselves ("Levies Force personnel" → security forces,
 * "people" → unknown); undefined when the words only point elsewhere ("12 others", "four of them").
 */
export function groupInWords(affected: string): ToldGroup | undefined {
  const words = affected.trim();
  if (words === '' || pointsElsewhere(words)) return undefined;
  const parts = words.split(/\s+(?:and|or)\s+|,\s*/iu).flatMap((part) => groupOfPhrase(part) ?? []);
  const distinct = new Set(parts);
  if (distinct.size > 1) return { group: 'mixed', inferred: false };
  const [only] = parts;
  return { group: only ?? 'unknown', inferred: false };
}

/** "others", "of them", "its own": who they are is told by other words than these. */
export function pointsElsewhere(words: string): boolean {
  return /^(?:(?:more|all|both|the|very|of|their|its|his|her|our)\s+)*(?:others?|them|whom|own|ranks|more|personnel|side|people|men|members|comrades|colleagues|number)$/iu.test(
    words,
  )
    ? /\b(?:others?|them|whom|own|our|their|its|his|her|more|comrades|colleagues)\b/iu.test(words)
    : false;
}

function groupOfPhrase(phrase: string): string | undefined {
  const [beforeOf = '', afterOf] = phrase.split(/\s+(?:of|from|belonging\s+to)\s+/iu);
  const head = lastWord(beforeOf);
  const byHead = groupOfWord(head);
  if (byHead) return overruled(byHead, beforeOf.slice(0, -head.length)) ?? byHead;
  return (
    groupOfModifier(beforeOf) ??
    (afterOf === undefined ? undefined : (groupOfWord(lastWord(afterOf)) ?? groupOfModifier(afterOf)))
  );
}

/** A head that fits several groups gives way to a modifier: "suicide bombers", "police commandos", "bank guards". */
function overruled(byHead: string, modifiers: string): string | undefined {
  if (/\b(?:former|retired|ex-?)\b/iu.test(modifiers) && byHead === 'security forces') return 'civilians';
  if (
    byHead === 'insurgents' &&
    /\b(?:pro-government|government|peshmerga|border guards?)\b/iu.test(modifiers)
  )
    return 'security forces';
  const byModifier = /\b(?:rebel|insurgent|militant|taliban|separatist|guerrilla|terrorist|jihadist)\b/iu;
  if (byHead === 'security forces' && byModifier.test(modifiers)) return 'insurgents';
  return undefined;
}

function lastWord(words: string): string {
  return /[\p{L}’'-]+$/u.exec(words.trim())?.[0] ?? '';
}
