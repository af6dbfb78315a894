import * as vscode from 'vscode';
import { offered } from '../../core/claims/codebook';
import type { Codebook } from '../../core/claims/codebook';
import {
  filterStatuses,
  isEmptyFilter,
  readFilter,
  writeFilter,
} from '../../core/incidents/arranging/incidentFilter';
import type { IncidentFilter } from '../../core/incidents/arranging/incidentFilter';
import { daysOf } from '../../core/incidents/incidentDates';
import { icon, plainRow, separator } from '../../editor/tagging/pick';

/** What a row of the picker makes of the filter; without that, choosing it ends the picker. */
interface FilterRow extends vscode.QuickPickItem {
  readonly change?: (filter: IncidentFilter) => IncidentFilter;
}

/**
 * Asks for a filter: words are typed, all else is switched on and off below them, or typed as marks. Enter on the first
 * row takes the filter as it stands.
 *
 * @returns undefined when the analyst left
 */
export function pickFilter(before: IncidentFilter, codebook: Codebook): Promise<IncidentFilter | undefined> {
  return new Promise((resolve) => {
    const input = vscode.window.createQuickPick<FilterRow>();
    let taken: IncidentFilter | undefined;
    const show = (filter: IncidentFilter): void => {
      input.items = rowsOf(filter, codebook);
    };
    input.title = 'Filter incidents';
    input.placeholder = 'Words in titles, places, names, quotes and notes, or choose below';
    input.keepScrollPosition = true;
    input.value = withSpace(writeFilter(before));
    show(before);
    input.onDidChangeValue((typed) => show(readFilter(typed)));
    input.onDidAccept(() => {
      const [row] = input.activeItems;
      // What was typed only to find the row is no word of the filter.
      const typed = row?.change && isTypedFor(row, input.value) ? withoutLastWord(input.value) : input.value;
      const filter = readFilter(typed);
      if (row?.change) {
        const changed = row.change(filter);
        input.value = withSpace(writeFilter(changed));
        show(changed);
        return;
      }
      taken = filter;
      input.hide();
    });
    input.onDidHide(() => {
      input.dispose();
      resolve(taken);
    });
    input.show();
  });
}

function rowsOf(filter: IncidentFilter, codebook: Codebook): FilterRow[] {
  const isEmpty = isEmptyFilter(filter);
  const rows: FilterRow[] = [
    {
      ...icon(isEmpty ? 'list-tree' : 'filter'),
      label: isEmpty ? 'Show all' : `Show what fits: ${writeFilter(filter)}`,
    },
    separator('incidents'),
    toggle('Contested only', '@contested', filter.contested, (all) => ({
      ...all,
      contested: !all.contested,
    })),
    toggle('Unassigned claims only', '@unassigned', filter.unassigned, (all) => ({
      ...all,
      unassigned: !all.unassigned,
    })),
    ...dateRows(filter),
    separator('claim status'),
    ...filterStatuses.map((status) =>
      toggle(capitalised(status), '@status', filter.statuses.includes(status), (all) => ({
        ...all,
        statuses: switched(all.statuses, status),
      })),
    ),
    separator('kind of claim'),
    ...offered(codebook.kinds).map(({ code, label }) =>
      toggle(capitalised(label), '@kind', filter.kinds.includes(code), (all) => ({
        ...all,
        kinds: switched(all.kinds, code),
      })),
    ),
  ];
  return rows.map((row) => ({ ...plainRow(row), alwaysShow: true }));
}

/** The date that is asked for, and one among the words, which may be meant so. */
function dateRows({ words, dates }: IncidentFilter): FilterRow[] {
  const typed = words.filter((word) => /^\d{4}/.test(word) && daysOf(word)).at(-1);
  const rows: FilterRow[] = [];
  if (typed !== undefined) {
    const change = (filter: IncidentFilter): IncidentFilter => ({
      ...filter,
      words: filter.words.filter((word) => word !== typed),
      dates: typed,
    });
    rows.push({ ...icon('calendar'), label: `Date: ${typed}`, description: '@date', change });
  }
  if (dates !== undefined) {
    const change = (filter: IncidentFilter): IncidentFilter => ({ ...filter, dates: undefined });
    rows.push({ ...icon('check'), label: `Date: ${dates}`, description: '@date · on', change });
  }
  if (rows.length > 0) return rows;
  const hint = 'type 2022, 2022-02 or 2022-01/2022-03';
  return [{ ...icon('calendar'), label: 'Date', description: hint, change: (filter) => filter }];
}

function toggle(
  label: string,
  mark: string,
  isOn: boolean,
  change: (filter: IncidentFilter) => IncidentFilter,
): FilterRow {
  const picture = icon(isOn ? 'check' : 'blank');
  return { ...picture, label, description: isOn ? `${mark} · on` : mark, change };
}

function switched(list: readonly string[], value: string): string[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}

/** True when the last word that was typed begins what a row says. */
function isTypedFor({ label }: FilterRow, typed: string): boolean {
  const last = /\S+$/u.exec(typed)?.[0].toLowerCase();
  return last !== undefined && label.toLowerCase().startsWith(last);
}

function withoutLastWord(typed: string): string {
  return typed.replace(/\S+$/u, '');
}

/** Ready for the next word. */
function withSpace(typed: string): string {
  return typed === '' ? '' : `${typed} `;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
