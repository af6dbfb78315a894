// npm run package: builds for production and packs newsmark-<version>.vsix with what it needs and nothing else.
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from './host/paths.mjs';
import { run } from './host/processes.mjs';
import { say } from './host/say.mjs';
import { writeNotices } from './build/notices.mjs';
import { zipEntries } from './package/zipEntries.mjs';

const vsce = join('node_modules', '@vscode', 'vsce', 'vsce');
const largestPackage = 2_000_000;

/** Every file that may be in the package; vsce adds the first two and renames README, CHANGELOG and LICENSE. */
const expected = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package\.json$/,
  /^extension\/(readme|changelog)\.md$/,
  /^extension\/LICENSE\.txt$/,
  /^extension\/dist\/extension\.js$/,
  /^extension\/dist\/mergeEngine\.js$/,
  /^extension\/dist\/page\/[a-z]+\.(js|css)$/,
  /^extension\/dist\/page\/part-[A-Z0-9]+\.js$/,
  /^extension\/dist\/THIRD_PARTY_NOTICES\.txt$/,
  /^extension\/dist\/schemas\/(sidecar|incident|names|codebook)\.schema\.json$/,
  /^extension\/knowledge\/[a-z]+\.bin$/,
  /^extension\/media\/(icon\.png|newsmark\.svg|page-(light|dark)\.svg|news-article\.language-configuration\.json)$/,
  /^extension\/media\/walkthrough\/[a-z]+\.(md|png)$/,
  /^extension\/syntaxes\/news-article\.tmLanguage\.json$/,
];

process.chdir(repository);
const manifest = JSON.parse(await readFile('package.json', 'utf8'));
const archive = `${manifest.name}-${manifest.version}.vsix`;

await rm(archive, { force: true });
// What an earlier build left behind is not packed: its parts have other names.
await rm(join('dist', 'page'), { recursive: true, force: true });
await mkdir('dist', { recursive: true });
const packages = await writeNotices(join('dist', 'THIRD_PARTY_NOTICES.txt'));
// vsce builds first: it runs `vscode:prepublish`.
const { code, output } = await run(process.execPath, [
  vsce,
  'package',
  '--no-dependencies',
  // Whoever publishes names the repository; until then the README's links are left as they are.
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--out',
  archive,
]);
if (code !== 0) {
  say(output.trim());
  process.exit(1);
}
const entries = await zipEntries(archive);
for (const { name, size } of entries) say(`${kilobytes(size).padStart(10)}  ${name}`);
const { size } = await stat(archive);
say(`${kilobytes(size).padStart(10)}  ${archive}, with ${packages.join(', ')}`);

const faults = faultsOf(entries, size);
for (const fault of faults) say(fault);
if (faults.length > 0) {
  await rm(archive);
  process.exitCode = 1;
}

/** What is wrong with the package, a sentence each. */
function faultsOf(entries, size) {
  const names = entries.map(({ name }) => name);
  const strangers = names.filter((name) => !expected.some((pattern) => pattern.test(name)));
  const missing = expected.filter((pattern) => !names.some((name) => pattern.test(name)));
  const named = filesNamedBy(manifest).filter((file) => !names.includes(`extension/${file}`));
  return [
    ...strangers.map((name) => `Not expected in the package: ${name} (see .vscodeignore).`),
    ...missing.map((pattern) => `Nothing in the package matches ${pattern.source}.`),
    ...named.map((file) => `package.json names ${file}, which is not in the package.`),
    ...(size > largestPackage ? [`The package is larger than ${kilobytes(largestPackage)}.`] : []),
  ];
}

/** The extension's own files that the manifest points at. */
function filesNamedBy({ main, browser, icon, contributes }) {
  const named = [
    main,
    browser,
    icon,
    ...contributes.languages.map(({ configuration }) => configuration),
    ...contributes.grammars.map(({ path }) => path),
    ...contributes.yamlValidation.map(({ url }) => url),
    ...contributes.viewsContainers.activitybar.map((container) => container.icon),
    ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
  ];
  return named.map((file) => file.replace(/^\.\//, ''));
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
