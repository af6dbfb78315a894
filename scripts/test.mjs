// npm test: everything, from a clean clone, ending in one line. `npm test -- unit e2e:annotate` runs parts.
import { join } from 'node:path';
import { ensureDependencies } from './host/dependencies.mjs';
import { npm } from './host/npm.mjs';
import { repository } from './host/paths.mjs';
import { runSuite } from './host/runSuite.mjs';
import { say, seconds } from './host/say.mjs';
import { newestVersion, oldestVersion } from './host/vscodeServer.mjs';
import { mochaStage } from './test/mochaStage.mjs';

const usage = `usage: npm test [-- PART…]
parts: lint, types, package, build, unit[:NAME], integration[:VERSION[:HOST]], windows,
       e2e[:NAME]
       (NAME is part of a test file's path, VERSION 1.100 or 1.139, HOST node or web)`;

const articles = join(repository, 'seeds');

const combinations = [oldestVersion, newestVersion].flatMap((version) =>
  ['node', 'web'].map((host) => ({
    version,
    host,
    name: `integration:${version.replace(/\.\d+$/, '')}:${host}`,
  })),
);

const unitOptions = ['--config', '.mocharc.json'];
const e2eOptions = ['--no-config', '--timeout', '60000', '--retries', '1'];

/** In this order; `needsBuild` stages are pointless when the build failed. */
const stages = [
  { name: 'lint', run: () => script('lint') },
  { name: 'types', run: () => script('check-types') },
  // Before the build, which leaves what the suites run.
  { name: 'package', run: () => script('package') },
  { name: 'build', run: () => script('build') },
  { name: 'unit', run: (filter) => mochaStage(testFiles('unit', filter), unitOptions) },
  ...combinations.map(({ name, version, host }) => ({
    name,
    needsBuild: true,
    run: () => runSuite({ version, host, extension: repository, articles }),
  })),
  {
    name: 'windows',
    needsBuild: true,
    run: () =>
      runSuite({
        version: newestVersion,
        host: 'node',
        extension: repository,
        articles,
        suite: 'windows',
        windows: 2,
      }),
  },
  { name: 'e2e', needsBuild: true, run: (filter) => mochaStage(testFiles('e2e', filter), e2eOptions) },
];

function testFiles(kind, filter) {
  return filter ? `test/${kind}/**/*${filter}*{.test.ts,/**/*.test.ts}` : `test/${kind}/**/*.test.ts`;
}

/** A script of package.json: passes silently, or fails once and shows what it printed. */
async function script(name) {
  try {
    await npm(['run', '--silent', name], repository);
    return { passed: 0, failures: [], unsteady: [] };
  } catch (error) {
    return failedOnce(error.message);
  }
}

/** The stages that the arguments ask for, with the filter for the test files where they name one. */
function chosen(parts) {
  if (parts.length === 0) return stages.map((stage) => ({ ...stage }));
  const wanted = new Map();
  for (const part of parts) {
    const matching = stages.filter(({ name }) => name === part || name.startsWith(`${part}:`));
    const [kind, filter] = part.split(/:(.*)/s);
    if (matching.length === 0 && filter && (kind === 'unit' || kind === 'e2e')) {
      wanted.set(kind, filter);
    } else if (matching.length === 0) {
      return undefined;
    }
    for (const { name } of matching) wanted.set(name, undefined);
  }
  if (stages.some(({ name, needsBuild }) => needsBuild && wanted.has(name))) wanted.set('build', undefined);
  return stages
    .filter(({ name }) => wanted.has(name))
    .map((stage) => ({ ...stage, filter: wanted.get(stage.name) }));
}

async function main() {
  const running = chosen(process.argv.slice(2));
  if (!running) {
    say(usage);
    process.exit(2);
  }
  await ensureDependencies();
  const outcomes = [];
  let built = true;
  for (const stage of running) {
    if (stage.needsBuild && !built) {
      say(`\n== ${stage.name}: skipped, the build failed`);
      continue;
    }
    const began = Date.now();
    say(`\n== ${stage.name}`);
    const outcome = await attempt(stage);
    const failed = outcome.failures.length > 0;
    outcomes.push({ name: stage.name, ...outcome });
    if (stage.name === 'build' && failed) built = false;
    say(`== ${stage.name}: ${failed ? 'failed' : 'done'} in ${seconds(began)}`);
  }
  process.exit(conclude(outcomes) ? 0 : 1);
}

/** Says in the last lines what failed and what was unsteady, however far above that was; whether all is well. */
function conclude(outcomes) {
  for (const { name, failures, unsteady } of outcomes) {
    for (const test of unsteady) say(`\n↻ ${name}: passed at the second try: ${test}`);
    for (const test of failures) say(`\n✗ ${name}: ${test}`);
  }
  const count = (of) => outcomes.reduce((sum, outcome) => sum + of(outcome), 0);
  const passed = count((outcome) => outcome.passed);
  const failed = count((outcome) => outcome.failures.length);
  const unsteady = count((outcome) => outcome.unsteady.length);
  say(`\n${passed} passed, ${failed} failed${unsteady > 0 ? `, ${unsteady} at the second try` : ''}`);
  const onlyChecks = outcomes.every(({ name }) => ['lint', 'types', 'package', 'build'].includes(name));
  return failed === 0 && (passed > 0 || onlyChecks);
}

/** A stage that cannot even start (no browser, no server) has failed once; the others still run. */
async function attempt(stage) {
  try {
    return await stage.run(stage.filter);
  } catch (error) {
    return failedOnce(String(error.stack ?? error));
  }
}

function failedOnce(message) {
  say(message);
  return { passed: 0, failures: [message], unsteady: [] };
}

await main();
