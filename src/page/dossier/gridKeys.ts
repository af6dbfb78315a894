const steps: Readonly<Record<string, readonly [rows: number, cells: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Makes a table one stop of the Tab key, and its buttons reachable by arrows: right and left along a row, up and down
 * within a column, over cells without a button; Home and End go to a row's ends.
 */
export function moveInGrid(event: KeyboardEvent): void {
  const table = event.currentTarget as HTMLTableElement;
  const from = event.target as HTMLElement;
  const target =
    event.key === 'Home' || event.key === 'End'
      ? endOfRow(from, event.key)
      : nextCell(table, from, event.key);
  if (!target) return;
  event.preventDefault();
  makeTabStop(table, target);
  target.focus();
}

/** Lets Tab reach one button of the table alone: the one that was last in use, else the first. */
export function keepTabStop(table: HTMLTableElement): void {
  const buttons = [...table.querySelectorAll<HTMLElement>('button')];
  const current =
    buttons.find((button) => button === document.activeElement) ??
    buttons.find((button) => button.tabIndex === 0 && button.dataset['stop'] === 'yes');
  const stop = current ?? buttons[0];
  if (stop) makeTabStop(table, stop);
}

function makeTabStop(table: HTMLTableElement, stop: HTMLElement): void {
  for (const button of table.querySelectorAll<HTMLElement>('button')) {
    button.tabIndex = button === stop ? 0 : -1;
    button.dataset['stop'] = button === stop ? 'yes' : 'no';
  }
}

function endOfRow(from: HTMLElement, key: 'Home' | 'End'): HTMLElement | undefined {
  const buttons = [...(from.closest('tr')?.querySelectorAll<HTMLElement>('button') ?? [])];
  return key === 'Home' ? buttons[0] : buttons.at(-1);
}

function nextCell(table: HTMLTableElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const step = steps[key];
  const cell = from.closest<HTMLTableCellElement>('td, th');
  const row = from.closest('tr');
  if (!step || !cell || !row) return undefined;
  const [rows, cells] = step;
  const inCell = [...cell.querySelectorAll<HTMLElement>('button')];
  const next = inCell[inCell.indexOf(from) + rows + cells];
  if (next) return next;
  const allRows = [...table.rows];
  const isOnwards = rows + cells > 0;
  const pick = (found: Element | undefined): HTMLElement | undefined => {
    const buttons = [...(found?.querySelectorAll<HTMLElement>('button') ?? [])];
    return isOnwards ? buttons[0] : buttons.at(-1);
  };
  if (cells !== 0) {
    for (let at = cell.cellIndex + cells; row.cells[at]; at += cells) {
      const found = pick(row.cells[at]);
      if (found) return found;
    }
    return undefined;
  }
  for (let at = allRows.indexOf(row) + rows; allRows[at]; at += rows) {
    const found = pick(allRows[at]?.cells[cell.cellIndex]);
    if (found) return found;
  }
  return undefined;
}
