import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { DossierPlace } from '../../core/dossier/dossier';
import type { MapPlace } from '../drawing/mapPlaces';
import { PlaceMap } from '../drawing/PlaceMap';
import { ClaimRefs } from './claimRefs';
import { SaveTools } from './saveTools';
import { Section } from './section';

/** Where it happened, on a map; places of which nothing is known are listed. */
export function MapSection({ places }: { readonly places: readonly DossierPlace[] }): JSX.Element | null {
  const frame = useRef<HTMLDivElement>(null);
  if (places.length === 0) return null;
  const sited = places.flatMap((place) => mapPlace(place) ?? []);
  const unsited = places.filter(({ site }) => !site);
  const drawing = {
    get current() {
      return frame.current?.querySelector<SVGSVGElement>('svg.map') ?? null;
    },
  };
  return (
    <Section title="Where" tools={sited.length > 0 && <SaveTools drawing={drawing} name="Map" />}>
      {sited.length > 0 && (
        <div ref={frame}>
          <PlaceMap places={sited} label="Places of the incident" counts="claims" proportion={0.46} />
        </div>
      )}
      {unsited.length > 0 && (
        <p class="muted">
          {'Not on the map, since it is not known where they lie: '}
          {unsited.map(({ name, claims }, at) => (
            <>
              {at > 0 && ', '}
              {name}
              <ClaimRefs claims={claims} />
            </>
          ))}
        </p>
      )}
    </Section>
  );
}

function mapPlace({
  name,
  site,
  detail,
  isUncertain,
  claims,
  contested,
}: DossierPlace): MapPlace | undefined {
  if (!site) return undefined;
  return {
    id: name,
    label: name,
    ...site,
    weight: Math.max(1, claims.length),
    contested,
    isUncertain,
    detail,
  };
}
