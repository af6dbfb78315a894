import * as vscode from 'vscode';
import { plainLine } from '../core/text/plainLine';

// VS Code's notifications follow `[words](command:…)`, and file names, too, come from others: nothing is told past these.

/** Tells a sentence, in which everything is words. @returns the choice that was taken */
export function inform(sentence: string, ...choices: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(plainLine(sentence), ...choices);
}

/** The same for what did not go as it should. */
export function warn(sentence: string, ...choices: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(plainLine(sentence), ...choices);
}

/** Asks before anything goes on, in a dialog with an explanation. @returns the choice that was taken */
export function askFirst(
  sentence: string,
  detail: string,
  ...choices: readonly string[]
): Thenable<string | undefined> {
  const options = { modal: true, detail: plainLine(detail) };
  return vscode.window.showWarningMessage(plainLine(sentence), options, ...choices);
}
