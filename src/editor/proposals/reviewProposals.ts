import * as vscode from 'vscode';
import { describeStatement } from '../../core/claims/describeClaim';
import { background } from '../../core/claims/schema';
import {
  acceptReview,
  canRefuse,
  claimsIn,
  refuseReview,
} from '../../core/incidents/assigning/reviewProposals';
import type { Review } from '../../core/incidents/assigning/reviewProposals';
import { moveClaims } from '../../core/incidents/deciding/changeClaims';
import { calledIncident } from '../../core/incidents/deciding/incidentLookups';
import { decide } from '../incidents/decide';
import type { DecidingContext } from '../incidents/decide';
import { pickSeveral } from '../shaping/pickSeveral';
import { tell } from '../shaping/target';
import { icon, pick } from '../tagging/pick';
import type { Choice, Picked } from '../tagging/pick';
import { capitalised, describeReview } from './describeReview';
import type { ProposalBoard } from './proposalBoard';
import { counted } from '../../core/text/counted';

/** What the analyst says to a proposal. */
type Answer = 'accept' | 'choose' | 'refuse' | 'background' | 'look';

/**
 * Works through what is proposed about incidents, the surest first: each is accepted, refused, which is remembered, or looked
 * at in its article; then the next is up. Every answer is a step of its own that can be taken back.
 */
export async function reviewProposals(context: DecidingContext, board: ProposalBoard): Promise<void> {
  await context.files.load();
  const { store } = context.annotations;
  const called = (incident: string): string => calledIncident(store, incident);
  for (let at = 0; ;) {
    const reviews = await lookedUp(board);
    if (!reviews) return;
    const next = reviews[Math.min(at, reviews.length - 1)];
    if (!next)
      return tell('There is nothing to propose: every claim is assigned, and no incidents look the same.');
    const listed = await pickReview(reviews, next, called);
    if (!listed || listed === 'back') return;
    at = reviews.indexOf(listed.value);
    if (!(await answer(context, listed.value, called))) return;
  }
}

function lookedUp(board: ProposalBoard): Thenable<readonly Review[] | undefined> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'Newsmark: comparing incidents' },
    () => board.reviews(() => false),
  );
}

function pickReview(
  reviews: readonly Review[],
  active: Review,
  called: (incident: string) => string,
): Promise<Picked<Review>> {
  return pick({
    title: `Incident Proposals: ${reviews.length} to decide`,
    placeholder: 'Which proposal? Escape ends',
    rows: reviews.map((review) => {
      const { label, description, detail, icon: picture } = describeReview(review, called);
      return { label, description, detail, ...icon(picture), value: review };
    }),
    active,
  });
}

/** @returns false when the analyst left */
async function answer(
  context: DecidingContext,
  review: Review,
  called: (incident: string) => string,
): Promise<boolean> {
  const { label } = describeReview(review, called);
  for (;;) {
    const answered = await pickAnswer(review, label);
    if (answered === 'back') return true;
    if (!answered) return false;
    if (answered.value !== 'look') {
      await carryOut(context, review, answered.value, label);
      return true;
    }
    const [first] = claimsIn(review);
    await vscode.commands.executeCommand('newsmark.goToClaim', first?.claim.id);
  }
}

function pickAnswer(review: Review, title: string): Promise<Picked<Answer>> {
  const claims = claimsIn(review);
  const rows: Choice<Answer>[] = [
    { label: 'Accept', detail: 'Do what is proposed, in one step.', ...icon('check'), value: 'accept' },
  ];
  if (claims.length > 1) {
    const detail = 'Look through the claims and accept some of them.';
    rows.push({ label: 'Choose Claims…', detail, ...icon('checklist'), value: 'choose' });
  }
  if (canRefuse(review)) {
    rows.push({
      label: 'Refuse',
      detail: 'Not so; it is not proposed again.',
      ...icon('close'),
      value: 'refuse',
    });
  }
  if (review.type === 'new') {
    const detail = 'The claims are background and belong to no incident.';
    rows.push({ label: 'No Incident', detail, ...icon('circle-slash'), value: 'background' });
  }
  if (claims.length > 0) {
    rows.push({
      label: 'Look at the Words',
      detail: claims[0]?.claim.spans[0]?.exact ?? '',
      ...icon('eye'),
      value: 'look',
    });
  }
  return pick({ title, placeholder: capitalised(review.why), rows, canGoBack: true, isSticky: true });
}

async function carryOut(
  context: DecidingContext,
  review: Review,
  answered: Exclude<Answer, 'look'>,
  label: string,
): Promise<void> {
  const { store } = context.annotations;
  if (answered === 'refuse') {
    await decide(
      context,
      () => refuseReview(store, review),
      () => `Not proposed again: ${label}.`,
    );
    return;
  }
  if (answered === 'background') {
    const ids = claimsIn(review).map(({ claim }) => claim.id);
    await decide(
      context,
      () => moveClaims(store, ids, background),
      () => `${counted(ids.length, 'claim')} put with the background.`,
    );
    return;
  }
  const chosen = answered === 'choose' ? await chooseClaims(review, label) : undefined;
  if (answered === 'choose' && !chosen) return;
  await decide(
    context,
    () => acceptReview(store, review, chosen),
    () => `Done: ${label}.`,
  );
}

async function chooseClaims(review: Review, title: string): Promise<ReadonlySet<string> | undefined> {
  const picked = await pickSeveral({
    title,
    placeholder: 'Which claims go along?',
    rows: claimsIn(review).map(({ name, claim }) => ({
      label: describeStatement(claim),
      description: name,
      detail: claim.spans[0]?.exact ?? '',
      value: claim.id,
    })),
  });
  return picked && picked.length > 0 ? new Set(picked) : undefined;
}
