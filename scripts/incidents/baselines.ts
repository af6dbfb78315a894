import { placeName, several } from '../../src/core/claims/schema';
import type { AnnotatedArticle } from '../../src/core/incidents/incidentBook';
import { kilometresBetween } from '../../src/core/recognise/gazetteer/distance';
import type { Point } from '../../src/core/recognise/gazetteer/distance';
import type { Locator } from '../../src/core/incidents/assigning/spots';

/** Puts claims into incidents: by claim id the incident, whatever it is called. */
export type Way = (articles: readonly AnnotatedArticle[]) => Map<string, string>;

/** One incident for each pair of a date and a place as they are written; what has neither is alone. */
export const dateAndPlace: Way = (articles) =>
  new Map(
    articles.flatMap(({ claims }) =>
      claims.map(({ id, date, place }) => {
        const places = several(place).map(placeName).sort().join('+');
        return [id, date === undefined && places === '' ? id : `${date ?? ''}|${places}`] as const;
      }),
    ),
  );

/** Everything that one article tells is one incident. */
export const byArticle: Way = (articles) =>
  new Map(articles.flatMap(({ uri, claims }) => claims.map(({ id }) => [id, uri] as const)));

/** The same day and places within 50 kilometres, claim by claim. */
export function nearbyOnDay(locate: Locator): Way {
  return (articles) => {
    const seen: { date: string | undefined; point: Point | undefined; id: string }[] = [];
    const found = new Map<string, string>();
    for (const { claims } of articles) {
      const places = claims.flatMap(({ place }) => several(place).map((each) => ({ name: placeName(each) })));
      const located = locate(places);
      for (const { id, date, place } of claims) {
        const point = several(place).flatMap((each) => located.get(placeName(each))?.place ?? [])[0];
        const match = seen.find(
          (other) =>
            date !== undefined &&
            other.date === date &&
            point !== undefined &&
            other.point !== undefined &&
            kilometresBetween(point, other.point) <= 50,
        );
        found.set(id, match?.id ?? id);
        if (!match) seen.push({ date, point, id });
      }
    }
    return found;
  };
}
