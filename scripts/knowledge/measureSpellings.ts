// Measures the look-up by spelling for docs/gazetteer.md. Run: node --import=tsx scripts/knowledge/measureSpellings.ts
import { kilometresBetween } from '../../src/core/recognise/gazetteer/distance';
import { readGazetteer } from '../../src/core/recognise/gazetteer/readGazetteer';
import { buildGazetteer, gather } from './gazetteer';
import { encodeGazetteer } from './gazetteer/encodeGazetteer';
import { readTowns } from './gazetteer/geoNames';
import { readAdditions, readCountries, readSpellings } from './gazetteer/ownPlaces';
import { newsName } from './gazetteer/whichTowns';

const countries = readCountries();
variants();
strangers();

/** Spellings of our own lists, looked up in a gazetteer of GeoNames' places alone. */
function variants(): void {
  const additions = readAdditions();
  const bare = readGazetteer(
    encodeGazetteer(gather({ additions: [], spellings: { countries: [], places: [] } }).entries),
  );
  const groups = [
    ...readSpellings(countries).places,
    ...additions.map(({ country, name, variants }) => ({ country, spellings: [name, ...variants] })),
  ].filter(({ country }) => country !== '');
  const seen = new Set<string>();
  const counts = { asked: 0, right: 0, wrong: 0, none: 0 };
  const wrong: string[] = [];
  for (const { country, spellings } of groups) {
    const within = (name: string) => bare.find(name).filter(({ countryCode }) => countryCode === country);
    const meant = new Set(spellings.flatMap((one) => within(one).map(({ id }) => id)));
    if (meant.size === 0) continue;
    for (const spelling of spellings) {
      if (within(spelling).length > 0 || seen.has(`${country} ${spelling}`)) continue;
      seen.add(`${country} ${spelling}`);
      const guessed = bare.resembling(spelling).filter(({ countryCode }) => countryCode === country);
      const verdict = guessed.length === 0 ? 'none' : meant.has(guessed[0]?.id ?? '') ? 'right' : 'wrong';
      counts.asked++;
      counts[verdict]++;
      if (verdict === 'wrong') wrong.push(`${spelling} > ${guessed[0]?.name}`);
    }
  }
  console.log('Spellings the gazetteer was not told of:', counts, wrong.join(', '));
}

/** Towns that the gazetteer lacks: any match farther off than thirty kilometres is false. */
function strangers(): void {
  const gazetteer = readGazetteer(buildGazetteer());
  const byCountry = new Map<string, { asked: number; right: number; wrong: number }>();
  for (const town of readTowns()) {
    const name = newsName(town.name, town.country);
    if (gazetteer.find(name).some(({ countryCode }) => countryCode === town.country)) continue;
    const counts = byCountry.get(town.country) ?? { asked: 0, right: 0, wrong: 0 };
    byCountry.set(town.country, counts);
    counts.asked++;
    const guess = gazetteer.resembling(name).find(({ countryCode }) => countryCode === town.country);
    if (guess !== undefined) counts[kilometresBetween(guess, town) < 30 ? 'right' : 'wrong']++;
  }
  const rows = [...byCountry].sort(([, one], [, other]) => other.wrong - one.wrong);
  const all = rows.reduce(
    (sum, [, { asked, wrong }]) => ({ asked: sum.asked + asked, wrong: sum.wrong + wrong }),
    {
      asked: 0,
      wrong: 0,
    },
  );
  console.log(
    `Towns that the gazetteer lacks, their country known: ${all.wrong} of ${all.asked} matched falsely`,
  );
  for (const [country, { asked, right, wrong }] of rows.slice(0, 12))
    console.log(
      `${country}: ${asked} asked, ${wrong} false, ${right} true (${((100 * wrong) / asked).toFixed(1)} %)`,
    );
}
