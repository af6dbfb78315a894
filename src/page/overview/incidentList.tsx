import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { tellDate } from '../../core/dossier/tellDate';
import type { ChartedIncident } from '../../core/incidents/charting/chart';
import { Section } from '../dossier/section';
import { nextOrder } from './orders';
import type { Column, Order } from './orders';

interface IncidentListProps {
  readonly incidents: readonly ChartedIncident[];
  readonly order: Order;
  readonly page: number;
  readonly onOrder: (order: Order) => void;
  readonly onPage: (page: number) => void;
  readonly onOpen: (id: string) => void;
  readonly onReveal: (id: string) => void;
  readonly onExport: () => void;
}

const pageLength = 50;
const heads: readonly { readonly text: string; readonly by?: Column; readonly isNumber?: boolean }[] = [
  { text: 'Incident', by: 'title' },
  { text: 'Date', by: 'date' },
  { text: 'Places' },
  { text: 'Killed', by: 'killed' },
  { text: 'Contested', by: 'contested' },
  { text: 'Claims', by: 'claims', isNumber: true },
];

/** The incidents that are left, a page at a time; each leads to its dossier and to its row in the tree. */
export function IncidentList(props: IncidentListProps): JSX.Element {
  const { incidents, order, onOrder, onPage, onExport } = props;
  const top = useRef<HTMLDivElement>(null);
  const pages = Math.max(1, Math.ceil(incidents.length / pageLength));
  const page = Math.min(props.page, pages - 1);
  const first = page * pageLength;
  const shown = incidents.slice(first, first + pageLength);
  const turn = (to: number) => {
    onPage(to);
    top.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <Section
      title="Incidents"
      tools={
        <button type="button" class="tool" disabled={incidents.length === 0} onClick={onExport}>
          CSV…
        </button>
      }
    >
      <div class="scroll" ref={top}>
        <table class="incidents">
          <caption class="spoken">The incidents that the filters leave</caption>
          <thead>
            <tr>
              {heads.map(({ text, by, isNumber }) => (
                <th
                  key={text}
                  scope="col"
                  class={isNumber ? 'number' : undefined}
                  {...(by === order.by && { 'aria-sort': order.isFalling ? 'descending' : 'ascending' })}
                >
                  {by ? (
                    <button type="button" class="sort" onClick={() => onOrder(nextOrder(order, by))}>
                      {text}
                      <span aria-hidden="true">{by === order.by ? (order.isFalling ? ' ↓' : ' ↑') : ''}</span>
                    </button>
                  ) : (
                    text
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((incident) => (
              <Row key={incident.id} incident={incident} onOpen={props.onOpen} onReveal={props.onReveal} />
            ))}
          </tbody>
        </table>
      </div>
      {incidents.length === 0 && <p class="nothing">No incident fits these filters.</p>}
      {pages > 1 && (
        <nav class="pager" aria-label="Pages of the list">
          <button type="button" class="tool" disabled={page === 0} onClick={() => turn(page - 1)}>
            Previous
          </button>
          <span>
            {(first + 1).toLocaleString('en')}–{(first + shown.length).toLocaleString('en')} of{' '}
            {incidents.length.toLocaleString('en')}
          </span>
          <button type="button" class="tool" disabled={page === pages - 1} onClick={() => turn(page + 1)}>
            Next
          </button>
        </nav>
      )}
    </Section>
  );
}

interface RowProps {
  readonly incident: ChartedIncident;
  readonly onOpen: (id: string) => void;
  readonly onReveal: (id: string) => void;
}

function Row({ incident, onOpen, onReveal }: RowProps): JSX.Element {
  const { id, title, date, places, killed, contested, claims, grading, partOf, isWhole } = incident;
  const sort = isWhole ? 'whole of several' : partOf === undefined ? undefined : 'part of a whole';
  const about = [sort, grading && `graded ${grading}`].filter(Boolean).join(' · ');
  return (
    <tr>
      <th scope="row">
        <button type="button" class="jump" onClick={() => onOpen(id)}>
          {title}
        </button>
        <div class="about">
          {about !== '' && <span>{about}</span>}
          <button
            type="button"
            class="jump in-tree"
            aria-label={`Show ${title} in the tree`}
            onClick={() => onReveal(id)}
          >
            In the tree
          </button>
        </div>
      </th>
      <td class="date">{date === undefined ? <span class="none">no date</span> : tellDate(date)}</td>
      <td>{places.length === 0 ? <span class="none">no place</span> : places.join(', ')}</td>
      <td>{killed ?? <span class="none">–</span>}</td>
      <td>
        {contested.length === 0 ? (
          <span class="none">–</span>
        ) : (
          <span class="contested">
            <span aria-hidden="true">◆ </span>
            {contested.join(', ')}
          </span>
        )}
      </td>
      <td class="number">{claims.toLocaleString('en')}</td>
    </tr>
  );
}
