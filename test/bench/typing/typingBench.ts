// npm run bench -- typing: what a key costs in a long article that is open in the editor.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { table } from '../../../scripts/recogniser/reportTables';
import { measureEdits } from '../edits';
import { knowledgeFolder } from '../loadSystems';
import { benchText } from '../recogniser';
import { median, quantile } from '../statistics';
import type { TypedArticle } from './typedArticle';

const sizes = [
  { title: '100 KB', characters: 100 * 1024 },
  { title: '1 MB', characters: 1024 * 1024 },
];
const edits = 300;

/** Types into an article of either size, and prints what each key costs and what comes after it. */
export function typingBench(): void {
  const text = numbered(benchText(1024 * 1024));
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-typing-'));
  try {
    const open = loadTyping(join(folder, 'typing.cjs'));
    const rows = sizes.map(({ title, characters }) =>
      measure(title, open(text.slice(0, characters)), text.slice(0, characters)),
    );
    const heads = ['article', 'mentions', 'opening ms', 'key: median ms', 'p95', 'longest'];
    const later = ['suggestions ms', 'longest step', 'checks ms'];
    console.log(`Node ${process.version}, ${process.arch}; ${edits} edits, 50 claims\n`);
    console.log(table([[...heads, ...later], ...rows], 1));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(title: string, article: TypedArticle, text: string): string[] {
  const { opening, mentions } = article;
  article.suggest();
  const times = measureEdits(() => article, text, edits);
  const suggesting = article.suggest();
  return [
    title,
    mentions.toLocaleString('en'),
    ...[opening, median(times), quantile(times, 0.95), Math.max(...times)].map((time) => time.toFixed(1)),
    ...[suggesting.all, suggesting.longest, article.check()].map((time) => time.toFixed(1)),
  ];
}

/** The text with a number on every line: no two lines of a long article are the same. */
function numbered(text: string): string {
  return text
    .split('\n')
    .map((line, index) => (line === '' ? line : `${line} (${index})`))
    .join('\n');
}

/** Bundles the editor's part with shapes in the place of the editor's own module. */
function loadTyping(bundle: string): (text: string) => TypedArticle {
  const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
  buildSync({
    entryPoints: [here('typedArticle.ts')],
    outfile: bundle,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2023',
    alias: { vscode: here('vscodeShapes.ts') },
    logLevel: 'error',
  });
  const loaded = createRequire(import.meta.url)(bundle) as { TypedArticle: typeof TypedArticle };
  return (text) => new loaded.TypedArticle(knowledgeFolder, text);
}
