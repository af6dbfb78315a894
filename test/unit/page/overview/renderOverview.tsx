import { render } from 'preact-render-to-string';
import type { Chart } from '../../../../src/core/incidents/charting/chart';
import type { ChartFilter } from '../../../../src/core/incidents/charting/filterChart';
import { bookOrder } from '../../../../src/page/overview/orders';
import type { Order } from '../../../../src/page/overview/orders';
import { OverviewPage } from '../../../../src/page/overview/overviewPage';

const ignore = (): void => undefined;

/** What a reader has chosen. */
export interface Chosen {
  readonly filter?: ChartFilter;
  readonly order?: Order;
  readonly page?: number;
  readonly progress?: string;
}

/** The overview as HTML. */
export function renderOverview(chart: Chart, chosen: Chosen = {}): string {
  const { filter = {}, order = bookOrder, page = 0, progress } = chosen;
  return render(
    <OverviewPage
      chart={chart}
      progress={progress}
      filter={filter}
      order={order}
      page={page}
      onFilter={ignore}
      onOrder={ignore}
      onPage={ignore}
      onOpen={ignore}
      onReveal={ignore}
      onExport={ignore}
      onSave={ignore}
    />,
  );
}
