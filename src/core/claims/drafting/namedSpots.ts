import type { ActorType, Mention, PlaceMention } from '../../recognise/mention';
import { demonyms } from '../../recognise/data/demonyms';
import type { OffsetRange } from '../../text/articleText';
import { overlaps } from '../../text/ranges';

const name =
  "\\p{Lu}[\\p{L}’'-]+(?:\\s(?:(?:al|el|da|de|do|dos|das|del|di|du|la|le|of|bin|ibn|e)\\s)?\\p{Lu}[\\p{L}’'-]*){0,3}";
const sort =
  '(?:village|town|community|district|township|neighbou?rhood|area|suburb|camp|favelas?|slum|hamlet|settlement|tehsil|county|island|valley|province|region|crossing|junction|black\\s+spot|quarter|ward|municipality|commune|governorate|locality|subdistrict|sub-county|parish)s?';

/** "bandits who invaded Gidan Baushe community", "in the Complexo da Maré favelas". */
const beforeSort = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<name>${name})\\s+(?<sort>${sort})(?![\\p{L}\\p{N}])`,
  'gu',
);
/** "on the island of Matemo". */
const afterSort = new RegExp(`(?<![\\p{L}\\p{N}])(?<sort>${sort})\\s+of\\s+(?<name>${name})`, 'gu');

/** Words that open a sentence or a title and begin no name. */
const noName =
  /^(?:The|This|That|These|Those|In|At|Near|On|A|An|His|Her|Its|Their|Our|Another|One|Each|Every|Some|Local|North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Old|New|Industrial|Residential|Capital|Border|Tribal|Federal|Remote|Refugee|Camp|Village)$/u;

/**
 * Places that the recogniser does not know and that their own words tell: a name before "village" or after "island of".
 * What a mention already covers is left to it, names of people and groups too.
 *
 * @param mentions those of the sentence
 */
export function namedSpots(
  text: string,
  sentence: OffsetRange,
  mentions: readonly Mention[],
): PlaceMention[] {
  const words = text.slice(sentence.start, sentence.end);
  const spots: PlaceMention[] = [];
  for (const pattern of [beforeSort, afterSort]) {
    for (const match of words.matchAll(pattern)) {
      const told = match.groups?.['name'] ?? '';
      const at = sentence.start + match.index + match[0].indexOf(told);
      const [first = ''] = told.split(' ');
      const lead = noName.test(first) ? first.length + 1 : 0;
      const spelt = told.slice(lead);
      if (spelt.length < 3 || isPeople(spelt)) continue;
      const range = { start: at + lead, end: at + told.length };
      const isTaken = [...mentions, ...spots].some(
        (mention) => overlaps(mention, range) && !givesWay(mention, range, match.groups?.['sort'] ?? ''),
      );
      if (!isTaken) spots.push({ type: 'place', ...range, text: spelt, name: spelt });
    }
  }
  return spots;
}

/** Sorts of actors for which the recogniser takes the name of a small place. */
const mayBeSpot: ReadonlySet<ActorType> = new Set(['government', 'organisation', 'people']);
/** Words that stand after the names of peoples as well as of places. */
const peopled = /^(?:communit(?:y|ies)|areas?|regions?|provinces?|quarters?)$/u;

/** "the Hazara neighbourhood", "the Syrian governorate". */
function isPeople(spelt: string): boolean {
  return spelt.split(/[\s-]+/u).some((word) => demonyms().has(word.toLowerCase()));
}

/** A place of which only some words were found gives way to the whole, and a body or people that has a village's name. */
function givesWay(mention: Mention, range: OffsetRange, sort: string): boolean {
  if (mention.type === 'actor')
    return (
      mention.named &&
      mayBeSpot.has(mention.actorType) &&
      (mention.actorType === 'government' || !peopled.test(sort))
    );
  return (
    mention.type === 'place' &&
    mention.gazetteer === undefined &&
    mention.start >= range.start &&
    mention.end <= range.end &&
    mention.end - mention.start < range.end - range.start
  );
}
