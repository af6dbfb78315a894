import { render } from 'preact-render-to-string';
import type { Dossier, Plot } from '../../../../src/core/dossier/dossier';
import { DossierPage } from '../../../../src/page/dossier/dossierPage';
import { FigurePlot } from '../../../../src/page/dossier/figurePlot';
import type { Axis } from '../../../../src/page/dossier/plotScale';

const nothing = (): void => undefined;

/** The page of an incident as HTML. */
export function renderDossier(dossier: Dossier): string {
  return render(
    <DossierPage
      dossier={dossier}
      axis={undefined}
      onAxis={nothing}
      onExport={nothing}
      onCopy={nothing}
      actions={{ goToClaim: nothing, revealInIncidents: nothing, openIncident: nothing, save: nothing }}
    />,
  );
}

/** One figure as SVG, 760 pixels wide. */
export function renderPlot(plot: Plot, axis: Axis): string {
  return render(<FigurePlot plot={plot} axis={axis} width={760} sides={['State', 'Rebels']} />);
}
