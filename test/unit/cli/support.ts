import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commandLine } from '../../../src/cli/commandLine';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process and collects what it prints. */
export async function run(...args: string[]): Promise<Outcome> {
  let out = '';
  let err = '';
  const terminal = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await commandLine(args, terminal);
  return { code, out, err };
}

/** A folder of the test's own with these files, removed after it; contents may be bytes. */
export async function withFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  test: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'newsmark-cli-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    await test(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A sidecar with one claim per given id, all on the words “4 soldiers” of `article`. */
export function sidecarOf(ids: readonly string[], more = ''): string {
  const claims = ids.map(
    (id) => `  - id: ${id}
    kind: killed
    spans:
      - exact: 4 soldiers
        prefix: "The army said "
        suffix: " were killed in Panjgur."
        start: 14
        end: 24
    figure:
      low: 4
      high: 4
    affected: soldiers
    group: security forces
    claimant: army
    role: official
    incident: undated-panjgur
${more}`,
  );
  return `newsmark: 1\nclaims:\n${claims.join('')}`;
}

export const article = 'The army said 4 soldiers were killed in Panjgur.\n';
