import type { JSX } from 'preact';
import { tellDate } from '../../core/dossier/tellDate';
import type { Chart } from '../../core/incidents/charting/chart';
import { daysOf } from '../../core/incidents/incidentDates';
import { isoOfDay } from '../../core/text/calendar';
import { counted } from '../../core/text/counted';

interface HeadlineProps {
  readonly chart: Chart;
  readonly progress: string | undefined;
}

/** What there is altogether, in a sentence. */
export function Headline({ chart, progress }: HeadlineProps): JSX.Element {
  const count = chart.incidents.length;
  const isReading = count === 0 && progress !== undefined;
  return (
    <header>
      <p class="kicker">Overview of the workspace</p>
      <h1>{isReading ? 'Incidents' : count === 0 ? 'No incidents yet' : counted(count, 'incident')}</h1>
      <p class="lead">{isReading ? progress : summaryOf(chart)}</p>
      {progress !== undefined && !isReading && (
        <p class="progress" role="status">
          {progress}
        </p>
      )}
    </header>
  );
}

/** "6 of them contested; dated from 25 January to 2 February 2022; at 9 places. 3 claims name no incident yet." */
export function summaryOf({ incidents, places, unassigned }: Chart): string {
  const loose =
    unassigned === 0
      ? ''
      : `${counted(unassigned, 'claim')} ${unassigned === 1 ? 'names' : 'name'} no incident yet.`;
  if (incidents.length === 0)
    return loose === '' ? 'Tag claims in articles and assign them to incidents.' : loose;
  const contested = incidents.filter((incident) => incident.contested.length > 0).length;
  const days = incidents.flatMap(({ date }) => daysOf(date) ?? []);
  const first = days.reduce((least, { from }) => Math.min(least, from), Infinity);
  const last = days.reduce(
    (most, { to, from }) => Math.max(most, Number.isFinite(to) ? to : from),
    -Infinity,
  );
  const wholes = incidents.filter(({ isWhole }) => isWhole).length;
  const facts = [
    contested === 0
      ? 'None is contested'
      : `${contested === incidents.length ? 'All' : contested.toLocaleString('en')} of them ${contested === 1 ? 'is' : 'are'} contested`,
    ...(wholes > 0 ? [`${wholes.toLocaleString('en')} ${wholes === 1 ? 'has parts' : 'have parts'}`] : []),
    ...(Number.isFinite(first) && Number.isFinite(last)
      ? [first === last ? `dated ${told(first)}` : `dated from ${told(first)} to ${told(last)}`]
      : []),
    `at ${counted(places.length, 'place')} on the map`,
  ];
  return `${facts.join('; ')}.${loose === '' ? '' : ` ${loose}`}`;
}

function told(day: number): string {
  return tellDate(isoOfDay(day));
}
