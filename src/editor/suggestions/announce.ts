import * as vscode from 'vscode';
import { plainLine } from '../../core/text/plainLine';

/** Long enough to be read out, or read on after a glance at the text; in milliseconds. */
const shown = 8_000;

/** Says what happened, in the status bar, where it takes nobody's focus. */
export function announce(message: string): void {
  vscode.window.setStatusBarMessage(plainLine(message), shown);
}
