import type { ClaimRef } from '../incidentBook';
import { countedIn } from './counts';
import { meansOf, strikesOf } from './means';
import type { Means } from './means';
import type { PolicyEvent } from './policy';
import { isFight } from './sides';
import type { Sides } from './sides';

/** An event's type and sub-event type in ACLED, and what tells it. */
export interface AcledType {
  readonly disorderType: string;
  readonly eventType: string;
  readonly subEventType: string;
  readonly rule: string;
  readonly claims: readonly ClaimRef[];
}

/** ACLED's sub-event types of violence and developments, by event type (demonstrations are left out). */
const subTypes: Readonly<Record<string, readonly string[]>> = {
  Battles: ['Armed clash', 'Government regains territory', 'Non-state actor overtakes territory'],
  'Explosions/Remote violence': [
    'Chemical weapon',
    'Air/drone strike',
    'Suicide bomb',
    'Shelling/artillery/missile attack',
    'Remote explosive/landmine/IED',
    'Grenade',
  ],
  'Violence against civilians': ['Sexual violence', 'Attack', 'Abduction/forced disappearance'],
  'Strategic developments': [
    'Agreement',
    'Arrests',
    'Change to group/activity',
    'Disrupted weapons use',
    'Headquarters or base established',
    'Looting/property destruction',
    'Non-violent transfer of territory',
    'Other',
  ],
};

/** ACLED's sub-event types of violence and developments, each with its event type. */
export const acledSubEventTypes: readonly { readonly eventType: string; readonly subEventType: string }[] =
  Object.entries(subTypes).flatMap(([eventType, list]) =>
    list.map((subEventType) => ({ eventType, subEventType })),
  );

const subTypeOfMeans: Readonly<Record<Means, string>> = {
  chemical: 'Chemical weapon',
  suicide: 'Suicide bomb',
  air: 'Air/drone strike',
  grenade: 'Grenade',
  bomb: 'Remote explosive/landmine/IED',
  shelling: 'Shelling/artillery/missile attack',
};

/**
 * The type of an event: the one that a person wrote into the incident file, when it is one of ACLED's; else by who
 * was in it and by what means. Explosives that hurt one side alone are remote violence; where two armed sides fought,
 * it is a battle, whatever they used; what hurt civilians alone is violence against them.
 */
export function acledType(event: PolicyEvent, sides: Sides): AcledType | undefined {
  const decided = typeOf(event.incident.type ?? '');
  if (decided) return { ...decided, rule: 'decided type', claims: [] };
  const armed = [...sides.hurt].filter((kind) => kind !== 'civilians');
  const fought = isFight(sides, event);
  const isOneSided = armed.length < 2 && sides.control.length === 0;
  const [means] = meansOf(event);
  if (means && (isOneSided || !fought)) return told(subTypeOfMeans[means.means], 'means', means.claims);
  const strikes = strikesOf(event);
  if (strikes.length > 0 && isOneSided && sides.attackers[0]?.kind === 'state')
    return told('Air/drone strike', 'strike of a state', strikes);
  const losses = [...sides.losses.values()].flat();
  if (fought) return told('Armed clash', 'two armed sides', losses);
  const counted = (kind: string): ClaimRef[] =>
    event.incident.figures.filter((figure) => figure.kind === kind).flatMap((figure) => countedIn(figure));
  if (counted('abducted').length > 0 && sides.hurt.size === 0)
    return told('Abduction/forced disappearance', 'kind of claim', counted('abducted'));
  if (sides.hurt.has('civilians') && armed.length === 0) return told('Attack', 'civilian targeting', losses);
  if (armed.length > 0) return told('Armed clash', 'armed side hurt', losses);
  if (counted('arrested').length > 0) return told('Arrests', 'kind of claim', counted('arrested'));
  return undefined;
}

function told(subEventType: string, rule: string, claims: readonly ClaimRef[]): AcledType | undefined {
  const type = typeOf(subEventType);
  return type && { ...type, rule, claims };
}

function typeOf(text: string): Omit<AcledType, 'rule' | 'claims'> | undefined {
  const wanted = text.trim().toLowerCase();
  for (const [eventType, subs] of Object.entries(subTypes)) {
    const subEventType = subs.find((sub) => sub.toLowerCase() === wanted);
    if (subEventType !== undefined)
      return { disorderType: disorderTypeOf(eventType), eventType, subEventType };
  }
  return undefined;
}

/** Of the event types here; ACLED also has demonstrations. */
function disorderTypeOf(eventType: string): string {
  return eventType === 'Strategic developments' ? eventType : 'Political violence';
}
