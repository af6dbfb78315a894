import * as vscode from 'vscode';
import * as z from 'zod';
import { inform } from '../../workspace/messages';
import { DossierPanel, tabTitle } from './dossierPanel';
import type { DossierContext } from './dossierPanel';
import { pickIncident } from './pickIncident';

const viewType = 'newsmark.dossier';
const keptState = z.object({ incident: z.string() });

/** The open dossiers, one for an incident; those that were open when the window was closed come back with it. */
export class DossierPanels implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #context: DossierContext;
  readonly #open = new Set<DossierPanel>();
  readonly #serializer: vscode.Disposable;

  constructor(context: DossierContext) {
    this.#context = context;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(viewType, this);
  }

  /**
   * Opens the dossier of an incident, or shows the one that is open.
   *
   * @param named id of the incident, or of a claim in it, which is brought into view; asks which when absent
   */
  async open(named: string | undefined): Promise<void> {
    const { store, files } = this.#context;
    await files.load();
    const wanted = named ?? (await pickIncident(store));
    if (wanted === undefined) return;
    const incident = store.incident(wanted);
    if (incident) return this.#show(incident.id);
    const found = store.findClaim(wanted);
    const of = found?.claim.incident;
    const holder = of === undefined ? undefined : store.incident(of);
    if (holder) return this.#show(holder.id, wanted);
    void inform(
      found
        ? 'This claim belongs to no incident: assign it to one first.'
        : `There is no incident “${wanted}”: no claim and no incident file names it.`,
    );
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { data } = keptState.safeParse(state);
    if (!data) {
      panel.dispose();
      return;
    }
    this.#add(new DossierPanel(panel, data.incident, this.#context));
    await this.#context.files.open();
  }

  dispose(): void {
    for (const each of [...this.#open]) each.dispose();
    this.#serializer.dispose();
  }

  #show(id: string, claim?: string): void {
    const open = [...this.#open].find(({ incident }) => incident === id);
    if (open) return open.reveal(claim);
    const title = tabTitle(this.#context.store.incident(id)?.title ?? id);
    const panel = vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Active, {
      enableFindWidget: true,
    });
    const dossier = new DossierPanel(panel, id, this.#context);
    this.#add(dossier);
    if (claim !== undefined) dossier.reveal(claim);
  }

  #add(dossier: DossierPanel): void {
    this.#open.add(dossier);
    dossier.panel.onDidDispose(() => {
      this.#open.delete(dossier);
      dossier.dispose();
    });
  }
}
