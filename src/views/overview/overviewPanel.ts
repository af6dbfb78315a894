import * as vscode from 'vscode';
import * as z from 'zod';
import type { Chart } from '../../core/incidents/charting/chart';
import { IncidentCharter } from '../../core/incidents/charting/chartIncidents';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import type { IncidentBook } from '../../core/incidents/incidentBook';
import { incidentsCsv } from '../../core/incidents/incidentsCsv';
import { rememberingFinder } from '../../core/incidents/locating/rememberingFinder';
import type { AnyOverviewRequest, OverviewView } from '../../page/overview/messages';
import type { KnowledgeFiles } from '../../workspace/knowledgeFiles';
import { Pace } from '../../workspace/pace';
import type { AnnotationFiles } from '../../workspace/reading/annotationFiles';
import { answerCommon, commonRequests } from '../pages/commonRequests';
import { PagePanel } from '../pages/pagePanel';
import type { PageContext, PageKind } from '../pages/pagePanel';
import { describeProgress } from '../readingProgress';
import { formatCount } from '../../core/text/counted';

const id = z.string().max(200);

const overviewPage: PageKind<AnyOverviewRequest> = {
  name: 'overview',
  title: 'Overview of all incidents',
  requests: z.discriminatedUnion('type', [
    ...commonRequests,
    z.object({ type: z.literal('openDossier'), id }),
    z.object({ type: z.literal('revealIncident'), id }),
    z.object({ type: z.literal('export'), ids: z.array(id) }),
  ]),
};

/** Changes that come together are shown together; in milliseconds. */
const pause = 80;
/** While files are read, no more of the time than this goes into showing what was read so far. */
const shareOfShowing = 1 / 8;

/** Where locating places takes longer than this, incidents are shown before they are on the map; in milliseconds. */
const firstPart = 400;
/** And again so often. */
const partLength = 2_000;

/** What the overview is made from. */
export interface OverviewContext extends PageContext {
  readonly store: AnnotationStore;
  readonly files: AnnotationFiles;
  readonly knowledge: KnowledgeFiles;
}

/** The overview of all incidents, kept up with the annotations as long as it is open. */
export class OverviewPanel implements vscode.Disposable {
  readonly #context: OverviewContext;
  readonly #page: PagePanel<OverviewView, AnyOverviewRequest>;
  readonly #disposables: vscode.Disposable[];
  #charter: IncidentCharter | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #refreshing: Promise<void> | undefined;
  #isStale = false;
  #nextRefresh = 0;
  #isDisposed = false;
  #chart: Chart | undefined;

  constructor(panel: vscode.WebviewPanel, context: OverviewContext) {
    const { store, files } = context;
    this.#context = context;
    this.#page = new PagePanel(panel, overviewPage, context, (request) => this.#answer(request));
    this.#disposables = [
      this.#page,
      { dispose: store.changed.add((uri) => this.#changed(uri)) },
      files.onDidProgress(() => this.#refreshSoon()),
    ];
    this.#refreshSoon();
  }

  get panel(): vscode.WebviewPanel {
    return this.#page.panel;
  }

  /** What is shown; absent before it is made for the first time. */
  get chart(): Chart | undefined {
    return this.#chart;
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  /** What an article's claims say of places tells where those of other incidents in it lie. */
  #changed(uri: string): void {
    const { store, files } = this.#context;
    if (files.progress.state === 'read')
      for (const { incident } of store.claimsOf(uri)) {
        const of = incident === undefined ? undefined : store.incident(incident);
        if (of) this.#charter?.forget(of);
      }
    this.#refreshSoon();
  }

  #refreshSoon(): void {
    this.#isStale = true;
    if (this.#timer !== undefined || this.#refreshing || this.#isDisposed) return;
    const isReading = this.#context.files.progress.state === 'reading';
    const wait = isReading ? Math.max(pause, this.#nextRefresh - performance.now()) : pause;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#refreshing = this.#refresh().finally(() => {
        this.#refreshing = undefined;
        if (this.#isStale) this.#refreshSoon();
      });
    }, wait);
  }

  async #refresh(): Promise<void> {
    const { store, files, knowledge } = this.#context;
    const began = performance.now();
    await knowledge.load();
    this.#isStale = false;
    this.#charter ??= this.#newCharter();
    const pace = new Pace();
    while (!store.gather(pace.mayGoOn) && !this.#isDisposed) await pace.rest();
    const book = store.incidentsSoFar();
    let nextShowing = performance.now() + firstPart;
    for (const [at, incident] of book.incidents.entries()) {
      this.#charter.prepare(incident);
      if (!pace.mayGoOn()) await pace.rest();
      if (this.#isDisposed) return;
      if (performance.now() > nextShowing) {
        this.#show(
          book,
          `Locating places: ${formatCount(at)} of ${formatCount(book.incidents.length)} incidents.`,
        );
        nextShowing = performance.now() + partLength;
      }
    }
    this.#show(book, describeProgress(files.progress, false));
    this.#nextRefresh = performance.now() + (performance.now() - began) / shareOfShowing;
  }

  #show({ incidents, unassigned, names }: IncidentBook, progress: string | undefined): void {
    this.#chart = this.#charter?.chart(incidents, unassigned.length, names);
    if (this.#chart) this.#page.show({ chart: this.#chart, ...(progress !== undefined && { progress }) });
  }

  #newCharter(): IncidentCharter {
    const { store, knowledge } = this.#context;
    const gazetteer = knowledge.current?.gazetteer;
    return new IncidentCharter({
      gazetteer: gazetteer && rememberingFinder(gazetteer),
      incident: (named) => store.incident(named),
      claimsOf: (uri) => store.claimsOf(uri),
    });
  }

  async #answer(request: Exclude<AnyOverviewRequest, { type: 'ready' }>): Promise<void> {
    switch (request.type) {
      case 'openDossier':
      case 'revealIncident':
        await vscode.commands.executeCommand(`newsmark.${request.type}`, request.id);
        return;
      case 'export':
        return answerCommon(
          { type: 'save', name: 'incidents.csv', content: this.#csv(request.ids), encoding: 'text' },
          this.#context.log,
        );
      default:
        return answerCommon(request, this.#context.log);
    }
  }

  #csv(ids: readonly string[]): string {
    const incidents = ids.flatMap((named) => this.#context.store.incident(named) ?? []);
    return incidentsCsv({ incidents, unassigned: [], background: [], aliases: new Map() });
  }
}
