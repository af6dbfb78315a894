// Builds everything that ships and the integration suite: `--production` minifies, `--watch` builds on every change.
import { build, context } from 'esbuild';
import { integrationTests } from './build/integrationTests.mjs';
import { pageEntries } from './build/pageEntries.mjs';
import { writeSchemas } from './build/schemas.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  charset: 'utf8',
  format: 'cjs',
  target: 'es2023',
  sourcemap: production ? false : 'linked',
  minify: production,
  logLevel: 'warning',
  metafile: true,
};

/** One platform-neutral bundle serves the desktop and the web, so that both run the same bytes. */
const extension = {
  ...shared,
  platform: 'neutral',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser', 'import'],
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  // Node's modules are loaded when they are first needed, and only in a host that has them: src/git/desktop.ts.
  external: ['vscode', 'node:*'],
  // zod looks whether it runs on Cloudflare; VS Code reports every look at `navigator` in its host as an error.
  define: { navigator: 'undefined' },
};

/** What the webviews show: a script and a style for each page, and parts that they share or load when needed. */
const pages = {
  ...shared,
  platform: 'browser',
  format: 'esm',
  splitting: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  entryPoints: pageEntries('src/page'),
  outdir: 'dist/page',
  entryNames: '[name]',
  chunkNames: 'part-[hash]',
};

const cli = {
  ...shared,
  platform: 'node',
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.js',
  target: 'node20',
};

/** The merge driver by itself, which is copied to where git finds it whatever becomes of the extension. */
const mergeEngine = {
  ...cli,
  entryPoints: ['src/cli/mergeEngine.ts'],
  outfile: 'dist/mergeEngine.js',
};

/** What VS Code runs: the suite of one window, and the one that two windows run at the same time. */
const suites = ['integration', 'windows'].map((folder) => ({
  ...shared,
  platform: 'neutral',
  mainFields: ['browser', 'module', 'main'],
  minify: false,
  entryPoints: ['test/integration/run.ts'],
  outfile: `dist/test/${folder}.js`,
  external: ['vscode', 'node:*'],
  plugins: [integrationTests(`test/${folder}`)],
}));

const shipped = [extension, pages, cli, mergeEngine];
const parts = production ? shipped : [...shipped, ...suites];
if (watch) {
  for (const part of parts) await (await context({ ...part, logLevel: 'info' })).watch();
} else {
  for (const part of parts) await build(part);
}
await writeSchemas('dist/schemas');
