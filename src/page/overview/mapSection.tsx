import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Chart, ChartedIncident } from '../../core/incidents/charting/chart';
import { placeId } from '../../core/incidents/charting/filterChart';
import type { ChartFilter } from '../../core/incidents/charting/filterChart';
import { Section } from '../dossier/section';
import type { MapPlace } from '../drawing/mapPlaces';
import { PlaceMap } from '../drawing/PlaceMap';
import { counted } from '../../core/text/counted';
import { SaveButtons } from './saveButtons';

interface MapSectionProps {
  readonly chart: Chart;
  readonly incidents: readonly ChartedIncident[];
  readonly filter: ChartFilter;
  readonly onChange: (part: Partial<ChartFilter>) => void;
  readonly onSave: (drawing: SVGSVGElement, name: string, format: 'svg' | 'png') => void;
}

/** Where the incidents are. */
export function MapSection({ chart, incidents, filter, onChange, onSave }: MapSectionProps): JSX.Element {
  const drawing = useRef<SVGSVGElement>(null);
  const places = useMemo(() => mapPlaces(chart, incidents), [chart, incidents]);
  const selected = useMemo(() => new Set(filter.places), [filter.places]);
  const missing = useMemo(() => notOnMap(incidents), [incidents]);
  const select = (ids: readonly string[]) => {
    const same = ids.length === selected.size && ids.every((id) => selected.has(id));
    onChange({ places: same ? undefined : ids });
  };
  return (
    <Section
      title="Where"
      tools={
        <>
          {selected.size > 0 && (
            <button type="button" class="tool" onClick={() => onChange({ places: undefined })}>
              All places
            </button>
          )}
          <SaveButtons drawing={drawing} name="map" onSave={onSave} />
        </>
      }
    >
      <PlaceMap
        places={places}
        label="Places of the incidents; choose one to see its incidents alone"
        counts="incidents"
        selected={selected}
        onSelect={select}
        drawing={drawing}
      />
      {missing.length > 0 && (
        <details class="place-list">
          <summary>Not on the map: {missing.length.toLocaleString('en')}</summary>
          <p>{missing.join(', ')}</p>
        </details>
      )}
    </Section>
  );
}

/** The places of some incidents, with how many lie there. */
function mapPlaces(chart: Chart, incidents: readonly ChartedIncident[]): MapPlace[] {
  const counts = chart.places.map(() => ({ weight: 0, contested: 0 }));
  for (const { at, contested } of incidents)
    for (const place of new Set(at)) {
      const count = counts[place];
      if (!count) continue;
      count.weight++;
      if (contested.length > 0) count.contested++;
    }
  return chart.places.flatMap((place, at) => {
    const { weight = 0, contested = 0 } = counts[at] ?? {};
    if (weight === 0) return [];
    const { name, latitude, longitude, precision, isUncertain, about } = place;
    const facts = [counted(weight, 'incident'), contested > 0 ? `${contested} contested` : '', about];
    return {
      ...{ id: placeId(place), label: name, latitude, longitude, precision, weight, contested, isUncertain },
      detail: facts.filter((fact) => fact !== '').join(', '),
    };
  });
}

/** Names of places that nothing is known of, and of incidents without any place. */
function notOnMap(incidents: readonly ChartedIncident[]): string[] {
  const names = incidents.flatMap(({ unlocated, places, title }) =>
    places.length === 0 ? [`${title} (names no place)`] : (unlocated ?? []),
  );
  return [...new Set(names)];
}
