import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Chart } from '../../core/incidents/charting/chart';
import { eventsOf, filterChart, isEmptyFilter } from '../../core/incidents/charting/filterChart';
import type { ChartFilter } from '../../core/incidents/charting/filterChart';
import { Filters } from './filters';
import { Headline } from './headline';
import { IncidentList } from './incidentList';
import { MapSection } from './mapSection';
import { ordered } from './orders';
import type { Order } from './orders';
import { TimelineSection } from './timelineSection';

export interface OverviewPageProps {
  readonly chart: Chart;
  /** What is still being done. */
  readonly progress?: string | undefined;
  readonly filter: ChartFilter;
  readonly order: Order;
  /** The page of the list, from 0. */
  readonly page: number;
  readonly onFilter: (filter: ChartFilter) => void;
  readonly onOrder: (order: Order) => void;
  readonly onPage: (page: number) => void;
  readonly onOpen: (id: string) => void;
  readonly onReveal: (id: string) => void;
  readonly onExport: (ids: readonly string[]) => void;
  readonly onSave: (drawing: SVGSVGElement, name: string, format: 'svg' | 'png') => void;
}

/** All incidents in time and in space, and as a list; what is chosen in one narrows the others. */
export function OverviewPage(props: OverviewPageProps): JSX.Element {
  const { chart, progress, filter, order, page, onFilter, onOrder, onPage, onOpen, onReveal, onSave } = props;
  const shown = useMemo(() => filterChart(chart, filter), [chart, filter]);
  const inTime = useMemo(() => eventsOf(filterChart(chart, filter, 'dates')), [chart, filter]);
  const inSpace = useMemo(() => eventsOf(filterChart(chart, filter, 'places')), [chart, filter]);
  const listed = useMemo(() => ordered(shown, order), [shown, order]);
  const change = (part: Partial<ChartFilter>) => onFilter({ ...filter, ...part });
  if (chart.incidents.length === 0)
    return (
      <main>
        <Headline chart={chart} progress={progress} />
      </main>
    );
  return (
    <main>
      <Headline chart={chart} progress={progress} />
      <Filters
        chart={chart}
        filter={filter}
        found={shown.length}
        onChange={change}
        onClear={isEmptyFilter(filter) ? undefined : () => onFilter({})}
      />
      <TimelineSection
        incidents={inTime}
        all={chart.incidents}
        filter={filter}
        onChange={change}
        onSave={onSave}
      />
      <MapSection chart={chart} incidents={inSpace} filter={filter} onChange={change} onSave={onSave} />
      <IncidentList
        incidents={listed}
        order={order}
        page={page}
        onOrder={onOrder}
        onPage={onPage}
        onOpen={onOpen}
        onReveal={onReveal}
        onExport={() => props.onExport(listed.map(({ id }) => id))}
      />
    </main>
  );
}
