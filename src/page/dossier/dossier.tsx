import { render } from 'preact';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { saveDrawing } from '../drawing/saveDrawing';
import { WebviewHost } from '../webviewHost';
import { DossierPage } from './dossierPage';
import type { DossierRequest, DossierState, DossierView } from './messages';
import './dossier.css';

const host = new WebviewHost<DossierView, DossierRequest, DossierState>();

/** How long a claim that was asked for stays marked, in milliseconds. */
const markedFor = 2500;

function App(): JSX.Element {
  const [view, setView] = useState<DossierView>();
  const [axis, setAxis] = useState(host.state?.axis);
  const [news, setNews] = useState('');
  const [wanted, setWanted] = useState<{ readonly id: string }>();
  useEffect(() => {
    let shows = 0;
    host.listen(
      (next) => {
        setView(next);
        shows += 1;
        if (shows > 1) setNews(`The dossier follows a change (${shows - 1}).`);
      },
      (id) => setWanted({ id }),
    );
  }, []);
  const dossier = view && 'dossier' in view ? view.dossier : undefined;
  const id = dossier?.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    const keep = (): void => host.keep({ incident: id, scroll: window.scrollY, ...(axis && { axis }) });
    window.scrollTo({ top: host.state?.scroll ?? 0 });
    keep();
    window.addEventListener('scrollend', keep);
    return () => window.removeEventListener('scrollend', keep);
  }, [id, axis]);
  useEffect(() => {
    if (wanted && id !== undefined) bringIntoView(wanted.id);
  }, [wanted, id]);
  return (
    <>
      {dossier && (
        <DossierPage
          dossier={dossier}
          notice={view && 'notice' in view ? view.notice : undefined}
          axis={axis}
          onAxis={setAxis}
          onExport={(format) => host.ask({ type: 'export', format })}
          onCopy={() => host.ask({ type: 'copyMarkdown' })}
          actions={{
            goToClaim: (claim) => host.ask({ type: 'goToClaim', id: claim }),
            revealInIncidents: (claim) => host.ask({ type: 'revealInIncidents', id: claim }),
            openIncident: (incident) => host.ask({ type: 'openIncident', id: incident }),
            save: (drawing, name, format) => {
              const file = `${dossier.id}-${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
              void saveDrawing(drawing, file, format).then((request) => host.ask(request));
            },
          }}
        />
      )}
      {view && 'message' in view && (
        <main>
          <p class="lead">{view.message}</p>
        </main>
      )}
      <div role="status" class="spoken">
        {news}
      </div>
    </>
  );
}

/** Scrolls to a claim's row, puts the focus there and marks it for a while. */
function bringIntoView(id: string): void {
  const row = document.getElementById(`claim-${id}`);
  if (!row) return;
  row.scrollIntoView({ block: 'center' });
  row.focus();
  row.classList.add('wanted');
  setTimeout(() => row.classList.remove('wanted'), markedFor);
}

render(<App />, document.body);
