import * as vscode from 'vscode';
import * as z from 'zod';
import { dossierMarkdown } from '../../core/dossier/dossierMarkdown';
import type { Dossier } from '../../core/dossier/dossier';
import { familyOf } from '../../core/dossier/family';
import { makeDossier } from '../../core/dossier/makeDossier';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import type { Incident } from '../../core/incidents/incidentBook';
import { incidentsCsv } from '../../core/incidents/incidentsCsv';
import { plainLine } from '../../core/text/plainLine';
import { goToClaim } from '../../editor/goToClaim';
import type { OpenArticles } from '../../editor/openArticles';
import type { AnyDossierRequest, DossierView } from '../../page/dossier/messages';
import { inform } from '../../workspace/messages';
import type { AnnotationFiles } from '../../workspace/reading/annotationFiles';
import { answerCommon, commonRequests } from '../pages/commonRequests';
import { PagePanel } from '../pages/pagePanel';
import type { PageContext, PageKind } from '../pages/pagePanel';
import { ClaimLines } from './claimLines';

const id = z.string().max(200);

const dossierPage: PageKind<AnyDossierRequest> = {
  name: 'dossier',
  title: 'Incident dossier',
  requests: z.discriminatedUnion('type', [
    ...commonRequests,
    z.object({ type: z.literal('goToClaim'), id }),
    z.object({ type: z.literal('revealInIncidents'), id }),
    z.object({ type: z.literal('openIncident'), id }),
    z.object({ type: z.literal('export'), format: z.enum(['markdown', 'csv']) }),
    z.object({ type: z.literal('copyMarkdown') }),
  ]),
};

/** Changes that come together are shown together; in milliseconds. */
const pause = 60;
/** Lines follow what is typed into articles when nothing is typed for a while; in milliseconds. */
const idlePause = 800;

/** What a dossier is made from. */
export interface DossierContext extends PageContext {
  readonly store: AnnotationStore;
  readonly files: AnnotationFiles;
  readonly articles: OpenArticles;
}

/** A longer title would leave the other tabs no room; in characters. */
const longestTabTitle = 60;

/** The dossier of one incident, kept up with the annotations as long as it is open. */
export class DossierPanel implements vscode.Disposable {
  readonly #context: DossierContext;
  readonly #page: PagePanel<DossierView, AnyDossierRequest>;
  readonly #lines: ClaimLines;
  readonly #disposables: vscode.Disposable[];
  /** The id it was opened by: a former one leads to the incident as it is now. */
  readonly #named: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  /** True when something changed while it was hidden. */
  #isStale = false;
  #revision = 0;
  #isDisposed = false;

  constructor(panel: vscode.WebviewPanel, incident: string, context: DossierContext) {
    const { store, files, articles } = context;
    this.#context = context;
    this.#named = incident;
    this.#lines = new ClaimLines(articles);
    this.#page = new PagePanel(panel, dossierPage, context, (request) => this.#answer(request));
    this.#disposables = [
      this.#page,
      { dispose: store.changed.add(() => this.#refreshSoon()) },
      files.onDidProgress(() => this.#refreshSoon()),
      articles.onDidChange(() => this.#refreshWhenIdle()),
      panel.onDidChangeViewState(() => {
        if (this.#isStale) this.#refreshSoon();
      }),
    ];
    void this.#refresh();
    // Where places lie is known as soon as the gazetteer is there.
    void articles.settled().then(() => this.#refreshSoon());
  }

  get panel(): vscode.WebviewPanel {
    return this.#page.panel;
  }

  /** The id of the incident as it is now. */
  get incident(): string {
    return this.#context.store.incident(this.#named)?.id ?? this.#named;
  }

  /** Comes to the front. @param claim to be brought into view */
  reveal(claim?: string): void {
    this.panel.reveal();
    if (claim !== undefined) this.#page.reveal(claim);
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#idleTimer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #refreshWhenIdle(): void {
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => this.#refreshSoon(), idlePause);
  }

  #refreshSoon(): void {
    if (this.#isDisposed) return;
    this.#isStale = !this.panel.visible;
    if (this.#isStale) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#refresh();
    }, pause);
  }

  async #refresh(): Promise<void> {
    const revision = ++this.#revision;
    const view = await this.#view();
    if (revision !== this.#revision || this.#isDisposed) return;
    this.panel.title = tabTitle('dossier' in view ? view.dossier.title : this.#named);
    this.#page.show(view);
  }

  async #view(): Promise<DossierView> {
    const { store, files } = this.#context;
    const incident = store.incident(this.#named);
    const { state } = files.progress;
    const isReading = state === 'unread' || state === 'reading';
    if (incident) {
      const dossier = await this.#dossier(incident);
      if (state === 'read') return { dossier };
      const why = isReading ? 'The annotations are still being read' : 'Not all annotations were read';
      return { dossier, notice: `${why}: claims may be missing here.` };
    }
    return {
      message: isReading
        ? 'Reading the annotations …'
        : `There is no incident “${this.#named}” any more: no claim and no incident file names it.`,
    };
  }

  async #dossier(incident: Incident): Promise<Dossier> {
    const { store, articles } = this.#context;
    const find = (named: string) => store.incident(named);
    const { within } = familyOf(incident, find);
    const lines = await this.#lines.of(within.flatMap(({ claims }) => claims));
    return makeDossier(incident, {
      find,
      lineOf: (ref) => lines.get(ref),
      names: store.names,
      gazetteer: articles.knowledge.gazetteer,
      claimsOf: (uri) => store.claimsOf(uri),
    });
  }

  async #answer(request: Exclude<AnyDossierRequest, { type: 'ready' }>): Promise<void> {
    const { store, articles, log } = this.#context;
    switch (request.type) {
      case 'goToClaim':
        return goToClaim(store, articles, request.id, { viewColumn: this.#otherColumn() });
      case 'revealInIncidents':
        await vscode.commands.executeCommand('newsmark.revealInIncidents', request.id);
        return;
      case 'openIncident':
        await vscode.commands.executeCommand('newsmark.openDossier', request.id);
        return;
      case 'copyMarkdown':
        return answerCommon({ type: 'copy', text: await this.#export('markdown') }, log);
      case 'export': {
        const name = `${this.incident}.dossier.${request.format === 'csv' ? 'csv' : 'md'}`;
        const content = await this.#export(request.format);
        return answerCommon({ type: 'save', name, content, encoding: 'text' }, log);
      }
      default:
        return answerCommon(request, log);
    }
  }

  async #export(format: 'markdown' | 'csv'): Promise<string> {
    const incident = this.#context.store.incident(this.#named);
    if (!incident) {
      void inform('There is no incident to export any more.');
      return '';
    }
    if (format === 'markdown') return dossierMarkdown(await this.#dossier(incident));
    const { within } = familyOf(incident, (named) => this.#context.store.incident(named));
    return incidentsCsv({ incidents: within, unassigned: [], background: [], aliases: new Map() });
  }

  /** Articles open beside the dossier, so that both can be seen. */
  #otherColumn(): vscode.ViewColumn {
    const own = this.panel.viewColumn;
    const other = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== own);
    return other?.viewColumn ?? vscode.ViewColumn.Beside;
  }
}

/** The title of an incident, or its id, as its tab shows it. */
export function tabTitle(title: string): string {
  const characters = [...plainLine(title)];
  if (characters.length <= longestTabTitle) return characters.join('');
  return `${characters
    .slice(0, longestTabTitle - 1)
    .join('')
    .trimEnd()}…`;
}
