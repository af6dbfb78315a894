import * as vscode from 'vscode';

/** What a message or a picker offered, and what was taken of it. */
export interface Asked {
  readonly text: string;
  readonly offered: readonly string[];
  readonly taken: string | undefined;
}

type Rows = readonly { label: string }[];

interface Window {
  showInformationMessage: (text: string, ...rest: unknown[]) => Thenable<unknown>;
  showWarningMessage: (text: string, ...rest: unknown[]) => Thenable<unknown>;
  showErrorMessage: (text: string, ...rest: unknown[]) => Thenable<unknown>;
  showQuickPick: (items: Rows | Promise<Rows>, options?: { title?: string }) => Thenable<unknown>;
}

/**
 * Answers messages and pickers while something is done, in the window that test and extension share: of each the first
 * wanted choice that it offers is taken, else none; an empty one takes whatever comes first.
 *
 * @returns what was asked
 */
export async function choosing(wanted: readonly string[], work: () => unknown): Promise<readonly Asked[]> {
  const window = vscode.window as unknown as Window;
  const original = { ...pick(window) };
  const asked: Asked[] = [];
  const note = (text: string, offered: readonly string[]): string | undefined => {
    const taken = wanted.find((choice) => offered.some((label) => label.startsWith(choice)));
    const label = offered.find((each) => taken !== undefined && each.startsWith(taken));
    asked.push({ text, offered, taken: label });
    return label;
  };
  const message = (text: string, ...rest: unknown[]): Thenable<unknown> =>
    Promise.resolve(
      note(
        text,
        rest.filter((item) => typeof item === 'string'),
      ),
    );
  window.showInformationMessage = message;
  window.showWarningMessage = message;
  window.showErrorMessage = message;
  window.showQuickPick = async (items, options) => {
    const rows = await items;
    const labels = rows.map(({ label }) => label);
    const label = note(options?.title ?? '', labels);
    return rows.find((item) => item.label === label);
  };
  try {
    await work();
    return asked;
  } finally {
    Object.assign(window, original);
  }
}

function pick({
  showInformationMessage,
  showWarningMessage,
  showErrorMessage,
  showQuickPick,
}: Window): Window {
  return { showInformationMessage, showWarningMessage, showErrorMessage, showQuickPick };
}
