import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { ChartedIncident } from '../../core/incidents/charting/chart';
import type { ChartFilter } from '../../core/incidents/charting/filterChart';
import { timelineOf } from '../../core/incidents/charting/timeBins';
import type { TimeBin } from '../../core/incidents/charting/timeBins';
import { daysOf } from '../../core/incidents/incidentDates';
import { isoOfDay } from '../../core/text/calendar';
import { Section } from '../dossier/section';
import { useWidth } from '../drawing/useWidth';
import { counted } from '../../core/text/counted';
import { SaveButtons } from './saveButtons';
import { TimelineDrawing } from './timelineDrawing';
import type { BinRange } from './timelineDrawing';

interface TimelineSectionProps {
  /** Those that the rest of the filter leaves. */
  readonly incidents: readonly ChartedIncident[];
  readonly all: readonly ChartedIncident[];
  readonly filter: ChartFilter;
  readonly onChange: (part: Partial<ChartFilter>) => void;
  readonly onSave: (drawing: SVGSVGElement, name: string, format: 'svg' | 'png') => void;
}

/** When the incidents were. */
export function TimelineSection({
  incidents,
  all,
  filter,
  onChange,
  onSave,
}: TimelineSectionProps): JSX.Element {
  const drawing = useRef<SVGSVGElement>(null);
  const [frame, width] = useWidth<HTMLDivElement>(900);
  const unit = useMemo(() => timelineOf(all, ({ date }) => date).unit, [all]);
  const timeline = useMemo(() => timelineOf(incidents, ({ date }) => date, unit), [incidents, unit]);
  const { bins, yearless, undated } = timeline;
  const chosen = chosenBins(bins, filter);
  const choose = ([first, last]: BinRange) => {
    const isSame = chosen?.[0] === first && chosen[1] === last;
    const [from, to] = [bins[first]?.from, bins[last]?.to];
    if (isSame || from === undefined || to === undefined) onChange({ from: undefined, to: undefined });
    else onChange({ from: isoOfDay(from), to: isoOfDay(to), dates: undefined });
  };
  const isNarrowed = filter.from !== undefined || filter.to !== undefined || filter.dates !== undefined;
  const lanes = [
    { dates: 'no year', count: yearless.length, text: 'with a date but no year' },
    { dates: 'undated', count: undated.length, text: 'without a date' },
  ] as const;
  return (
    <Section
      title="When"
      tools={
        <>
          {isNarrowed && (
            <button
              type="button"
              class="tool"
              onClick={() => onChange({ from: undefined, to: undefined, dates: undefined })}
            >
              All dates
            </button>
          )}
          <SaveButtons drawing={drawing} name="timeline" onSave={onSave} />
        </>
      }
    >
      <div ref={frame}>
        {bins.length > 0 ? (
          <TimelineDrawing
            timeline={timeline}
            width={width}
            chosen={chosen}
            onChoose={choose}
            drawing={drawing}
          />
        ) : (
          <p class="nothing">No incident with a full date.</p>
        )}
      </div>
      <div class="lanes">
        {lanes.map(({ dates, count, text }) =>
          count === 0 && filter.dates !== dates ? null : (
            <button
              key={dates}
              type="button"
              class="tool"
              aria-pressed={filter.dates === dates}
              onClick={() =>
                onChange(
                  filter.dates === dates ? { dates: undefined } : { dates, from: undefined, to: undefined },
                )
              }
            >
              {counted(count, 'incident')} {text}
            </button>
          ),
        )}
      </div>
    </Section>
  );
}

/** The bins that the chosen days reach into; none where no days are chosen. */
function chosenBins(bins: readonly TimeBin<unknown>[], { from, to }: ChartFilter): BinRange | undefined {
  const [first, last] = [daysOf(from)?.from, daysOf(to)?.to];
  if (first === undefined && last === undefined) return undefined;
  const start = bins.findIndex((bin) => bin.to >= (first ?? -Infinity));
  const end = bins.findLastIndex((bin) => bin.from <= (last ?? Infinity));
  return start === -1 || end < start ? undefined : [start, end];
}
