import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readGazetteer } from '../../src/core/recognise/gazetteer/readGazetteer';
import type { ActorType } from '../../src/core/recognise/mention';
import type { NameList } from '../../src/core/recognise/names/nameBook';
import { actorTypes } from '../../src/core/recognise/mention';
import { clusterWords } from './clusters';
import type { WordClusters } from './clusters';
import type { Materials } from './learn';

const root = new URL('../../', import.meta.url);

export const modelFile = new URL('knowledge/model.bin', root);
export const recordFile = new URL('knowledge/model.json', root);
export const gazetteerFile = new URL('knowledge/gazetteer.bin', root);

/** How many words have clusters, and how many clusters there are. */
export const clusterSettings = { vocabulary: 80_000, fine: 512, coarse: 48 } as const;

/** Everything that a model is learned with beside annotated texts. Clustering takes a minute and is kept for the next run. */
export function readMaterials(): Materials {
  return {
    clusters: readClusters(),
    names: readNameLists(),
    gazetteer: readGazetteer(readFileSync(gazetteerFile)),
  };
}

function readClusters(): WordClusters {
  const { vocabulary, fine: fineCount, coarse: coarseCount } = clusterSettings;
  const kept = new URL(`.cache/clusters-${vocabulary}-${fineCount}-${coarseCount}.json`, root);
  if (!existsSync(kept)) {
    const { words, fine, coarseOf } = clusterWords(vocabulary, fineCount, coarseCount);
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

/** The actors of `data/names/actors.txt`, by section. */
function readNameLists(): NameList[] {
  const sections = new Map<string, string[]>();
  let section = '';
  for (const line of readFileSync(new URL('data/names/actors.txt', root), 'utf8').split('\n')) {
    const words = line.replace(/(^|\s)#.*$/, '').trim();
    const heading = /^\[(.+)\]$/.exec(words)?.[1];
    if (heading !== undefined) section = heading;
    else if (words !== '') sections.set(section, [...(sections.get(section) ?? []), words]);
  }
  return [...sections].map(([type, names]) => ({ actorType: actorTypeOf(type), names: names.join(', ') }));
}

function actorTypeOf(type: string): ActorType {
  const found = actorTypes.find((known) => known === type);
  if (found === undefined) throw new Error(`data/names/actors.txt has an unknown section “${type}”.`);
  return found;
}
