import * as vscode from 'vscode';
import { plainLine } from '../../core/text/plainLine';
import { plainRow } from '../tagging/pick';
import type { Choice } from '../tagging/pick';

interface PickSeveralOptions<Value> {
  readonly title: string;
  readonly placeholder: string;
  readonly rows: readonly Choice<Value>[];
  /** True where none is picked beforehand. */
  readonly areUnpicked?: true;
  /** Which are picked beforehand, where that is neither all nor none. */
  readonly isPicked?: (value: Value) => boolean;
  /** Told of each row that the analyst comes to. */
  readonly onActive?: (value: Value) => void;
}

/**
 * Shows rows to be looked through; all of them are picked beforehand, unless it is said otherwise.
 *
 * @returns what is still picked, in the order of the rows; undefined when the analyst left
 */
export function pickSeveral<Value>(options: PickSeveralOptions<Value>): Promise<Value[] | undefined> {
  return new Promise((resolve) => {
    const input = vscode.window.createQuickPick<Choice<Value>>();
    const rows = options.rows.map(plainRow);
    input.title = plainLine(options.title);
    input.placeholder = options.placeholder;
    input.canSelectMany = true;
    input.matchOnDetail = true;
    input.items = rows;
    const { areUnpicked = false, isPicked = () => !areUnpicked } = options;
    input.selectedItems = rows.filter(({ value }) => isPicked(value));
    let picked: Value[] | undefined;
    input.onDidChangeActive(([row]) => {
      if (row) options.onActive?.(row.value);
    });
    input.onDidAccept(() => {
      const selected = new Set(input.selectedItems.map(({ value }) => value));
      picked = options.rows.flatMap(({ value }) => (selected.has(value) ? [value] : []));
      input.hide();
    });
    input.onDidHide(() => {
      input.dispose();
      resolve(picked);
    });
    input.show();
  });
}
