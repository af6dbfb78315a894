// How fast articles are recognised and claims suggested, beside libraries, in one run.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ArticleRecogniser } from '../../src/core/recognise/articleRecogniser';
import { readKnowledge } from '../../src/core/recognise/knowledge';
import { readNews, readRe3d } from '../../scripts/recogniser/annotated';
import { table } from '../../scripts/recogniser/reportTables';
import { measureEdits } from './edits';
import type { EditedArticle } from './edits';
import { knowledgeFolder, loadSystems, measureFirstCall } from './loadSystems';
import type { BenchSystem } from './loadSystems';
import { median, quantile } from './statistics';

/** What may be named. */
export const recogniserParts: readonly string[] = ['first', '4k', '100k', '1m', 'edits'];

const piece = 4096;
const sizes = [
  { part: '4k', title: '4 KB', characters: piece, rounds: 25, warming: 15 },
  { part: '100k', title: '100 KB', characters: 100 * 1024, rounds: 5, warming: 1 },
  { part: '1m', title: '1 MB', characters: 1024 * 1024, rounds: 3, warming: 0 },
];

/** Measures the parts named, all unless told. */
export function recogniserBench(wanted: readonly string[]): void {
  const has = (part: string): boolean => wanted.length === 0 || wanted.includes(part);
  const { systems, remove } = loadSystems();
  try {
    const text = benchText(1024 * 1024);
    console.log(`Node ${process.version}, ${process.arch}; 4 KB are ${piece} characters; medians\n`);
    if (has('first')) reportFirstCalls(systems, text.slice(0, piece));
    for (const { part, title, characters, rounds, warming } of sizes)
      if (has(part)) reportWarm(systems, title, textsOf(text, characters), rounds, warming);
    if (has('edits')) reportEdits(systems, text.slice(0, 100 * 1024));
  } catch (error) {
    console.error(error instanceof Error ? error.stack : error);
    process.exitCode = 1;
  } finally {
    remove();
  }
}

/** The sample articles, then the annotated texts, from the beginning again where they do not suffice. */
export function benchText(characters: number): string {
  const folder = new URL('../../seeds/', import.meta.url);
  const samples = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const once = [...samples, ...[...readNews(), ...readRe3d()].map(({ text }) => text)].join('\n\n');
  return once.repeat(Math.ceil(characters / once.length)).slice(0, characters);
}

/** Several pieces where they are short, so that no system reads the same words every time. */
function textsOf(text: string, characters: number): string[] {
  const count = characters === piece ? 4 : 1;
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * characters, (index + 1) * characters),
  );
}

function reportFirstCalls(systems: readonly BenchSystem[], text: string): void {
  const rows = [['system', 'program KB', 'data KB', 'loading ms', 'first 4 KB ms', 'sum']];
  for (const system of systems) {
    const { loading, reading } = measureFirstCall(system, text);
    rows.push([
      system.name,
      (system.bundleBytes / 1024).toFixed(0),
      system.name.startsWith('Newsmark') ? (knowledgeBytes() / 1024).toFixed(0) : '0',
      loading.toFixed(1),
      reading.toFixed(1),
      (loading + reading).toFixed(1),
    ]);
  }
  console.log(`First text in a fresh process, minified bundles\n${table(rows, 1)}\n`);
}

function knowledgeBytes(): number {
  return readdirSync(knowledgeFolder).reduce(
    (sum, file) => sum + statSync(join(knowledgeFolder, file)).size,
    0,
  );
}

/** Every round runs all systems in turn, so that what else the machine does falls on all alike. */
function reportWarm(
  systems: readonly BenchSystem[],
  title: string,
  texts: readonly string[],
  rounds: number,
  warming: number,
): void {
  const times = systems.map((): number[] => []);
  for (let round = -warming; round < rounds; round++)
    for (const [index, system] of systems.entries()) {
      const begun = performance.now();
      for (const text of texts) system.read(text);
      if (round >= 0) times[index]?.push((performance.now() - begun) / texts.length);
    }
  const length = texts[0]?.length ?? 0;
  const ours = median(times[0] ?? []);
  const rows = [['system', 'finds', 'ms', 'ms per 4 KB', 'characters/s', 'time, ours = 1']];
  for (const [index, { name, classes }] of systems.entries()) {
    const time = median(times[index] ?? []);
    rows.push([
      name,
      classes,
      time.toFixed(time < 100 ? 2 : 0),
      ((time / length) * piece).toFixed(2),
      Math.round((length / time) * 1000).toLocaleString('en'),
      (time / ours).toFixed(2),
    ]);
  }
  console.log(`${title}, warm, ${rounds} rounds\n${table(rows, 2)}\n`);
}

/** From an edit to updated mentions in an article of 100 KB. */
function reportEdits(systems: readonly BenchSystem[], text: string): void {
  const [ours] = systems;
  if (ours === undefined) return;
  const ways = [
    { name: 'as the editor does it', open: readChanged, count: 300 },
    { name: 'whole article again', open: readAgain(ours), count: 60 },
  ];
  const rows = [['way', 'edits', 'median ms', 'p95 ms', 'longest ms']];
  for (const { name, open, count } of ways) {
    const times = measureEdits(open, text, count);
    const figures = [median(times), quantile(times, 0.95), Math.max(...times)];
    rows.push([name, String(count), ...figures.map((time) => time.toFixed(2))]);
  }
  console.log(`Edit to updated mentions in an article of 100 KB\n${table(rows, 1)}\n`);
}

/** Keeps what was read of the lines that an edit leaves alone. */
function readChanged(text: string): EditedArticle {
  const read = (file: string) => readFileSync(join(knowledgeFolder, file));
  const recogniser = new ArticleRecogniser(readKnowledge(read('model.bin'), read('gazetteer.bin')));
  recogniser.read(text);
  let current = text;
  return {
    edit(start, end, inserted) {
      current = current.slice(0, start) + inserted + current.slice(end);
      recogniser.read(current);
    },
  };
}

function readAgain(system: BenchSystem): (text: string) => EditedArticle {
  return (text) => {
    let current = text;
    return {
      edit(start, end, inserted) {
        current = current.slice(0, start) + inserted + current.slice(end);
        system.read(current);
      },
    };
  };
}
