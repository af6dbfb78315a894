import { readFileSync } from 'node:fs';
import { render } from 'preact-render-to-string';
import type { MapPlace } from '../../../../src/page/drawing/mapPlaces';
import { PlaceMap } from '../../../../src/page/drawing/PlaceMap';
import { readAtlas } from '../../../../src/page/drawing/worldAtlas';

const atlas = readAtlas(JSON.parse(readFileSync('node_modules/world-atlas/countries-50m.json', 'utf8')));

/** The map as HTML. */
export function renderMap(places: readonly MapPlace[], onSelect?: () => void): string {
  return render(
    <PlaceMap
      places={places}
      label="Places of the incident"
      counts="claims"
      atlas={atlas}
      onSelect={onSelect}
    />,
  );
}
