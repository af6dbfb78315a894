import * as vscode from 'vscode';
import { plainLine } from '../../core/text/plainLine';

const scheme = 'newsmark-report';
/** So many reports are kept for those who go back to them. */
const mostKept = 20;

/** Texts that Newsmark worked out, shown as documents that are in no file: read-only, to be read, copied or saved elsewhere. */
export class ReportDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  readonly onDidChange = this.#changed.event;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? 'This report is gone: make it again.\n';
  }

  /**
   * Shows a text; one of the same name is replaced. Markdown is shown as it reads where the editor can.
   *
   * @param name with the ending of the text's language
   */
  async show(name: string, text: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `/${plainLine(name).replaceAll('/', '∕')}` });
    const key = uri.toString();
    this.#texts.delete(key);
    this.#texts.set(key, text);
    for (const old of [...this.#texts.keys()].slice(0, -mostKept)) this.#texts.delete(old);
    this.#changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    if (name.endsWith('.md') && (await showAsRead(uri))) return;
    await vscode.window.showTextDocument(document, { preview: false });
  }

  dispose(): void {
    vscode.Disposable.from(this.#registration, this.#changed).dispose();
  }
}

/** @returns false where the editor has no preview of Markdown */
async function showAsRead(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
    return true;
  } catch {
    return false;
  }
}
