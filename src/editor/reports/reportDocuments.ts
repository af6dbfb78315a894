import * as vscode from 'vscode';
import { plainLine } from '../../core/text/plainLine';

const scheme = 'newsmark-report';
/** So many reports are kept for those who go back to them. */
const mostKept = 20;

/** Texts that Newsmark worked out, shown as documents that are in no file: read-only, to be read, copied or saved elsewhere. */
export class ReportDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  /** Counts the reports: each is a document of its own, so that none shows what an earlier one said. */
  #count = 0;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? 'This report is gone: make it again.\n';
  }

  /**
   * Shows a text. Markdown is shown as it reads where the editor can.
   *
   * @param name with the ending of the text's language
   */
  async show(name: string, text: string): Promise<void> {
    const path = `/${plainLine(name).replaceAll('/', '∕')}`;
    const uri = vscode.Uri.from({ scheme, path, query: String(++this.#count) });
    this.#texts.set(uri.toString(), text);
    for (const old of [...this.#texts.keys()].slice(0, -mostKept)) this.#texts.delete(old);
    const document = await vscode.workspace.openTextDocument(uri);
    if (name.endsWith('.md') && (await showAsRead(uri))) return;
    await vscode.window.showTextDocument(document, { preview: false });
  }

  dispose(): void {
    this.#registration.dispose();
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
