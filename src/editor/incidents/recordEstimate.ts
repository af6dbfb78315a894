import { describeClaimant, describeCount, describeStatement } from '../../core/claims/describeClaim';
import { formatFigure } from '../../core/claims/figure';
import { dateSchema, placeName, several } from '../../core/claims/schema';
import type { Claim } from '../../core/claims/schema';
import { describeRange } from '../../core/incidents/describe';
import type { ClaimRef, FigureSummary, Incident } from '../../core/incidents/incidentBook';
import type { IncidentDecision } from '../../core/incidents/incidentFile';
import { recordDecision, withdrawDecision } from '../../core/incidents/deciding/changeIncident';
import { readEstimate } from '../../core/incidents/deciding/typedValues';
import { pickSeveral } from '../shaping/pickSeveral';
import { icon, pick, type } from '../tagging/pick';
import type { Choice } from '../tagging/pick';
import { incidentOf } from './chooseIncident';
import { decide } from './decide';
import type { DecidingContext } from './decide';

/** A figure of an incident that a command is given; the group is absent where the figure has none. */
export interface GivenFigure {
  readonly incident: string;
  readonly kind: string;
  readonly group?: string | undefined;
}

/** What an estimate is of. */
interface Question {
  /** As the incident file names it. */
  readonly field: string;
  readonly label: string;
  /** What the claims say, in short. */
  readonly claimed: string;
  readonly claims: readonly ClaimRef[];
  readonly saysOf: (claim: Claim) => string;
  readonly prompt: string;
  /** The value as the file holds it; undefined for what is none. */
  readonly read: (typed: string) => string | number | undefined;
}

/**
 * Records what a person takes to be the best estimate of a figure, the date or the place: on which claims it rests, the
 * value, and why.
 *
 * @param given the figure, or the incident alone, as far as they are known
 */
export async function recordEstimate(
  context: DecidingContext,
  given: GivenFigure | readonly string[],
): Promise<void> {
  const ids = 'kind' in given ? [given.incident] : given;
  const incident = await incidentOf(context, ids, 'Record a best estimate for which incident?');
  if (!incident) return;
  const question = await chooseQuestion(incident, 'kind' in given ? given : undefined);
  if (!question) return;
  const before = incident.decisions.findLast(
    ({ field }) => field.trim().toLowerCase() === question.field.toLowerCase(),
  );
  const chosen = await chooseClaims(incident, question, before);
  if (!chosen) return;
  if (chosen === 'withdraw') return withdraw(context, incident, question);
  const answer = await askValue(question, chosen, before);
  if (!answer) return;
  const by = await context.annotator();
  const decision: IncidentDecision = {
    field: question.field,
    value: answer.value,
    reason: answer.reason,
    ...(chosen.length > 0 && { claims: chosen.map(({ id }) => id) }),
    ...(by !== undefined && { by }),
  };
  await decide(
    context,
    () => recordDecision(context.annotations.store, incident.id, decision),
    () => `Best estimate for ${question.label}: ${answer.value}.`,
  );
}

async function withdraw(context: DecidingContext, incident: Incident, question: Question): Promise<void> {
  await decide(
    context,
    () => withdrawDecision(context.annotations.store, incident.id, question.field),
    () => `No best estimate for ${question.label} any more.`,
  );
}

async function chooseQuestion(incident: Incident, given?: GivenFigure): Promise<Question | undefined> {
  if (given) {
    const figure = incident.figures.find(({ kind, group }) => kind === given.kind && group === given.group);
    if (figure) return ofFigure(figure);
  }
  const questions = [...incident.figures.map(ofFigure), ofDate(incident), ofPlace(incident)];
  const picked = await pick({
    title: incident.title,
    placeholder: 'Best estimate of what?',
    rows: questions.map((question) => {
      const decided = incident.decisions.findLast(({ field }) => field === question.field);
      return {
        label: question.label,
        description: question.claimed,
        ...(decided && { detail: `Best estimate so far: ${decided.value}` }),
        value: question,
      };
    }),
  });
  return picked === undefined || picked === 'back' ? undefined : picked.value;
}

function ofFigure(figure: FigureSummary): Question {
  const { kind, group } = figure;
  return {
    field: group === undefined ? kind : `${kind} ${group}`,
    label: describeCount(kind, '', group).replace(/:\s*$/, '').replace(/\s+/g, ' ').trim(),
    claimed: describeRange(figure),
    claims: figure.claims.map(({ ref }) => ref),
    saysOf: describeStatement,
    prompt: 'A number or a range: 7, 7-9.',
    read: readEstimate,
  };
}

function ofDate(incident: Incident): Question {
  return {
    field: 'date',
    label: 'date',
    claimed: incident.date ?? 'not known',
    claims: incident.claims.filter(({ claim }) => claim.date !== undefined),
    saysOf: ({ date = '' }) => date,
    prompt: 'When it happened: 2022-02-03, 2022-02, XXXX-01-30, 2022-01-25/2022-01-26.',
    read: (typed) => (dateSchema.safeParse(typed).success ? typed : undefined),
  };
}

function ofPlace(incident: Incident): Question {
  return {
    field: 'place',
    label: 'place',
    claimed: incident.places.join(', ') || 'not known',
    claims: incident.claims.filter(({ claim }) => claim.place !== undefined),
    saysOf: ({ place }) => several(place).map(placeName).join(', '),
    prompt: 'Where it happened.',
    read: (typed) => typed || undefined,
  };
}

/** Asks for the claims that an estimate rests on; those of the last one are picked beforehand. */
async function chooseClaims(
  incident: Incident,
  question: Question,
  before: IncidentDecision | undefined,
): Promise<readonly Claim[] | 'withdraw' | undefined> {
  const { claims, label, claimed } = question;
  if (before) {
    const picked = await pick({
      title: `Best estimate of ${label}: ${before.value}`,
      placeholder: before.reason ?? 'No reason is given',
      rows: [
        { ...icon('edit'), label: 'Change It', value: 'change' },
        {
          ...icon('trash'),
          label: 'Take It Back',
          detail: 'The claims stand for themselves again.',
          value: 'withdraw',
        },
      ],
    });
    if (picked === undefined || picked === 'back') return undefined;
    if (picked.value === 'withdraw') return 'withdraw';
  }
  if (claims.length === 0) return [];
  const rows = claims.map((ref): Choice<Claim> => ({
    label: question.saysOf(ref.claim),
    description: [describeClaimant(ref.claim), ref.name].join(' · '),
    detail: ref.claim.spans[0] ? `“${ref.claim.spans[0].exact.replace(/\s+/g, ' ')}”` : '',
    value: ref.claim,
  }));
  return pickSeveral({
    title: `Best estimate of ${label}: ${incident.title}`,
    placeholder: `Claimed: ${claimed}. Which claims does your estimate rest on?`,
    rows,
    isPicked: ({ id }) => before?.claims?.includes(id) === true,
  });
}

async function askValue(
  question: Question,
  chosen: readonly Claim[],
  before: IncidentDecision | undefined,
): Promise<{ value: string | number; reason: string } | undefined> {
  for (;;) {
    const typed = await type({
      title: `Best estimate of ${question.label}`,
      prompt: question.prompt,
      value: before === undefined ? proposed(question, chosen) : String(before.value),
      check: (words) => (question.read(words) === undefined ? question.prompt : undefined),
    });
    const value = typed === undefined || typed === 'back' ? undefined : question.read(typed.value);
    if (value === undefined) return undefined;
    const reason = await type({
      title: `Best estimate of ${question.label}: ${value}`,
      prompt: 'Why? The reason is kept with it.',
      value: before?.reason ?? '',
      check: (words) => (words === '' ? 'Say why: a best estimate needs its reason.' : undefined),
    });
    if (reason === undefined) return undefined;
    if (reason !== 'back') return { value, reason: reason.value };
  }
}

/** What the chosen claims say, where they say one thing. */
function proposed(question: Question, chosen: readonly Claim[]): string {
  const said = new Set(
    chosen.map((claim) =>
      question.field === 'date' || question.field === 'place'
        ? question.saysOf(claim)
        : formatFigure(claim.figure ?? {}),
    ),
  );
  const [only = ''] = said.size === 1 ? said : [];
  return question.read(only) === undefined ? '' : only;
}
