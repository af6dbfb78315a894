import { bytesOf, nodeFiles, replaceFile } from '../desktop';
import { launcherName, launcherScript } from './mergeDriver';

/** What the launcher is made of, as paths. */
export interface LauncherParts {
  /** A folder of the extension's own that outlives its versions. */
  readonly storage: string;
  /** The engine that this version of the extension brings. */
  readonly engine: string;
  /** The program that runs it. */
  readonly runtime: string;
}

/** Where the launcher is, or would be. */
export function launcherPath({ storage }: LauncherParts): string {
  return `${storage}/${launcherName}`;
}

/**
 * Brings the launcher and its copy of the engine up to date with this version of the extension and of VS Code. What is as
 * it should be is not written; a merge that runs meanwhile finds the old or the new, whole.
 */
export async function refreshLauncher(parts: LauncherParts): Promise<void> {
  const engine = await bytesOf(parts.engine);
  if (!engine) throw new Error(`The merge engine is missing from the extension: ${parts.engine}`);
  const { mkdir } = await nodeFiles();
  await mkdir(parts.storage, { recursive: true });
  const copy = `${parts.storage}/mergeEngine.js`;
  await replaceIfOther(copy, engine);
  const script = launcherScript({ runtime: parts.runtime, engine: copy });
  await replaceIfOther(launcherPath(parts), new TextEncoder().encode(script));
}

async function replaceIfOther(path: string, content: Uint8Array): Promise<void> {
  const found = await bytesOf(path);
  const isSame = found?.length === content.length && found.every((byte, at) => byte === content[at]);
  if (!isSame) await replaceFile(path, content);
}
