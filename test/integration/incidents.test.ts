import { assert } from 'chai';
import * as vscode from 'vscode';
import { sidecarOf } from '../../src/workspace/sidecarLocation';
import type { IncidentNode } from '../../src/views/incidents/incidentNodes';
import {
  eventually,
  inWorkspace,
  leaveNoTrace,
  newsmark,
  open,
  read,
  seeds,
  tag,
  write,
} from './support/workspace';

const incident = '2022-02-02-panjgur-noshki';

const unassignedSidecar = `newsmark: 1
claims:
  - id: aaaaaaa2
    kind: killed
    spans:
      - exact: four
        start: 0
        end: 4
`;

/** The rows of the tree as a person sees them, children indented. */
async function rows(parent?: IncidentNode, depth = 0): Promise<string[]> {
  const { tree } = await newsmark();
  const shown: string[] = [];
  for (const node of await tree.getChildren(parent)) {
    const item = tree.getTreeItem(node);
    const label = typeof item.label === 'string' ? item.label : '';
    shown.push(`${'  '.repeat(depth)}${label} (${String(item.description ?? '')})`);
    shown.push(...(await rows(node, depth + 1)));
  }
  return shown;
}

describe('Incidents', () => {
  afterEach(leaveNoTrace);

  it('gathers the claims of several articles and marks what is contested', async () => {
    const wion = await open(seeds.wion);
    await tag(wion, 'killed more than 100 enemy personnel', { kind: 'killed', incident });
    await tag(wion, '4 Pakistani soldiers had lost their lives', { kind: 'killed', incident });
    const dawn = await open(seeds.dawn);
    await tag(dawn, 'seven soldiers, including one officer, have been martyred', {
      kind: 'killed',
      incident,
    });

    await eventually(async () => {
      const shown = await rows();
      const figure = shown.find((row) => row.includes('security forces killed'));
      assert.isDefined(figure, shown.join('\n'));
      assert.match(figure, /4.*more than 100/);
      assert.match(figure, /contested/);
      const incidents = shown.filter((row) => !row.startsWith(' '));
      assert.lengthOf(incidents, 1, shown.join('\n'));
    });
  });

  it('lists claims without an incident first, until they are assigned', async () => {
    const editor = await open(seeds.ap);
    const id = await tag(editor, '30 insurgents', { kind: 'killed', incident: 'undated-panjgur' });
    const sidecar = sidecarOf(inWorkspace(seeds.ap));
    await write(`${seeds.ap}.claims.yaml`, (await read(sidecar)).replace(/ {4}incident: .*\n/, ''));
    await eventually(async () => assert.match((await rows())[0] ?? '', /^Unassigned \(1\)/));

    await vscode.commands.executeCommand('newsmark.assignClaim', id, 'undated-panjgur');
    await eventually(async () => assert.notMatch((await rows()).join('\n'), /Unassigned/));
    assert.include(await read(sidecar), 'incident: undated-panjgur');
  });

  it('keeps background claims apart', async () => {
    const editor = await open(seeds.ap);
    await tag(editor, '30 insurgents', { kind: 'killed', incident: 'none' });
    await eventually(async () => assert.match((await rows())[0] ?? '', /^Background \(1\)/));
  });

  it('goes from a claim to its words and back to its row', async () => {
    const editor = await open(seeds.dawn);
    const id = await tag(editor, '12 others injured', { kind: 'injured', incident });
    await open(seeds.ap);
    await vscode.commands.executeCommand('newsmark.goToClaim', id);
    const active = vscode.window.activeTextEditor;
    assert.equal(active?.document.getText(active.selection), '12 others injured');
    await vscode.commands.executeCommand('newsmark.revealInIncidents');
  });

  it('sees folders that come and go whole', async () => {
    await write('elsewhere/a.txt.claims.yaml', unassignedSidecar);
    const { store } = await newsmark();
    await eventually(() => assert.isDefined(store.findClaim('aaaaaaa2')));
    await vscode.workspace.fs.rename(inWorkspace('elsewhere'), inWorkspace('moved'));
    await eventually(() => assert.include(store.findClaim('aaaaaaa2')?.uri, '/moved/'));
    await vscode.workspace.fs.delete(inWorkspace('moved'), { recursive: true });
    await eventually(() => assert.isUndefined(store.findClaim('aaaaaaa2')));
  });

  it('takes titles and dates from incident files', async () => {
    const editor = await open(seeds.ap);
    await tag(editor, '30 insurgents', { kind: 'killed', incident: 'undated-panjgur' });
    await write(
      'incidents/undated-panjgur.yaml',
      'newsmark: 1\nid: undated-panjgur\ntitle: Raid in Panjgur\n',
    );
    await eventually(async () => assert.match((await rows())[0] ?? '', /^Raid in Panjgur/));
    await vscode.workspace.fs.delete(inWorkspace('incidents'), { recursive: true });
    await eventually(async () => assert.notMatch((await rows()).join('\n'), /Raid in Panjgur/));
  });
});
