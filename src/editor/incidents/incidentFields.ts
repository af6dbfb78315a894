import { dateSchema, incidentIdSchema } from '../../core/claims/schema';
import { gradingDefinitions } from '../../core/incidents/gradings';
import type { Incident } from '../../core/incidents/incidentBook';
import type { Grading, IncidentFile } from '../../core/incidents/incidentFile';
import { acledSubEventTypes } from '../../core/incidents/policies/acledTypes';
import { changeIncidentId, decideField } from '../../core/incidents/deciding/changeIncident';
import type { DecisionPlan, DecisionSource } from '../../core/incidents/deciding/decisionPlan';
import { readParties, readPlaces, writeParties } from '../../core/incidents/deciding/typedValues';
import { icon, pick, type } from '../tagging/pick';
import type { Picked } from '../tagging/pick';

/** One field of an incident that is changed by asking for its value. */
export interface IncidentFieldRow {
  readonly label: string;
  /** The value in words, and where it comes from. */
  readonly show: (incident: Incident, file: IncidentFile | undefined) => string;
  /** Asks for another value; the answer is what it changes. */
  readonly edit: (
    incident: Incident,
    file: IncidentFile | undefined,
  ) => Promise<Picked<(source: DecisionSource) => DecisionPlan>>;
}

const fromClaims = 'from its claims';

const title: IncidentFieldRow = {
  label: 'Title',
  show: (incident, file) => origin(incident.title, file?.title !== undefined),
  edit: async ({ id, title }, file) =>
    answered(
      await type({
        title: 'Title',
        prompt: 'What the incident is called. Empty to let its name follow from its claims.',
        value: file?.title ?? title,
      }),
      (typed) => (source) => decideField(source, id, 'title', typed || undefined),
    ),
};

const date: IncidentFieldRow = {
  label: 'Date',
  show: (incident, file) => origin(incident.date, file?.date !== undefined),
  edit: async ({ id, date = '' }) =>
    answered(
      await type({
        title: 'Date',
        prompt:
          'When it happened: 2022-02-03, 2022-02, 2022-01-25/2022-01-26. Empty for what its claims say.',
        value: date,
        check: (typed) =>
          typed === '' || dateSchema.safeParse(typed).success
            ? undefined
            : 'Write a date as 2022-02-03, 2022-02, XXXX-01-30 or 2022-01-25/2022-01-26.',
      }),
      (typed) => (source) => decideField(source, id, 'date', typed || undefined),
    ),
};

const places: IncidentFieldRow = {
  label: 'Places',
  show: (incident, file) => origin(incident.places.join(', '), file?.places !== undefined),
  edit: async ({ id, places }, file) =>
    answered(
      await type({
        title: 'Places',
        prompt: 'Where it happened, several with commas. Empty for what its claims say.',
        value: places.join(', '),
      }),
      (typed) => (source) => decideField(source, id, 'places', readPlaces(typed, file?.places)),
    ),
};

const kind: IncidentFieldRow = {
  label: 'Type',
  show: ({ type }) => type ?? '',
  edit: async (incident) => {
    const rows = acledSubEventTypes.map(({ eventType, subEventType }) => ({
      label: subEventType,
      description: `${eventType} (ACLED)`,
      value: subEventType,
    }));
    const picked = await pick<string>({
      title: `Type of “${incident.title}”`,
      placeholder: 'Choose a type, or type the one that your codebook has',
      rows: [...rows, { ...icon('close'), label: 'None', value: '' }],
      canGoBack: true,
      fromTyped: (typed) => typed,
      ...(incident.type !== undefined && { active: incident.type }),
    });
    return answered(
      picked,
      (value) => (source) => decideField(source, incident.id, 'type', value || undefined),
    );
  },
};

/** How well an incident is established, with what each word means. */
export const grading: IncidentFieldRow = {
  label: 'Grading',
  show: ({ grading }) => grading ?? '',
  edit: async (incident) => {
    const gradings = Object.entries(gradingDefinitions) as [Grading, string][];
    const rows = gradings.map(([value, detail]) => ({
      label: `${value.charAt(0).toUpperCase()}${value.slice(1)}`,
      ...(value === incident.grading && { description: 'as it is' }),
      detail,
      value,
    }));
    const picked = await pick<Grading | ''>({
      title: `Grading of “${incident.title}”`,
      placeholder: 'How well is it established?',
      rows: [...rows, { ...icon('close'), label: 'None', value: '' }],
      canGoBack: true,
      ...(incident.grading && { active: incident.grading }),
    });
    return answered(
      picked,
      (value) => (source) => decideField(source, incident.id, 'grading', value || undefined),
    );
  },
};

const sides: IncidentFieldRow = {
  label: 'Sides',
  show: (incident, file) =>
    origin(incident.parties.map(({ name }) => name).join(' – '), file?.parties !== undefined),
  edit: async ({ id, parties }) =>
    answered(
      await type({
        title: 'Sides',
        prompt:
          'Each side with its members: Pakistan: ISPR, army; BLA: Baloch Liberation Army. Empty for none.',
        value: writeParties(parties),
        check: (typed) =>
          readParties(typed)
            ? undefined
            : 'Write sides as Pakistan: ISPR, army; BLA: Baloch Liberation Army.',
      }),
      (typed) => (source) => decideField(source, id, 'parties', readParties(typed)),
    ),
};

const note: IncidentFieldRow = {
  label: 'Note',
  show: ({ note }) => note ?? '',
  edit: async (incident) =>
    answered(
      await type({
        title: 'Note',
        prompt: 'A note for whoever reads this incident. Empty for none.',
        value: incident.note ?? '',
      }),
      (typed) => (source) => decideField(source, incident.id, 'note', typed || undefined),
    ),
};

const identity: IncidentFieldRow = {
  label: 'Id',
  show: ({ id }) => id,
  edit: async ({ id }) =>
    answered(
      await type({
        title: 'Id',
        prompt: 'Claims that name the present id go on to lead here; no sidecar changes.',
        value: id,
        check: (typed) =>
          incidentIdSchema.safeParse(typed).success
            ? undefined
            : 'An incident id is made of letters, digits, dots and hyphens, as in 2022-02-02-panjgur.',
      }),
      (typed) => (source) =>
        typed === id ? { claims: [], incidents: [], told: [] } : changeIncidentId(source, id, typed),
    ),
};

/** The fields in the order in which they are listed. */
export const incidentFields: readonly IncidentFieldRow[] = [
  title,
  date,
  places,
  kind,
  grading,
  sides,
  note,
  identity,
];

/** The field with which an incident is renamed. */
export const titleField = title;

function origin(value: string | undefined, isDecided: boolean): string {
  if (!value) return '';
  return `${value} (${isDecided ? 'decided' : fromClaims})`;
}

function answered<Answer>(
  asked: Picked<Answer>,
  change: (answer: Answer) => (source: DecisionSource) => DecisionPlan,
): Picked<(source: DecisionSource) => DecisionPlan> {
  return asked === undefined || asked === 'back' ? asked : { value: change(asked.value) };
}
