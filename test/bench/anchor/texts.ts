import { readdirSync, readFileSync } from 'node:fs';
import { readNews, readRe3d } from '../../../scripts/recogniser/annotated';
import { ArticleText } from '../../../src/core/text/articleText';

const root = new URL('../../../', import.meta.url);

/** Every text of the project that has some sentences: sample articles, annotated news, re3d, reports with their claims. */
export function readTexts(): string[] {
  const samples = readdirSync(new URL('seeds/', root))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readFileSync(new URL(`seeds/${file}`, root), 'utf8'));
  const annotated = [...readNews(), ...readRe3d()].map(({ text }) => text);
  const coded = ['wire', 'lists'].flatMap((name) =>
    readFileSync(new URL(`data/claims/${name}.jsonl`, root), 'utf8')
      .trim()
      .split('\n')
      .map((row) => (JSON.parse(row) as { text: string }).text),
  );
  const texts = [...samples, ...annotated, ...coded].map((text) => new ArticleText(text).text.trim());
  return [...new Set(texts)].filter((text) => text.length >= 300);
}
