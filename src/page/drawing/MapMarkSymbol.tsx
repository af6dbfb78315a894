import type { JSX } from 'preact';
import { isArea } from './mapPlaces';
import type { MapMark } from './mapPlaces';

export interface MapMarkProps {
  readonly mark: MapMark;
  /** True for the one that the Tab key leads to. */
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onSelect: ((mark: MapMark) => void) | undefined;
  readonly onFocus: (mark: MapMark) => void;
}

/** What a mark is called on the map: its first place, and how many more there are. */
export function nameOfMark({ places: [first, ...others] }: MapMark): string {
  const name = first.isUncertain ? `${first.label}?` : first.label;
  return others.length > 0 ? `${name} +${others.length}` : name;
}

/**
 * One mark: a circle, a diamond where something is contested; where several places are one mark, a sector of it as large
 * as what is contested of them. Filled where the spot is known, dashed and hollow where it is only known to lie in an area.
 */
export function MapMarkSymbol({ mark, isCurrent, isSelected, onSelect, onFocus }: MapMarkProps): JSX.Element {
  const { x, y, radius, places, weight, contested } = mark;
  const [first] = places;
  const share = places.length > 1 ? contested / weight : 0;
  const isDiamond = contested > 0 && (places.length === 1 || share >= 1);
  const looks = [
    'map-mark',
    isDiamond && 'map-contested',
    isHollow(mark) && 'map-hollow',
    isSelected && 'selected',
  ];
  const words = places.map(({ label, detail }) => (detail === '' ? label : `${label}: ${detail}`)).join('; ');
  const select = () => onSelect?.(mark);
  return (
    <g role="listitem">
      <g
        class={looks.filter(Boolean).join(' ')}
        data-mark={first.id}
        role={onSelect ? 'button' : 'img'}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={words}
        {...(onSelect && { 'aria-pressed': isSelected })}
        onClick={select}
        onFocus={() => onFocus(mark)}
        onKeyDown={(event) => {
          if (!onSelect || (event.key !== 'Enter' && event.key !== ' ')) return;
          event.preventDefault();
          select();
        }}
      >
        <title>{words}</title>
        <circle class="map-reach" cx={x} cy={y} r={Math.max(12, radius + 4)} />
        {isDiamond ? (
          <path class="map-shape" d={diamond(x, y, radius * 1.2)} />
        ) : (
          <circle class="map-shape" cx={x} cy={y} r={radius} />
        )}
        {!isDiamond && share > 0 && <path class="map-share" d={sector(x, y, radius, share)} />}
      </g>
    </g>
  );
}

function isHollow({ places }: MapMark): boolean {
  return places.every((place) => isArea(place) || place.isUncertain);
}

/** A square on its corner, as SVG has it. */
export function diamond(x: number, y: number, radius: number): string {
  const [left, right] = [(x - radius).toFixed(1), (x + radius).toFixed(1)];
  const [top, bottom] = [(y - radius).toFixed(1), (y + radius).toFixed(1)];
  return `M${x.toFixed(1)} ${top}L${right} ${y.toFixed(1)}L${x.toFixed(1)} ${bottom}L${left} ${y.toFixed(1)}Z`;
}

/** The part of a disc that a share of it takes, clockwise from the top. */
function sector(x: number, y: number, radius: number, share: number): string {
  const angle = 2 * Math.PI * share;
  const [endX, endY] = [x + radius * Math.sin(angle), y - radius * Math.cos(angle)];
  const arc = `A${radius.toFixed(1)} ${radius.toFixed(1)} 0 ${share > 0.5 ? 1 : 0} 1`;
  return `M${x.toFixed(1)} ${y.toFixed(1)}V${(y - radius).toFixed(1)}${arc} ${endX.toFixed(1)} ${endY.toFixed(1)}Z`;
}
