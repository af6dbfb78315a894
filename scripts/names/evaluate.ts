// Scores which names are taken for one actor or place: `npm run eval:names [-- --misses]`.
import { readFileSync } from 'node:fs';
import { compareActors } from '../../src/core/incidents/naming/compareActors';
import { comparePlaces } from '../../src/core/incidents/naming/comparePlaces';
import { joinNames } from '../../src/core/incidents/naming/joinNames';
import { knownReason } from '../../src/core/incidents/naming/knownActor';
import { actorKeys, placeKeys } from '../../src/core/incidents/naming/nameKeys';
import { readKnowledgeFiles } from '../../src/cli/knowledge';
import type { Knowledge } from '../../src/core/recognise/knowledge';
import { finish } from '../../src/core/text/finish';
import { foldWord } from '../../src/core/text/foldWord';
import { jaroWinkler } from './jaroWinkler';
import { scoreClusters } from './score';
import type { Scores } from './score';

interface Row {
  readonly set: string;
  readonly type: string;
  readonly country: string;
  readonly spellings: readonly string[];
}

function readRows(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [set = '', type = '', country = '', spellings = ''] = line.split('\t');
      return { set, type, country, spellings: spellings.split(' | ').map((each) => each.trim()) };
    });
}

type System = (rows: readonly Row[], type: string) => Map<string, string>;

/** Each name with one that stands for all that are the same. */
function joinedBy(names: readonly string[], groups: readonly (readonly string[])[]): Map<string, string> {
  const found = new Map(names.map((name) => [name, name]));
  for (const group of groups) for (const name of group) found.set(name, group[0] ?? name);
  return found;
}

function namesOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap(({ spellings }) => spellings))];
}

function keyed(keyOf: (name: string) => string): System {
  return (rows) => new Map(namesOf(rows).map((name) => [name, keyOf(name)]));
}

/** Names whose Jaro–Winkler similarity is at least so much, and all they lead to. */
function jaroWinklerFrom(least: number): System {
  return (rows) => {
    const names = namesOf(rows);
    const found = new Map(names.map((name) => [name, name]));
    for (const [at, one] of names.entries()) {
      for (const other of names.slice(at + 1)) {
        if (jaroWinkler(foldWord(one), foldWord(other)) < least) continue;
        const [to, from] = [found.get(one) ?? one, found.get(other) ?? other];
        for (const [name, leader] of found) if (leader === from) found.set(name, to);
      }
    }
    return found;
  };
}

function newsmark(knowledge: Knowledge | undefined): System {
  return (rows, type) => {
    const names = namesOf(rows);
    const countryOf = new Map(
      rows.flatMap(({ spellings, country }) => spellings.map((name) => [name, country])),
    );
    const placeOf = (name: string) => ({
      name,
      countries: new Set([countryOf.get(name) ?? ''].filter((country) => country !== '')),
      points: [],
    });
    const joined = finish(
      joinNames(
        type === 'actor'
          ? {
              names,
              keysOf: (name) => actorKeys(name, knowledge?.book),
              compare: (one, other) => [
                ...compareActors(one, other),
                ...(knowledge ? knownReason(one, other, knowledge.book) : []),
              ],
            }
          : {
              names,
              keysOf: (name) => placeKeys(name, knowledge?.gazetteer),
              compare: (one, other) => comparePlaces(placeOf(one), placeOf(other), knowledge?.gazetteer),
            },
      ),
    );
    return joinedBy(
      names,
      joined.map((each) => each.names),
    );
  };
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const files = args.filter((arg) => !arg.startsWith('--'));
  const rows = readRows(files[0] ?? 'data/names/variants.tsv');
  const knowledge = await readKnowledgeFiles();
  const systems: [string, System][] = [
    ['exact', keyed((name) => name)],
    ['case and accents', keyed(foldWord)],
    ['Jaro–Winkler ≥ 0.90', jaroWinklerFrom(0.9)],
    ['Jaro–Winkler ≥ 0.95', jaroWinklerFrom(0.95)],
    ['Newsmark, rules alone', newsmark(undefined)],
    ['Newsmark', newsmark(knowledge)],
  ];
  for (const set of new Set(rows.map((row) => row.set))) {
    for (const type of ['actor', 'place']) {
      const chosen = rows.filter((row) => row.set === set && row.type === type);
      if (chosen.length === 0) continue;
      const gold = new Map(
        chosen.flatMap(({ spellings }) => spellings.map((name) => [name, spellings[0] ?? name])),
      );
      console.log(`\n${set}, ${type}s: ${chosen.length} of ${gold.size} spellings`);
      console.log(`${''.padEnd(24)}pairs P     R    F1   B³ P     R    F1`);
      for (const [name, system] of systems) {
        const found = system(chosen, type);
        console.log(name.padEnd(24) + line(scoreClusters(gold, found)));
        if (name === 'Newsmark' && args.includes('--misses')) tellMisses(gold, found);
      }
    }
  }
}

function line({ pairs, bCubed }: Scores): string {
  return [pairs, bCubed]
    .map(({ precision, recall, f1 }) =>
      [precision, recall, f1].map((each) => (100 * each).toFixed(1).padStart(6)).join(''),
    )
    .join('  ');
}

function tellMisses(gold: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): void {
  const names = [...gold.keys()];
  for (const [at, one] of names.entries()) {
    const missed = names
      .slice(at + 1)
      .filter((other) => gold.get(one) === gold.get(other) && found.get(one) !== found.get(other));
    const wrong = names
      .slice(at + 1)
      .filter((other) => gold.get(one) !== gold.get(other) && found.get(one) === found.get(other));
    if (missed.length > 0) console.log(`  missed: ${one} = ${missed.join(' = ')}`);
    if (wrong.length > 0) console.log(`  wrong:  ${one} ≠ ${wrong.join(', ')}`);
  }
}

void main();
