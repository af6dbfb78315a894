import { assert } from 'chai';
import * as vscode from 'vscode';
import { describeSpan } from '../../src/core/anchor/selector';
import type { Claim } from '../../src/core/claims/schema';
import { serialiseSidecar } from '../../src/core/sidecar/writing/serialise';
import { ArticleText } from '../../src/core/text/articleText';
import { answering } from './support/answering';
import { choosing } from './support/choosing';
import {
  eventually,
  exists,
  inWorkspace,
  leaveNoTrace,
  newsmark,
  open,
  read,
  write,
} from './support/workspace';

const namesFile = 'newsmark.names.yaml';
/** A workspace of other tests may have names of its own to decide about: these are always the first to be asked. */
const article = 'The Zandar Liberation Front (ZLF) said 40 soldiers were killed.\n';

function claim(id: string, claimant: string, fields: Partial<Claim> = {}): Claim {
  const start = article.indexOf('40 soldiers were killed');
  const span = describeSpan(new ArticleText(article), {
    start,
    end: start + '40 soldiers were killed'.length,
  });
  return {
    id,
    kind: 'killed',
    spans: [span],
    figure: { low: 40, high: 40 },
    group: 'security forces',
    claimant,
    role: 'belligerent',
    incident: 'zandar-raid',
    ...fields,
  };
}

const claims = [claim('zaaaaaa2', 'Zandar Liberation Front'), claim('zbbbbbb2', 'ZLF')];

async function coded(...more: readonly Claim[]): Promise<void> {
  await write('zandar.txt', article);
  await write('zandar.txt.claims.yaml', serialiseSidecar(undefined, [...claims, ...more]));
  const { files, store, names } = await newsmark();
  await names.refresh();
  await files.load();
  await files.read(inWorkspace('zandar.txt.claims.yaml'));
  await eventually(() => assert.isDefined(store.findClaim('zbbbbbb2')));
}

async function sources(): Promise<unknown> {
  const { store } = await newsmark();
  return store.incident('zandar-raid')?.figures[0]?.sources;
}

describe('Names across articles', () => {
  afterEach(async () => {
    await leaveNoTrace();
    const { names } = await newsmark();
    await names.refresh();
  });

  it('makes names one that the analyst takes for the same, and counts them so at once', async () => {
    await coded(claim('zcccccc2', 'the ZLF spokesman', { incident: 'other' }));
    await answering(() => vscode.commands.executeCommand('newsmark.reviewNames'), ['accept'], ['leave']);
    assert.equal(
      await read(inWorkspace(namesFile)),
      `newsmark: 1
names:
  - name: Zandar Liberation Front
    also:
      - ZLF
    type: actor
    actor_type: armed group
`,
    );
    const { store } = await newsmark();
    await eventually(() => assert.equal(store.names.actor('ZLF'), 'Zandar Liberation Front'));
    const claimants = store.incident('zandar-raid')?.figures[0]?.claims.map((each) => each.claimants);
    assert.deepEqual(claimants, [['Zandar Liberation Front'], ['Zandar Liberation Front']]);
  });

  it('remembers what is not the same, and does not ask again', async () => {
    await coded();
    await answering(
      () => vscode.commands.executeCommand('newsmark.reviewNames'),
      ['down', 'down', 'accept'],
      ['leave'],
    );
    assert.equal(
      await read(inWorkspace(namesFile)),
      'newsmark: 1\nnot_same:\n  - - ZLF\n    - Zandar Liberation Front\n',
    );
    await eventually(async () => assert.deepInclude(await sources(), { claimants: 2 }));
    const { names } = await newsmark();
    assert.deepEqual(names.confirmed().areRefused('ZLF', 'Zandar Liberation Front', 'actor'), true);
  });

  it('writes nothing for what is left for later', async () => {
    await coded();
    await answering(
      () => vscode.commands.executeCommand('newsmark.reviewNames'),
      ['down', 'down', 'down', 'accept'],
      ['leave'],
    );
    assert.isFalse(await exists(inWorkspace(namesFile)));
  });

  it('sets the side of a claimant, which the incident then counts, and takes it away', async () => {
    await coded();
    const hills = 'newsmark: 1\nnames:\n  - {name: Hill Union, type: actor, side: rebels}\n';
    await write(namesFile, hills);
    const { store } = await newsmark();
    await eventually(() => assert.equal(store.names.sideOf('Hill Union'), 'rebels'));
    const set = (...keys: readonly ('accept' | 'down')[]) =>
      answering(() => vscode.commands.executeCommand('newsmark.setSide', 'zaaaaaa2'), keys);
    await set('accept');
    const entry = '  - name: Zandar Liberation Front\n    type: actor\n    side: rebels\n';
    assert.equal(await read(inWorkspace(namesFile)), hills + entry);
    await eventually(async () => assert.deepInclude(await sources(), { sides: 1 }));
    assert.deepEqual(
      store.incident('zandar-raid')?.parties.map(({ name }) => name),
      ['rebels'],
    );
    await set('down', 'down', 'down', 'accept');
    assert.equal(await read(inWorkspace(namesFile)), hills + entry.replace('    side: rebels\n', ''));
    await eventually(async () => assert.deepInclude(await sources(), { sides: 0 }));
  });

  it('is not taken for the annotation before it by Undo Annotation, which says so and goes on when asked again', async () => {
    await coded(claim('zdddddd2', 'Zandar Front'));
    const { annotations, names, store } = await newsmark();
    const uri = inWorkspace('zandar.txt');
    const stored = store.findClaim('zdddddd2')?.claim;
    assert.isDefined(stored);
    await annotations.edit(uri, [{ type: 'replace', claim: { ...stored, note: 'Seen.' } }]);
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    assert.isDefined(folder);
    await names.write(folder, { type: 'side', name: 'Zandar Front', side: 'rebels', marked: true });
    const refused = await annotations.undo().then(
      () => '',
      (error: Error) => error.message,
    );
    assert.match(refused, /^The last change was made in newsmark\.names\.yaml, /);
    assert.equal(store.findClaim('zdddddd2')?.claim.note, 'Seen.');
    assert.isTrue(await annotations.undo());
    assert.isUndefined(store.findClaim('zdddddd2')?.claim.note);
  });

  it('says why a description gets no side for all articles', async () => {
    await coded(claim('zdddddd2', 'two officials'));
    const asked = await choosing([], () => vscode.commands.executeCommand('newsmark.setSide', 'zdddddd2'));
    assert.match(asked[0]?.text ?? '', /“two officials” may mean anyone/);
    assert.isFalse(await exists(inWorkspace(namesFile)));
  });

  it('goes by the file as it stands in an editor, and its undo takes a change back', async () => {
    await coded();
    const { store } = await newsmark();
    await write(namesFile, 'newsmark: 1\n');
    const editor = await open(namesFile);
    // A document that was open before holds what stood there until the editor hears of the file.
    await eventually(() => assert.equal(editor.document.getText(), 'newsmark: 1\n'));
    await editor.edit((edit) =>
      edit.insert(
        new vscode.Position(1, 0),
        'names:\n  - {name: Zandar Front, also: [ZLF], type: actor, side: hill people}\n',
      ),
    );
    await eventually(() => assert.equal(store.names.sideOf('ZLF'), 'hill people'));
    await eventually(async () => assert.deepInclude(await sources(), { sides: 1 }));
    await vscode.commands.executeCommand('undo');
    await eventually(() => assert.isUndefined(store.names.sideOf('ZLF')));
  });
});
