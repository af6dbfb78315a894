import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Claim } from '../../../src/core/claims/schema';
import { serialiseSidecar } from '../../../src/core/sidecar/writing/serialise';
import type { IncidentNode } from '../../../src/views/incidents/incidentNodes';
import { eventually, leaveNoTrace, newsmark, write } from './workspace';

let start = 0;
/** A claim of killed people in words of its own. */
export const claim = (id: string, fields: Partial<Claim>): Claim => {
  start += 100;
  const exact = `words of ${id}`;
  return { id, kind: 'killed', spans: [{ exact, start, end: start + exact.length }], ...fields };
};

/** What the claims of the sample’s two incidents have in common. */
export const noshki = { incident: '2022-02-02-noshki', date: '2022-02-02', group: 'security forces' };
export const mach = { incident: '2024-01-29-mach', date: '2024-01-29', group: 'civilians' };

/** Two articles on two incidents, one of them contested, with a claim of none and one in the background. */
export async function writeSample(): Promise<void> {
  const dawn = [
    claim('aaaaaaa2', {
      ...noshki,
      figure: { low: 4, high: 4 },
      claimant: 'Sheikh Rasheed Ahmad',
      place: 'Noshki',
    }),
    claim('aaaaaaa3', {
      ...noshki,
      figure: { low: 101, wording: 'more than' },
      claimant: 'BLA',
      place: 'Nushki',
      status: 'disputed',
      note: 'Compare with Dawn.',
    }),
    claim('aaaaaaa4', { claimant: 'ISPR', place: 'Panjgur' }),
  ];
  const wire = [
    claim('bbbbbbb2', {
      ...mach,
      figure: { low: 2, high: 2 },
      claimant: 'Sheikh Rashid Ahmed',
      place: 'Mach',
    }),
    claim('bbbbbbb3', { claimant: 'ISPR', incident: 'none' }),
  ];
  await write(
    'dawn.txt.claims.yaml',
    serialiseSidecar({ title: 'Two posts attacked', published: '2022-02-03' }, dawn),
  );
  await write(
    'mach.txt.claims.yaml',
    serialiseSidecar({ title: 'Attack on Mach', published: '2024-01-30' }, wire),
  );
  const { store } = await newsmark();
  await eventually(() => assert.isDefined(store.findClaim('bbbbbbb3') && store.findClaim('aaaaaaa4')));
}

/** The rows of the tree as a person sees them, down to a depth, children indented. */
export async function rows(depth = 1, parent?: IncidentNode, indent = ''): Promise<string[]> {
  const { tree } = await newsmark();
  const shown: string[] = [];
  for (const node of await tree.getChildren(parent)) {
    const item = tree.getTreeItem(node);
    shown.push(
      `${indent}${typeof item.label === 'string' ? item.label : ''} (${String(item.description ?? '')})`,
    );
    if (depth > 1) shown.push(...(await rows(depth - 1, node, `${indent}  `)));
  }
  return shown;
}

/** Waits until the tree shows these rows. */
export async function showsRows(expected: readonly string[], depth = 1): Promise<void> {
  await eventually(async () => assert.deepEqual(await rows(depth), expected));
}

/** The rows below one, or at the top. */
export async function nodes(parent?: IncidentNode): Promise<IncidentNode[]> {
  const { tree } = await newsmark();
  return tree.getChildren(parent);
}

/** The first row below that has this label's beginning. */
export async function rowLike(label: string, parent?: IncidentNode): Promise<IncidentNode> {
  const { tree } = await newsmark();
  return eventually(async () => {
    for (const node of await nodes(parent)) {
      const found = tree.getTreeItem(node).label;
      if (typeof found === 'string' && found.startsWith(label)) return node;
    }
    return assert.fail(`there is no row “${label}”`);
  });
}

/** Groups, sorts or filters the tree. */
export async function arrange(command: string, given: string): Promise<void> {
  await vscode.commands.executeCommand(`newsmark.${command}`, given);
}

/** How a row is told in full when the mouse rests on it. */
export async function tooltip(node: IncidentNode): Promise<string> {
  const { tree } = await newsmark();
  const { tooltip } = tree.resolveTreeItem(tree.getTreeItem(node), node);
  return (tooltip instanceof vscode.MarkdownString ? tooltip.value : (tooltip ?? ''))
    .replaceAll('&nbsp;', ' ')
    .replaceAll('\\', '');
}

/** Shows the tree as it is without anyone's doing, and removes what was written. */
export async function leaveNoArrangement(): Promise<void> {
  await arrange('groupIncidents', 'incident');
  await arrange('sortIncidents', 'oldest');
  await vscode.commands.executeCommand('newsmark.clearIncidentFilter');
  await leaveNoTrace();
}
