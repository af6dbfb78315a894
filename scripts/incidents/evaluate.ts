// npm run eval:incidents: how well claims are put into incidents, beside simple rules.
import { parseArgs } from 'node:util';
import { builtInCodebook } from '../../src/core/claims/codebook';
import { proposeIncidents } from '../../src/core/incidents/assigning/proposeIncidents';
import type { Locator } from '../../src/core/incidents/assigning/spots';
import { gatherIncidents } from '../../src/core/incidents/gatherIncidents';
import { locate } from '../../src/core/recognise/gazetteer/locatePlaces';
import { readKnowledgeFiles } from '../../src/cli/knowledge';
import { bCubed } from './bCubed';
import type { Placed } from './bCubed';
import { byArticle, dateAndPlace, nearbyOnDay } from './baselines';
import type { Way } from './baselines';
import { draftedSet, newsSets, reviewedSet, withoutField } from './goldSets';
import type { GoldSet } from './goldSets';
import { listsSet } from './listsSet';

const usage = `usage: npm run eval:incidents [-- OPTION…]
  --set NAME    reviewed, drafted, dev, dev2, held, held2, entries or sentences alone; may be repeated
  --without F   as if every second article had left out date or place
  --misses      how the claims of each incident were put, where they were not put together`;

const allSets = ['reviewed', 'drafted', 'dev', 'dev2', 'held', 'held2', 'entries', 'sentences'];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      set: { type: 'string', multiple: true, default: allSets },
      without: { type: 'string' },
      misses: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const knowledge = await readKnowledgeFiles();
  const { gazetteer } = knowledge;
  const locator: Locator = (places) => (gazetteer ? locate(places, gazetteer) : new Map());
  const ways: Readonly<Record<string, Way>> = {
    proposed: proposed(locator),
    'proposed, no gazetteer': proposed(undefined),
    'same date and place': dateAndPlace,
    'same day, 50 km': nearbyOnDay(locator),
    'one an article': byArticle,
  };
  const sets: Readonly<Record<string, () => GoldSet[]>> = {
    reviewed: () => [reviewedSet()],
    drafted: () => [draftedSet(knowledge)],
    dev: () => newsSets(knowledge, 'dev-'),
    held: () => newsSets(knowledge, 'held-'),
    dev2: () => newsSets(knowledge, 'dev2-'),
    held2: () => newsSets(knowledge, 'held2-'),
    entries: () => [listsSet(knowledge, 'entry')],
    sentences: () => [listsSet(knowledge, 'sentence')],
  };
  for (const name of values.set) {
    const group = (sets[name]?.() ?? []).map((set) =>
      values.without === 'date' || values.without === 'place' ? withoutField(set, values.without) : set,
    );
    const claims = group.reduce((sum, { incidents }) => sum + incidents.size, 0);
    const count = group.reduce((sum, { incidents }) => sum + new Set(incidents.values()).size, 0);
    console.log(`\n## ${name}: ${claims} claims of ${count} incidents`);
    console.log('                           families: P     R     F1     incidents: P     R     F1');
    for (const [label, way] of Object.entries(ways)) {
      const placed = group.map((set) => place(set, way));
      const families = bCubed(placed.flatMap((each) => each.families));
      const single = bCubed(placed.flatMap((each) => each.single));
      console.log(`${label.padEnd(34)} ${line(families)}              ${line(single)}`);
    }
    if (values.misses) for (const set of group) tellMisses(set, proposed(locator));
  }
}

function line({ precision, recall, f1 }: ReturnType<typeof bCubed>): string {
  return [precision, recall, f1].map((rate) => (100 * rate).toFixed(1).padStart(5)).join(' ');
}

/** The way that is measured; a whole and its parts share what stands before the slash. */
function proposed(locator: Locator | undefined): Way {
  return (articles) => {
    const { assignments, incidents } = proposeIncidents(
      gatherIncidents(articles, [], builtInCodebook),
      locator,
    );
    const wholeOf = new Map(incidents.map(({ id, partOf }) => [id, partOf ?? id]));
    return new Map(
      assignments.map(({ ref, incident }) => [
        ref.claim.id,
        `${wholeOf.get(incident) ?? incident}/${incident}`,
      ]),
    );
  };
}

/** What was found beside what is so: with parts in their wholes, and by themselves. */
function place(
  { name, articles, incidents, wholes }: GoldSet,
  way: Way,
): { families: Placed[]; single: Placed[] } {
  const found = way(articles);
  const placed = [...incidents].map(([id, gold]) => ({ gold, found: found.get(id) ?? id }));
  return {
    single: placed.map((each) => ({ gold: `${name}:${each.gold}`, found: `${name}:${each.found}` })),
    families: placed.map((each) => ({
      gold: `${name}:${wholes.get(each.gold) ?? each.gold}`,
      found: `${name}:${each.found.split('/')[0]}`,
    })),
  };
}

function tellMisses({ name, articles, incidents }: GoldSet, way: Way): void {
  const found = way(articles);
  console.log(`\n### ${name}`);
  for (const { name: article, claims } of articles) {
    for (const { id, kind, date, place, spans, actor } of claims) {
      const gold = incidents.get(id) ?? 'none';
      const told = JSON.stringify([kind, date, place, actor]).slice(0, 110);
      console.log(
        `${article.slice(0, 22).padEnd(22)} ${gold.padEnd(26)} ${(found.get(id) ?? '-').split('/').at(-1)?.padEnd(34)} ${told} ${spans[0]?.exact.slice(0, 40)}`,
      );
    }
  }
}

void main();
