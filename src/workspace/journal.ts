import * as vscode from 'vscode';
import * as z from 'zod';
import { articleSchema, claimSchema, rejectionSchema } from '../core/claims/schema';
import { messageOf } from './log';
import type { Log } from './log';
import { randomId } from './random';
import { readTextFile } from './textFile';

const entrySchema = z.object({
  article: z.string(),
  before: z.string().nullable(),
  after: z.string(),
  edits: z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('add'), claim: claimSchema }),
      z.object({ type: z.literal('replace'), claim: claimSchema }),
      z.object({ type: z.literal('remove'), id: z.string() }),
      z.object({ type: z.literal('article'), article: articleSchema }),
      z.object({ type: z.literal('reject'), rejection: rejectionSchema }),
      z.object({ type: z.literal('unreject'), rejection: rejectionSchema }),
    ]),
  ),
});

/** One write that was begun: what the sidecar was, what it was to become, and the edits that make the difference. */
export type JournalEntry = z.infer<typeof entrySchema>;

/** An entry found at start, and how to be done with it. */
export interface PendingEntry {
  readonly entry: JournalEntry;
  readonly finish: () => Promise<void>;
}

/**
 * Writes that were begun and not seen through, kept in the extension's own storage: the editor's file system writes in
 * place, so a crash in the middle of a write leaves half a sidecar and only this knows the whole.
 */
export class Journal {
  readonly #folder: vscode.Uri | undefined;
  readonly #log: Log;

  /** @param storage the extension's storage for this workspace; without one nothing is kept */
  constructor(storage: vscode.Uri | undefined, log: Log) {
    this.#folder = storage && vscode.Uri.joinPath(storage, 'journal');
    this.#log = log;
  }

  /** Keeps an entry until the function it returns is called. */
  async begin(entry: JournalEntry): Promise<() => Promise<void>> {
    if (!this.#folder) return () => Promise.resolve();
    await vscode.workspace.fs.createDirectory(this.#folder);
    const file = vscode.Uri.joinPath(this.#folder, `${randomId()}.json`);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(entry)));
    return () => this.#remove(file);
  }

  /** The writes that an earlier session began and did not finish. */
  async pending(): Promise<PendingEntry[]> {
    const found: PendingEntry[] = [];
    for (const file of await this.#files()) {
      const entry = await this.#read(file);
      if (entry) found.push({ entry, finish: () => this.#remove(file) });
    }
    return found;
  }

  async #files(): Promise<vscode.Uri[]> {
    const folder = this.#folder;
    if (!folder) return [];
    try {
      const entries = await vscode.workspace.fs.readDirectory(folder);
      return entries.map(([name]) => vscode.Uri.joinPath(folder, name));
    } catch {
      return [];
    }
  }

  async #read(file: vscode.Uri): Promise<JournalEntry | undefined> {
    try {
      const content = await readTextFile(file);
      if (content.state !== 'text') return undefined;
      return entrySchema.parse(JSON.parse(content.text));
    } catch (error) {
      // A torn entry means the sidecar itself was not touched yet: entries are written first.
      this.#log.warn(`Dropping an unreadable journal entry ${file.path}: ${messageOf(error)}`);
      await this.#remove(file);
      return undefined;
    }
  }

  async #remove(file: vscode.Uri): Promise<void> {
    try {
      await vscode.workspace.fs.delete(file);
    } catch (error) {
      this.#log.debug(`Journal entry ${file.path} was gone: ${messageOf(error)}`);
    }
  }
}
