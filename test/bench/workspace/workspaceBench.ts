// Opens a large workspace in VS Code's real extension hosts, beside reading its files and loading them with js-yaml.
import { build } from 'esbuild';
import { join } from 'node:path';
import { repository } from '../../../scripts/host/paths.mjs';
import { runInHost } from '../../../scripts/host/runInHost.mjs';
import { copyExtension, scratchFolder } from '../../../scripts/host/scratch.mjs';
import { baseBranch, generateRepository, reviewBranch, switchBranch } from './gitWorkspace';

const hosts = ['node', 'web'] as const;
type Host = (typeof hosts)[number];

interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/**
 * Measures the hosts that are named, both when none is. Newsmark must be built.
 *
 * @param words names of hosts, and a number of articles for another workspace than the large one
 */
export async function workspaceBench(words: readonly string[]): Promise<void> {
  const articles = words.map(Number).find((count) => count > 0);
  const named = hosts.filter((host) => words.includes(host));
  const scratch = await scratchFolder();
  try {
    const workspace = join(scratch.folder, 'articles');
    generateRepository(workspace, articles === undefined ? {} : { articles });
    for (const host of named.length === 0 ? hosts : named) {
      const results = await measure(host, workspace, join(scratch.folder, host));
      switchBranch(workspace, baseBranch);
      print(host, results);
    }
  } finally {
    await scratch.remove();
  }
}

async function measure(host: Host, workspace: string, folder: string): Promise<readonly Result[]> {
  const extension = join(folder, 'extension');
  await copyExtension(repository, extension, host);
  const tests = join('dist', 'test', 'bench.js');
  await build({
    entryPoints: [join(repository, 'test/bench/workspace/hostBench.ts')],
    outfile: join(extension, tests),
    bundle: true,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['browser', 'module', 'main'],
    target: 'es2023',
    external: ['vscode', 'node:*'],
    define: { navigator: 'undefined' },
    logLevel: 'error',
  });
  const results: Result[] = [];
  const { failures, log } = await runInHost({
    version: '1.139.1',
    host,
    workspace,
    extension,
    tests,
    dataFolder: join(folder, 'server'),
    show: (line) => {
      const result = /^result (.*)/.exec(line)?.[1];
      if (result) results.push(JSON.parse(result) as Result);
      else if (line === 'switch') switchBranch(workspace, reviewBranch);
      else console.log(line);
    },
  });
  if (failures.length > 0) console.error([...failures, ...log.slice(-40)].join('\n'));
  return results;
}

function print(host: Host, results: readonly Result[]): void {
  const peer = results.find(({ name }) => name.includes('js-yaml'))?.value;
  console.log(`\n${host === 'node' ? 'Node host' : 'Web worker host'}`);
  for (const { name, value, unit } of results) {
    const told = unit === 'ms' ? `${value.toFixed(value < 100 ? 1 : 0)} ms` : `${Math.round(value)} ${unit}`;
    const isWhole = peer !== undefined && /^(?:cold|warm): (?:every|first)/.test(name);
    console.log(
      `  ${name.padEnd(66)} ${told.padStart(14)}${isWhole ? `  ${(value / peer).toFixed(2)}×` : ''}`,
    );
  }
}
