import { assert } from 'chai';
import * as vscode from 'vscode';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import { sidecarOf } from '../../src/workspace/sidecarLocation';
import { answering } from './support/answering';
import {
  eventually,
  exists,
  hoverText,
  inWorkspace,
  leaveNoTrace,
  newsmark,
  open,
  read,
  seeds,
  select,
  tag,
  write,
} from './support/workspace';

const incident = '2022-02-02-panjgur-noshki';

const tagByHand = (): Thenable<string | undefined> => vscode.commands.executeCommand('newsmark.tagClaim');

describe('Tagging', () => {
  afterEach(leaveNoTrace);

  it('writes a claim, pre-filled from its sentence, beside the article', async () => {
    const editor = await open(seeds.wion);
    const id = await tag(editor, 'killed more than 100 enemy personnel', { kind: 'killed', incident });

    const source = await read(sidecarOf(inWorkspace(seeds.wion)));
    const { claims, problems, article } = parseSidecar(source);
    assert.isEmpty(problems);
    assert.equal(article?.published, '2022-02-03');
    assert.lengthOf(claims, 1);
    const claim = claims[0]?.claim;
    assert.equal(claim?.id, id);
    assert.equal(claim?.kind, 'killed');
    assert.equal(claim?.incident, incident);
    assert.equal(claim?.figure?.low, 101);
    assert.isUndefined(claim?.figure?.high);
    assert.equal(claim?.spans[0]?.start, 557);
    assert.equal(claim?.spans[0]?.end, 593);
  });

  it('knows the claim under the cursor from then on', async () => {
    const editor = await open(seeds.dawn);
    const id = await tag(editor, 'nine terrorists had been killed in Noshki', { kind: 'killed', incident });
    const { articles } = await newsmark();
    const offset = editor.document.getText().indexOf('had been killed in Noshki');
    await eventually(() =>
      assert.deepEqual(
        articles
          .get(editor.document.uri)
          ?.claimsAt(offset)
          .map(({ claim }) => claim.id),
        [id],
      ),
    );
    const text = await hoverText(editor.document, offset);
    assert.include(text, 'newsmark.deleteClaim');
    assert.include(text, 'killed');
  });

  it('offers edit, assign and delete in the lightbulb', async () => {
    const editor = await open(seeds.dawn);
    await tag(editor, 'Four terrorists have been slain', { kind: 'killed', incident });
    const at = editor.document.positionAt(editor.document.getText().indexOf('terrorists have been slain'));
    await eventually(async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        new vscode.Range(at, at),
      );
      const titles = actions.map(({ title }) => title).join('\n');
      for (const expected of ['Edit claim', 'Assign to incident', 'Delete claim', 'Tag as claim']) {
        assert.include(titles, expected);
      }
    });
  });

  it('deletes a claim and brings it back', async () => {
    const editor = await open(seeds.dawn);
    const first = await tag(editor, 'Twelve soldiers', { kind: 'killed', incident });
    const second = await tag(editor, '12 others injured', { kind: 'injured', incident });
    const sidecar = sidecarOf(inWorkspace(seeds.dawn));
    const before = await read(sidecar);

    await vscode.commands.executeCommand('newsmark.deleteClaim', first);
    assert.deepEqual(
      parseSidecar(await read(sidecar)).claims.map(({ claim }) => claim.id),
      [second],
    );
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    assert.equal(await read(sidecar), before);
    await vscode.commands.executeCommand('newsmark.redoAnnotation');
    assert.notInclude(await read(sidecar), first);
  });

  it('takes away the sidecar that it made when its claim is taken back, and makes it again', async () => {
    const editor = await open(seeds.wion);
    await tag(editor, '4 attackers were killed', { kind: 'killed', incident });
    const sidecar = sidecarOf(inWorkspace(seeds.wion));
    const made = await read(sidecar);
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    assert.isFalse(await exists(sidecar));
    await vscode.commands.executeCommand('newsmark.redoAnnotation');
    assert.equal(await read(sidecar), made);
  });

  it('does not take a step back over a change made since', async () => {
    const editor = await open(seeds.dawn);
    const id = await tag(editor, 'Four terrorists have been slain', { kind: 'killed', incident });
    const sidecar = sidecarOf(inWorkspace(seeds.dawn));
    const edited = (await read(sidecar)).replace('kind: killed', 'kind: injured');
    await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(edited));
    const { store } = await newsmark();
    await eventually(() => assert.equal(store.findClaim(id)?.claim.kind, 'injured'));
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    assert.equal(await read(sidecar), edited);
  });

  it('asks for kind and incident, and Enter takes the first of each', async () => {
    const dated = await write('dated.txt', `date 2025-02-01 ${await read(inWorkspace(seeds.ap))}`);
    const editor = await open(dated);
    select(editor, '30 insurgents');
    const id = await answering(tagByHand, ['accept'], ['accept']);
    assert.isDefined(id);
    const claim = parseSidecar(await read(sidecarOf(dated))).claims[0]?.claim;
    assert.equal(claim?.kind, 'killed');
    assert.deepInclude(claim?.figure, { low: 30, high: 30 });
    assert.match(claim?.incident ?? '', /^(?:2025-01-30|undated)-/);
  });

  it('refuses a kind or an incident that cannot be', async () => {
    const editor = await open(seeds.ap);
    select(editor, '30 insurgents');
    for (const given of [{ kind: 'kiled' }, { kind: 'killed', incident: 'not an id: {}' }]) {
      assert.isUndefined(await vscode.commands.executeCommand('newsmark.tagClaim', given));
    }
    assert.isFalse(await exists(sidecarOf(inWorkspace(seeds.ap))));
  });

  it('writes nothing when the analyst leaves', async () => {
    const editor = await open(seeds.ap);
    select(editor, '30 insurgents');
    assert.isUndefined(await answering(tagByHand, ['leave']));
    assert.isFalse(await exists(sidecarOf(inWorkspace(seeds.ap))));
  });

  it('follows edits of the article, so that a claim stays on its words', async () => {
    const editor = await open(seeds.ap);
    const id = await tag(editor, '30 insurgents', { kind: 'killed', incident: 'undated-panjgur' });
    await vscode.window.activeTextEditor?.edit((edit) =>
      edit.insert(new vscode.Position(0, 0), 'UPDATED 30 '),
    );
    const { articles } = await newsmark();
    await eventually(() => {
      const article = articles.get(editor.document.uri);
      const placed = article?.placedClaims().find(({ claim }) => claim.id === id);
      const range = placed?.ranges[0];
      assert.isDefined(range);
      assert.equal(article?.text.text.slice(range.start, range.end), '30 insurgents');
    });
  });

  async function quoteOf(uri: vscode.Uri, id: string): Promise<string | undefined> {
    const article = (await newsmark()).articles.get(uri);
    const range = article?.placedClaims().find(({ claim }) => claim.id === id)?.ranges[0];
    return range && article?.text.text.slice(range.start, range.end);
  }

  it('finds the words of a claim again when they come back', async () => {
    const words = '11 militants were killed';
    const editor = await open(seeds.ap);
    const id = await tag(editor, words, { kind: 'killed', incident: 'undated-harnai' });
    const active = vscode.window.activeTextEditor;
    assert.isDefined(active);
    select(active, words);
    await active.edit((edit) => edit.delete(active.selection));
    await eventually(async () => assert.isUndefined(await quoteOf(editor.document.uri, id)));
    await vscode.commands.executeCommand('undo');
    await eventually(async () => assert.equal(await quoteOf(editor.document.uri, id), words));
  });

  it('keeps claims on their words when the article changes on disk', async () => {
    const copy = 'copy.txt';
    const text = await read(inWorkspace(seeds.ap));
    await write(copy, text);
    const editor = await open(copy);
    const words = '11 militants were killed';
    const id = await tag(editor, words, { kind: 'killed', incident: 'undated-harnai' });
    await write(copy, `Corrected on Saturday.\n${text}\nMore to follow.\n`);
    await eventually(() => assert.include(editor.document.getText(), 'More to follow.'));
    await eventually(async () => assert.equal(await quoteOf(editor.document.uri, id), words));
  });

  it('edits a sidecar open with unsaved changes in its editor and leaves it unsaved', async () => {
    const article = await open(seeds.dawn);
    await tag(article, 'Twelve soldiers', { kind: 'killed', incident });
    const sidecar = await open(sidecarOf(inWorkspace(seeds.dawn)));
    // An editor that is just reading the file again takes no edit.
    await eventually(async () =>
      assert.isTrue(
        await sidecar.edit((edit) => edit.insert(new vscode.Position(0, 0), '# by hand\n')),
        'not edited',
      ),
    );
    const saved = await read(sidecarOf(inWorkspace(seeds.dawn)));

    const second = await tag(article, '12 others injured', { kind: 'injured', incident });
    const text = sidecar.document.getText();
    assert.isTrue(sidecar.document.isDirty);
    assert.include(text, '# by hand');
    assert.include(text, second);
    assert.equal(await read(sidecarOf(inWorkspace(seeds.dawn))), saved);
  });
});
