import { several } from '../../claims/schema';
import type { ClaimRef } from '../incidentBook';
import { actorKind, partyOfKind, perpetrators } from './actorKinds';
import type { ActorKind, EventActor } from './actorKinds';
import { countsOf, refsOf } from './counts';
import type { PolicyEvent } from './policy';

/** Who was in an event: who did it, who was hurt, who fought. */
export interface Sides {
  /** Who did it; several where the claims disagree, none where none names anyone. */
  readonly attackers: readonly EventActor[];
  /** Whose losses are told, with the claims on them, losses of none among them. */
  readonly losses: ReadonlyMap<ActorKind, readonly ClaimRef[]>;
  /** Of the losses, those of at least one. */
  readonly hurt: ReadonlySet<ActorKind>;
  /** Claims on who holds or held what was attacked. */
  readonly control: readonly ClaimRef[];
}

const groups: readonly (readonly [string, ActorKind])[] = [
  ['security forces', 'state'],
  ['insurgents', 'armed group'],
  ['civilians', 'civilians'],
];

/** The sides of an event, from its claims. */
export function sidesOf(event: PolicyEvent): Sides {
  const [killed, injured] = [countsOf(event, 'killed'), countsOf(event, 'injured')];
  const losses = new Map<ActorKind, ClaimRef[]>();
  const hurt = new Set<ActorKind>();
  for (const [group, kind] of groups) {
    const counts = [...(killed.get(group) ?? []), ...(injured.get(group) ?? [])];
    if (counts.length > 0) losses.set(kind, [...new Set(refsOf(counts))]);
    if (counts.some(({ high }) => high !== 0)) hurt.add(kind);
  }
  const control = event.incident.claims.filter(
    ({ claim }) => claim.kind === 'control' && claim.stance !== 'denies',
  );
  return { attackers: perpetrators(event), losses, hurt, control };
}

/** True when a state's forces and an armed group fought each other, as far as the claims tell. */
export function isFight({ attackers, losses, control }: Sides, event: PolicyEvent): boolean {
  const kinds = new Set<ActorKind | undefined>([
    ...attackers.map(({ kind }) => kind),
    ...losses.keys(),
    ...control.flatMap(({ claim }) => several(claim.actor).map((name) => actorKind(name, event))),
  ]);
  return kinds.has('state') && kinds.has('armed group');
}

/** Who stood against the attackers, or was their target. */
export function opposite({ attackers, losses, control }: Sides, event: PolicyEvent): EventActor | undefined {
  const attacker = attackers[0]?.kind;
  const order: readonly ActorKind[] =
    attacker === 'state' ? ['armed group', 'civilians'] : ['state', 'civilians', 'armed group'];
  const kind = order.find((each) => losses.has(each));
  if (kind !== undefined) return { name: nameOf(kind, event), kind, claims: losses.get(kind) ?? [] };
  const holders = control.filter(({ claim }) =>
    several(claim.actor).some((name) => {
      const held = actorKind(name, event);
      return held !== undefined && held !== attacker;
    }),
  );
  const [holder] = holders;
  const held = holder && several(holder.claim.actor).map((name) => actorKind(name, event))[0];
  return held === undefined ? undefined : { name: nameOf(held, event), kind: held, claims: holders };
}

function nameOf(kind: ActorKind, event: PolicyEvent): string {
  if (kind === 'civilians') return 'Civilians';
  return partyOfKind(kind, event) ?? (kind === 'state' ? 'security forces' : 'insurgents');
}
