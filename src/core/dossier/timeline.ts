import { describeStatement } from '../claims/describeClaim';
import { groupBy } from '../incidents/groupBy';
import type { ClaimRef, Incident } from '../incidents/incidentBook';
import { daysOf } from '../incidents/incidentDates';
import type { Timeline, TimelineMark } from './dossier';
import type { Speakers } from './speakers';
import { tellDate } from './tellDate';

/** When each statement was made: as it is told, else when it was passed on, else when its article was published. */
export function makeTimeline(incident: Incident, claims: readonly ClaimRef[], speakers: Speakers): Timeline {
  const placed = claims.map((ref) => ({ ref, speaker: speakers.of(ref), when: whenSaid(ref) }));
  const rows = [...groupBy(placed, ({ speaker }) => speaker.name)].flatMap(([claimant, his]) => {
    const dated = his.flatMap(({ ref, when }) => (when ? [{ ref, when }] : []));
    const marks = [...groupBy(dated, ({ when }) => `${when.date} ${when.basis}`).values()].flatMap(
      (same): TimelineMark[] => {
        const [first] = same;
        if (!first) return [];
        const { when } = first;
        return [
          {
            ...when,
            date: tellDate(when.date),
            claims: same.map(({ ref }) => ref.claim.id),
            texts: [...new Set(same.map(({ ref }) => describeStatement(ref.claim)))],
          },
        ];
      },
    );
    const side = his[0]?.speaker.side;
    marks.sort((one, other) => one.from - other.from || one.to - other.to);
    return marks.length > 0 ? [{ claimant, ...(side !== undefined && { side }), marks }] : [];
  });
  rows.sort((one, other) => firstDay(one.marks) - firstDay(other.marks));
  const event = daysOf(incident.date);
  const isBounded = event !== undefined && Number.isFinite(event.from) && Number.isFinite(event.to);
  return {
    ...(isBounded && { event: { ...event, date: tellDate(incident.date ?? '') } }),
    rows,
    undated: placed.filter(({ when }) => !when).map(({ ref }) => ref.claim.id),
  };
}

type When = Pick<TimelineMark, 'from' | 'to' | 'basis' | 'date'>;

function whenSaid({ claim, article }: ClaimRef): When | undefined {
  const relayed = claim.relayed_by?.map(({ date }) => date).find((date) => date !== undefined);
  return whenOf(claim.said, 'said') ?? whenOf(relayed, 'relayed') ?? whenOf(article.published, 'published');
}

function whenOf(date: string | undefined, basis: When['basis']): When | undefined {
  const days = daysOf(date);
  if (date === undefined || !days || !Number.isFinite(days.from) || !Number.isFinite(days.to))
    return undefined;
  return { ...days, basis, date };
}

function firstDay(marks: readonly TimelineMark[]): number {
  return marks[0]?.from ?? Infinity;
}
