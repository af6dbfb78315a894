import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { median } from './statistics';

/** A recogniser bundled and minified as it would ship. */
export interface BenchSystem {
  readonly name: string;
  readonly classes: string;
  readonly bundle: string;
  /** Bytes of its program; what it reads from other files is not in it. */
  readonly bundleBytes: number;
  read(text: string): unknown;
}

/** Times in a fresh process, in milliseconds. */
export interface FirstCall {
  readonly loading: number;
  readonly reading: number;
}

type Loaded = { load(knowledgeFolder: string): (text: string) => unknown };

const root = fileURLToPath(new URL('../../', import.meta.url));
export const knowledgeFolder = join(root, 'knowledge');

const systems = [
  { name: 'Newsmark', file: 'newsmark', classes: 'actor place number date' },
  { name: 'Newsmark, with claims', file: 'newsmarkClaims', classes: 'actor place number date claim' },
  { name: 'compromise', file: 'compromise', classes: 'actor place number date' },
  { name: 'wink-nlp', file: 'winkNlp', classes: 'number date' },
  { name: 'wink-nlp, entities only', file: 'winkNlpEntities', classes: 'number date' },
  { name: 'chrono-node', file: 'chronoNode', classes: 'date' },
];

/** Bundles every system, since bundles are what runs in an editor, and loads them into this process. */
export function loadSystems(): { systems: BenchSystem[]; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-bench-'));
  const require = createRequire(import.meta.url);
  const loaded = systems.map(({ name, file, classes }) => {
    const bundle = join(folder, `${file}.cjs`);
    buildSync({
      entryPoints: [join(root, 'test/bench/systems', `${file}.ts`)],
      outfile: bundle,
      bundle: true,
      minify: true,
      charset: 'utf8',
      format: 'cjs',
      platform: 'node',
      mainFields: ['module', 'main'],
      target: 'es2023',
      logLevel: 'error',
    });
    const read = (require(bundle) as Loaded).load(knowledgeFolder);
    return { name, classes, bundle, bundleBytes: statSync(bundle).size, read };
  });
  return { systems: loaded, remove: () => rmSync(folder, { recursive: true }) };
}

/** Uncaught, an error would print the whole minified line that it comes from. */
const firstCallProgram = `
try {
  const [bundle, folder] = process.argv.slice(1);
  const text = require('node:fs').readFileSync(0, 'utf8');
  const begun = performance.now();
  const read = require(bundle).load(folder);
  const loaded = performance.now();
  read(text);
  const done = performance.now();
  console.log(JSON.stringify({ loading: loaded - begun, reading: done - loaded }));
} catch (error) {
  console.error(error.stack);
  process.exitCode = 1;
}
`;

/** Loading and the first text after it, the median of several fresh processes. */
export function measureFirstCall({ bundle }: BenchSystem, text: string, processes = 5): FirstCall {
  const runs = Array.from({ length: processes }, () => {
    const output = execFileSync(process.execPath, ['-e', firstCallProgram, bundle, knowledgeFolder], {
      input: text,
    });
    return JSON.parse(output.toString()) as FirstCall;
  });
  return { loading: median(runs.map((run) => run.loading)), reading: median(runs.map((run) => run.reading)) };
}
