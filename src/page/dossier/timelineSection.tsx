import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Timeline } from '../../core/dossier/dossier';
import { useWidth } from '../drawing/useWidth';
import { ClaimRefs } from './claimRefs';
import { SaveTools } from './saveTools';
import { narrowestDrawing } from './sideMark';
import { Section } from './section';
import { TimelinePlot } from './timelinePlot';
import { counted } from '../../core/text/counted';

const bases = { said: 'said', relayed: 'passed on', published: 'published' } as const;

interface TimelineSectionProps {
  readonly timeline: Timeline;
  readonly sides: readonly string[];
}

/** When it was said, drawn and as a table; what no date places is named. */
export function TimelineSection({ timeline, sides }: TimelineSectionProps): JSX.Element | null {
  const [frame, room] = useWidth<HTMLDivElement>(760);
  const width = Math.max(room, narrowestDrawing);
  const drawing = useRef<SVGSVGElement>(null);
  const { rows, undated } = timeline;
  if (rows.length === 0) return null;
  return (
    <Section title="When it was said">
      <figure ref={frame}>
        <TimelinePlot timeline={timeline} width={width} sides={sides} drawing={drawing} />
        <p class="muted">
          Filled: the day of the statement, or of its being passed on, is told. Hollow: only the article’s day
          of publication is known.
          {undated.length > 0 && (
            <>
              {' '}
              {counted(undated.length, 'claim has', 'claims have')} no date at all:
              <ClaimRefs claims={undated} />
            </>
          )}
        </p>
        <div class="under">
          <details>
            <summary>Timeline as a table</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">Claimant</th>
                  <th scope="col">Day</th>
                  <th scope="col">Says</th>
                </tr>
              </thead>
              <tbody>
                {rows.flatMap(({ claimant, marks }) =>
                  marks.map(({ date, basis, texts, claims }) => (
                    <tr key={`${claimant} ${date} ${basis}`}>
                      <th scope="row">{claimant}</th>
                      <td>
                        {date}, {bases[basis]}
                      </td>
                      <td>
                        {texts.join('; ')}
                        <ClaimRefs claims={claims} />
                      </td>
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          </details>
          <SaveTools drawing={drawing} name="Timeline" />
        </div>
      </figure>
    </Section>
  );
}
