import * as vscode from 'vscode';
import { describeArrangement, readArrangement } from '../../core/incidents/arranging/arrangement';
import type { Arrangement } from '../../core/incidents/arranging/arrangement';
import { filterStepwise } from '../../core/incidents/arranging/filterOverview';
import { groupStepwise, sortGroups } from '../../core/incidents/arranging/groupClaims';
import { describeFilter, isEmptyFilter, noFilter } from '../../core/incidents/arranging/incidentFilter';
import type { IncidentFilter } from '../../core/incidents/arranging/incidentFilter';
import { IncidentMatcher } from '../../core/incidents/arranging/incidentMatcher';
import { sortListed } from '../../core/incidents/arranging/sortListed';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import type { ClaimRef, Incident, IncidentBook } from '../../core/incidents/incidentBook';
import { overviewOf } from '../../core/incidents/overview';
import type { IncidentHead, Overview } from '../../core/incidents/overview';
import type { AnnotationFiles } from '../../workspace/reading/annotationFiles';
import { inSlices } from '../../workspace/inSlices';
import { sidecarEnding } from '../../workspace/sidecarLocation';
import type { NodeSource } from './incidentNodes';
import { UpperNodes } from './upperNodes';
import { counted, formatCount } from '../../core/text/counted';

/** Where the arrangement is kept for the next start. */
const keptKey = 'newsmark.incidentArrangement';

/** A book as the tree shows it. */
export interface Arranged extends Pick<NodeSource, 'filter' | 'sort'> {
  readonly upper: UpperNodes;
  /** How many incidents a filter left, of how many; absent without one. */
  readonly left?: { readonly passed: number; readonly of: number };
}

/** How the incident tree is grouped, sorted and filtered. Grouping and sorting are kept with the workspace. */
export class IncidentArrangement implements vscode.Disposable {
  readonly #store: AnnotationStore;
  readonly #files: AnnotationFiles;
  readonly #kept: vscode.Memento | undefined;
  readonly #changed = new vscode.EventEmitter<void>();
  #arrangement: Arrangement;
  #filter: IncidentFilter = noFilter;
  #matcher: IncidentMatcher | undefined;
  /** Another number for every way in which the tree was arranged. */
  version = 0;
  readonly onDidChange = this.#changed.event;

  /** @param kept the workspace's memory; without one nothing is kept */
  constructor(store: AnnotationStore, files: AnnotationFiles, kept?: vscode.Memento) {
    this.#store = store;
    this.#files = files;
    this.#kept = kept;
    this.#arrangement = readArrangement(kept?.get(keptKey));
  }

  get current(): Arrangement {
    return this.#arrangement;
  }

  get filter(): IncidentFilter {
    return this.#filter;
  }

  get isFiltered(): boolean {
    return this.#matcher !== undefined;
  }

  change(changes: Partial<Arrangement>): void {
    this.#arrangement = { ...this.#arrangement, ...changes };
    void this.#kept?.update(keptKey, this.#arrangement);
    this.#tell();
  }

  setFilter(filter: IncidentFilter): void {
    this.#filter = filter;
    this.#matcher = isEmptyFilter(filter) ? undefined : new IncidentMatcher(filter);
    this.#tell();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** How the tree is grouped and sorted, in words; empty where it stands in the order of the book. */
  describe(): string {
    return describeArrangement(this.#arrangement);
  }

  /** What the filter leaves, as a sentence that says how to be rid of it. */
  describeFilter({ left }: Pick<Arranged, 'left'>): string {
    if (!left) return '';
    const passed = `${formatCount(left.passed)} of ${counted(left.of, 'incident')}`;
    return `Filtered: ${describeFilter(this.#filter)} (${passed}). Clear Filter, in the title of this view, shows all.`;
  }

  /** The upper rows as they were last time; undefined where these cannot be told before every claim is read. */
  arrangeLast(overview: Overview): UpperNodes | undefined {
    if (this.isFiltered || this.#arrangement.grouping !== 'incident') return undefined;
    return this.#upperOf(overview);
  }

  /** Arranges a book, sharing the time. */
  async arrange(book: IncidentBook): Promise<Arranged> {
    const matcher = this.#matcher;
    const sort = this.#sorter();
    const { grouping } = this.#arrangement;
    const filtered = matcher && (await inSlices(filterStepwise(book, matcher)));
    const left = filtered && { passed: filtered.passed, of: book.incidents.length };
    const ids = new Set(filtered?.incidents.map(({ id }) => id));
    const filter = matcher && {
      shows: (id: string) => ids.has(id),
      passesClaim: (ref: ClaimRef, incident?: Incident) => matcher.passesClaim(ref, incident),
    };
    const common = { sort, ...(filter && { filter }), ...(left && { left }) };
    if (grouping === 'incident') return { upper: this.#upperOf(filtered ?? overviewOf(book)), ...common };
    const shows = matcher && ((ref: ClaimRef, incident?: Incident) => isShown(matcher, ref, incident));
    const groups = await inSlices(groupStepwise(book, { grouping, names: this.#store.names, shows }));
    const changes = this.#changes();
    const sorted = sortGroups(groups, this.#arrangement, ({ claims }) => changes.ofClaims(claims));
    return { upper: UpperNodes.ofGroups(sorted, grouping), ...common };
  }

  #tell(): void {
    this.version++;
    this.#changed.fire();
  }

  #upperOf(overview: Overview): UpperNodes {
    const { sorting } = this.#arrangement;
    const incidents = this.#sorter()(overview.incidents);
    return UpperNodes.ofIncidents({ ...overview, incidents }, sorting === 'oldest' || sorting === 'newest');
  }

  #sorter(): <Head extends IncidentHead>(incidents: readonly Head[]) => readonly Head[] {
    const { sorting } = this.#arrangement;
    return (incidents) => {
      const changes = this.#changes();
      return sortListed(incidents, sorting, ({ id }) => changes.ofIncident(id));
    };
  }

  /** When things were changed last, by the times of their files. */
  #changes(): { ofIncident: (id: string) => number; ofClaims: (claims: readonly ClaimRef[]) => number } {
    const times = new Map<string, number>();
    const ofArticle = (uri: string): number => {
      const known = times.get(uri);
      if (known !== undefined) return known;
      const time = this.#files.changedAt(`${uri}${sidecarEnding}`);
      times.set(uri, time);
      return time;
    };
    let files: Map<string, number> | undefined;
    const ofFile = (id: string): number => {
      files ??= new Map(
        [...this.#store.incidentFiles()].map(({ uri, file }) => [file?.id ?? '', this.#files.changedAt(uri)]),
      );
      return files.get(id) ?? 0;
    };
    const ofClaims = (claims: readonly ClaimRef[]): number =>
      claims.reduce((last, { uri }) => Math.max(last, ofArticle(uri)), 0);
    return {
      ofClaims,
      ofIncident: (id) => Math.max(ofFile(id), ofClaims(this.#store.incident(id)?.claims ?? [])),
    };
  }
}

function isShown(matcher: IncidentMatcher, ref: ClaimRef, incident: Incident | undefined): boolean {
  if (incident ? !matcher.passes(incident) : ref.claim.incident !== undefined && !matcher.takesBackground)
    return false;
  return matcher.passesClaim(ref, incident);
}
