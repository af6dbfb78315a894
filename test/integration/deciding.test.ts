import { assert } from 'chai';
import * as vscode from 'vscode';
import { describeStatement } from '../../src/core/claims/describeClaim';
import type { Claim } from '../../src/core/claims/schema';
import type { IncidentFile } from '../../src/core/incidents/incidentFile';
import { answering } from './support/answering';
import { choosing } from './support/choosing';
import { rowLike } from './support/incidentTree';
import { menuOf } from './support/manifest';
import {
  eventually,
  exists,
  inWorkspace,
  leaveNoTrace,
  newsmark,
  open,
  read,
  seeds,
  tag,
  write,
} from './support/workspace';

const raid = '2022-02-02-panjgur';
const siege = '2022-02-03-noshki';

const run = (command: string, ...given: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`newsmark.${command}`, ...given);
const undo = (): Thenable<unknown> => run('undoAnnotation');
const redo = (): Thenable<unknown> => run('redoAnnotation');
const fileOf = (id: string): vscode.Uri => inWorkspace(`incidents/${id}.yaml`);

/** Three claims in two articles: one of the raid, two of the siege. */
async function threeClaims(): Promise<{ one: string; two: string; three: string }> {
  const wion = await open(seeds.wion);
  const one = await tag(wion, 'killed more than 100 enemy personnel', { kind: 'killed', incident: raid });
  const two = await tag(wion, '4 Pakistani soldiers had lost their lives', {
    kind: 'killed',
    incident: siege,
  });
  const dawn = await open(seeds.dawn);
  const words = 'seven soldiers, including one officer, have been martyred';
  const three = await tag(dawn, words, { kind: 'killed', incident: siege });
  return { one, two, three };
}

async function claimsOf(incident: string): Promise<string[]> {
  const { store } = await newsmark();
  return (store.incident(incident)?.claims ?? []).map(({ claim }) => claim.id).sort();
}

async function claim(id: string): Promise<Claim | undefined> {
  return (await newsmark()).store.findClaim(id)?.claim;
}

async function decided(id: string): Promise<IncidentFile | undefined> {
  return (await newsmark()).store.incidentFile(fileOf(id).toString())?.file;
}

describe('Deciding about incidents', function () {
  this.timeout(60_000);
  afterEach(leaveNoTrace);

  it('merges incidents without touching a sidecar, takes it back with the files it made, and does it again', async () => {
    const { one, two, three } = await threeClaims();
    const sidecar = inWorkspace(`${seeds.wion}.claims.yaml`);
    const before = await read(sidecar);
    await run('mergeIncidents', [siege], raid);
    assert.sameMembers(await claimsOf(raid), [one, two, three]);
    assert.equal(await read(fileOf(siege)), `newsmark: 1\nid: ${siege}\nmerged_into: ${raid}\n`);
    assert.equal(await read(sidecar), before);

    await undo();
    assert.sameMembers(await claimsOf(siege), [two, three]);
    assert.isFalse(await exists(fileOf(siege)), 'the file that the step made is left');
    await redo();
    assert.lengthOf(await claimsOf(raid), 3);

    await run('unmergeIncident', raid);
    assert.sameMembers(await claimsOf(siege), [two, three]);
    await undo();
    assert.lengthOf(await claimsOf(raid), 3);
  });

  it('offers to unmerge only where something was merged, and says so from the palette where nothing was', async () => {
    await threeClaims();
    const offered = async (incident: string): Promise<string[]> => {
      const { tree, store } = await newsmark();
      await tree.getChildren();
      const title = store.incident(incident)?.title ?? '';
      const { contextValue = '' } = tree.getTreeItem(await rowLike(title));
      return menuOf('newsmark.incidents', contextValue);
    };
    const before = await offered(raid);
    assert.includeMembers(before, [
      'newsmark.mergeIncidents',
      'newsmark.editIncident',
      'newsmark.openDossier',
    ]);
    assert.notInclude(before, 'newsmark.unmergeIncident');
    const [told] = await choosing([], () => run('unmergeIncident'));
    assert.equal(told?.text, 'No incident was merged into another one.');

    await run('mergeIncidents', [siege], raid);
    await eventually(async () =>
      assert.sameMembers(await offered(raid), [...before, 'newsmark.unmergeIncident']),
    );
    await undo();
    await eventually(async () => assert.sameMembers(await offered(raid), before));
  });

  it('asks which of the selected incidents stays', async () => {
    await threeClaims();
    const { store } = await newsmark();
    const rows = [raid, siege].map((id) => ({ row: 'incident', incident: store.incident(id) }));
    await answering(() => run('mergeIncidents', rows[1], rows), ['accept']);
    await eventually(async () => assert.lengthOf(await claimsOf(raid), 3));
  });

  it('splits chosen claims off into a new incident, and takes file and claims back as one', async () => {
    const { one, two, three } = await threeClaims();
    await run('moveClaims', [two, three], raid);
    await answering(() => run('splitIncident', [two, three]), [{ typed: 'The siege of Noshki' }, 'accept']);
    const split = (await claim(two))?.incident;
    assert.isDefined(split);
    assert.notEqual(split, raid);
    assert.sameMembers(await claimsOf(split), [two, three]);
    assert.deepEqual(await claimsOf(raid), [one]);
    await undo();
    assert.sameMembers(await claimsOf(raid), [one, two, three]);
    assert.isFalse(await exists(fileOf(split)));
    await redo();
    assert.sameMembers(await claimsOf(split), [two, three]);
  });

  it('moves claims of several articles at once, as one step', async () => {
    const { one, two, three } = await threeClaims();
    await run('moveClaims', [one, two, three], 'none');
    const { store } = await newsmark();
    assert.lengthOf(store.incidents().background, 3);
    await run('moveClaims', [one, three], undefined);
    assert.lengthOf(store.incidents().unassigned, 2);
    await undo();
    await undo();
    assert.sameMembers(await claimsOf(siege), [two, three]);
    await redo();
    assert.lengthOf(store.incidents().background, 3);
  });

  it('renames an incident, and its name follows from its claims again', async () => {
    await threeClaims();
    const { store } = await newsmark();
    const derived = store.incident(siege)?.title;
    await answering(() => run('renameIncident', siege), [{ typed: 'The siege' }, 'accept']);
    const named = store.incident(siege)?.title;
    assert.equal(named, 'The siege');
    await undo();
    assert.equal(store.incident(siege)?.title, derived);
    assert.isFalse(await exists(fileOf(siege)));
    await redo();
    assert.equal(store.incident(siege)?.title, named);
  });

  it('grades an incident with the definitions shown', async () => {
    await threeClaims();
    await answering(() => run('setGrading', siege), ['down', 'accept']);
    assert.equal((await decided(siege))?.grading, 'fair');
    await undo();
    assert.isUndefined(await decided(siege));
    await redo();
    assert.equal((await decided(siege))?.grading, 'fair');
  });

  it('records a best estimate with its claims and its reason, and replaces it', async () => {
    const { two } = await threeClaims();
    const { store } = await newsmark();
    const figure = store.incident(siege)?.figures.find(({ kind }) => kind === 'killed');
    const row = { row: 'figure', incident: store.incident(siege), figure };
    const rested = await claim(two);
    assert.isDefined(rested);
    const field = [figure?.kind, figure?.group].filter(Boolean).join(' ');
    await answering(
      () => run('recordEstimate', row),
      [{ ticked: describeStatement(rested) }, 'accept'],
      [{ typed: '7-9' }, 'accept'],
      [{ typed: 'The hospital named them.' }, 'accept'],
    );
    const [decision] = (await decided(siege))?.decisions ?? [];
    assert.deepInclude(decision, { field, value: '7-9', reason: 'The hospital named them.', claims: [two] });
    await undo();
    assert.isUndefined(await decided(siege));
    await redo();
    assert.lengthOf((await decided(siege))?.decisions ?? [], 1);

    await answering(
      () => run('recordEstimate', row),
      ['accept'],
      ['accept'],
      [{ typed: '8' }, 'accept'],
      [{ typed: 'Their families, too.' }, 'accept'],
    );
    const [replaced, ...others] = (await decided(siege))?.decisions ?? [];
    assert.deepInclude(replaced, { value: 8, reason: 'Their families, too.', claims: [two] });
    assert.isEmpty(others);
  });

  it('gives several claims a status at once; disputed asks why', async () => {
    const { one, two, three } = await threeClaims();
    await run('setClaimStatus', [one, three], 'accepted');
    assert.equal((await claim(one))?.status, 'accepted');
    assert.equal((await claim(three))?.status, 'accepted');
    await answering(
      () => run('setClaimStatus', [two, three], 'disputed'),
      [{ typed: 'Names differ.' }, 'accept'],
    );
    assert.deepInclude(await claim(two), { status: 'disputed', note: 'Names differ.' });
    await undo();
    assert.equal((await claim(three))?.status, 'accepted');
    assert.isUndefined((await claim(two))?.status);
    await undo();
    assert.isUndefined((await claim(one))?.status);
    await redo();
    assert.equal((await claim(three))?.status, 'accepted');
  });

  it('deletes several claims as one step', async () => {
    const { one, three } = await threeClaims();
    await run('deleteClaim', [one, three]);
    assert.isUndefined(await claim(one));
    assert.isUndefined(await claim(three));
    await undo();
    assert.isDefined(await claim(one));
    assert.isDefined(await claim(three));
  });

  it('makes incidents part of another, and refuses a circle with a sentence', async () => {
    await threeClaims();
    const { store } = await newsmark();
    await run('makePartOf', [siege], raid);
    assert.equal(store.incident(siege)?.partOf, raid);
    const asked = await choosing([], () => run('makePartOf', [raid], siege));
    assert.match(asked[0]?.text ?? '', /is part of/);
    assert.isUndefined(store.incident(raid)?.partOf);
    await undo();
    assert.isUndefined(store.incident(siege)?.partOf);
  });

  it('keeps comments and unknown keys of a file written by hand', async () => {
    await threeClaims();
    const text = `# Desk two.\nnewsmark: 1\nid: ${siege}\nx-desk: two # ours\n`;
    await write(`incidents/${siege}.yaml`, text);
    await eventually(async () => assert.isDefined(await decided(siege)));
    await answering(() => run('setGrading', siege), ['accept']);
    assert.equal(await read(fileOf(siege)), text.replace('x-desk', 'grading: confirmed\nx-desk'));
    await undo();
    assert.equal(await read(fileOf(siege)), text);
  });

  it('never writes over an incident file with errors, and changes nothing else then', async () => {
    const { two } = await threeClaims();
    const broken = `newsmark: 1\nid: ${siege}\ngrading: [\n`;
    await write(`incidents/${siege}.yaml`, broken);
    const { store } = await newsmark();
    await eventually(() => assert.isDefined(store.incidentFile(fileOf(siege).toString())));
    const asked = await choosing([], () => run('mergeIncidents', [siege], raid));
    assert.match(asked[0]?.text ?? '', new RegExp(`${siege}.yaml, line \\d`));
    assert.equal(await read(fileOf(siege)), broken);

    const { annotations } = await newsmark();
    const found = store.findClaim(two);
    assert.isDefined(found);
    const change = annotations.change({
      claims: [
        { article: vscode.Uri.parse(found.uri), edits: [{ type: 'remove', id: two, from: found.claim }] },
      ],
      incidents: [{ id: siege, edits: [{ field: 'note', value: 'never' }] }],
    });
    assert.match(String(await change.catch((error: unknown) => error)), /was not saved/);
    assert.isDefined(await claim(two), 'half of the change was made');
  });

  it('refuses to take back what someone changed since', async () => {
    await threeClaims();
    await answering(() => run('setGrading', siege), ['accept']);
    await write(`incidents/${siege}.yaml`, `newsmark: 1\nid: ${siege}\ngrading: discounted\n`);
    await eventually(async () => assert.equal((await decided(siege))?.grading, 'discounted'));
    const asked = await choosing([], undo);
    assert.match(asked[0]?.text ?? '', /The grading in .* was changed since/);
    assert.equal((await decided(siege))?.grading, 'discounted');
  });

  it('edits an incident file that is open with changes in its editor, and leaves it unsaved', async () => {
    await threeClaims();
    await write(`incidents/${siege}.yaml`, `newsmark: 1\nid: ${siege}\n`);
    const editor = await open(fileOf(siege));
    // What the file holds may be taken over by its editor once more, right after it was made.
    await eventually(async () => {
      if (editor.document.getText().startsWith('# mine')) return;
      assert.isTrue(await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# mine\n')));
    });
    assert.isTrue(editor.document.isDirty);
    await answering(() => run('setGrading', siege), ['accept']);
    assert.isTrue(editor.document.isDirty);
    assert.equal(editor.document.getText(), `# mine\nnewsmark: 1\nid: ${siege}\ngrading: confirmed\n`);
    assert.equal(await read(fileOf(siege)), `newsmark: 1\nid: ${siege}\n`);
  });
});
