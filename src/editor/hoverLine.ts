import type * as vscode from 'vscode';

/** Adds "Label: value" as a line of a hover; nothing where there is no value. */
export function addLine(text: vscode.MarkdownString, label: string, value: string): void {
  if (value) text.appendMarkdown(`${label}: `).appendText(value).appendMarkdown('  \n');
}
