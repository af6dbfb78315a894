import { render } from 'preact';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ChartFilter } from '../../core/incidents/charting/filterChart';
import { saveDrawing } from '../drawing/saveDrawing';
import { WebviewHost } from '../webviewHost';
import type { OverviewRequest, OverviewState, OverviewView } from './messages';
import { bookOrder } from './orders';
import { OverviewPage } from './overviewPage';
import './overview.css';

const host = new WebviewHost<OverviewView, OverviewRequest, OverviewState>();

function App(): JSX.Element {
  const [view, setView] = useState<OverviewView>();
  const [filter, setFilter] = useState<ChartFilter>(host.state?.filter ?? {});
  const [order, setOrder] = useState(host.state?.order ?? bookOrder);
  const [page, setPage] = useState(host.state?.page ?? 0);
  const isShown = view !== undefined;
  useEffect(() => host.listen(setView), []);
  useEffect(() => {
    if (isShown) window.scrollTo({ top: host.state?.scroll ?? 0 });
  }, [isShown]);
  useEffect(() => {
    const keep = (): void => host.keep({ filter, order, page, scroll: window.scrollY });
    if (isShown) keep();
    window.addEventListener('scrollend', keep);
    return () => window.removeEventListener('scrollend', keep);
  }, [filter, order, page, isShown]);
  if (!view)
    return (
      <main>
        <p class="lead">Reading the annotations …</p>
      </main>
    );
  return (
    <OverviewPage
      chart={view.chart}
      progress={view.progress}
      filter={filter}
      order={order}
      page={page}
      onFilter={(next) => {
        setFilter(next);
        setPage(0);
      }}
      onOrder={(next) => {
        setOrder(next);
        setPage(0);
      }}
      onPage={setPage}
      onOpen={(id) => host.ask({ type: 'openDossier', id })}
      onReveal={(id) => host.ask({ type: 'revealIncident', id })}
      onExport={(ids) => host.ask({ type: 'export', ids })}
      onSave={(drawing, name, format) =>
        void saveDrawing(drawing, `incidents-${name}`, format).then((request) => host.ask(request))
      }
    />
  );
}

render(<App />, document.body);
