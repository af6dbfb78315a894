import { scriptActors, scriptPlaces } from '../data/scriptNames';
import type { Line } from '../line';
import type { ActorMention, ActorType, PlaceMention } from '../mention';

type Sense =
  { type: 'place'; name: string; country: string } | { type: 'actor'; actorType: ActorType; name?: string };

const senses = new Map<string, Sense>();
for (const row of scriptPlaces.split('|')) {
  // The Latin name and the country are the last two words; their own spaces are written as underscores.
  const [, written = '', name = '', country = ''] = /^(.*) (\S+) (\S+)$/.exec(row) ?? [];
  senses.set(written, {
    type: 'place',
    name: name.replaceAll('_', ' '),
    country: country.replaceAll('_', ' '),
  });
}
for (const [written, actorType, name] of scriptActors) {
  senses.set(written, { type: 'actor', actorType, ...(name !== undefined && { name }) });
}

/**
 * Urdu typing drops spaces between words, so a long name counts inside a run of letters; a short one stands alone, for
 * its letters occur in other words.
 */
const shortest = 5;
const spellings = [...senses.keys()].sort((one, other) => other.length - one.length);
const pattern = new RegExp(
  spellings.map((name) => (name.length < shortest ? `(?<!\\p{L})${name}(?!\\p{L})` : name)).join('|'),
  'gu',
);
const arabicLetter = /[\u0600-\u06ff]/;

/** Finds the known names in Urdu or Arabic script in a line. */
export function findScriptNames(line: Line): (ActorMention | PlaceMention)[] {
  const text = line.text.slice(line.start, line.end);
  if (!arabicLetter.test(text)) return [];
  const found: (ActorMention | PlaceMention)[] = [];
  for (const match of text.matchAll(pattern)) {
    const sense = senses.get(match[0]);
    if (sense === undefined) continue;
    const span = {
      start: line.start + match.index,
      end: line.start + match.index + match[0].length,
      text: match[0],
    };
    if (sense.type === 'place') found.push({ ...span, ...sense });
    else found.push({ ...span, ...sense, named: sense.name !== undefined });
  }
  return found;
}
