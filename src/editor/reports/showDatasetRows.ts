import { bookInScope, scopeOfIncidents } from '../../core/export/exportScope';
import type { ExportScope } from '../../core/export/exportScope';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import type { Incident, IncidentBook } from '../../core/incidents/incidentBook';
import { policyNames } from '../../core/incidents/policies/policy';
import type { PolicyName } from '../../core/incidents/policies/policy';
import { policies } from '../../core/incidents/policies/rollUp';
import { comparisonCsv, rowsCsv } from '../../core/incidents/policies/rowsCsv';
import { comparisonMarkdown, rowsMarkdown } from '../../core/incidents/policies/rowsMarkdown';
import { cancellable } from '../../workspace/cancellable';
import { Pace } from '../../workspace/pace';
import type { AnnotationFiles } from '../../workspace/reading/annotationFiles';
import { pickIncidents } from '../exporting/pickScope';
import { icon, pick, separator } from '../tagging/pick';
import type { ReportDocuments } from './reportDocuments';

/** What the rows of datasets are shown from. */
export interface RowsContext {
  readonly store: AnnotationStore;
  readonly files: AnnotationFiles;
  readonly reports: ReportDocuments;
}

type Wanted = PolicyName | 'all';
type Ending = 'md' | 'csv';

/**
 * Shows the rows that a dataset would hold, with what set each column, or the deaths under every policy and why they differ.
 *
 * @param given incidents by their ids; they are asked for where there are none
 */
export async function showDatasetRows(
  { store, files, reports }: RowsContext,
  given: readonly string[],
): Promise<void> {
  await files.load();
  const policy = await pickPolicy();
  if (!policy) return;
  const scope =
    given.length > 0 ? scopeOfIncidents(given, (id) => store.incident(id)) : await pickIncidentsOrAll(store);
  if (!scope) return;
  const ending = await pickEnding();
  if (!ending) return;
  const text = await cancellable('Working out the rows', async () => {
    const pace = new Pace();
    while (!store.gather(pace.mayGoOn)) await pace.rest();
    const book = store.incidents();
    return rowsOf(book, bookInScope(scope, book).incidents, policy, ending);
  });
  await reports.show(`Dataset Rows, ${policy === 'all' ? 'Compared' : policy.toUpperCase()}.${ending}`, text);
}

function rowsOf(book: IncidentBook, wanted: readonly Incident[], policy: Wanted, ending: Ending): string {
  if (policy === 'all')
    return ending === 'md' ? comparisonMarkdown(book, wanted) : comparisonCsv(book, wanted);
  return ending === 'md' ? rowsMarkdown(book, policy, wanted) : rowsCsv(book, policy, wanted);
}

async function pickPolicy(): Promise<Wanted | undefined> {
  const picked = await pick<Wanted>({
    title: 'Show Dataset Rows',
    placeholder: 'By the rules of which dataset?',
    rows: [
      {
        label: 'All, with their differences',
        detail: 'The deaths that each dataset would tell, and why they differ',
        ...icon('diff-multiple'),
        value: 'all',
      },
      separator('One dataset'),
      ...policyNames.map((name) => ({
        label: policies[name].title,
        detail: policies[name].description,
        ...icon('table'),
        value: name,
      })),
    ],
  });
  return picked && picked !== 'back' ? picked.value : undefined;
}

async function pickIncidentsOrAll(store: AnnotationStore): Promise<ExportScope | undefined> {
  const picked = await pick<'all' | 'some'>({
    title: 'Show Dataset Rows',
    placeholder: 'Of which incidents?',
    rows: [
      { label: 'Whole workspace', ...icon('root-folder'), value: 'all' },
      { label: 'Some incidents…', ...icon('list-selection'), value: 'some' },
    ],
  });
  if (!picked || picked === 'back') return undefined;
  if (picked.value === 'all') return { of: 'everything' };
  const some = await pickIncidents(store, 'Show Dataset Rows: Incidents');
  return some && some !== 'back' ? some.value.scope : undefined;
}

async function pickEnding(): Promise<Ending | undefined> {
  const picked = await pick<Ending>({
    title: 'Show Dataset Rows',
    placeholder: 'How?',
    rows: [
      {
        label: 'To read',
        detail: 'Every column with the rule and the claims that set it',
        ...icon('open-preview'),
        value: 'md',
      },
      { label: 'As CSV', detail: 'For a spreadsheet', ...icon('table'), value: 'csv' },
    ],
  });
  return picked && picked !== 'back' ? picked.value : undefined;
}
