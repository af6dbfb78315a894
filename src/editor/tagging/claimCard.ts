import type * as vscode from 'vscode';
import type { ClaimDraft } from '../../core/claims/drafting/draftClaim';
import { describeClaim } from '../../core/claims/describeClaim';
import type { IncidentBook } from '../../core/incidents/incidentBook';
import { describeFigures } from '../../core/incidents/describe';
import { proposeIncidentId } from '../../core/incidents/incidentId';
import { rankIncidents } from '../../core/incidents/rankIncidents';
import type { RankingContext } from '../../core/incidents/rankIncidents';
import { background, incidentIdSchema, placeName, several } from '../../core/claims/schema';
import { fields, withField } from './fields';
import type { Field, FieldContext } from './fields';
import { icon, pick, separator, type } from './pick';
import type { Choice, Picked } from './pick';

type Row =
  | { readonly row: 'incident'; readonly id: string | undefined }
  | { readonly row: 'new incident' }
  | { readonly row: 'field'; readonly field: Field };

interface Card {
  /** What the picker says it is about; the claim without. */
  readonly title?: string;
  readonly book: IncidentBook;
  readonly ranking: RankingContext;
  readonly context: FieldContext;
}

/**
 * The second step of tagging: the incident, best match first, with every other field of the claim open to change
 * below. Editing a field comes back here; choosing an incident ends it.
 */
export async function fillCard(draft: ClaimDraft, card: Card): Promise<Picked<ClaimDraft>> {
  let current = draft;
  for (;;) {
    const picked = await pick<Row>({
      title: describeClaim(current),
      placeholder: 'Choose the incident, or a field to edit first',
      rows: rowsOf(current, card),
      canGoBack: true,
    });
    if (picked === undefined || picked === 'back') return picked;
    const { value } = picked;
    if (value.row === 'incident') return { value: withField(current, 'incident', value.id) };
    if (value.row === 'new incident') {
      const id = await askIncidentId(current, card.book);
      if (id === undefined) return undefined;
      if (id !== 'back') return { value: withField(current, 'incident', id.value) };
    } else {
      const edited = await value.field.edit(current, card.context);
      if (edited === undefined) return undefined;
      if (edited !== 'back') current = edited.value;
    }
  }
}

/** Asks which incident a claim belongs to, without the other fields. */
export async function pickIncident(draft: ClaimDraft, card: Card): Promise<Picked<string | undefined>> {
  const picked = await pick<Row>({
    title: card.title ?? describeClaim(draft),
    placeholder: 'Choose the incident',
    rows: incidentRows(draft, card),
  });
  if (picked === undefined || picked === 'back') return picked;
  if (picked.value.row === 'incident') return { value: picked.value.id };
  return askIncidentId(draft, card.book);
}

function rowsOf(draft: ClaimDraft, card: Card): (Choice<Row> | vscode.QuickPickItem)[] {
  const edits = fields.map((field) => ({
    ...icon('edit'),
    label: `Edit ${field.label.toLowerCase()}…`,
    description: field.show(draft),
    value: { row: 'field', field } as const,
  }));
  return [...incidentRows(draft, card), separator('claim'), ...edits];
}

function incidentRows(draft: ClaimDraft, { book, ranking }: Card): (Choice<Row> | vscode.QuickPickItem)[] {
  const proposed = proposeId(draft, book);
  const known: Choice<Row>[] = rankIncidents(draft, book, ranking).map(({ incident, why }) => ({
    ...icon('flame'),
    label: incident.title,
    description: why,
    detail: describeFigures(incident),
    value: { row: 'incident', id: incident.id },
  }));
  const matches = known.filter(({ description }) => description !== '');
  const others = known.filter(({ description }) => description === '');
  const fresh: Choice<Row>[] = [
    {
      ...icon('add'),
      label: `New incident ${proposed}`,
      description: 'from the claim’s date and place',
      value: { row: 'incident', id: proposed },
    },
    {
      ...icon('add'),
      label: 'New incident…',
      description: 'with an id of your own',
      value: { row: 'new incident' },
    },
  ];
  return [
    ...matches,
    ...fresh,
    {
      ...icon('circle-slash'),
      label: 'No incident',
      description: 'background',
      value: { row: 'incident', id: background },
    },
    {
      ...icon('inbox'),
      label: 'Decide later',
      description: 'unassigned',
      value: { row: 'incident', id: undefined },
    },
    ...(others.length > 0 ? [separator('other incidents'), ...others] : []),
  ];
}

function proposeId(draft: ClaimDraft, book: IncidentBook): string {
  const taken = new Set(book.incidents.map(({ id }) => id));
  return proposeIncidentId({ date: draft.date, places: several(draft.place).map(placeName) }, taken);
}

function askIncidentId(draft: ClaimDraft, book: IncidentBook): Promise<Picked<string>> {
  return type({
    title: 'New incident',
    prompt: 'Its id, <date>-<place>; it stays the same for ever.',
    value: proposeId(draft, book),
    check: (typed) =>
      incidentIdSchema.safeParse(typed).success
        ? undefined
        : 'An incident id is made of letters, digits, dots and hyphens, as in 2022-02-02-panjgur.',
  });
}
