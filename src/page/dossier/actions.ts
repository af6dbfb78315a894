import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DossierClaim } from '../../core/dossier/dossier';

/** What a reader of the dossier can do, and look up. */
export interface Actions {
  readonly claims: ReadonlyMap<string, DossierClaim>;
  /** Opens the article at a claim's words. */
  readonly goToClaim: (id: string) => void;
  readonly revealInIncidents: (id: string) => void;
  readonly openIncident: (id: string) => void;
  /** Saves a drawing of the page. */
  readonly save: (drawing: SVGSVGElement, name: string, format: 'svg' | 'png') => void;
}

const nothing = (): void => undefined;

export const ActionsContext = createContext<Actions>({
  claims: new Map(),
  goToClaim: nothing,
  revealInIncidents: nothing,
  openIncident: nothing,
  save: nothing,
});

export function useActions(): Actions {
  return useContext(ActionsContext);
}
