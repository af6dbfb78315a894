import type { Chart } from '../../core/incidents/charting/chart';
import type { ChartFilter } from '../../core/incidents/charting/filterChart';
import type { CommonRequest } from '../messages';
import type { Order } from './orders';

/** What the panel sends: all incidents, and whether any are missing yet. */
export interface OverviewView {
  readonly chart: Chart;
  /** What is still being done, in a sentence. */
  readonly progress?: string;
}

/** What the page asks of the panel, besides what every page may ask. */
export type OverviewRequest =
  | { readonly type: 'openDossier'; readonly id: string }
  | { readonly type: 'revealIncident'; readonly id: string }
  | { /** Saves these incidents as CSV. */ readonly type: 'export'; readonly ids: readonly string[] };

export type AnyOverviewRequest = OverviewRequest | CommonRequest;

/** What the page keeps while it is hidden, and takes up again after the window was reloaded. */
export interface OverviewState {
  readonly filter: ChartFilter;
  readonly order: Order;
  /** The page of the list, from 0. */
  readonly page: number;
  readonly scroll: number;
}
