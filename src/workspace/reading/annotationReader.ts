import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import { parseIncidentFile } from '../../core/incidents/incidentFile';
import { parseSidecar } from '../../core/sidecar/reading/parseSidecar';
import { isUnchanged } from './index/knownFile';
import type { FileStamp } from './index/knownFile';
import type { WorkspaceIndex } from './index/workspaceIndex';
import type { Log } from '../log';
import { Pace } from '../pace';
import { articleOf, fileName, isSidecar } from '../sidecarLocation';
import { readSettledFile, readTextFile } from '../textFile';
import { unsavedDocument } from '../unsavedDocument';

/** So many files are looked at in one go, and so many goes are under way while the first is taken into the store. */
const filesAtOnce = 64;
const goesAhead = 4;

/** `if changed` believes the index where the file system says so; `settled` waits where another program may be writing. */
export type Reading = 'if changed' | 'anew' | 'settled';

/** What a look at a file found. */
interface Look {
  readonly uri: vscode.Uri;
  /** Which of all looks it was. */
  readonly number: number;
  /** Undefined when there is no such file, or none that is UTF-8. */
  readonly text: string | undefined;
  /** Present where the file itself was read. */
  readonly read?: { readonly stat: FileStamp; readonly readAt: number };
}

/**
 * Reads sidecars and incident files into the store, through the index. A file open in an editor counts as it stands
 * there, saved or not.
 */
export class AnnotationReader {
  readonly #store: AnnotationStore;
  readonly #index: WorkspaceIndex;
  readonly #log: Log;
  /** Counts the looks; the last one taken of each file, so that one which took long does not undo a later one. */
  #looks = 0;
  readonly #taken = new Map<string, number>();

  constructor(store: AnnotationStore, index: WorkspaceIndex, log: Log) {
    this.#store = store;
    this.#index = index;
    this.#log = log;
  }

  async read(uri: vscode.Uri, reading: Reading = 'anew'): Promise<void> {
    const look = await this.#look(uri, reading);
    if (look) this.#take(look);
  }

  /**
   * Reads many files, the next of them while the last are taken into the store.
   *
   * @param onRead told how many were read so far
   * @returns how many were read: all, unless it was cancelled
   */
  async readAll(
    uris: readonly vscode.Uri[],
    reading: Reading,
    token?: vscode.CancellationToken,
    onRead: (count: number) => void = () => undefined,
  ): Promise<number> {
    const pace = new Pace();
    const lookFrom = (start: number): Promise<(Look | undefined)[]> =>
      Promise.all(uris.slice(start, start + filesAtOnce).map((uri) => this.#look(uri, reading)));
    const underWay = Array.from({ length: goesAhead }, (_, at) => lookFrom(at * filesAtOnce));
    for (let start = 0; start < uris.length; start += filesAtOnce) {
      const looks = (await underWay.shift()) ?? [];
      if (token?.isCancellationRequested) return start;
      underWay.push(lookFrom(start + goesAhead * filesAtOnce));
      for (const look of looks) {
        if (look) this.#take(look);
        await pace.rest();
      }
      onRead(Math.min(start + filesAtOnce, uris.length));
    }
    return uris.length;
  }

  /** Takes a document with unsaved changes as it stands. */
  takeUnsaved(document: vscode.TextDocument): void {
    this.#take({ uri: document.uri, number: ++this.#looks, text: document.getText() });
  }

  /** @returns undefined when the file is there but could not be read: it is left as it was known */
  async #look(uri: vscode.Uri, reading: Reading): Promise<Look | undefined> {
    const number = ++this.#looks;
    const open = unsavedDocument(uri);
    if (open) return { uri, number, text: open.getText() };
    try {
      const known = reading === 'if changed' ? this.#index.get(uri.toString()) : undefined;
      const telling = statOf(uri);
      const before = known && (await telling);
      if (known && before && isUnchanged(known, before)) return { uri, number, text: known.text };
      const readAt = Date.now();
      const reader = reading === 'settled' ? readSettledFile : readTextFile;
      const [stat, found] = await Promise.all([telling, reader(uri)]);
      if (!stat) return { uri, number, text: undefined };
      if (found.state === 'not utf-8') this.#log.error(`${uri.path} is not UTF-8 and was left alone.`);
      if (found.state !== 'text') return { uri, number, text: undefined };
      return { uri, number, text: found.text, read: { stat, readAt } };
    } catch (error) {
      this.#log.error(`${uri.path} could not be read and was left alone.`, error);
      return undefined;
    }
  }

  #take({ uri, number, text, read }: Look): void {
    const key = uri.toString();
    if ((this.#taken.get(key) ?? 0) > number) return;
    this.#taken.set(key, number);
    if (text === undefined) this.#index.forget(key);
    else if (read) this.#index.note({ uri: key, text, ...read });
    if (isSidecar(uri)) this.#takeSidecar(uri, text);
    else this.#takeIncidentFile(key, text);
  }

  #takeSidecar(uri: vscode.Uri, text: string | undefined): void {
    const article = articleOf(uri);
    const key = article.toString();
    if (text === undefined) this.#store.removeSidecar(key);
    else if (this.#store.sidecar(key)?.file.source !== text)
      this.#store.setSidecar({ uri: key, name: fileName(article), file: parseSidecar(text) });
  }

  #takeIncidentFile(uri: string, source: string | undefined): void {
    if (source === undefined) this.#store.removeIncidentFile(uri);
    else if (this.#store.incidentFile(uri)?.source !== source)
      this.#store.setIncidentFile({ uri, source, ...parseIncidentFile(source) });
  }
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
