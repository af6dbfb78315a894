import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readGazetteer } from '../../src/core/recognise/gazetteer/readGazetteer';
import type { NameList } from '../../src/core/recognise/names/nameBook';
import { clusterWords } from './clusters';
import type { WordClusters } from './clusters';
import type { Materials } from './learn';

const root = new URL('../../', import.meta.url);

export const modelFile = new URL('knowledge/model.bin', root);
export const gazetteerFile = new URL('knowledge/gazetteer.bin', root);

/** How many words have clusters, and how many clusters there are. */
const vocabulary = 80_000;
const fineClusters = 512;
const coarseClusters = 48;

/** Everything that a model is learned with beside annotated texts. Clustering takes a minute and is kept for the next run. */
export function readMaterials(): Materials {
  return {
    clusters: readClusters(),
    names: readNameLists(),
    gazetteer: readGazetteer(readFileSync(gazetteerFile)),
  };
}

function readClusters(): WordClusters {
  const kept = new URL(`.cache/clusters-${vocabulary}-${fineClusters}-${coarseClusters}.json`, root);
  if (!existsSync(kept)) {
    const { words, fine, coarseOf } = clusterWords(vocabulary, fineClusters, coarseClusters);
    mkdirSync(new URL('.cache/', root), { recursive: true });
    writeFileSync(kept, JSON.stringify({ words, fine: [...fine], coarseOf: [...coarseOf] }));
  }
  const { words, fine, coarseOf } = JSON.parse(readFileSync(kept, 'utf8')) as {
    words: string[];
    fine: number[];
    coarseOf: number[];
  };
  return { words, fine: Uint16Array.from(fine), coarseOf: Uint8Array.from(coarseOf) };
}

/** The lists of `data/names`: `actors.txt` in sections, the others one section each. */
function readNameLists(): NameList[] {
  const lists: NameList[] = [];
  const actors = new Map<string, string[]>();
  let section = '';
  for (const line of linesOf('actors.txt')) {
    const heading = /^\[(.+)\]$/.exec(line)?.[1];
    if (heading !== undefined) section = heading;
    else actors.set(section, [...(actors.get(section) ?? []), line.replace(/\s*=\s*/g, '=')]);
  }
  for (const [type, names] of actors)
    lists.push({ section: type as NameList['section'], names: names.join(', ') });
  for (const [name, file] of [
    ['given', 'given.txt'],
    ['surname', 'surnames.txt'],
  ] as const)
    lists.push({
      section: name,
      names: linesOf(file)
        .flatMap((line) => line.split(/\s+/))
        .join(' '),
    });
  lists.push({ section: 'ordinary', names: linesOf('ordinary.txt').join(', ') });
  return lists.filter(({ names }) => names !== '');
}

function linesOf(file: string): string[] {
  const path = new URL(`data/names/${file}`, root);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}
