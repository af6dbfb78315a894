import { assert } from 'chai';
import * as vscode from 'vscode';
import type { IncidentNode } from '../../src/views/incidents/incidentNodes';
import { answering } from './support/answering';
import { arrange, leaveNoArrangement, mach, noshki, rowLike, writeSample } from './support/incidentTree';
import { eventually, exists, inWorkspace, newsmark } from './support/workspace';

describe('Rows of the incident tree', () => {
  beforeEach(writeSample);
  afterEach(leaveNoArrangement);

  /** Drags rows and drops them on another, as the mouse does. */
  async function drop(rows: readonly IncidentNode[], onto: IncidentNode): Promise<vscode.DataTransfer> {
    const { tree } = await newsmark();
    const data = new vscode.DataTransfer();
    tree.drops.handleDrag(rows, data);
    await tree.drops.handleDrop(onto, data);
    return data;
  }
  const incidentOf = async (id: string): Promise<string | undefined> =>
    (await newsmark()).store.findClaim(id)?.claim.incident;

  it('are dropped: claims on an incident, in one step that is taken back', async () => {
    const unassigned = await rowLike('Unassigned');
    const loose = await rowLike('killed — ISPR', unassigned);
    const aside = await rowLike('killed — ISPR', await rowLike('Background'));
    await drop([loose, aside], await rowLike('Mach'));
    assert.equal(await incidentOf('aaaaaaa4'), mach.incident);
    assert.equal(await incidentOf('bbbbbbb3'), mach.incident);
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    assert.isUndefined(await incidentOf('aaaaaaa4'));
    assert.equal(await incidentOf('bbbbbbb3'), 'none');
  });

  it('are dropped: a figure on Unassigned, a claim on a row below another incident', async () => {
    const figure = await rowLike('4 to more than 100', await rowLike('Noshki'));
    await drop([figure], await rowLike('Unassigned'));
    assert.isUndefined(await incidentOf('aaaaaaa2'));
    assert.isUndefined(await incidentOf('aaaaaaa3'));
    const four = await rowLike('4 security forces', await rowLike('Unassigned'));
    await drop([four], await rowLike('2 civilians', await rowLike('Mach')));
    assert.equal(await incidentOf('aaaaaaa2'), mach.incident);
  });

  it('are dropped in groups, too', async () => {
    await arrange('groupIncidents', 'claimant');
    const bla = await rowLike('BLA');
    const claimed = await rowLike('more than 100', await rowLike('Noshki', bla));
    const other = await rowLike('Mach', await rowLike('Sheikh Rashid Ahmed'));
    await drop([claimed], other);
    assert.equal(await incidentOf('aaaaaaa3'), mach.incident);
  });

  it('are dropped: an incident on another asks, and does nothing, merges or makes a part', async () => {
    const { store } = await newsmark();
    const [first, other] = [await rowLike('Mach'), await rowLike('Noshki')];
    await answering(() => drop([first], other), ['accept']);
    assert.isDefined(store.incident(mach.incident));
    assert.isFalse(await exists(inWorkspace(`incidents/${mach.incident}.yaml`)));

    await answering(() => drop([first], other), ['down', 'accept']);
    assert.equal(store.incident(mach.incident)?.id, noshki.incident);
    assert.equal(await incidentOf('bbbbbbb2'), mach.incident, 'no sidecar is rewritten');
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    assert.equal(store.incident(mach.incident)?.id, mach.incident);

    await answering(() => drop([first], other), ['down', 'down', 'accept']);
    assert.equal(store.incident(mach.incident)?.partOf, noshki.incident);
  });

  it('are dragged into a text as quotes with their source, and copied as Markdown', async () => {
    const figure = await rowLike('4 to more than 100', await rowLike('Noshki'));
    const data = new vscode.DataTransfer();
    (await newsmark()).tree.drops.handleDrag([figure], data);
    const dragged = await data.get('text/plain')?.asString();
    assert.equal(
      dragged,
      '“words of aaaaaaa2” — Sheikh Rasheed Ahmad (Two posts attacked, 2022-02-03)\n' +
        '“words of aaaaaaa3” — BLA (Two posts attacked, 2022-02-03)',
    );
    await vscode.commands.executeCommand('newsmark.copyIncident', figure, [figure]);
    assert.match(await vscode.env.clipboard.readText(), /^- “words of aaaaaaa2” — Sheikh Rasheed Ahmad/);
    const incident = await rowLike('Mach');
    await vscode.commands.executeCommand('newsmark.copyIncident', incident, [incident]);
    assert.match(await vscode.env.clipboard.readText(), /^## Mach, 2024-01-29/);
  });

  it('take a key’s command where all that is selected is of its kind', async () => {
    const { store } = await newsmark();
    const press = (row: string): Thenable<unknown> =>
      vscode.commands.executeCommand('newsmark.withSelectedRows', {
        view: 'newsmark.incidents',
        command: 'newsmark.deleteClaim',
        row,
      });
    await vscode.commands.executeCommand('newsmark.revealIncident', noshki.incident);
    await eventually(async () => assert.equal((await newsmark()).tree.selection[0]?.row, 'incident'));
    await press('claim');
    assert.lengthOf(store.incident(noshki.incident)?.claims ?? [], 2);
    await vscode.commands.executeCommand('newsmark.revealInIncidents', 'aaaaaaa3');
    await eventually(async () => assert.equal((await newsmark()).tree.selection[0]?.row, 'claim'));
    await press('claim');
    assert.isUndefined(store.findClaim('aaaaaaa3'));
    assert.isDefined(store.findClaim('aaaaaaa2'));
  });
});
