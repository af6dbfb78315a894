import { describeClaimant, describeStatement } from '../../core/claims/describeClaim';
import type { ClaimRef, Incident } from '../../core/incidents/incidentBook';
import { splitIncident } from '../../core/incidents/deciding/splitIncident';
import { calledIncident } from '../../core/incidents/deciding/incidentLookups';
import { inform } from '../../workspace/messages';
import { pickSeveral } from '../shaping/pickSeveral';
import { type } from '../tagging/pick';
import type { Choice } from '../tagging/pick';
import { incidentOf } from './chooseIncident';
import { decide } from './decide';
import type { DecidingContext } from './decide';

/** What is to be split off, as far as it is known. */
interface SplitGiven {
  readonly incidents: readonly string[];
  readonly claims: readonly string[];
}

/** Gives some claims of an incident a new incident of their own: those that are selected, or those that are chosen. */
export async function splitOff(context: DecidingContext, given: SplitGiven): Promise<void> {
  const { store } = context.annotations;
  await context.files.load();
  const named = given.claims.flatMap((id) => store.findClaim(id)?.claim.incident ?? []);
  const isOfClaims = given.claims.length > 0;
  const incident =
    isOfClaims && named.length === 0
      ? undefined
      : await incidentOf(context, [...given.incidents, ...named], 'Split which incident?');
  if (!isOfClaims && !incident) return;
  const claims = isOfClaims ? given.claims : await chooseClaims(incident);
  if (!claims || claims.length === 0) return;
  const title = await type({
    title: 'New incident',
    prompt: 'What is it called? Empty to let its name follow from its claims.',
    value: '',
  });
  if (title === undefined || title === 'back') return;
  await decide(
    context,
    () => splitIncident(store, claims, incident?.id, title.value || undefined),
    ({ id }) => `New incident ${calledIncident(store, id)}.`,
  );
}

async function chooseClaims(incident: Incident | undefined): Promise<readonly string[] | undefined> {
  if (!incident) return undefined;
  if (incident.claims.length < 2) {
    void inform(`“${incident.title}” has too few claims to be split.`);
    return undefined;
  }
  return pickSeveral({
    title: `Split “${incident.title}”`,
    placeholder: 'Which claims belong to the new incident?',
    rows: incident.claims.map(claimRow),
    areUnpicked: true,
  });
}

/** A claim to choose: what it says, who says so, when and where, and its words. */
export function claimRow({ claim, name }: ClaimRef): Choice<string> {
  const place = typeof claim.place === 'string' ? claim.place : '';
  return {
    label: describeStatement(claim),
    description: [describeClaimant(claim), place, claim.date, name].filter(Boolean).join(' · '),
    detail: claim.spans[0] ? `“${claim.spans[0].exact.replace(/\s+/g, ' ')}”` : '',
    value: claim.id,
  };
}
