import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Dossier } from '../../core/dossier/dossier';
import { ActionsContext } from './actions';
import type { Actions } from './actions';
import { ClaimsTable } from './claimsTable';
import { DatasetTable } from './datasetTable';
import { Figures } from './figures';
import { Header } from './header';
import { LedgerTable } from './ledgerTable';
import { MapSection } from './mapSection';
import { Notes, Parts, Questions } from './lists';
import type { Axis } from './plotScale';
import { Summary } from './summary';
import { TimelineSection } from './timelineSection';

export interface DossierPageProps {
  readonly dossier: Dossier;
  /** Why it is not to be relied on yet. */
  readonly notice?: string | undefined;
  readonly axis: Axis | undefined;
  readonly onAxis: (axis: Axis) => void;
  readonly onExport: (format: 'markdown' | 'csv') => void;
  readonly onCopy: () => void;
  readonly actions: Omit<Actions, 'claims'>;
}

/** One incident from its claims to what follows from them; every number leads to the words it comes from. */
export function DossierPage(props: DossierPageProps): JSX.Element {
  const { dossier, axis, onAxis, onExport, onCopy } = props;
  const claims = useMemo(() => new Map(dossier.claims.map((claim) => [claim.id, claim])), [dossier.claims]);
  const { parties } = dossier;
  return (
    <ActionsContext.Provider value={{ ...props.actions, claims }}>
      <main>
        <div class="tools page-tools" role="toolbar" aria-label="Export">
          <button type="button" class="tool" onClick={onCopy}>
            Copy as Markdown
          </button>
          <button type="button" class="tool" onClick={() => onExport('markdown')}>
            Markdown…
          </button>
          <button type="button" class="tool" onClick={() => onExport('csv')}>
            CSV…
          </button>
        </div>
        {props.notice !== undefined && <p class="notice">{props.notice}</p>}
        <Header dossier={dossier} />
        <Summary sentences={dossier.summary} />
        <LedgerTable ledger={dossier.ledger} />
        <Figures plots={dossier.plots} sides={parties} axis={axis} onAxis={onAxis} />
        <Parts parts={dossier.parts} />
        <TimelineSection timeline={dossier.timeline} sides={parties} />
        <MapSection places={dossier.map} />
        <Questions questions={dossier.questions} />
        <DatasetTable datasets={dossier.datasets} />
        <Notes note={dossier.note} decisions={dossier.decisions} />
        <ClaimsTable claims={dossier.claims} />
      </main>
    </ActionsContext.Provider>
  );
}
