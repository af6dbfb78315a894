// npm run eval:claims: how well suggestions fit the claims that readers found.
import { casualtyKinds } from '../../src/core/claims/language/kindSets';
import { parseArgs } from 'node:util';
import { builtInCodebook } from '../../src/core/claims/codebook';
import { readGold } from './gold';
import type { GoldText } from './gold';
import { keystrokesFor } from './keystrokes';
import { fieldRates, rateOf } from './rates';
import { reportMisses } from './reportMisses';
import type { Matched } from './score';
import { goldSets, textScorer } from './scoreText';
import type { Scored } from './scoreText';
import { totalFound } from './totals';

const usage = `usage: npm run eval:claims [-- OPTION… FILE…]
  --set NAME                  lists, wire, daily, articles, official or reviewed alone; may be repeated
  --half odd|even             only texts whose number is odd or even
  --misses KIND               what was missed, false or wrong in a field, of one kind or of all
  FILE…                       score gold claims of your own, in the form of data/claims`;

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      set: { type: 'string', multiple: true, default: [] },
      half: { type: 'string' },
      misses: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const wanted = positionals.length > 0 ? [] : values.set.length > 0 ? values.set : Object.keys(goldSets);
  if (values.help || wanted.some((name) => !(name in goldSets))) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const scoreText = textScorer();
  const batches: [string, GoldText[]][] = [
    ...wanted.map((name): [string, GoldText[]] => [name, goldSets[name]?.() ?? []]),
    ...positionals.map((path): [string, GoldText[]] => [path, readGold(path)]),
  ];
  for (const [name, texts] of batches) {
    const chosen = texts.filter(({ id }) => isWanted(id, values.half));
    // Once to warm up, so that the time told is that of the second article opened rather than of the first.
    chosen.slice(0, 20).forEach(scoreText);
    const scored = chosen.map(scoreText);
    report(name, scored);
    if (values.misses !== undefined) reportMisses(scored, values.misses);
  }
}

function isWanted(id: string, half: string | undefined): boolean {
  const number = Number(/\d+/.exec(id)?.[0]);
  return half === undefined || (number % 2 === 1) === (half === 'odd');
}

function report(name: string, scored: readonly Scored[]): void {
  const characters = scored.reduce((sum, { text }) => sum + text.text.length, 0);
  const milliseconds = scored.reduce((sum, each) => sum + each.milliseconds, 0);
  console.log(`\n## ${name}: ${scored.length} texts, ${Math.round(characters / 1000)} thousand characters`);
  const all = scored.map(({ matched }) => matched);
  console.log(line('casualty claims', all, (kind) => casualtyKinds.has(kind)));
  for (const { code } of builtInCodebook.kinds) {
    // What is "anything else worth recording" is each reader's own choice: no rule can find it, and no score would say how well.
    if (code === 'other') continue;
    const only = line(`  ${code}`, all, (kind) => kind === code);
    if (!only.includes(' 0 gold, 0 found')) console.log(only);
  }
  for (const [field, { right, of }] of Object.entries(fieldRates(all)))
    console.log(`${`${field} right`.padEnd(24)} ${percent(right / of)} of ${of}`);
  for (const kind of ['killed', 'injured'] as const) {
    const labelled = scored.filter(({ text }) => text[kind] !== undefined);
    if (labelled.length === 0) continue;
    const found = labelled.filter(({ text, suggestions }) => totalFound(text[kind] ?? 0, kind, suggestions));
    console.log(
      `${`total ${kind} found`.padEnd(24)} ${percent(found.length / labelled.length)} of ${labelled.length}`,
    );
  }
  const keys = all.map((matched) => keystrokesFor(matched));
  const sum = (pick: (each: (typeof keys)[number]) => number): number =>
    keys.reduce((total, each) => total + pick(each), 0);
  const claims = sum((each) => each.accepted + each.corrected + each.scratch);
  console.log(
    `keystrokes per claim     ${(sum(({ total }) => total) / Math.max(1, claims)).toFixed(1)} (${sum(({ accepted }) => accepted)} accepted, ${sum(({ corrected }) => corrected)} corrected, ${sum(({ scratch }) => scratch)} from scratch, ${sum(({ rejected }) => rejected)} rejected)`,
  );
  console.log(
    `time per 4 KB            ${((milliseconds / characters) * 4096).toFixed(2)} ms, mentions not counted`,
  );
}

function line(name: string, all: readonly Matched[], isOf: (kind: string) => boolean): string {
  const { gold, found, precision, recall, f1 } = rateOf(all, isOf);
  return `${name.padEnd(24)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  (${gold} gold, ${found} found)`;
}

function percent(share: number): string {
  return Number.isNaN(share) ? '   –' : (100 * share).toFixed(1).padStart(5);
}

main();
