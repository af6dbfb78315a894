import { several } from '../../claims/schema';
import type { FigureSummary, Incident } from '../incidentBook';

/**
 * What is not told of an incident: when, in which year, where, by whom, any count of people; or of one of its figures:
 * a number, the group of the people, who says so.
 */
export type MissingType = 'date' | 'year' | 'place' | 'actor' | 'figure' | 'number' | 'group' | 'claimant';

export interface Missing {
  readonly type: MissingType;
  /** The figure it is missing from. */
  readonly figure?: { readonly kind: string; readonly group?: string };
  /** Ids of the claims that leave it open. */
  readonly claims: readonly string[];
}

/** The open questions of an incident, those about the incident itself first. */
export function findMissing(incident: Incident): Missing[] {
  const { date, places, figures, claims, parts } = incident;
  const live = claims.filter(({ claim }) => claim.status !== 'rejected');
  const ids = live.map(({ claim }) => claim.id);
  const isOnAct = (kind: string) => kind === 'attack' || kind === 'responsibility' || kind === 'killed';
  const missing: Missing[] = [];
  if (date === undefined) missing.push({ type: 'date', claims: ids });
  else if (date.includes('XXXX')) missing.push({ type: 'year', claims: ids });
  if (places.length === 0) missing.push({ type: 'place', claims: ids });
  if (live.length > 0 && !live.some(({ claim }) => isOnAct(claim.kind) && several(claim.actor).length > 0))
    missing.push({ type: 'actor', claims: ids });
  if (figures.length === 0 && parts.length === 0) missing.push({ type: 'figure', claims: ids });
  return [...missing, ...figures.flatMap(missingInFigure)];
}

function missingInFigure(figure: FigureSummary): Missing[] {
  const counted = figure.claims.filter(({ standing }) => standing === 'counted');
  const key = { kind: figure.kind, ...(figure.group !== undefined && { group: figure.group }) };
  const ids = (claims: FigureSummary['claims']) => claims.map(({ ref }) => ref.claim.id);
  const missing: Missing[] = [];
  if (counted.length > 0 && figure.low === undefined && figure.high === undefined)
    missing.push({ type: 'number', figure: key, claims: ids(counted) });
  if (counted.length > 0 && (figure.group === undefined || figure.group === 'unknown'))
    missing.push({ type: 'group', figure: key, claims: ids(counted) });
  const unattributed = counted.filter(({ claimants }) => claimants.length === 0);
  if (unattributed.length > 0) missing.push({ type: 'claimant', figure: key, claims: ids(unattributed) });
  return missing;
}

const questions: Readonly<Record<MissingType, string>> = {
  date: 'no date is told',
  year: 'no year is told',
  place: 'no place is told',
  actor: 'no one is named who did it',
  figure: 'no one is counted',
  number: 'only words, no number',
  group: 'who they were is not told',
  claimant: 'the article does not say who says so',
};

/** An open question in words: "killed unknown: only words, no number". */
export function describeMissing({ type, figure }: Missing): string {
  const name = figure && [figure.kind, figure.group].filter((part) => part !== undefined).join(' ');
  return name === undefined ? questions[type] : `${name}: ${questions[type]}`;
}
