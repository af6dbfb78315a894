import * as vscode from 'vscode';
import { editNames } from '../core/namesFile/editNames';
import type { NamesEdit } from '../core/namesFile/applyNamesEdit';
import { parseNames } from '../core/namesFile/parseNames';
import { canonicalNames } from '../core/incidents/naming/canonicalNames';
import type { CanonicalNames } from '../core/incidents/naming/canonicalNames';
import type { NamesFile } from '../core/namesFile/parseNames';
import { namesFileName } from '../core/namesFile/schema';
import type { NameDictionary } from '../core/recognise/dictionary/nameDictionary';
import { SidecarNotWritable } from '../core/sidecar/writing/sidecarNotWritable';
import { ArticleText } from '../core/text/articleText';
import type { Log } from './log';
import { refuseLink } from './saving/refuseLink';
import { textToChange } from './saving/textToChange';
import { WriteRefused } from './saving/writeRefused';
import { textDifference } from './textDifference';
import { readSettledFile } from './textFile';
import { unsavedDocument } from './unsavedDocument';

/** While a names file is typed into, its articles are read again only after a pause; in milliseconds. */
const pauseAfterTyping = 150;

/** The names file of one workspace folder, and who watches it. */
interface Watched {
  readonly folder: vscode.Uri;
  readonly watcher: vscode.Disposable;
  /** Absent while there is no file. */
  file?: NamesFile | undefined;
  /** The last reading that was begun: an earlier one that ends later must not undo it. */
  reading?: Promise<void>;
}

/**
 * The names files of the workspace folders, one in the root of each. A folder's file is read when the first article of
 * the folder is, and followed from then on; open in an editor, it counts as it stands there, saved or not.
 */
export class NamesFiles implements vscode.Disposable {
  readonly #log: Log;
  readonly #watched = new Map<string, Watched>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #written = new vscode.EventEmitter<vscode.Uri>();
  readonly #disposables: vscode.Disposable[] = [];
  #writing: Promise<unknown> = Promise.resolve();
  /** Tells the workspace folder whose names changed. */
  readonly onDidChange = this.#changed.event;
  /** Tells the workspace folder whose names the analyst changed with a command. */
  readonly onDidWrite = this.#written.event;

  constructor(log: Log) {
    this.#log = log;
    this.#disposables.push(
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#follow(uri, 0)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#follow(uri, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) =>
        this.#follow(document.uri, document.isDirty ? pauseAfterTyping : 0),
      ),
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const { uri } of removed) this.#unwatch(uri);
      }),
    );
    for (const { uri } of vscode.workspace.textDocuments) this.#follow(uri, 0);
  }

  /** The names for an article of a workspace folder; undefined while there are none, or they are not yet read. */
  dictionaryFor(article: vscode.Uri): NameDictionary | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(article)?.uri;
    return folder && this.#watch(folder).file?.dictionary;
  }

  /** Reads the files of all workspace folders; done when what they hold is in force. */
  async load(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    await Promise.all(folders.map(async ({ uri }) => this.#watch(uri).reading));
  }

  /** What the files confirm about names, those of the first workspace folder first. */
  confirmed(): CanonicalNames {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return canonicalNames(folders.flatMap(({ uri }) => this.fileOf(uri) ?? []));
  }

  /** The names file of a workspace folder as it was last read, if there is one. */
  fileOf(folder: vscode.Uri): NamesFile | undefined {
    return this.#watched.get(folder.toString())?.file;
  }

  /** The names files of the workspace folders as they were last read. */
  read(): { readonly uri: vscode.Uri; readonly file: NamesFile }[] {
    return [...this.#watched.values()].flatMap(({ folder, file }) =>
      file ? [{ uri: namesFileOf(folder), file }] : [],
    );
  }

  /** Reads the files again, for file systems whose watching cannot be trusted. */
  async refresh(): Promise<void> {
    await Promise.all([...this.#watched.values()].map((watched) => this.#read(watched)));
  }

  /**
   * Changes the names file of a workspace folder, making it if there is none. One that is open and unsaved is edited in
   * its editor and left unsaved; its undo takes the change back.
   *
   * @throws WriteRefused when the file must not be touched
   */
  write(folder: vscode.Uri, ...edits: readonly NamesEdit[]): Promise<void> {
    const work = async (): Promise<void> => {
      const uri = namesFileOf(folder);
      const open = unsavedDocument(uri);
      await (open ? editOpen(open, edits) : this.#editFile(uri, edits));
      this.#written.fire(folder);
      await this.#read(this.#watch(folder));
    };
    const turn = this.#writing.then(work, work);
    this.#writing = turn;
    return turn;
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const { watcher } of this.#watched.values()) watcher.dispose();
    vscode.Disposable.from(...this.#disposables, this.#changed, this.#written).dispose();
  }

  #watch(folder: vscode.Uri): Watched {
    const key = folder.toString();
    const known = this.#watched.get(key);
    if (known) return known;
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, namesFileName),
    );
    const watched: Watched = { folder, watcher };
    this.#watched.set(key, watched);
    const read = (): void => void this.#read(watched);
    watcher.onDidCreate(read);
    watcher.onDidChange(read);
    watcher.onDidDelete(read);
    read();
    return watched;
  }

  #unwatch(folder: vscode.Uri): void {
    const watched = this.#watched.get(folder.toString());
    if (!watched) return;
    watched.watcher.dispose();
    this.#watched.delete(folder.toString());
    watched.file = undefined;
    this.#changed.fire(folder);
  }

  #follow(uri: vscode.Uri, pause: number): void {
    if (!uri.path.endsWith(`/${namesFileName}`)) return;
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (!folder || namesFileOf(folder).toString() !== uri.toString()) return;
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => void this.#read(this.#watch(folder)), pause),
    );
  }

  /** Reads a folder's file; done when what it holds by then is in force. */
  #read(watched: Watched): Promise<void> {
    const reading: Promise<void> = this.#readNow(watched, () => watched.reading === reading).then(() =>
      watched.reading === reading ? undefined : watched.reading,
    );
    watched.reading = reading;
    return reading;
  }

  async #readNow(watched: Watched, isLast: () => boolean): Promise<void> {
    let file: NamesFile | undefined;
    try {
      file = await this.#readFile(namesFileOf(watched.folder));
    } catch (error) {
      this.#log.error(`${namesFileOf(watched.folder).path} could not be read and was left alone.`, error);
      return;
    }
    if (!isLast() || file?.source === watched.file?.source) return;
    watched.file = file;
    this.#changed.fire(watched.folder);
  }

  async #readFile(uri: vscode.Uri): Promise<NamesFile | undefined> {
    const open = unsavedDocument(uri);
    if (open) return parseNames(open.getText());
    const found = await readSettledFile(uri);
    if (found.state === 'not utf-8') this.#log.error(`${uri.path} is not UTF-8 and was left alone.`);
    return found.state === 'text' ? parseNames(found.text) : undefined;
  }

  async #editFile(uri: vscode.Uri, edits: readonly NamesEdit[]): Promise<void> {
    await refuseLink(uri);
    const before = (await textToChange(readSettledFile(uri), namesFileName)) ?? '';
    const after = edited(before, edits);
    if (after === before) return;
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(after));
    } catch (error) {
      this.#log.error(`Writing ${uri.path} failed.`, error);
      throw new WriteRefused(
        `${namesFileName} could not be written, so the change was not saved: check that it and its folder are writable.`,
      );
    }
  }
}

/** Where a workspace folder keeps its names. */
export function namesFileOf(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, namesFileName);
}

/** True for the names file in the root of a workspace folder. */
export function isNamesFile(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  return folder !== undefined && namesFileOf(folder).path === uri.path;
}

function edited(source: string, edits: readonly NamesEdit[]): string {
  const file = parseNames(source);
  try {
    return edits.reduce((text, edit) => editNames(parseNames(text), edit), source);
  } catch (error) {
    if (!(error instanceof SidecarNotWritable)) throw error;
    const problem = file.problems.find(({ severity }) => severity === 'error') ?? file.problems[0];
    const line = new ArticleText(source).positionAt(file.writable ? 0 : (problem?.range.start ?? 0)).line + 1;
    throw new WriteRefused(`The change was not saved. ${namesFileName}, line ${line}: ${error.message}`);
  }
}

async function editOpen(document: vscode.TextDocument, edits: readonly NamesEdit[]): Promise<void> {
  const before = document.getText();
  const { start, end, text } = textDifference(before, edited(before, edits));
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  if (!(await vscode.workspace.applyEdit(change))) {
    throw new WriteRefused(`${namesFileName} could not be edited, so the change was not saved.`);
  }
}
