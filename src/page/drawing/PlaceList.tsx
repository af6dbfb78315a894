import type { JSX } from 'preact';
import type { MapPlace } from './mapPlaces';

export interface PlaceListProps {
  readonly places: readonly MapPlace[];
  readonly counts: string;
  readonly selected: ReadonlySet<string> | undefined;
  readonly onSelect: ((ids: readonly string[]) => void) | undefined;
}

/** A longer list is no help; the places with the most come first. */
const mostListed = 100;

/** What the map shows, as a table. */
export function PlaceList({ places, counts, selected, onSelect }: PlaceListProps): JSX.Element | null {
  if (places.length === 0) return null;
  const listed = [...places].sort((one, other) => other.weight - one.weight).slice(0, mostListed);
  const left = places.length - listed.length;
  return (
    <details class="place-list">
      <summary>
        {places.length === 1
          ? 'The place as a table'
          : `All ${places.length.toLocaleString('en')} places as a table`}
      </summary>
      <table>
        <caption class="spoken">Places on the map, with the most {counts} first</caption>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col" class="number">
              {counts[0]?.toUpperCase() + counts.slice(1)}
            </th>
            <th scope="col">About it</th>
          </tr>
        </thead>
        <tbody>
          {listed.map(({ id, label, weight, detail }) => (
            <tr key={id}>
              <th scope="row">
                {onSelect ? (
                  <button
                    type="button"
                    class="jump"
                    aria-pressed={selected?.has(id) ?? false}
                    onClick={() => onSelect([id])}
                  >
                    {label}
                  </button>
                ) : (
                  label
                )}
              </th>
              <td class="number">{weight.toLocaleString('en')}</td>
              <td>{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p>And {left.toLocaleString('en')} places more.</p>}
    </details>
  );
}
