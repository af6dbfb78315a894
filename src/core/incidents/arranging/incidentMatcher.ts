import { placeName, several } from '../../claims/schema';
import type { Place } from '../../claims/schema';
import { foldWord } from '../../text/foldWord';
import type { ClaimRef, Incident } from '../incidentBook';
import { daysApart, daysOf } from '../incidentDates';
import { unreviewed } from './incidentFilter';
import type { IncidentFilter } from './incidentFilter';

/** Holds incidents and claims against a filter. What it finds of an incident it keeps for as long as the incident is as it is. */
export class IncidentMatcher {
  readonly #filter: IncidentFilter;
  readonly #words: readonly string[];
  readonly #passes = new WeakMap<Incident, boolean>();

  constructor(filter: IncidentFilter) {
    this.#filter = filter;
    this.#words = filter.words.map(foldWord);
  }

  /** True when an incident passes, on its own account and by at least one claim where claims are asked about. */
  passes(incident: Incident): boolean {
    const known = this.#passes.get(incident);
    if (known !== undefined) return known;
    const passes = this.#isWanted(incident) && this.#hasWantedClaim(incident);
    this.#passes.set(incident, passes);
    return passes;
  }

  /**
   * True when a claim passes.
   *
   * @param incident the one that it stands in, which passes; absent where it stands in none
   */
  passesClaim(ref: ClaimRef, incident?: Incident): boolean {
    const { contested, dates } = this.#filter;
    if (!incident && (contested || (dates !== undefined && !isWithin(ref.claim.date, dates)))) return false;
    return this.#isKindAndStatus(ref) && this.#hasWords(ref, incident);
  }

  /** True when claims that belong to no incident by decision may pass. */
  get takesBackground(): boolean {
    return !this.#filter.unassigned;
  }

  #isWanted({ contested, date }: Incident): boolean {
    const { contested: onlyContested, unassigned, dates } = this.#filter;
    if (unassigned || (onlyContested && !contested)) return false;
    return dates === undefined || isWithin(date, dates);
  }

  #hasWantedClaim(incident: Incident): boolean {
    const { kinds, statuses } = this.#filter;
    const asksOfClaims = kinds.length > 0 || statuses.length > 0;
    if (!asksOfClaims && missing(this.#words, textOfIncident(incident)).length === 0) return true;
    return incident.claims.some((ref) => this.passesClaim(ref, incident));
  }

  #isKindAndStatus({ claim }: ClaimRef): boolean {
    const { kinds, statuses } = this.#filter;
    if (kinds.length > 0 && !kinds.includes(claim.kind)) return false;
    return statuses.length === 0 || statuses.includes(claim.status ?? unreviewed);
  }

  #hasWords(ref: ClaimRef, incident: Incident | undefined): boolean {
    if (this.#words.length === 0) return true;
    const left = incident ? missing(this.#words, textOfIncident(incident)) : this.#words;
    return left.length === 0 || missing(left, textOfClaim(ref)).length === 0;
  }
}

function isWithin(date: string | undefined, wanted: string): boolean {
  const [days, within] = [daysOf(date), daysOf(wanted)];
  return days !== undefined && within !== undefined && daysApart(days, within) === 0;
}

/** The words that a text does not hold. */
function missing(words: readonly string[], text: string): readonly string[] {
  if (words.length === 0) return words;
  const folded = foldWord(text);
  return words.filter((word) => !folded.includes(word));
}

/** Between two texts, so that no word is found across them. */
const gap = '\n';

function textOfIncident({ id, title, places, parties, note }: Incident): string {
  // Members of parties are left to the claims that name them.
  return [id, title, ...places, ...parties.map(({ name }) => name), note ?? ''].join(gap);
}

function textOfClaim({ claim, article, name }: ClaimRef): string {
  const { spans, affected, object, actor, claimant, relayed_by, place, note, caveat } = claim;
  return [
    ...spans.map(({ exact }) => exact),
    ...several(actor),
    ...several(claimant),
    ...several(relayed_by).map((relay) => relay.name),
    ...several(place).map(placeWords),
    affected ?? '',
    object ?? '',
    note ?? '',
    caveat ?? '',
    article.title ?? '',
    article.publisher ?? '',
    name,
  ].join(gap);
}

function placeWords(place: Place): string {
  if (typeof place === 'string') return place;
  return [placeName(place), place.admin2, place.admin1, place.country].filter(Boolean).join(gap);
}
