// npm run eval:claims: how well suggestions fit the claims that readers found.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { builtInCodebook } from '../../src/core/claims/codebook';
import { articleMetadata } from '../../src/core/claims/articleMetadata';
import { Reading } from '../../src/core/claims/reading/reading';
import { suggestClaims } from '../../src/core/claims/suggesting/suggestClaims';
import type { Suggestion } from '../../src/core/claims/suggesting/suggestion';
import { readKnowledge } from '../../src/core/recognise/knowledge';
import { recognise } from '../../src/core/recognise/recognise';
import { ArticleText } from '../../src/core/text/articleText';
import { readGold, readReviewed } from './gold';
import type { GoldText } from './gold';
import { keystrokesFor } from './keystrokes';
import { reportMisses } from './reportMisses';
import { casualtyKinds, fieldsRight, match } from './score';
import type { Matched } from './score';
import { totalFound } from './totals';

const usage = `usage: npm run eval:claims [-- OPTION… FILE…]
  --set lists|wire|reviewed   only this set; may be repeated
  --half odd|even             only texts whose number is odd or even
  --misses KIND               what was missed, false or wrong in a field, of one kind or of all
  FILE…                       score gold claims of your own, in the form of data/claims`;

const sets: Readonly<Record<string, () => GoldText[]>> = {
  lists: () => readGold('data/claims/lists.jsonl'),
  wire: () => readGold('data/claims/wire.jsonl'),
  reviewed: () => readReviewed('test/fixtures/reviewed'),
};

interface Scored {
  readonly text: GoldText;
  readonly suggestions: readonly Suggestion[];
  readonly matched: Matched;
  readonly milliseconds: number;
}

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
  const wanted = positionals.length > 0 ? [] : values.set.length > 0 ? values.set : Object.keys(sets);
  if (values.help || wanted.some((name) => !(name in sets))) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const knowledge = readKnowledge(
    readFileSync('knowledge/model.bin'),
    readFileSync('knowledge/gazetteer.bin'),
  );
  const scoreText = (text: GoldText): Scored => {
    const article = new ArticleText(text.text);
    const metadata = {
      ...articleMetadata(article.text, ''),
      ...(text.published && { published: text.published }),
    };
    const mentions = recognise(article, { knowledge, published: metadata.published });
    const began = performance.now();
    const suggestions = suggestClaims(new Reading(article, mentions), {
      metadata,
      codebook: builtInCodebook,
    });
    return { text, suggestions, matched: match(text, suggestions), milliseconds: performance.now() - began };
  };
  const batches: [string, GoldText[]][] = [
    ...wanted.map((name): [string, GoldText[]] => [name, sets[name]?.() ?? []]),
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
    const only = line(`  ${code}`, all, (kind) => kind === code);
    if (!only.includes(' 0 gold, 0 found')) console.log(only);
  }
  const pairs = all.flatMap((matched) => matched.pairs).filter(({ gold }) => casualtyKinds.has(gold.kind));
  const fields = pairs.map(fieldsRight);
  for (const field of Object.keys(fields[0] ?? {})) {
    const known = fields.flatMap((right) => right[field] ?? []);
    console.log(
      `${`${field} right`.padEnd(24)} ${percent(known.filter(Boolean).length, known.length)} of ${known.length}`,
    );
  }
  for (const kind of ['killed', 'injured'] as const) {
    const labelled = scored.filter(({ text }) => text[kind] !== undefined);
    if (labelled.length === 0) continue;
    const found = labelled.filter(({ text, suggestions }) => totalFound(text[kind] ?? 0, kind, suggestions));
    console.log(
      `${`total ${kind} found`.padEnd(24)} ${percent(found.length, labelled.length)} of ${labelled.length}`,
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
  const right = all.flatMap(({ pairs }) => pairs).filter(({ gold }) => isOf(gold.kind)).length;
  const gold = right + all.flatMap(({ missed }) => missed).filter(({ kind }) => isOf(kind)).length;
  const found = right + all.flatMap((each) => each.false).filter(({ draft }) => isOf(draft.kind)).length;
  const f1 = (2 * right) / Math.max(1, gold + found);
  return `${name.padEnd(24)} P ${percent(right, found)}  R ${percent(right, gold)}  F1 ${(100 * f1).toFixed(1)}  (${gold} gold, ${found} found)`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '   –' : ((100 * part) / whole).toFixed(1).padStart(5);
}

main();
