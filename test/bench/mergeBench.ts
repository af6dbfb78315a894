// npm run bench -- merge: two people's edits of one sidecar, merged by Newsmark and by git's text merge.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { mergeSidecars } from '../../src/core/sidecar/merge/mergeSidecars';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import { table } from '../../scripts/recogniser/reportTables';
import { lostValues } from '../unit/sidecar/merge/lostValues';
import { textOf } from '../unit/sidecar/merge/mergePairs';
import type { Pair, Values } from '../unit/sidecar/merge/mergePairs';
import { median } from './statistics';

const seed = 20220202;

/** What an analyst does to a claim in a moment. */
const edits = fc.oneof(
  fc.record({ status: fc.constantFrom('accepted', 'disputed', 'work needed') }),
  fc.record({ note: fc.constantFrom('Checked on air.', 'See the second edition.', 'Ask the desk.') }),
  fc.record({ group: fc.constantFrom('civilians', 'insurgents', 'security forces', 'mixed') }),
  fc.record({ incident: fc.constantFrom('2022-02-02-noshki', '2022-02-02-panjgur', 'none') }),
  fc.record({ figure: fc.nat(40).map((low) => ({ low, high: low + 2 })) }),
  fc.record({ claimant: fc.constantFrom('ISPR', 'Baloch Liberation Army', 'police') }),
  fc.record({ date: fc.constantFrom('2022-02-02', '2022-02-03') }),
);

const work = fc.array(
  fc.record({
    at: fc.nat(),
    what: fc.constantFrom('change', 'change', 'change', 'change', 'add', 'delete'),
    edit: edits,
    id: fc.stringMatching(/^[a-z][a-z2-9]{7}$/),
  }),
  { minLength: 1, maxLength: 6 },
);

/** One person's work on a sidecar. */
function edited(
  base: Values,
  steps: readonly { at: number; what: string; edit: object; id: string }[],
): Values {
  let claims = [...base.claims];
  for (const { at, what, edit, id } of steps) {
    const index = claims.length === 0 ? -1 : at % claims.length;
    const claim = claims[index];
    if (!claim) continue;
    if (what === 'delete') claims = claims.filter((each) => each !== claim);
    else if (what === 'add') claims.splice(index + 1, 0, { ...claim, ...edit, id });
    else claims[index] = { ...claim, ...edit };
  }
  return { ...base, claims };
}

function pairsOfWork(count: number): Pair[] {
  const folder = 'test/fixtures/reviewed';
  const bases = readdirSync(folder)
    .filter((name) => name.endsWith('.claims.yaml'))
    .map((name): Values => {
      const { article = {}, claims } = parseSidecar(readFileSync(join(folder, name), 'utf8'));
      return { article, claims: claims.map(({ claim }) => claim), rejected: [] };
    });
  return fc.sample(fc.tuple(work, work), { numRuns: count, seed }).flatMap(([ours, theirs], at): Pair[] => {
    const base = bases[at % bases.length];
    return base ? [{ base, ours: edited(base, ours), theirs: edited(base, theirs) }] : [];
  });
}

interface Score {
  interrupted: number;
  broken: number;
  lossy: number;
  readonly times: number[];
}

/** Merges the same pairs both ways and prints what became of them. */
export function mergeBench(count = 400): void {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-merge-'));
  const git: Score = { interrupted: 0, broken: 0, lossy: 0, times: [] };
  const own: Score = { interrupted: 0, broken: 0, lossy: 0, times: [] };
  try {
    for (const pair of pairsOfWork(count)) {
      const texts = { base: textOf(pair.base), ours: textOf(pair.ours), theirs: textOf(pair.theirs) };
      score(git, pair, () => gitMerge(folder, texts));
      score(own, pair, () => {
        const result = mergeSidecars(texts);
        if (!result.isMerged) throw new Error(result.reason);
        return { text: result.text, isInterrupted: result.newConflicts > 0 };
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const row = (name: string, { interrupted, broken, lossy, times }: Score): string[] => [
    name,
    ...[interrupted, broken, lossy].map(String),
    median(times).toFixed(1),
  ];
  console.log(`Two people's edits of one sidecar, ${count} pairs\n`);
  const heads = ['merge', 'left to a person', 'no valid sidecar', 'values lost', 'median ms'];
  console.log(table([heads, row('git merge-file', git), row('Newsmark', own)], 1));
}

function score(
  scores: Score,
  pair: Pair,
  merge: () => { readonly text: string; readonly isInterrupted: boolean },
): void {
  const start = performance.now();
  const { text, isInterrupted } = merge();
  scores.times.push(performance.now() - start);
  const file = parseSidecar(text);
  if (isInterrupted) scores.interrupted++;
  const isBroken = file.problems.some(({ severity }) => severity === 'error');
  if (isBroken) scores.broken++;
  // With conflict markers nothing is lost yet: a person has both texts.
  else if (lostValues(pair, file).length > 0) scores.lossy++;
}

function gitMerge(
  folder: string,
  texts: Readonly<Record<'base' | 'ours' | 'theirs', string>>,
): { text: string; isInterrupted: boolean } {
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  try {
    const text = execFileSync('git', ['merge-file', '-p', 'ours', 'base', 'theirs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { text, isInterrupted: false };
  } catch (error) {
    // The exit code is the number of conflicts.
    const { stdout } = error as { stdout?: string };
    if (!stdout) throw error;
    return { text: stdout, isInterrupted: true };
  }
}
