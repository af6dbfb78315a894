import type { SidecarEdit } from '../../sidecar/writing/editSidecar';
import type { AnnotationStore } from '../annotationStore';
import type { IncidentEdit } from './incidentEdit';

/** What a decision about claims and incidents changes, in which files. */
export interface DecisionPlan {
  /** By article, each once. */
  readonly claims: readonly { readonly uri: string; readonly edits: readonly SidecarEdit[] }[];
  /** By incident, each once. */
  readonly incidents: readonly { readonly id: string; readonly edits: readonly IncidentEdit[] }[];
  /** What the analyst should know of it beforehand or afterwards, in sentences. */
  readonly told: readonly string[];
}

/** What plans are made of: the annotations as they are. */
export type DecisionSource = Pick<AnnotationStore, 'incident' | 'findClaim' | 'incidentFiles' | 'incidents'>;

/** A decision that makes no sense as things are; the message is the sentence for the analyst. */
export class DecisionRefused extends Error {
  override readonly name = 'DecisionRefused';
}
