import * as vscode from 'vscode';
import { plainLine } from '../../core/text/plainLine';

/** A row that stands for a value. Its words are shown as they are: a picture comes as its `iconPath`. */
export interface Choice<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

/** What a picker came to: a value, one step back, or nothing at all. */
export type Picked<Value> = { readonly value: Value } | 'back' | undefined;

interface PickOptions<Value> {
  readonly title: string;
  readonly placeholder: string;
  readonly rows: readonly (Choice<Value> | vscode.QuickPickItem)[];
  readonly active?: Value;
  readonly canGoBack?: boolean;
  /** True where looking at something else does not close it. */
  readonly isSticky?: boolean;
  /** Makes a value of words that are in no row; without it only rows can be picked. */
  readonly fromTyped?: (typed: string) => Value;
  /** Told of each row that the analyst comes to. */
  readonly onActive?: (value: Value) => void;
}

/** Shows a quick pick with an optional way back and optional free text. */
export function pick<Value>(options: PickOptions<Value>): Promise<Picked<Value>> {
  return new Promise((resolve) => {
    const input = vscode.window.createQuickPick<vscode.QuickPickItem>();
    const rows = options.rows.map(plainRow);
    input.title = plainLine(options.title);
    input.placeholder = options.placeholder;
    input.matchOnDescription = true;
    input.items = rows;
    input.ignoreFocusOut = options.isSticky === true;
    if (options.canGoBack) input.buttons = [vscode.QuickInputButtons.Back];
    const active = rows.find(
      (row) => options.active !== undefined && isChoice(row) && row.value === options.active,
    );
    if (active) input.activeItems = [active];

    let picked: Picked<Value>;
    const { fromTyped } = options;
    if (fromTyped) {
      input.onDidChangeValue((typed) => {
        const value = typed.trim();
        const known = rows.some(({ label }) => label === value);
        input.items = value === '' || known ? rows : [typedRow(value, fromTyped), ...rows];
      });
    }
    input.onDidChangeActive(([row]) => {
      if (row && isChoice<Value>(row)) options.onActive?.(row.value);
    });
    input.onDidTriggerButton(() => {
      picked = 'back';
      input.hide();
    });
    input.onDidAccept(() => {
      const row = input.activeItems[0] ?? input.selectedItems[0];
      if (!row || !isChoice<Value>(row)) return;
      picked = { value: row.value };
      input.hide();
    });
    input.onDidHide(() => {
      input.dispose();
      resolve(picked);
    });
    input.show();
  });
}

interface TypeOptions {
  readonly title: string;
  readonly prompt: string;
  readonly value: string;
  /** The sentence that says what is wrong, or undefined when the input will do. */
  readonly check?: (typed: string) => string | undefined;
}

/** Asks for one line of text, with a way back. */
export function type(options: TypeOptions): Promise<Picked<string>> {
  return new Promise((resolve) => {
    const input = vscode.window.createInputBox();
    input.title = plainLine(options.title);
    input.prompt = plainLine(options.prompt);
    input.value = options.value;
    input.buttons = [vscode.QuickInputButtons.Back];
    let picked: Picked<string>;
    const complaint = (): string | undefined => {
      const wrong = options.check?.(input.value.trim());
      return wrong === undefined ? undefined : plainLine(wrong);
    };
    input.onDidChangeValue(() => {
      input.validationMessage = complaint();
    });
    input.onDidTriggerButton(() => {
      picked = 'back';
      input.hide();
    });
    input.onDidAccept(() => {
      input.validationMessage = complaint();
      if (input.validationMessage) return;
      picked = { value: input.value.trim() };
      input.hide();
    });
    input.onDidHide(() => {
      input.dispose();
      resolve(picked);
    });
    input.show();
  });
}

/** A row as it is shown: words of articles and files are no icons, links or lines of their own. */
export function plainRow<Row extends vscode.QuickPickItem>(row: Row): Row {
  const { label, description, detail } = row;
  return {
    ...row,
    label: plainLine(label),
    ...(description !== undefined && { description: plainLine(description) }),
    ...(detail !== undefined && { detail: plainLine(detail) }),
  };
}

/** A picture in front of a row. */
export function icon(id: string): Pick<vscode.QuickPickItem, 'iconPath'> {
  return { iconPath: new vscode.ThemeIcon(id) };
}

export function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function isChoice<Value>(row: vscode.QuickPickItem): row is Choice<Value> {
  return 'value' in row;
}

function typedRow<Value>(typed: string, fromTyped: (typed: string) => Value): Choice<Value> {
  return { label: plainLine(typed), description: 'as typed', value: fromTyped(typed), alwaysShow: true };
}
