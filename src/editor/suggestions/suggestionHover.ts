import * as vscode from 'vscode';
import { findGroup, findKind } from '../../core/claims/codebook';
import type { Codebook } from '../../core/claims/codebook';
import { describeClaimant, describeStatement } from '../../core/claims/describeClaim';
import { formatFigure } from '../../core/claims/figure';
import { placeName, several } from '../../core/claims/schema';
import type { Suggestion } from '../../core/claims/suggesting/suggestion';
import { addLine } from '../hoverLine';
import { keyOf } from './suggestionCursor';

const links = [
  ['newsmark.acceptSuggestion', 'Accept'],
  ['newsmark.tagClaim', 'Tag…'],
  ['newsmark.rejectSuggestion', 'Reject'],
] as const;

/** The keys that answer a suggestion, said once below all that stand in one place. */
export const howToAnswer =
  'Alt+Enter accepts and goes to the next, Alt+C (Ctrl+Alt+C on macOS) tags with changes, Alt+X (Ctrl+Alt+X) rejects.';

/** What the hover says of a suggestion: all that a claim would hold, and what can be done with it. */
export function suggestionText(suggestion: Suggestion, codebook: Codebook): vscode.MarkdownString {
  const { draft } = suggestion;
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: links.map(([command]) => command) };
  text.appendMarkdown('Suggested: **').appendText(describeStatement(draft)).appendMarkdown('**\n\n');
  const kind = findKind(codebook, draft.kind);
  addLine(text, 'Kind', [kind?.label ?? draft.kind, kind?.definition ?? ''].filter(Boolean).join(' – '));
  addLine(text, 'Figure', draft.figure ? formatFigure(draft.figure) : '');
  addLine(text, 'Affected', draft.affected ?? '');
  const group = findGroup(codebook, draft.group ?? '')?.label ?? draft.group ?? '';
  addLine(text, 'Group', draft.group_inferred === true ? `${group} (inferred)` : group);
  addLine(text, 'Actor', several(draft.actor).join(', '));
  addLine(text, 'Object', draft.object ?? '');
  addLine(text, 'Claimant', [describeClaimant(draft), draft.role].filter(Boolean).join(', '));
  addLine(text, 'Place', several(draft.place).map(placeName).join(', '));
  addLine(text, 'Date', draft.date ?? draft.as_of ?? '');
  addLine(text, 'Scope', draft.scope ?? '');
  const target = keyOf(suggestion);
  const shown = links.map(([command, title]) => {
    const given = command === 'newsmark.tagClaim' ? { suggestion: target } : target;
    return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify([given]))})`;
  });
  return text.appendMarkdown(`\n\n${shown.join(' · ')}`);
}
