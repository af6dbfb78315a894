import * as vscode from 'vscode';

/** What is pressed in a picker: Enter, the arrow down, Escape. */
const keys = {
  accept: 'workbench.action.acceptSelectedQuickOpenItem',
  down: 'workbench.action.quickOpenSelectNext',
  leave: 'workbench.action.closeQuickOpen',
};
type Key = keyof typeof keys;
/** A key, words typed over what stands in an input box, a row ticked by its words, or what happens meanwhile. */
type Press = Key | { readonly typed: string } | { readonly ticked: string } | (() => Promise<unknown>);

/** A key that came before the picker could take it is pressed again after so long, in milliseconds. */
const patience = 1_000;

/** A picker or an input box that has been shown. */
interface Shown {
  readonly isGone: () => boolean;
  /** Puts words into it. */
  readonly type: (words: string) => void;
  /** Ticks the rows that have some words as their label. */
  readonly tick: (label: string) => void;
  /** How often another row became the one that keys go to, the first one included. */
  readonly moves: () => number;
}

/**
 * Does something that asks, and answers each question once it is there.
 *
 * @param answers for each picker or input box, in the order in which they are shown, the keys pressed in it, and what
 *   happens before them
 * @returns what was done came to
 */
export async function answering<Result>(
  ask: () => Thenable<Result>,
  ...answers: readonly (readonly Press[])[]
): Promise<Result> {
  const questions = new Questions();
  try {
    const asked = ask();
    for (const pressed of answers) {
      const shown = await questions.next();
      for (const key of pressed) await press(key, shown);
      const last = pressed.at(-1);
      while (last !== undefined && last !== 'down' && !(await gone(shown))) await press(last, shown);
    }
    return await asked;
  } finally {
    questions.dispose();
  }
}

async function press(key: Press, { type, tick, moves }: Shown): Promise<void> {
  if (typeof key === 'function') return void (await key());
  if (typeof key === 'object' && 'typed' in key) return type(key.typed);
  if (typeof key === 'object') {
    tick(key.ticked);
    // The window ticks them a moment later than the host.
    return new Promise((resolve) => setTimeout(resolve, patience));
  }
  // A picker that shows no row yet does not hear the arrow.
  if (key === 'down') await within(patience, () => moves() > 0);
  await vscode.commands.executeCommand(keys[key]);
}

/** Waits until something is so, at most so long. */
async function within(time: number, isSo: () => boolean): Promise<boolean> {
  const deadline = Date.now() + time;
  while (!isSo() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
  return isSo();
}

function gone({ isGone }: Shown): Promise<boolean> {
  return within(patience, isGone);
}

interface Window {
  createQuickPick: () => vscode.QuickPick<vscode.QuickPickItem>;
  createInputBox: () => vscode.InputBox;
  showInputBox: (...args: unknown[]) => Thenable<unknown>;
}

function tickRows(input: Partial<vscode.QuickPick<vscode.QuickPickItem>>, label: string): void {
  input.selectedItems = (input.items ?? []).filter((row) => row.label === label);
}

/** Notices every picker and input box from now on, in the window that test and extension share. */
class Questions {
  readonly #window = vscode.window as unknown as Window;
  readonly #createQuickPick = this.#window.createQuickPick;
  readonly #createInputBox = this.#window.createInputBox;
  readonly #showInputBox = this.#window.showInputBox;
  readonly #shown: Shown[] = [];

  constructor() {
    this.#window.createQuickPick = () => this.#noticed(this.#createQuickPick());
    this.#window.createInputBox = () => this.#noticed(this.#createInputBox());
    this.#window.showInputBox = (...args) => {
      const answer = this.#showInputBox(...args);
      let isGone = false;
      answer.then(
        () => (isGone = true),
        () => (isGone = true),
      );
      this.#shown.push({
        isGone: () => isGone,
        type: () => undefined,
        tick: () => undefined,
        moves: () => 0,
      });
      return answer;
    };
  }

  #noticed<Input extends vscode.QuickInput & { value: string }>(input: Input): Input {
    const show = input.show.bind(input);
    let isGone = false;
    let moves = 0;
    input.onDidHide(() => (isGone = true));
    (input as Partial<vscode.QuickPick<vscode.QuickPickItem>>).onDidChangeActive?.(() => moves++);
    input.show = () => {
      show();
      this.#shown.push({
        isGone: () => isGone,
        type: (words) => (input.value = words),
        tick: (label) => tickRows(input, label),
        moves: () => moves,
      });
    };
    return input;
  }

  /** The next question that nobody has answered yet, once it is there. */
  async next(time = 10_000): Promise<Shown> {
    const deadline = Date.now() + time;
    for (;;) {
      const shown = this.#shown.shift();
      if (shown) return shown;
      if (Date.now() > deadline) throw new Error('nothing was asked');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  dispose(): void {
    this.#window.createQuickPick = this.#createQuickPick;
    this.#window.createInputBox = this.#createInputBox;
    this.#window.showInputBox = this.#showInputBox;
  }
}
