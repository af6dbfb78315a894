import { builtInCodebook } from '../../../../src/core/claims/codebook';
import type { Claim } from '../../../../src/core/claims/schema';
import { AnnotationStore } from '../../../../src/core/incidents/annotationStore';
import type { DecisionPlan } from '../../../../src/core/incidents/deciding/decisionPlan';
import { editIncidentFile } from '../../../../src/core/incidents/deciding/editIncidentFile';
import { ofIncident } from '../../../../src/core/incidents/deciding/incidentEdit';
import { parseIncidentFile, serialiseIncidentFile } from '../../../../src/core/incidents/incidentFile';
import type { IncidentFile } from '../../../../src/core/incidents/incidentFile';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import { editSidecar } from '../../../../src/core/sidecar/writing/editSidecar';
import { serialiseSidecar } from '../../../../src/core/sidecar/writing/serialise';

/** A desk with annotations on it, to which plans are applied as the files would be. */
export class Desk {
  readonly store = new AnnotationStore(builtInCodebook);

  /** @param articles claims by article; @param files what is decided already */
  constructor(articles: Readonly<Record<string, readonly Claim[]>>, files: readonly IncidentFile[] = []) {
    for (const [uri, claims] of Object.entries(articles)) this.#set(uri, serialiseSidecar(undefined, claims));
    for (const file of files) this.#setFile(file.id, serialiseIncidentFile(file));
  }

  do(plan: DecisionPlan): readonly string[] {
    for (const { uri, edits } of plan.claims) {
      const file = this.store.sidecar(uri)?.file ?? parseSidecar('');
      this.#set(uri, editSidecar(file, edits));
    }
    for (const { id, edits } of plan.incidents) {
      this.#setFile(id, editIncidentFile(this.text(id), [ofIncident(id), ...edits]));
    }
    return plan.told;
  }

  text(id: string): string {
    return this.store.incidentFile(`incidents/${id}.yaml`)?.source ?? '';
  }

  file(id: string): IncidentFile | undefined {
    return this.store.incidentFile(`incidents/${id}.yaml`)?.file;
  }

  /** The names of the claims of an incident. */
  claimsOf(id: string): string[] {
    return (this.store.incident(id)?.claims ?? []).map(({ claim }) => claim.id.replace(/^claim/, ''));
  }

  #set(uri: string, text: string): void {
    this.store.setSidecar({ uri, name: uri, file: parseSidecar(text) });
  }

  #setFile(id: string, source: string): void {
    this.store.setIncidentFile({ uri: `incidents/${id}.yaml`, source, ...parseIncidentFile(source) });
  }
}
