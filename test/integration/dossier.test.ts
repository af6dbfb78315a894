import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  eventually,
  inWorkspace,
  leaveNoTrace,
  newsmark,
  open,
  seeds,
  tag,
  write,
} from './support/workspace';

const incident = '2022-02-02-panjgur-noshki';

/** The titles of the dossiers that are open, in whatever group. */
function dossiers(): string[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && /newsmark\.dossier/.test(input.viewType),
    )
    .map(({ label }) => label);
}

const openDossier = (...named: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand('newsmark.openDossier', ...named);

describe('dossier', () => {
  let killed: string;

  before(async () => {
    await newsmark();
    const editor = await open(seeds.dawn);
    killed = await tag(editor, 'Twelve soldiers', { kind: 'killed', incident });
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  after(leaveNoTrace);

  it('opens for an incident, once', async () => {
    await openDossier(incident);
    await eventually(() => assert.lengthOf(dossiers(), 1));
    await openDossier(incident);
    await eventually(() => assert.lengthOf(dossiers(), 1));
  });

  it('opens for a claim, and for the tree row of one or of its incident', async () => {
    const { store } = await newsmark();
    for (const named of [
      killed,
      { row: 'claim', ref: { claim: { id: killed } } },
      { row: 'incident', incident: { id: incident } },
    ]) {
      await openDossier(named);
      await eventually(() => assert.deepEqual(dossiers(), [store.incident(incident)?.title ?? '']));
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }
  });

  it('opens for the claim under the cursor', async () => {
    const editor = await open(seeds.dawn);
    const at = editor.document.positionAt(editor.document.getText().indexOf('Twelve soldiers') + 3);
    editor.selection = new vscode.Selection(at, at);
    await openDossier();
    await eventually(() => assert.lengthOf(dossiers(), 1));
  });

  it('takes the title that is decided while it is open', async () => {
    await openDossier(incident);
    await eventually(() => assert.lengthOf(dossiers(), 1));
    const file = `incidents/${incident}.yaml`;
    try {
      await write(file, `newsmark: 1\nid: ${incident}\ntitle: The two camps\n`);
      await eventually(() => assert.deepEqual(dossiers(), ['The two camps']));
    } finally {
      await vscode.workspace.fs.delete(inWorkspace(file));
    }
  });

  it('opens nothing for an incident that is not there', async () => {
    await openDossier('2001-01-01-nowhere');
    assert.lengthOf(dossiers(), 0);
  });
});
