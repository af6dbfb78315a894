import { table } from '../../../scripts/recogniser/reportTables';
import { median } from '../statistics';
import { edits } from './edits';
import { measureSpeed } from './speed';
import { anchorAmongStrangers } from './strangers';
import { reportTrials, takeFates, takeTrials } from './takes';
import { readTexts } from './texts';
import { anchorAsClient, anchorOurs, makeTrials } from './trials';
import type { Attempt, Length, Outcome, Trial } from './trials';

const outcomes: readonly Outcome[] = [
  'right',
  'flagged',
  'orphan, place named',
  'orphan',
  'untold',
  'wrong, flagged',
  'wrong',
];
const ways = [
  { name: 'Newsmark', anchor: anchorOurs },
  { name: 'Hypothesis', anchor: anchorAsClient },
];
const lengths: readonly Length[] = ['sentence', 'three words'];
const lengthsInCharacters = [2_000, 4_000, 8_000, 16_000, 40_000, 100_000, Infinity];

/**
 * Prints what becomes of claims when their articles are edited, beside the approach of the Hypothesis client.
 *
 * @param showing also prints the trials of one edit that went wrong; its name's beginning
 */
export function anchorBench(showing?: string): void {
  const texts = readTexts();
  const trials = [...makeTrials(texts)];
  console.log(`${texts.length} texts, ${trials.length} trials; Node ${process.version}, ${process.arch}\n`);
  for (const trial of trials.slice(0, 300)) for (const way of ways) way.anchor(trial);
  const attempts = ways.map(({ anchor }) => trials.map((trial) => anchor(trial)));
  for (const length of lengths) reportLength(length, trials, attempts);
  reportTakes();
  reportReports();
  reportStrangers(texts);
  reportSpeed(texts);
  if (showing !== undefined) show(showing, trials, attempts[0] ?? []);
}

function reportLength(length: Length, trials: readonly Trial[], attempts: readonly Attempt[][]): void {
  const rows = [['edit', 'trials', 'by', ...outcomes, 'median µs']];
  for (const edit of edits) {
    for (const [way, { name }] of ways.entries()) {
      const these = (attempts[way] ?? []).filter(
        (_, at) => trials[at]?.edit === edit && trials[at]?.length === length,
      );
      if (these.length === 0) continue;
      const times = these.map(({ microseconds }) => microseconds);
      const isFirst = way === 0;
      rows.push([
        isFirst ? edit.name : '',
        isFirst ? String(these.length) : '',
        name,
        ...sharesOf(these),
        median(times).toFixed(0),
      ]);
    }
  }
  console.log(`Quoted: ${length}; shares in percent, counts in brackets\n${table(rows, 3)}\n`);
}

/** What share of some attempts came to each outcome, with the count. */
function sharesOf(attempts: readonly Attempt[]): string[] {
  return outcomes.map((outcome) => {
    const count = attempts.filter((one) => one.outcome === outcome).length;
    return count === 0 ? '–' : `${((100 * count) / attempts.length).toFixed(1)} (${count})`;
  });
}

/** Real editing: the claims of made-up wire stories in the next take and the one after it. */
function reportTakes(): void {
  const trials = takeTrials();
  const rows = [['takes on', 'the claim', 'claims', 'by', ...outcomes]];
  for (const apart of [1, 2]) {
    for (const fate of takeFates) {
      const these = trials.filter((trial) => trial.apart === apart && trial.edit.name === fate.name);
      for (const { name, anchor } of ways) {
        rows.push([String(apart), fate.name, String(these.length), name, ...sharesOf(these.map(anchor))]);
      }
    }
  }
  console.log(`Stories as newsrooms revise them; percent, counts in brackets\n${table(rows, 4)}\n`);
}

/** Reports of one attack by several newsrooms: another one's words are never the claim's own. */
function reportReports(): void {
  const trials = reportTrials();
  const rows = [['by', ...outcomes]];
  for (const { name, anchor } of ways) rows.push([name, ...sharesOf(trials.map(anchor))]);
  console.log(`${trials.length} claims looked for in other reports of one attack\n${table(rows, 1)}\n`);
}

function reportStrangers(texts: readonly string[]): void {
  const rows = [['quoted', 'tries', 'Newsmark', 'Newsmark, flagged', 'Hypothesis']];
  for (const length of lengths) {
    const { tries, ours, flagged, client } = anchorAmongStrangers(texts, length);
    const share = (count: number): string => `${((100 * count) / tries).toFixed(3)} (${count})`;
    rows.push([length, String(tries), share(ours), share(flagged), share(client)]);
  }
  console.log(`Found in articles they were not made on; percent, counts in brackets\n${table(rows, 1)}\n`);
}

function reportSpeed(texts: readonly string[]): void {
  const rows = [['characters', 'claims', ...ways.map(({ name }) => `${name} ms`), 'times as fast']];
  for (const { characters, claims, ours, client } of measureSpeed(texts, lengthsInCharacters)) {
    rows.push([
      characters.toLocaleString('en'),
      String(claims),
      ours.toFixed(3),
      client.toFixed(3),
      (client / ours).toFixed(1),
    ]);
  }
  console.log(`Time per claim whose sentence was edited, reading the article included\n${table(rows, 1)}\n`);
}

function show(name: string, trials: readonly Trial[], attempts: readonly Attempt[]): void {
  for (const [at, trial] of trials.entries()) {
    const outcome = attempts[at]?.outcome;
    if (!trial.edit.name.startsWith(name) || outcome === undefined) continue;
    if (outcome === 'right' || (outcome === 'orphan' && trial.edit.wants === 'lose')) continue;
    if (outcome === 'flagged' && trial.edit.wants === 'tell') continue;
    console.log(
      `${outcome}: ${JSON.stringify({ ...trial, edit: trial.edit.name, clientSelector: undefined })}\n`,
    );
  }
}
