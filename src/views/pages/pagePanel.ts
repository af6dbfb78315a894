import * as vscode from 'vscode';
import type * as z from 'zod';
import type { RevealMessage, ShowMessage } from '../../page/messages';
import type { Log } from '../../workspace/log';
import { messageOf, tellError } from '../../workspace/log';
import { pageHtml } from './pageHtml';

/** A page and what it may ask. */
export interface PageKind<Request> {
  /** The folder in `src/page`. */
  readonly name: string;
  readonly title: string;
  /** Checks whatever comes from the page. */
  readonly requests: z.ZodType<Request>;
}

/** What the panels of all pages need. */
export interface PageContext {
  readonly extension: vscode.Uri;
  readonly log: Log;
}

/**
 * A webview that shows a page: sends it the newest data as soon as it listens, again whenever they change, and again
 * when it comes back after it was hidden; what the page asks is checked and handed on.
 */
export class PagePanel<Data, Request extends { readonly type: string }> implements vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  readonly #log: Log;
  readonly #disposables: vscode.Disposable[] = [];
  #data: { readonly value: Data; readonly text: string } | undefined;
  #revealed: string | undefined;
  #isListening = false;

  /**
   * @param panel new, or given back by VS Code after a reload
   * @param answer what to do for the page, but for `ready`
   */
  constructor(
    panel: vscode.WebviewPanel,
    kind: PageKind<Request>,
    { extension, log }: PageContext,
    answer: (request: Exclude<Request, { type: 'ready' }>) => unknown,
  ) {
    this.panel = panel;
    this.#log = log;
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(extension, 'dist', 'page')],
    };
    panel.iconPath = {
      light: vscode.Uri.joinPath(extension, 'media', 'page-light.svg'),
      dark: vscode.Uri.joinPath(extension, 'media', 'page-dark.svg'),
    };
    this.#disposables.push(
      panel.webview.onDidReceiveMessage(async (message: unknown) => {
        const read = kind.requests.safeParse(message);
        if (!read.success) return log.error(`The page ${kind.name} asked for something unknown.`, message);
        try {
          if (isReady(read.data)) this.#listen();
          else await answer(read.data as Exclude<Request, { type: 'ready' }>);
        } catch (error) {
          tellError(log, messageOf(error), error);
        }
      }),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#isListening = false;
      }),
    );
    panel.webview.html = pageHtml(panel.webview, extension, kind.name, kind.title);
  }

  /** Shows the data, now or as soon as the page can; the same data again are not sent. */
  show(value: Data): void {
    const text = JSON.stringify(value);
    if (text === this.#data?.text) return;
    this.#data = { value, text };
    if (this.#isListening) this.#send();
  }

  /** Brings something on the page into view, now or as soon as the page can. */
  reveal(id: string): void {
    this.#revealed = id;
    if (this.#isListening) this.#send();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables, this.panel).dispose();
  }

  #listen(): void {
    this.#isListening = true;
    this.#send();
  }

  #send(): void {
    if (!this.#data) return;
    const show: ShowMessage<Data> = { type: 'show', data: this.#data.value };
    this.#post(show);
    if (this.#revealed === undefined) return;
    const reveal: RevealMessage = { type: 'reveal', id: this.#revealed };
    this.#revealed = undefined;
    this.#post(reveal);
  }

  #post(message: ShowMessage<Data> | RevealMessage): void {
    void this.panel.webview
      .postMessage(message)
      .then(undefined, (error: unknown) => this.#log.error('A page could not be shown.', error));
  }
}

function isReady(request: { readonly type: string }): request is { type: 'ready' } {
  return request.type === 'ready';
}
