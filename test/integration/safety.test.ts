import { assert } from 'chai';
import * as vscode from 'vscode';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import { articleOf, sidecarOf } from '../../src/workspace/sidecarLocation';
import {
  eventually,
  exists,
  inWorkspace,
  leaveNoTrace,
  newsmark,
  open,
  read,
  tag,
  write,
} from './support/workspace';

const incident = '2022-02-02-panjgur-noshki';
const text = 'At least four soldiers were killed in Panjgur. Two others were injured.\n';

/** Makes an article with one claim. */
async function annotated(name: string): Promise<{ article: vscode.Uri; id: string }> {
  const article = await write(name, text);
  const id = await tag(await open(name), 'four soldiers were killed', { kind: 'killed', incident });
  return { article, id };
}

async function rename(...pairs: readonly (readonly [string, string])[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const [from, to] of pairs) edit.renameFile(inWorkspace(from), inWorkspace(to));
  assert.isTrue(await vscode.workspace.applyEdit(edit));
}

async function idsIn(article: string): Promise<string[]> {
  return parseSidecar(await read(sidecarOf(inWorkspace(article)))).claims.map(({ claim }) => claim.id);
}

async function movedTo(article: string, id: string): Promise<void> {
  const { store } = await newsmark();
  await eventually(() => assert.equal(store.findClaim(id)?.uri, inWorkspace(article).toString()));
  assert.deepEqual(await idsIn(article), [id]);
}

function missing(article: string): vscode.Diagnostic | undefined {
  const shown = vscode.languages.getDiagnostics(sidecarOf(inWorkspace(article)));
  return shown.find(({ code }) => code === 'article-missing');
}

async function undo(): Promise<void> {
  await (await newsmark()).annotations.undo();
}

describe('Renaming articles', () => {
  afterEach(leaveNoTrace);

  it('takes several sidecars along at once', async () => {
    const one = await annotated('ambush.txt');
    const two = await annotated('shelling.txt');
    await rename(['ambush.txt', 'first.txt'], ['shelling.txt', 'sub/second.txt']);
    await movedTo('first.txt', one.id);
    await movedTo('sub/second.txt', two.id);
    assert.isFalse(await exists(sidecarOf(one.article)));
  });

  it('takes the sidecar along when only capitals change', async () => {
    const { id } = await annotated('clash.txt');
    await rename(['clash.txt', 'Clash.txt']);
    await movedTo('Clash.txt', id);
  });

  it('keeps what can be undone, for an article and for a folder', async () => {
    const { id } = await annotated('old/clash.txt');
    await rename(['old/clash.txt', 'old/Attack.txt']);
    await movedTo('old/Attack.txt', id);
    await rename(['old', 'new']);
    await movedTo('new/Attack.txt', id);
    await undo();
    const { store } = await newsmark();
    await eventually(() => assert.isUndefined(store.findClaim(id)));
    assert.isFalse(await exists(sidecarOf(inWorkspace('old/clash.txt'))));
  });

  it('leaves both sidecars where the new name has one already', async () => {
    const one = await annotated('ambush.txt');
    const two = await annotated('shelling.txt');
    await vscode.workspace.fs.delete(two.article);
    await rename(['ambush.txt', 'shelling.txt']);
    await eventually(() => assert.isDefined(missing('ambush.txt')));
    assert.deepEqual(await idsIn('ambush.txt'), [one.id]);
    assert.deepEqual(await idsIn('shelling.txt'), [two.id]);
  });

  it('takes a sidecar along that is being edited, with what is not saved', async () => {
    const { article, id } = await annotated('clash.txt');
    const editor = await open(sidecarOf(article));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# not saved yet\n'));
    await rename(['clash.txt', 'attack.txt']);
    await eventually(() => {
      const to = sidecarOf(inWorkspace('attack.txt')).toString();
      const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === to);
      assert.include(document?.getText(), '# not saved yet');
    });
    await eventually(async () => assert.isFalse(await exists(sidecarOf(article))));
    const { store } = await newsmark();
    await eventually(() => assert.equal(store.findClaim(id)?.uri, inWorkspace('attack.txt').toString()));
  });
});

describe('A sidecar without its article', () => {
  afterEach(leaveNoTrace);

  it('is kept when the article is deleted, is told of, and is no problem when the article is back', async () => {
    const { article, id } = await annotated('clash.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(article);
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    const told = await eventually(() => {
      const found = missing('clash.txt');
      assert.isDefined(found);
      return found;
    });
    assert.include(told.message, 'There is no article clash.txt');
    assert.deepEqual(await idsIn('clash.txt'), [id]);
    await write('clash.txt', text);
    await eventually(() => assert.isUndefined(missing('clash.txt')));
  });

  it('moves by its lightbulb to the article that holds its quotes', async () => {
    const { article, id } = await annotated('clash.txt');
    await write('other.txt', 'Nothing of it here.\n');
    await write('attack.txt', text);
    await vscode.workspace.fs.delete(article);
    const told = await eventually(() => {
      const found = missing('clash.txt');
      assert.isDefined(found);
      return found;
    });
    const sidecar = sidecarOf(inWorkspace('clash.txt'));
    await open(sidecar);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      sidecar,
      told.range,
    );
    const move = actions.find(({ title }) => title.startsWith('Move the sidecar to attack.txt'));
    assert.include(move?.title, '(1 of 1 quotes)');
    assert.isFalse(actions.some(({ title }) => title.includes('other.txt')));
    const { command, arguments: args = [] } = move?.command ?? {};
    await vscode.commands.executeCommand(command ?? '', ...(args as unknown[]));
    await movedTo('attack.txt', id);
    assert.equal(articleOf(sidecar).path, article.path);
    await eventually(() => assert.isUndefined(missing('clash.txt')));
  });
});

describe('Undoing annotations', () => {
  afterEach(leaveNoTrace);

  it('takes back its own field alone when another field was changed since', async () => {
    const { article, id } = await annotated('clash.txt');
    const { annotations, store } = await newsmark();
    const claim = store.findClaim(id)?.claim;
    assert.isDefined(claim);
    await annotations.edit(article, [{ type: 'replace', claim: { ...claim, note: 'ours' } }]);
    const sidecar = sidecarOf(article);
    const noted = await read(sidecar);
    await write('clash.txt.claims.yaml', noted.replace(`incident: ${incident}`, 'incident: elsewhere'));
    await undo();
    const left = await read(sidecar);
    assert.include(left, 'incident: elsewhere');
    assert.notInclude(left, 'note: ours');
  });

  it('is refused where the same field was changed since, keeps the step, and then goes on below it', async () => {
    const first = await annotated('ambush.txt');
    const { article, id } = await annotated('clash.txt');
    const { annotations, store } = await newsmark();
    const claim = store.findClaim(id)?.claim;
    assert.isDefined(claim);
    await annotations.edit(article, [{ type: 'replace', claim: { ...claim, note: 'ours' } }]);
    const ours = await read(sidecarOf(article));
    await write('clash.txt.claims.yaml', ours.replace('note: ours', 'note: theirs'));
    const refused = await annotations.undo().then(
      () => '',
      (error: unknown) => (error as Error).message,
    );
    assert.match(
      refused,
      /in clash\.txt\.claims\.yaml was changed since, so that step was not taken back\.$/,
    );
    assert.include(await read(sidecarOf(article)), 'note: theirs');

    await write('clash.txt.claims.yaml', ours);
    await undo();
    assert.notInclude(await read(sidecarOf(article)), 'note:');
    await undo();
    assert.isFalse(await exists(sidecarOf(article)));
    await undo();
    assert.isFalse(await exists(sidecarOf(first.article)));
  });

  it('passes over a step that cannot be taken back once that was told', async () => {
    const first = await annotated('ambush.txt');
    const { article, id } = await annotated('clash.txt');
    const { annotations, store } = await newsmark();
    await write(
      'clash.txt.claims.yaml',
      (await read(sidecarOf(article))).replace('kind: killed', 'kind: injured'),
    );
    await eventually(() => assert.equal(store.findClaim(id)?.claim.kind, 'injured'));
    await annotations.undo().then(
      () => assert.fail('the step was taken back'),
      () => undefined,
    );
    await undo();
    assert.isFalse(await exists(sidecarOf(first.article)));
    assert.deepEqual(await idsIn('clash.txt'), [id]);
  });
});

describe('Writing a sidecar', () => {
  afterEach(leaveNoTrace);

  it('merges a field that a colleague changed a moment ago with the one that is changed here', async () => {
    const { article, id } = await annotated('clash.txt');
    const { annotations, store } = await newsmark();
    const claim = store.findClaim(id)?.claim;
    assert.isDefined(claim);
    const sidecar = sidecarOf(article);
    await write('clash.txt.claims.yaml', (await read(sidecar)).replace('kind: killed', 'kind: injured'));
    await annotations.edit(article, [{ type: 'replace', claim: { ...claim, note: 'ours' }, from: claim }]);
    const source = await read(sidecar);
    assert.include(source, 'kind: injured');
    assert.include(source, 'note: ours');
  });

  it('does not touch a file in which nothing changes', async () => {
    const { article, id } = await annotated('clash.txt');
    const { annotations, store } = await newsmark();
    const claim = store.findClaim(id)?.claim;
    assert.isDefined(claim);
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    const before = await vscode.workspace.fs.stat(sidecarOf(article));
    await annotations.edit(article, [{ type: 'replace', claim: { ...claim } }]);
    assert.equal((await vscode.workspace.fs.stat(sidecarOf(article))).mtime, before.mtime);
  });
});
