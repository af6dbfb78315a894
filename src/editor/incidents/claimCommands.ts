import { describeStatement } from '../../core/claims/describeClaim';
import { background } from '../../core/claims/schema';
import type { Claim } from '../../core/claims/schema';
import { deleteClaims, moveClaims, setStatus } from '../../core/incidents/deciding/changeClaims';
import { calledIncident } from '../../core/incidents/deciding/incidentLookups';
import { inform } from '../../workspace/messages';
import { pickIncident } from '../tagging/claimCard';
import { claimUnderCursor } from '../tagging/editClaim';
import { pick, type } from '../tagging/pick';
import { decide } from './decide';
import type { DecidingContext } from './decide';
import { counted } from '../../core/text/counted';

/**
 * Moves claims to an incident, at once where it is known.
 *
 * @param to its id, `none` for background, undefined for unassigned
 */
export async function moveClaimsTo(
  context: DecidingContext,
  claims: readonly string[],
  to: string | undefined,
): Promise<void> {
  const { store } = context.annotations;
  const moved = await decide(
    context,
    () => moveClaims(store, claims, to),
    () => `${counted(claims.length, 'claim')} ${whereTo(to)}.`,
  );
  if (moved) context.recent.use(to);

  function whereTo(to: string | undefined): string {
    if (to === undefined) return 'unassigned';
    return to === background ? 'put with the background' : `assigned to ${calledIncident(store, to)}`;
  }
}

/** Asks for the incident of several claims and moves them there. */
export async function assignClaims(context: DecidingContext, given: readonly string[]): Promise<void> {
  const claims = claimsFor(context, given);
  const [first] = claims;
  if (!first) return;
  const { store } = context.annotations;
  const picked = await pickIncident(first, {
    book: store.incidents(),
    ranking: { recent: context.recent.ids(), text: first.spans[0]?.exact ?? '' },
    context: { codebook: store.codebook, mentions: [] },
    ...(claims.length > 1 && { title: counted(claims.length, 'claim') }),
  });
  if (picked === undefined || picked === 'back') return;
  await moveClaimsTo(context, idsOf(claims), picked.value);
}

/** Deletes claims without asking; they can be taken back together. */
export async function deleteSeveral(context: DecidingContext, given: readonly string[]): Promise<void> {
  const claims = claimsFor(context, given);
  const [first] = claims;
  if (!first) return;
  const what = claims.length === 1 ? describeStatement(first) : counted(claims.length, 'claim');
  const { store } = context.annotations;
  await decide(
    context,
    () => deleteClaims(store, idsOf(claims)),
    () => `Deleted: ${what}.`,
  );
}

const statuses: readonly { status: Claim['status']; label: string; detail: string }[] = [
  { status: 'accepted', label: 'Accepted', detail: 'Coded rightly: it stands as a statement of its source.' },
  { status: 'disputed', label: 'Disputed', detail: 'There is reason to doubt it; a note says which.' },
  { status: 'work needed', label: 'Work Needed', detail: 'Its coding has to be looked at again.' },
  { status: 'rejected', label: 'Rejected', detail: 'It does not count in any figure.' },
  { status: undefined, label: 'Unreviewed', detail: 'Nobody has looked at it yet.' },
];

/**
 * Gives claims the analyst's word on them; `disputed` asks for a note.
 *
 * @param status known beforehand, as a keybinding may; `unreviewed` for none
 */
export async function setClaimStatus(
  context: DecidingContext,
  given: readonly string[],
  status?: unknown,
): Promise<void> {
  const claims = claimsFor(context, given);
  const [first] = claims;
  if (!first) return;
  const what = claims.length === 1 ? describeStatement(first) : counted(claims.length, 'claim');
  const known = statuses.find((each) => (each.status ?? 'unreviewed') === status);
  const chosen = known ?? (await pickStatus(`Status of ${what}`, claims));
  if (!chosen) return;
  let note: string | undefined;
  if (chosen.status === 'disputed' && claims.some((claim) => claim.note === undefined)) {
    const asked = await type({
      title: `Disputed: ${what}`,
      prompt: 'Why? The note is added to each claim.',
      value: '',
      check: (typed) => (typed === '' ? 'Write what speaks against it.' : undefined),
    });
    if (asked === undefined || asked === 'back') return;
    note = asked.value;
  }
  const { store } = context.annotations;
  await decide(
    context,
    () => setStatus(store, idsOf(claims), chosen.status, note),
    () => `${chosen.label}: ${what}.`,
  );
}

async function pickStatus(
  title: string,
  claims: readonly Claim[],
): Promise<(typeof statuses)[number] | undefined> {
  const [present, ...others] = new Set(claims.map(({ status }) => status ?? 'unreviewed'));
  const rows = statuses.map((each) => {
    const isPresent = others.length === 0 && (each.status ?? 'unreviewed') === present;
    return {
      label: each.label,
      ...(isPresent && { description: 'as it is' }),
      detail: each.detail,
      value: each,
    };
  });
  const picked = await pick({ title, placeholder: 'Your word on it', rows });
  return picked === undefined || picked === 'back' ? undefined : picked.value;
}

/** The claims that a command was given, or the one under the cursor; none is told. */
function claimsFor(context: DecidingContext, given: readonly string[]): Claim[] {
  const { store } = context.annotations;
  const under = given.length > 0 ? undefined : claimUnderCursor(context);
  const ids = under === undefined ? given : [under];
  const claims = ids.flatMap((id) => store.findClaim(id)?.claim ?? []);
  if (claims.length === 0) void inform('There is no claim under the cursor, and none is selected.');
  return claims;
}

function idsOf(claims: readonly Claim[]): string[] {
  return claims.map(({ id }) => id);
}
