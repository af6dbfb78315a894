import { describeCount } from '../claims/describeClaim';
import { describeEnds, describeRangeInWords } from '../incidents/describe';
import type { FigureClaim, FigureSummary, Incident } from '../incidents/incidentBook';
import type { Phrase } from './dossier';
import type { Speakers } from './speakers';
import { counted } from '../text/counted';

/** How many figures the first sentence names; what else is counted comes in a second one. */
const mostInFirst = 2;

/**
 * What is claimed of an incident's figures, as sentences whose every number names its claims: "Between 4 (Sheikh Rasheed
 * Ahmad) and more than 100 (Baloch Liberation Army) security forces killed; 5 claimants on 2 sides, 2 articles."
 */
export function summarise(incident: Incident, speakers: Speakers): Phrase[][] {
  const figures = incident.figures.filter(isTold);
  if (figures.length === 0) return [[{ text: withoutFigures(incident) }]];
  const deaths = figures.filter(({ kind }) => kind === 'killed');
  const first = (deaths.length > 0 ? deaths : figures).slice(0, mostInFirst);
  const others = figures.filter((figure) => !first.includes(figure));
  const sentences = [
    [...listed(first, speakers), { text: '; ' }, ...sourcesOf(figures, speakers), { text: '.' }],
  ];
  if (others.length > 0)
    sentences.push([{ text: 'Also claimed: ' }, ...listed(others, speakers), { text: '.' }]);
  return sentences.map(capitalised);
}

/** False for a figure of which nothing is left: all claims on it were rejected, denied or replaced. */
function isTold({ claims, sums }: FigureSummary): boolean {
  return claims.some(({ standing }) => standing === 'counted') || sums.some(({ counted }) => counted);
}

function withoutFigures({ claims, parts }: Incident): string {
  if (parts.length > 0) return 'No figures for the whole; its parts have their own.';
  return claims.length === 0 ? 'No claims yet.' : 'No one is counted in its claims.';
}

function listed(figures: readonly FigureSummary[], speakers: Speakers): Phrase[] {
  return figures.flatMap((figure, at) => [...(at > 0 ? [{ text: '; ' }] : []), ...clause(figure, speakers)]);
}

/** One figure: its two ends with who gives them, or one number that no one disputes. */
function clause(figure: FigureSummary, speakers: Speakers): Phrase[] {
  const { kind, group, low, high, lowSetBy, highSetBy } = figure;
  const [before = '', after = ''] = describeCount(kind, slot, group).split(slot);
  const counted = figure.claims
    .filter(({ standing }) => standing === 'counted')
    .map(({ ref }) => ref.claim.id);
  const ends = low === undefined || high === undefined || low === high ? undefined : describeEnds(figure);
  const isAgreed = lowSetBy.length === highSetBy.length && lowSetBy.every((id) => highSetBy.includes(id));
  if (!ends || isAgreed) {
    const claims = [...new Set([...lowSetBy, ...highSetBy])];
    const rests = claims.length > 0 ? claims : counted;
    const number = { text: describeRangeInWords(figure), isNumber: true, claims: rests };
    return [...words(before), number, ...words(after)];
  }
  return [
    ...words(`${before}between `),
    { text: ends.low, isNumber: true },
    { text: ` (${givers(figure, lowSetBy, speakers)})`, claims: lowSetBy },
    { text: ' and ' },
    { text: ends.high, isNumber: true },
    { text: ` (${givers(figure, highSetBy, speakers)})`, claims: highSetBy },
    ...words(after),
  ];
}

const slot = '\u0000';

function words(text: string): Phrase[] {
  return text === '' ? [] : [{ text }];
}

/** Who gives one end of a range. */
function givers({ claims, sums }: FigureSummary, setBy: readonly string[], speakers: Speakers): string {
  const ids = new Set(setBy);
  const named = claims.filter(({ ref }) => ids.has(ref.claim.id)).map(({ ref }) => speakers.of(ref).name);
  const summed = sums
    .filter((sum) => sum.counted && sum.refs.every(({ claim }) => ids.has(claim.id)))
    .map(({ claimant }) => `${claimant}, parts added`);
  return [...new Set([...named, ...summed])].join('; ');
}

/** On how many claimants, sides and articles the figures rest, each number with one claim for each that it counts. */
function sourcesOf(figures: readonly FigureSummary[], speakers: Speakers): Phrase[] {
  const heard = figures.flatMap(({ claims }) => claims).filter(isIndependent);
  const summed = figures.flatMap(({ sums }) => sums.filter(({ counted }) => counted));
  const claimants = new Map<string, string>();
  const sides = new Map<string, string>();
  const articles = new Map<string, string>();
  const note = (map: Map<string, string>, key: string, id: string): void => {
    if (!map.has(key)) map.set(key, id);
  };
  for (const { ref, claimants: names, sides: known } of heard) {
    const { id } = ref.claim;
    if (names.length === 0) note(claimants, `${ref.uri}\n`, id);
    for (const name of names) note(claimants, name, id);
    for (const side of known) note(sides, side, id);
  }
  for (const { claimant, refs } of summed) {
    const id = refs[0]?.claim.id;
    if (id === undefined) continue;
    note(claimants, claimant, id);
    const { side } = speakers.named(claimant);
    if (side !== undefined) note(sides, side, id);
  }
  const said = [
    ...figures
      .flatMap(({ claims }) => claims)
      .filter(isHeard)
      .map(({ ref }) => ref),
    ...summed.flatMap(({ refs }) => refs),
  ];
  for (const ref of said) note(articles, ref.uri, ref.claim.id);
  const number = (map: ReadonlyMap<string, string>, noun: string): Phrase => ({
    text: counted(map.size, noun),
    isNumber: true,
    claims: [...new Set(map.values())],
  });
  return [
    number(claimants, 'claimant'),
    ...(sides.size > 0 ? [{ text: ' on ' }, number(sides, 'side')] : []),
    { text: ', ' },
    number(articles, 'article'),
  ];
}

function isHeard({ standing }: FigureClaim): boolean {
  return standing === 'counted' || standing === 'echo';
}

/** Who only passes on another's words is no further claimant, and neither is an article beside the claim it repeats. */
function isIndependent(claim: FigureClaim): boolean {
  if (!isHeard(claim) || claim.echoBy === 'same words') return false;
  return claim.standing === 'counted' || claim.claimants.length > 0;
}

function capitalised(sentence: readonly Phrase[]): Phrase[] {
  return sentence.map((phrase, at) =>
    at === 0 ? { ...phrase, text: phrase.text.charAt(0).toUpperCase() + phrase.text.slice(1) } : phrase,
  );
}
