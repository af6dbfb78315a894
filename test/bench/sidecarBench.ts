// npm run bench -- sidecars: reading the sidecars of a large workspace, beside YAML libraries, in one process.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import { parseSidecar, readThoroughly } from '../../src/core/sidecar/reading/parseSidecar';
import { table } from '../../scripts/recogniser/reportTables';
import { median } from './statistics';
import { workspaceFiles, writeWorkspaceFile } from './workspace/generateWorkspace';

const articles = 10_000;
const rounds = 3;
/** Of the slow readers only one file in so many is read, and the time for all told from that. */
const sampled = 20;

interface Reader {
  readonly name: string;
  readonly read: (text: string, path: string) => unknown;
  readonly isSampled?: boolean;
}

/** Writes 10,000 sidecars with 100,000 claims, reads them with each reader in turn and prints the times. */
export function sidecarBench(): void {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-sidecars-'));
  try {
    const { paths, characters } = writeSidecars(folder);
    const json = new Map(paths.map((path) => [path, JSON.stringify(load(textAt(path)))]));
    report(paths, characters, [
      { name: 'reading files alone', read: (text) => text.length },
      { name: 'JSON.parse of the same data', read: (_, path) => JSON.parse(json.get(path) ?? '') as unknown },
      { name: 'Newsmark, validated', read: parseSidecar },
      { name: 'js-yaml load', read: (text) => load(text) },
      { name: 'yaml parse', read: (text) => parse(text) as unknown, isSampled: true },
      { name: 'Newsmark by YAML nodes, validated', read: readThoroughly, isSampled: true },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeSidecars(folder: string): { paths: string[]; characters: number } {
  const paths: string[] = [];
  let characters = 0;
  for (const file of workspaceFiles({ articles })) {
    if (!file.path.endsWith('.claims.yaml')) continue;
    writeWorkspaceFile(folder, file);
    paths.push(join(folder, file.path));
    characters += file.text.length;
  }
  return { paths, characters };
}

function textAt(path: string): string {
  return readFileSync(path, 'utf8');
}

function report(paths: readonly string[], characters: number, readers: readonly Reader[]): void {
  const times = measure(paths, readers);
  const middle = times.map(median);
  const reading = middle[0] ?? NaN;
  const peer = middle[readers.findIndex(({ name }) => name.startsWith('js-yaml'))] ?? NaN;
  const megabytes = characters / 1e6;
  const rows = readers.map(({ name, isSampled }, at) => [
    `${name}${isSampled ? ' *' : ''}`,
    ...[(times[at]?.[0] ?? NaN) / 1000, (middle[at] ?? NaN) / 1000].map((seconds) => seconds.toFixed(2)),
    (((middle[at] ?? NaN) - reading) / megabytes).toFixed(1),
    ((middle[at] ?? NaN) / peer).toFixed(2),
  ]);
  const heads = ['reading files and', 'first s', 'median s', 'ms/MB without reading', 'time, js-yaml = 1'];
  console.log(
    `Node ${process.version}, ${process.arch}; ${paths.length} sidecars, ${megabytes.toFixed(0)} million characters, ${rounds} rounds\n`,
  );
  console.log(`${table([heads, ...rows], 1)}\n* measured on one file in ${sampled}`);
}

/**
 * Milliseconds for all files, of each reader in each round. Every round runs all readers in turn, so that what else the
 * machine does falls on all alike.
 */
function measure(paths: readonly string[], readers: readonly Reader[]): number[][] {
  const times = readers.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, { read, isSampled }] of readers.entries()) {
      const share = isSampled ? sampled : 1;
      const begun = performance.now();
      for (let at = 0; at < paths.length; at += share) read(textAt(paths[at] ?? ''), paths[at] ?? '');
      times[index]?.push((performance.now() - begun) * share);
    }
  return times;
}
