import * as vscode from 'vscode';
import type { Article } from '../core/claims/schema';
import { editSidecar } from '../core/sidecar/editSidecar';
import type { SidecarEdit } from '../core/sidecar/editSidecar';
import { emptySidecar } from '../core/sidecar/emptySidecar';
import { lostEdits } from '../core/sidecar/lostEdits';
import { parseSidecar } from '../core/sidecar/parseSidecar';
import type { SidecarFile } from '../core/sidecar/parseSidecar';
import { rebaseEdits } from '../core/sidecar/rebaseEdits';
import { ArticleText } from '../core/text/articleText';
import type { Journal, JournalEntry } from './journal';
import type { Log } from './log';
import { articleOf, fileName, sidecarOf } from './sidecarLocation';
import { textDifference } from './textDifference';
import { readSettledFile, readTextFile } from './textFile';

/** When a write is looked at again, in milliseconds: two windows write within a moment of each other, if ever. */
const looksAfter = [250, 1_200];

/** What a write found and what it left. */
export interface Written {
  readonly before: SidecarFile;
  readonly after: SidecarFile;
  /** True when there was no file before. */
  readonly created: boolean;
  /** The edits as they fitted the sidecar that was found. */
  readonly edits: readonly SidecarEdit[];
}

/** A sidecar cannot be written now; the message is the sentence for the user. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
}

/**
 * Writes edits into sidecars, one write at a time per file.
 *
 * Every write starts from what the file holds at that moment, so a change by another program is merged claim by claim
 * and never overwritten; it is journalled before and read back after.
 */
export class SidecarWriter implements vscode.Disposable {
  readonly #journal: Journal;
  readonly #log: Log;
  readonly #queues = new Map<string, Promise<unknown>>();
  /** The last write of each claim, by sidecar and id. */
  readonly #lastWrites = new Map<string, Map<string, Written>>();

  constructor(journal: Journal, log: Log) {
    this.#journal = journal;
    this.#log = log;
  }

  /**
   * Applies edits to an article's sidecar, making the file if there is none.
   *
   * @param metadata what is known of the article, for a sidecar that is made now
   * @throws WriteRefused when the sidecar must not be touched
   */
  write(article: vscode.Uri, metadata: Article, edits: readonly SidecarEdit[]): Promise<Written> {
    const sidecar = sidecarOf(article);
    return this.#inTurn(sidecar, () => {
      const open = openUnsaved(sidecar);
      return open ? editOpen(open, edits) : this.#editFile(sidecar, metadata, edits);
    });
  }

  /** Watches no longer over what it wrote. */
  dispose(): void {
    this.#lastWrites.clear();
  }

  /** Watches no longer over a sidecar that is gone: whoever deleted it meant to. */
  forget(article: vscode.Uri): void {
    this.#lastWrites.delete(sidecarOf(article).toString());
  }

  /** Deletes a sidecar that was made for claims since taken back, if nothing else is in it. */
  discardEmpty(article: vscode.Uri, metadata: Article): Promise<void> {
    const sidecar = sidecarOf(article);
    return this.#inTurn(sidecar, async () => {
      const found = await readTextFile(sidecar);
      const isEmpty = found.state === 'text' && found.text === emptySidecar(metadata).source;
      if (isEmpty && !openUnsaved(sidecar)) await vscode.workspace.fs.delete(sidecar);
    });
  }

  /** Sees through the writes that an earlier session began and did not finish. */
  async recover(): Promise<void> {
    for (const { entry, finish } of await this.#journal.pending()) {
      const sidecar = sidecarOf(vscode.Uri.parse(entry.article));
      try {
        await this.#inTurn(sidecar, () => this.#replay(sidecar, entry));
        await finish();
      } catch (error) {
        this.#log.error(`An interrupted change to ${sidecar.path} waits in the journal.`, error);
        const name = fileName(sidecar);
        void vscode.window.showWarningMessage(
          `Newsmark could not finish an interrupted change to ${name}: mend the file, then reload the window.`,
        );
      }
    }
  }

  async #replay(sidecar: vscode.Uri, entry: JournalEntry): Promise<void> {
    const found = await readTextFile(sidecar);
    if (found.state === 'text' && found.text === entry.after) return;
    const untouched = found.state === 'text' ? found.text === entry.before : entry.before === null;
    const tornInTheMiddle = found.state === 'text' && entry.after.startsWith(found.text);
    if (untouched || tornInTheMiddle) {
      await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(entry.after));
    } else if (found.state === 'text') {
      await this.#editFile(sidecar, {}, entry.edits);
    }
    this.#log.info(`Recovered an interrupted change to ${sidecar.path}.`);
  }

  async #editFile(sidecar: vscode.Uri, metadata: Article, edits: readonly SidecarEdit[]): Promise<Written> {
    const { file: before, created } = await readSidecar(sidecar, metadata);
    const fitting = rebaseEdits(before, edits);
    const source = applyEdits(before, fitting, sidecar);
    const written = { before, after: parseSidecar(source), created, edits: fitting };
    if (source === before.source) return written;
    const finish = await this.#journal.begin({
      article: articleOf(sidecar).toString(),
      before: created ? null : before.source,
      after: source,
      edits: [...fitting],
    });
    await this.#writeAndReadBack(sidecar, source, fitting);
    await finish();
    this.#watchOver(sidecar, written);
    return written;
  }

  /**
   * Looks after a while whether the edits are still there: another window that read the sidecar just before they were
   * written writes it without them, and neither can know.
   */
  #watchOver(sidecar: vscode.Uri, written: Written): void {
    const lastWrites = this.#lastWrites.get(sidecar.toString()) ?? new Map<string, Written>();
    this.#lastWrites.set(sidecar.toString(), lastWrites);
    for (const edit of written.edits) lastWrites.set(editedId(edit), written);
    for (const pause of looksAfter) {
      setTimeout(() => {
        const restoring = this.#inTurn(sidecar, () => this.#restore(sidecar, written));
        restoring.catch((error: unknown) =>
          this.#log.error(`${sidecar.path} could not be looked at.`, error),
        );
      }, pause);
    }
  }

  async #restore(sidecar: vscode.Uri, written: Written): Promise<void> {
    const { before } = written;
    const lastWrites = this.#lastWrites.get(sidecar.toString());
    const edits = written.edits.filter((edit) => lastWrites?.get(editedId(edit)) === written);
    if (edits.length === 0) return;
    const found = await readSettledFile(sidecar);
    // Gone whole, or just as it was: someone meant that, a checkout say.
    if (found.state !== 'text' || found.text === before.source || openUnsaved(sidecar)) return;
    const now = parseSidecar(found.text);
    const lost = lostEdits(before, edits, now);
    if (lost.length === 0 || !now.writable) return;
    this.#log.warn(
      `${sidecar.path} was written over by another program; writing ${lost.length} edits again.`,
    );
    const fitting = rebaseEdits(now, lost);
    const source = editSidecar(now, fitting);
    const article = articleOf(sidecar).toString();
    const finish = await this.#journal.begin({ article, before: found.text, after: source, edits: fitting });
    await this.#writeAndReadBack(sidecar, source, fitting);
    await finish();
  }

  async #writeAndReadBack(sidecar: vscode.Uri, source: string, edits: readonly SidecarEdit[]): Promise<void> {
    try {
      await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(source));
    } catch (error) {
      this.#log.error(`Writing ${sidecar.path} failed.`, error);
      throw new WriteRefused(
        `${fileName(sidecar)} could not be written, so the change was not saved: check that it and its folder are writable.`,
      );
    }
    const found = await readTextFile(sidecar);
    if (found.state === 'text' && found.text === source) return;
    this.#log.warn(`${sidecar.path} changed while it was written; merging the change in again.`);
    const { file: now } = await readSidecar(sidecar, {});
    const merged = applyEdits(now, rebaseEdits(now, edits), sidecar);
    await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(merged));
  }

  #inTurn<Result>(sidecar: vscode.Uri, work: () => Promise<Result>): Promise<Result> {
    const key = sidecar.toString();
    const turn = (this.#queues.get(key) ?? Promise.resolve()).then(work, work);
    this.#queues.set(key, turn);
    const leave = (): void => {
      if (this.#queues.get(key) === turn) this.#queues.delete(key);
    };
    turn.then(leave, leave);
    return turn;
  }
}

function editedId(edit: SidecarEdit): string {
  if (edit.type === 'article') return 'article';
  if (edit.type === 'reject' || edit.type === 'unreject') {
    return `${edit.rejection.kind ?? ''} ${edit.rejection.exact}`;
  }
  return edit.type === 'remove' ? edit.id : edit.claim.id;
}

async function readSidecar(
  sidecar: vscode.Uri,
  metadata: Article,
): Promise<{ file: SidecarFile; created: boolean }> {
  const found = await readSettledFile(sidecar).catch((error: unknown) => {
    throw new WriteRefused(
      `${fileName(sidecar)} could not be read, so the change was not saved: check that it is a file you may read.`,
      { cause: error },
    );
  });
  if (found.state === 'missing') return { file: emptySidecar(metadata), created: true };
  if (found.state === 'text') return { file: parseSidecar(found.text), created: false };
  throw new WriteRefused(
    `${fileName(sidecar)} is not UTF-8, so the change was not saved: save it as UTF-8 first.`,
  );
}

function applyEdits(file: SidecarFile, edits: readonly SidecarEdit[], sidecar: vscode.Uri): string {
  if (file.writable) return editSidecar(file, edits);
  const problem = file.problems.find(({ severity }) => severity === 'error') ?? file.problems[0];
  const line = problem ? new ArticleText(file.source).positionAt(problem.range.start).line + 1 : 1;
  const reason = problem?.message ?? 'this sidecar cannot be changed.';
  throw new WriteRefused(`The change was not saved. ${fileName(sidecar)}, line ${line}: ${reason}`);
}

function openUnsaved(sidecar: vscode.Uri): vscode.TextDocument | undefined {
  const key = sidecar.toString();
  return vscode.workspace.textDocuments.find(
    (document) => document.isDirty && document.uri.toString() === key,
  );
}

/** A sidecar being edited by hand is changed in its editor and left unsaved. */
async function editOpen(document: vscode.TextDocument, edits: readonly SidecarEdit[]): Promise<Written> {
  const before = parseSidecar(document.getText());
  const fitting = rebaseEdits(before, edits);
  const source = applyEdits(before, fitting, document.uri);
  const change = new vscode.WorkspaceEdit();
  const { start, end, text } = textDifference(before.source, source);
  change.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  if (!(await vscode.workspace.applyEdit(change))) {
    throw new WriteRefused(`${fileName(document.uri)} could not be edited, so the change was not saved.`);
  }
  return { before, after: parseSidecar(source), created: false, edits: fitting };
}
