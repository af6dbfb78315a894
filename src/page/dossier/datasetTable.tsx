import type { JSX } from 'preact';
import type { DatasetComparison, DatasetNumber, DatasetRow } from '../../core/dossier/dossier';
import { ClaimRefs } from './claimRefs';
import { Section } from './section';

/** The deaths as five datasets would count them, with the rule behind each number; what differs is marked. */
export function DatasetTable({
  datasets,
}: {
  readonly datasets: readonly DatasetComparison[];
}): JSX.Element | null {
  if (datasets.length === 0) return null;
  return (
    <Section title="Deaths as datasets would count them">
      <div class="scroll">
        <table class="datasets">
          <thead>
            <tr>
              <th scope="col">Dataset</th>
              <th scope="col" class="number">
                Low
              </th>
              <th scope="col" class="number">
                Best
              </th>
              <th scope="col" class="number">
                High
              </th>
              <th scope="col">By which rule</th>
            </tr>
          </thead>
          {datasets.map(({ incident, title, rows, differences }) => (
            <tbody key={incident}>
              {datasets.length > 1 && (
                <tr class="side">
                  <th scope="rowgroup" colSpan={5}>
                    {title}
                  </th>
                </tr>
              )}
              {rows.map((row) => (
                <Row key={row.dataset} row={row} />
              ))}
              {differences.length > 0 && (
                <tr>
                  <td colSpan={5} class="muted">
                    {differences.join(' ')}
                  </td>
                </tr>
              )}
            </tbody>
          ))}
        </table>
      </div>
    </Section>
  );
}

function Row({ row }: { readonly row: DatasetRow }): JSX.Element {
  const { dataset, counts, low, best, high, leftOut, differs } = row;
  const rules = [...new Set([best, low, high].flatMap((number) => number?.rule ?? []))];
  return (
    <tr>
      <th scope="row">
        {differs && (
          <span class="contested" title="Another dataset tells another number">
            ≠{' '}
          </span>
        )}
        {dataset}
        {counts !== 'everyone' && <span class="role">{counts} only</span>}
      </th>
      <Count number={low} />
      <Count number={best} />
      <Count number={high} />
      <td class="muted">
        {leftOut !== undefined && <span class="left-out">Not taken in: {leftOut}. </span>}
        {rules.join(' ')}
      </td>
    </tr>
  );
}

function Count({ number }: { readonly number: DatasetNumber | undefined }): JSX.Element {
  return (
    <td class="number">
      {number ? (
        <>
          {number.value}
          <ClaimRefs claims={number.claims} />
        </>
      ) : (
        <span class="muted">–</span>
      )}
    </td>
  );
}
