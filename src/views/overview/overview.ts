import * as vscode from 'vscode';
import { OverviewPanel } from './overviewPanel';
import type { OverviewContext } from './overviewPanel';

const viewType = 'newsmark.overview';

/** The overview of all incidents: there is one, which comes back with the window it was open in. */
export class Overview implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #context: OverviewContext;
  readonly #serializer: vscode.Disposable;
  #open: OverviewPanel | undefined;

  constructor(context: OverviewContext) {
    this.#context = context;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(viewType, this);
  }

  /** The panel, while it is open. */
  get panel(): OverviewPanel | undefined {
    return this.#open;
  }

  /** Opens the overview, or brings it to the front. */
  async open(): Promise<void> {
    if (this.#open) this.#open.panel.reveal();
    else
      this.#show(
        vscode.window.createWebviewPanel(viewType, 'Incidents: Overview', vscode.ViewColumn.Active, {
          enableFindWidget: true,
        }),
      );
    await this.#context.files.open();
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.#show(panel);
    await this.#context.files.open();
  }

  dispose(): void {
    this.#open?.dispose();
    this.#serializer.dispose();
  }

  #show(panel: vscode.WebviewPanel): void {
    const opened = new OverviewPanel(panel, this.#context);
    this.#open = opened;
    panel.onDidDispose(() => {
      opened.dispose();
      if (this.#open === opened) this.#open = undefined;
    });
  }
}
