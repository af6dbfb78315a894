import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Plot } from '../../core/dossier/dossier';
import { useWidth } from '../drawing/useWidth';
import { ClaimRefs } from './claimRefs';
import { FigurePlot } from './figurePlot';
import { naturalAxis } from './plotScale';
import type { Axis } from './plotScale';
import { SaveTools } from './saveTools';
import { narrowestDrawing } from './sideMark';
import { Section } from './section';
import { counted } from '../../core/text/counted';

interface FiguresProps {
  readonly plots: readonly Plot[];
  readonly sides: readonly string[];
  /** What the reader chose; else each figure has the axis that suits it. */
  readonly axis: Axis | undefined;
  readonly onAxis: (axis: Axis) => void;
}

/** Every figure with a number, drawn and as a table. */
export function Figures({ plots, sides, axis, onAxis }: FiguresProps): JSX.Element | null {
  const [frame, room] = useWidth<HTMLDivElement>(760);
  const width = Math.max(room, narrowestDrawing);
  if (plots.length === 0) return null;
  const shown = axis ?? (plots.some((plot) => naturalAxis(plot) === 'log') ? 'log' : 'linear');
  const choice = (
    <div role="group" aria-label="Axis" class="switch">
      {(['linear', 'log'] as const).map((each) => (
        <button
          key={each}
          type="button"
          class="tool"
          aria-pressed={shown === each}
          onClick={() => onAxis(each)}
        >
          {each === 'linear' ? 'Linear axis' : 'Log axis'}
        </button>
      ))}
    </div>
  );
  return (
    <Section title="Figures" tools={choice}>
      <div ref={frame}>
        {plots.map((plot) => (
          <Figure key={plot.label} plot={plot} sides={sides} axis={shown} width={width} />
        ))}
      </div>
    </Section>
  );
}

interface FigureProps {
  readonly plot: Plot;
  readonly sides: readonly string[];
  readonly axis: Axis;
  readonly width: number;
}

function Figure({ plot, sides, axis, width }: FigureProps): JSX.Element {
  const drawing = useRef<SVGSVGElement>(null);
  return (
    <figure>
      <FigurePlot plot={plot} axis={axis} width={width} sides={sides} drawing={drawing} />
      <div class="under">
        <details>
          <summary>{plot.label} as a table</summary>
          <PlotTable plot={plot} />
        </details>
        <SaveTools drawing={drawing} name={plot.label} />
      </div>
    </figure>
  );
}

function PlotTable({ plot }: { readonly plot: Plot }): JSX.Element {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Claimant</th>
          <th scope="col">Side</th>
          <th scope="col">Says</th>
        </tr>
      </thead>
      <tbody>
        {plot.rows.map(({ claimant, side, marks, words, repeats }) => (
          <tr key={claimant}>
            <th scope="row">{claimant}</th>
            <td>{side ?? '–'}</td>
            <td>
              {marks.map(({ text, standing, claims }) => (
                <div key={claims.join()}>
                  {text}
                  {standing !== undefined && ` (${standing})`}
                  <ClaimRefs claims={claims} />
                </div>
              ))}
              {words.map(({ text, claims }) => (
                <div key={claims.join()}>
                  {text}
                  <ClaimRefs claims={claims} />
                </div>
              ))}
              {repeats > 0 && <div>{counted(repeats, 'repeat')}, counted once</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
