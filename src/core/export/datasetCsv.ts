import type { Incident, IncidentBook } from '../incidents/incidentBook';
import type { Row } from '../incidents/policies/policy';
import { policies, rollUpEach } from '../incidents/policies/rollUp';
import { traceOf } from '../incidents/policies/rowsCsv';
import { csvRecord } from '../text/csv';

/** The datasets whose shape a table can have. */
export const datasets = ['acled', 'ucdp'] as const;
export type Dataset = (typeof datasets)[number];

/**
 * Every column of the published data, in its order. ACLED: its columns since March 2023 (ACLED, Guide to 2023 column
 * changes); UCDP GED: those of version 25.1.
 */
export const datasetColumns: Readonly<Record<Dataset, readonly string[]>> = {
  acled: (
    'event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 ' +
    'actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location ' +
    'latitude longitude geo_precision source source_scale notes fatalities tags timestamp'
  ).split(' '),
  ucdp: (
    'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name ' +
    'dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b ' +
    'number_of_sources source_article source_office source_date source_headline source_original where_prec ' +
    'where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id ' +
    'region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high ' +
    'low gwnoa gwnob'
  ).split(' '),
};

/** What stands behind the dataset's own columns, so that every number leads back to its claims. */
export const tracingColumns = ['newsmark_incident', 'newsmark_claims', 'newsmark_notes'] as const;

/** What one incident comes to in a table. */
export interface DatasetRows {
  /** Its rows; empty where it has none. */
  readonly csv: string;
  /** Why it has no row, or which of its totals belongs to no row. */
  readonly leftOut: readonly string[];
}

/** The names of all columns as the first record of the table. */
export function datasetHeader(dataset: Dataset): string {
  return csvRecord([...datasetColumns[dataset], ...tracingColumns]);
}

/**
 * The events as CSV (RFC 4180) with every column of a dataset, in its order: one row for each incident without parts that
 * the dataset would take in, by the dataset's roll-up policy. Columns that no policy sets are empty.
 *
 * @param wanted some of the book's incidents; all of them where it is left out
 * @returns one incident after the other, each worked out when it is asked for
 */
export function* datasetRows(
  book: Pick<IncidentBook, 'incidents'>,
  dataset: Dataset,
  wanted: readonly Incident[] = book.incidents,
): Generator<DatasetRows & { readonly incident: string }> {
  for (const { incident, rows } of rollUpEach(book, dataset, wanted)) {
    const events = rows.filter(isEvent).map((row) => recordOf(row, dataset));
    const leftOut = rows.filter((row) => !isEvent(row)).map(reasonOf);
    yield { incident, csv: events.map(csvRecord).join(''), leftOut };
  }
}

function recordOf(row: Row, dataset: Dataset): (string | number | undefined)[] {
  return [
    ...datasetColumns[dataset].map((column) => valueOf(row, column)),
    row.incident,
    policies[dataset].columns.flatMap((column) => tracedCell(row, column)).join(' | '),
    row.notes.map(({ text }) => text).join('; '),
  ];
}

function isEvent({ included, level }: Row): boolean {
  return included && level === 'leaf';
}

function reasonOf({ leftOut, level, notes }: Row): string {
  const texts = (level === 'whole' ? notes : leftOut).map(({ text }) => text);
  return texts.length > 0 ? texts.join('; ') : 'a total for its parts';
}

function valueOf(row: Row, column: string): string | number | undefined {
  if (column !== 'geom_wkt') return row.cells[column]?.value;
  const [longitude, latitude] = [row.cells['longitude'], row.cells['latitude']];
  return longitude && latitude ? `POINT (${longitude.value} ${latitude.value})` : undefined;
}

function tracedCell(row: Row, column: string): string[] {
  const cell = row.cells[column];
  return cell ? [`${column}: ${traceOf(cell)}`] : [];
}
