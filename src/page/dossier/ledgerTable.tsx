import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Ledger, LedgerEntry, LedgerReason } from '../../core/dossier/dossier';
import { useActions } from './actions';
import { ClaimRefs, tellSource } from './claimRefs';
import { keepTabStop, moveInGrid } from './gridKeys';
import { Section } from './section';

/** Who says what: claimants by side, figures, date, place and actor beside each other; what cannot all be true is marked. */
export function LedgerTable({ ledger }: { readonly ledger: Ledger }): JSX.Element | null {
  const { columns, sides, reasons } = ledger;
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (table.current) keepTabStop(table.current);
  });
  if (columns.length === 0) return null;
  const isSided = sides.some(({ side }) => side !== undefined);
  return (
    <Section title="Who says what">
      <div class="scroll">
        <table ref={table} role="grid" class="ledger" aria-label="Who says what" onKeyDown={moveInGrid}>
          <thead>
            <tr>
              <th scope="col">Claimant</th>
              {columns.map(({ label, range, isContested }) => (
                <th key={label} scope="col">
                  {isContested && <span class="contested">≠ </span>}
                  {label}
                  {range !== undefined && <span class="range">{range}</span>}
                </th>
              ))}
            </tr>
          </thead>
          {sides.map(({ side, rows }) => (
            <tbody key={side ?? ''}>
              {isSided && (
                <tr class="side">
                  <th scope="rowgroup" colSpan={columns.length + 1}>
                    {side ?? 'No side known'}
                  </th>
                </tr>
              )}
              {rows.map(({ claimant, role, cells }) => (
                <tr key={claimant}>
                  <th scope="row">
                    {claimant}
                    {role !== undefined && <span class="role">{role}</span>}
                  </th>
                  {cells.map((entries, at) => (
                    <Cell
                      key={columns[at]?.label}
                      entries={entries}
                      reasons={reasons}
                      isDate={columns[at]?.label === 'Date'}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <Reasons reasons={reasons} />
    </Section>
  );
}

interface CellProps {
  readonly entries: readonly LedgerEntry[];
  readonly reasons: readonly LedgerReason[];
  readonly isDate: boolean;
}

function Cell({ entries, reasons, isDate }: CellProps): JSX.Element {
  const open = new Set(reasons.filter(({ decided }) => decided === undefined).map(({ mark }) => mark));
  const isLit = entries.some(({ marks }) => marks.some((mark) => open.has(mark)));
  return (
    <td class={[isLit && 'lit', isDate && 'date'].filter(Boolean).join(' ') || undefined}>
      {entries.map((entry) => (
        <Entry key={`${entry.text} ${entry.standing ?? ''}`} entry={entry} reasons={reasons} />
      ))}
    </td>
  );
}

function Entry({
  entry,
  reasons,
}: {
  readonly entry: LedgerEntry;
  readonly reasons: readonly LedgerReason[];
}): JSX.Element {
  const { claims: known, goToClaim } = useActions();
  const { text, standing, marks, claims } = entry;
  const [first] = claims.flatMap((id) => known.get(id) ?? []);
  const why = reasons.filter(({ mark }) => marks.includes(mark)).map((reason) => reason.text);
  return (
    <div class={standing === undefined ? 'entry' : 'entry aside'}>
      <button
        type="button"
        class="jump"
        title={first && tellSource(first)}
        onClick={() => first && goToClaim(first.id)}
      >
        {text}
        {marks.length > 0 && (
          <sup class="contested" aria-hidden="true">
            {marks.join(' ')}
          </sup>
        )}
        {claims.length > 1 && standing === undefined && (
          <span class="times">{`\u00a0×${claims.length}`}</span>
        )}
        {marks.length > 0 && <span class="spoken">, contested: {why.join('; ')}</span>}
      </button>
      {standing !== undefined && <span class="standing">{standing}</span>}
    </div>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly LedgerReason[] }): JSX.Element | null {
  if (reasons.length === 0) return null;
  return (
    <dl class="reasons" aria-label="Why cells are marked">
      {reasons.map(({ mark, about, text, claims, decided }) => (
        <div key={mark}>
          <dt class="contested">{mark}</dt>
          <dd>
            <b>{about}.</b> {text}.{decided !== undefined && ` Decided: ${decided}.`}
            <ClaimRefs claims={claims} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
