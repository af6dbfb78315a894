import type { Dossier } from '../../core/dossier/dossier';
import type { CommonRequest } from '../messages';

/** What the panel sends: the dossier, or why there is none. */
export type DossierView =
  | {
      readonly dossier: Dossier;
      /** Why it is not to be relied on yet. */
      readonly notice?: string;
    }
  | { readonly message: string };

/** What the page asks of the panel, besides what every page may ask. */
export type DossierRequest =
  | { readonly type: 'goToClaim'; readonly id: string }
  | { readonly type: 'revealInIncidents'; readonly id: string }
  | { readonly type: 'openIncident'; readonly id: string }
  | { readonly type: 'export'; readonly format: 'markdown' | 'csv' }
  | { readonly type: 'copyMarkdown' };

export type AnyDossierRequest = DossierRequest | CommonRequest;

/** What the page keeps while it is hidden, and what the panel is restored by. */
export interface DossierState {
  readonly incident: string;
  /** What the reader chose; absent where each figure has the axis that suits it. */
  readonly axis?: 'linear' | 'log';
  /** How far the page is scrolled, in CSS pixels. */
  readonly scroll: number;
}
