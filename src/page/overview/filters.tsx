import type { ComponentChildren, JSX } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import type { Chart } from '../../core/incidents/charting/chart';
import type { ChartFilter } from '../../core/incidents/charting/filterChart';
import { daysOf } from '../../core/incidents/incidentDates';
import { counted } from '../../core/text/counted';

interface FiltersProps {
  readonly chart: Chart;
  readonly filter: ChartFilter;
  /** How many incidents are left. */
  readonly found: number;
  readonly onChange: (part: Partial<ChartFilter>) => void;
  /** Absent where there is nothing to clear. */
  readonly onClear: (() => void) | undefined;
}

/** As many names are offered; others are found by writing a part of them. */
const mostOffered = 300;
const gradings = ['confirmed', 'fair', 'weak', 'contested', 'discounted'];

/** What narrows the incidents down. */
export function Filters({ chart, filter, found, onChange, onClear }: FiltersProps): JSX.Element {
  const actors = useMemo(() => commonest(chart, 'actors'), [chart]);
  const claimants = useMemo(() => commonest(chart, 'claimants'), [chart]);
  const isTimeChosen = filter.dates !== undefined;
  return (
    <form
      class="filters"
      role="search"
      aria-label="Filter incidents"
      onSubmit={(event) => event.preventDefault()}
    >
      <Field label="Words">
        {(id) => (
          <TextInput id={id} type="search" value={filter.text} onChange={(text) => onChange({ text })} />
        )}
      </Field>
      <Field label="Kind">
        {(id) => (
          <Choice id={id} value={filter.kind} options={chart.kinds} onChange={(kind) => onChange({ kind })} />
        )}
      </Field>
      <Field label="Group">
        {(id) => (
          <Choice
            id={id}
            value={filter.group}
            options={chart.groups}
            onChange={(group) => onChange({ group })}
          />
        )}
      </Field>
      <Field label="Actor">
        {(id) => (
          <TextInput
            id={id}
            value={filter.actor}
            options={actors}
            onChange={(actor) => onChange({ actor })}
          />
        )}
      </Field>
      <Field label="Claimant">
        {(id) => (
          <TextInput
            id={id}
            value={filter.claimant}
            options={claimants}
            onChange={(claimant) => onChange({ claimant })}
          />
        )}
      </Field>
      <Field label="Contested">
        {(id) => (
          <Choice
            id={id}
            value={filter.contested}
            options={['contested', 'agreed']}
            names={['contested only', 'not contested']}
            onChange={(contested) => onChange({ contested: contested as ChartFilter['contested'] })}
          />
        )}
      </Field>
      <Field label="Grading">
        {(id) => (
          <Choice
            id={id}
            value={filter.grading}
            options={[...gradings, 'none']}
            names={[...gradings, 'not graded']}
            onChange={(grading) => onChange({ grading })}
          />
        )}
      </Field>
      <Field label="From">
        {(id) => (
          <TextInput
            id={id}
            placeholder="YYYY-MM-DD"
            isWrong={isNoDate(filter.from)}
            value={isTimeChosen ? undefined : filter.from}
            onChange={(from) => onChange({ from, dates: undefined })}
          />
        )}
      </Field>
      <Field label="To">
        {(id) => (
          <TextInput
            id={id}
            placeholder="YYYY-MM-DD"
            isWrong={isNoDate(filter.to)}
            value={isTimeChosen ? undefined : filter.to}
            onChange={(to) => onChange({ to, dates: undefined })}
          />
        )}
      </Field>
      <div class="found">
        <p role="status">
          {found === chart.incidents.length
            ? `All ${counted(found, 'incident')}`
            : `${found.toLocaleString('en')} of ${counted(chart.incidents.length, 'incident')}`}
        </p>
        <button type="button" class="tool" disabled={!onClear} onClick={onClear}>
          Clear filters
        </button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly children: (id: string) => ComponentChildren;
}

function Field({ label, children }: FieldProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface TextInputProps {
  readonly id: string;
  readonly type?: 'text' | 'search';
  readonly placeholder?: string;
  readonly isWrong?: boolean;
  readonly value: string | undefined;
  readonly options?: readonly string[];
  readonly onChange: (value: string | undefined) => void;
}

function TextInput(props: TextInputProps): JSX.Element {
  const { id, type = 'text', value, placeholder, isWrong = false, options, onChange } = props;
  const list = useId();
  return (
    <>
      <input
        id={id}
        type={type}
        value={value ?? ''}
        placeholder={placeholder}
        aria-invalid={isWrong}
        autocomplete="off"
        spellcheck={false}
        {...(options && { list })}
        onInput={({ currentTarget }) =>
          onChange(currentTarget.value === '' ? undefined : currentTarget.value)
        }
      />
      {options && (
        <datalist id={list}>
          {options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly value: string | undefined;
  readonly options: readonly string[];
  /** What the options are called, where not as they are. */
  readonly names?: readonly string[];
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ id, value, options, names = options, onChange }: ChoiceProps): JSX.Element {
  return (
    <select
      id={id}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)}
    >
      <option value="">any</option>
      {options.map((option, at) => (
        <option key={option} value={option}>
          {names[at]}
        </option>
      ))}
    </select>
  );
}

/** True for what is written but is no date, such as one not finished; it narrows nothing. */
function isNoDate(date: string | undefined): boolean {
  return date !== undefined && daysOf(date) === undefined;
}

/** The names that most incidents have, the commonest first. */
function commonest(chart: Chart, of: 'actors' | 'claimants'): string[] {
  const counts = chart[of].map(() => 0);
  for (const incident of chart.incidents) for (const at of incident[of]) counts[at] = (counts[at] ?? 0) + 1;
  return chart[of]
    .map((name, at) => ({ name, count: counts[at] ?? 0 }))
    .sort((one, other) => other.count - one.count)
    .slice(0, mostOffered)
    .map(({ name }) => name);
}
