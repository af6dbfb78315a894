import * as vscode from 'vscode';
import { groupBy } from '../../../core/incidents/groupBy';
import { readOverview, writeOverview } from '../../../core/incidents/overview';
import type { Overview } from '../../../core/incidents/overview';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { Pace } from '../../pace';
import { joinFiles, splitFiles } from './knownFile';
import type { KnownFile } from './knownFile';
import { seal, unseal } from './sealed';

const shards = 64;
const readsAtOnce = 8;
/** How long nothing must have changed before it is kept; in milliseconds. */
const pause = 4_000;

/**
 * What the annotation files held when they were last read, and the overview of the incidents then: kept in the
 * extension's storage, so that the next start need not read every file. Only a cache: each file is believed no longer
 * than the file system says that it has not changed. Deleted, damaged, or of another version or workspace, it is made anew.
 */
export class WorkspaceIndex implements vscode.Disposable {
  readonly #folder: vscode.Uri | undefined;
  readonly #log: Log;
  readonly #known = new Map<string, KnownFile>();
  /** Numbers of the shards that changed since they were kept. */
  readonly #changed = new Set<number>();
  #overview: Overview | undefined;
  #loading: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();
  #isDisposed = false;

  /** @param storage the extension's storage for this workspace; without one nothing is kept */
  constructor(storage: vscode.Uri | undefined, log: Log) {
    this.#folder = storage && vscode.Uri.joinPath(storage, 'index');
    this.#log = log;
  }

  /** Where it is kept; undefined without storage. */
  get folder(): vscode.Uri | undefined {
    return this.#folder;
  }

  /** Reads what was kept, at the first call. */
  load(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  /** The overview that was kept, unchecked: fit to be shown as such, and for nothing else. */
  async keptOverview(): Promise<Overview | undefined> {
    const text = await this.#read('overview');
    return text === undefined ? undefined : readOverview(text);
  }

  /** True when nothing was kept or read. */
  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** A file as it was last read, whatever it is now. */
  get(uri: string): KnownFile | undefined {
    return this.#known.get(uri);
  }

  note(file: KnownFile): void {
    this.#known.set(file.uri, file);
    this.#changed.add(shardOf(file.uri));
    this.#saveSoon();
  }

  forget(uri: string): void {
    if (!this.#known.delete(uri)) return;
    this.#changed.add(shardOf(uri));
    this.#saveSoon();
  }

  /** Forgets all files but these. */
  keepOnly(uris: ReadonlySet<string>): void {
    for (const uri of [...this.#known.keys()]) if (!uris.has(uri)) this.forget(uri);
  }

  noteOverview(overview: Overview): void {
    this.#overview = overview;
    this.#saveSoon();
  }

  /** Keeps at once what changed. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
  }

  async #load(): Promise<void> {
    const waiting = Array.from({ length: shards }, (_, at) => at);
    const pace = new Pace();
    const reader = async (): Promise<void> => {
      for (let shard = waiting.pop(); shard !== undefined; shard = waiting.pop()) {
        const text = await this.#read(`files-${shard}`);
        await pace.rest();
        for (const file of text === undefined ? [] : splitFiles(text)) {
          // What was read since is newer.
          if (!this.#known.has(file.uri)) this.#known.set(file.uri, file);
        }
      }
    };
    await Promise.all(Array.from({ length: readsAtOnce }, reader));
  }

  async #read(name: string): Promise<string | undefined> {
    if (!this.#folder) return undefined;
    try {
      return unseal(
        workspaceId(),
        await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#folder, name)),
      );
    } catch {
      return undefined; // Not there: it is a cache.
    }
  }

  #saveSoon(): void {
    if (!this.#folder || this.#isDisposed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), pause);
  }

  async #save(): Promise<void> {
    if (!this.#folder) return;
    try {
      await vscode.workspace.fs.createDirectory(this.#folder);
      if (this.#overview) await this.#write('overview', writeOverview(this.#overview));
      this.#overview = undefined;
      const changed = [...this.#changed];
      this.#changed.clear();
      const files = groupBy(this.#known.values(), ({ uri }) => shardOf(uri));
      for (const shard of changed) {
        await this.#write(`files-${shard}`, joinFiles(files.get(shard) ?? []));
      }
    } catch (error) {
      this.#log.warn(`What was read could not be kept for the next start: ${messageOf(error)}`);
    }
  }

  async #write(name: string, text: string): Promise<void> {
    if (!this.#folder) return;
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(this.#folder, name), seal(workspaceId(), text));
  }
}

/** What tells one workspace from another: its folders. */
export function workspaceId(): string {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString()).join(' ');
}

/** The number of the shard that a file is kept in. */
function shardOf(uri: string): number {
  let sum = 0;
  for (let at = 0; at < uri.length; at++) sum = (Math.imul(sum, 31) + uri.charCodeAt(at)) | 0;
  return (sum >>> 0) % shards;
}
