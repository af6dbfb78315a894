import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import { icon, pick } from '../../editor/tagging/pick';
import { inform } from '../../workspace/messages';
import { claimsOfRow, isDraggable, planDrop, quoteWithSource } from './dropPlan';
import type { IncidentNode } from './incidentNodes';

/** The type that VS Code gives to rows dragged within this tree. */
const rowsType = 'application/vnd.code.tree.newsmark.incidents';

type Join = 'merge' | 'part';

/**
 * Dragging in the incident tree: claims onto an incident, one of its rows, Unassigned or Background; an incident onto
 * another; and a claim into a text, where its quote is put with its source.
 */
export class IncidentDrops implements vscode.TreeDragAndDropController<IncidentNode> {
  readonly dropMimeTypes = [rowsType];
  readonly dragMimeTypes = [rowsType, 'text/plain'];
  readonly #store: AnnotationStore;

  constructor(store: AnnotationStore) {
    this.#store = store;
  }

  handleDrag(rows: readonly IncidentNode[], data: vscode.DataTransfer): void {
    const dragged = rows.filter(isDraggable);
    if (dragged.length === 0) return;
    data.set(rowsType, new vscode.DataTransferItem(dragged));
    const quotes = dragged.flatMap(claimsOfRow).map(quoteWithSource);
    if (quotes.length > 0) data.set('text/plain', new vscode.DataTransferItem(quotes.join('\n')));
  }

  async handleDrop(onto: IncidentNode | undefined, data: vscode.DataTransfer): Promise<void> {
    const dropped: unknown = data.get(rowsType)?.value;
    if (!Array.isArray(dropped)) return;
    const rows = dropped as readonly IncidentNode[];
    const kinds = new Set(rows.map(({ row }) => row === 'incident'));
    if (kinds.size > 1) {
      void inform('Drag either claims or incidents: both at once cannot be dropped on one place.');
      return;
    }
    const plan = planDrop(rows, onto, this.#store);
    if (plan?.type === 'move') {
      await vscode.commands.executeCommand('newsmark.moveClaims', plan.claims, plan.incident);
    } else if (plan) {
      await this.#join(plan.incidents, plan.into);
    }
  }

  /** Asks what incidents are to the one they were dropped on. Nothing is the first answer: a drop slips easily. */
  async #join(incidents: readonly string[], into: string): Promise<void> {
    const named = (id: string): string => `“${this.#store.incident(id)?.title ?? id}”`;
    const [first = ''] = incidents;
    const what = incidents.length === 1 ? named(first) : `${incidents.length} incidents`;
    const picked = await pick<Join | 'nothing'>({
      title: `${what} on ${named(into)}`,
      placeholder: 'What are they to each other?',
      rows: [
        { ...icon('close'), label: 'Leave Them as They Are', value: 'nothing' },
        {
          ...icon('git-merge'),
          label: 'Merge',
          detail: `One event: all claims are shown under ${named(into)}, which keeps its title.`,
          value: 'merge',
        },
        {
          ...icon('type-hierarchy-sub'),
          label: 'Make Part Of',
          detail: `${what} stays by itself, as a part of ${named(into)}.`,
          value: 'part',
        },
      ],
    });
    if (picked === undefined || picked === 'back' || picked.value === 'nothing') return;
    const command = picked.value === 'merge' ? 'newsmark.mergeIncidents' : 'newsmark.makePartOf';
    await vscode.commands.executeCommand(command, incidents, into);
  }
}
