import { assert } from 'chai';
import * as vscode from 'vscode';
import { describeSpan } from '../../src/core/anchor/selector';
import type { Claim } from '../../src/core/claims/schema';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import { serialiseSidecar } from '../../src/core/sidecar/writing/serialise';
import { ArticleText } from '../../src/core/text/articleText';
import { findRepository, gitApi } from '../../src/git/gitApi';
import { sidecarOf } from '../../src/workspace/sidecarLocation';
import { answering } from './support/answering';
import { choosing } from './support/choosing';
import { eventually, inWorkspace, leaveNoTrace, newsmark, open, read, write } from './support/workspace';

const article =
  'The army said 4 soldiers were killed in Panjgur.\n\nPolice said 7 people were hurt in Noshki.\n';
const command = 'newsmark.workThroughDisagreements';
/** Another file for each test: an editor remembers the text of one that was deleted. */
let name = '';
let count = 0;

function claim(id: string, annotator: string, words: string, fields: Partial<Claim>): Claim {
  const start = article.indexOf(words);
  const span = describeSpan(new ArticleText(article), { start, end: start + words.length });
  return { id, kind: 'killed', spans: [span], incident: 'none', annotator, ...fields };
}

const soldiers = '4 soldiers were killed';
const one = claim('aaaaaaa2', 'Analyst One', soldiers, { group: 'security forces' });
const two = claim('bbbbbbb2', 'Analyst Two', soldiers, { group: 'civilians' });
const alone = claim('ccccccc2', 'Analyst Two', '7 people were hurt', { kind: 'injured' });

/** Opens an article that was coded so. */
async function coded(claims: readonly Claim[]): Promise<vscode.TextEditor> {
  name = `coded${++count}.txt`;
  const uri = await write(name, article);
  await write(`${name}.claims.yaml`, serialiseSidecar(undefined, claims));
  const editor = await open(name);
  const { store, files } = await newsmark();
  await files.load();
  await eventually(() => assert.lengthOf(store.claimsOf(uri.toString()), claims.length));
  return editor;
}

async function statuses(): Promise<(string | undefined)[]> {
  const { claims, problems } = parseSidecar(await read(sidecarOf(inWorkspace(name))));
  assert.isEmpty(problems);
  return claims.map(({ claim: { status } }) => status);
}

describe('Working through disagreements', () => {
  afterEach(leaveNoTrace);

  it('shows the words of each, and settles it by the claims’ status, which can be taken back', async () => {
    const editor = await coded([one, two, alone]);
    let shown = '';
    const looking = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      shown ||= selections[0] ? textEditor.document.getText(selections[0]) : '';
    });
    try {
      await answering(() => vscode.commands.executeCommand(command), ['accept'], ['accept'], ['leave']);
    } finally {
      looking.dispose();
    }
    assert.equal(shown, soldiers);
    assert.deepEqual(await statuses(), ['accepted', 'rejected', undefined]);
    assert.isTrue(editor.selection.isEmpty, 'the cursor is where it was');
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    assert.deepEqual(await statuses(), [undefined, undefined, undefined]);
  });

  it('goes on with the next one and says when none is left', async () => {
    await coded([one, two, alone]);
    const asked = await choosing([], () =>
      answering(
        () => vscode.commands.executeCommand(command),
        ['accept'],
        ['accept'],
        ['accept'],
        ['down', 'accept'],
      ),
    );
    assert.deepEqual(await statuses(), ['accepted', 'rejected', 'rejected']);
    assert.deepEqual(
      asked.map(({ text }) => text),
      ['Analyst One and Analyst Two have no disagreement left to settle here.'],
    );
  });

  it('says so where there is nobody to compare', async () => {
    await coded([one]);
    const asked = await choosing([], () => vscode.commands.executeCommand(command));
    assert.match(asked[0]?.text ?? '', /fewer than two annotators/);
  });
});

/** Commits the article coded by somebody else, then codes it otherwise. */
async function committed(theirs: readonly Claim[], mine: readonly Claim[]): Promise<void> {
  await coded(theirs);
  const uri = inWorkspace(name);
  const repository = await findRepository(uri);
  assert.isDefined(repository);
  await repository.add([uri.fsPath, sidecarOf(uri).fsPath]);
  await repository.commit('Code it');
  await write(`${name}.claims.yaml`, serialiseSidecar(undefined, mine));
  const { store } = await newsmark();
  await eventually(() => assert.deepEqual(store.claimsOf(uri.toString()), mine));
}

/** Takes what was committed out of the repository again, for the tests that come after. */
async function forgetCommitted(): Promise<void> {
  const uri = inWorkspace(name);
  const repository = await findRepository(uri);
  for (const each of [uri, sidecarOf(uri)])
    await vscode.workspace.fs.delete(each).then(undefined, () => undefined);
  await repository?.add([uri.fsPath, sidecarOf(uri).fsPath]);
  await repository?.commit('Start again');
}

describe('Comparing annotators', () => {
  afterEach(leaveNoTrace);

  const report = (): string =>
    vscode.workspace.textDocuments.findLast(({ uri }) => uri.path.endsWith('Agreement.md'))?.getText() ?? '';

  it('tells where the annotators that claims name agree, how far, and what is left out', async () => {
    await coded([one, two, alone]);
    await write('single.txt', article);
    await write('single.txt.claims.yaml', serialiseSidecar(undefined, [{ ...one, id: 'ddddddd2' }]));
    const { store } = await newsmark();
    await eventually(() => assert.isDefined(store.findClaim('ddddddd2')));
    const asked = await choosing([], () =>
      answering(
        () => vscode.commands.executeCommand('newsmark.compareAnnotators'),
        ['accept'],
        ['down', 'accept'],
      ),
    );
    assert.match(asked.at(-1)?.text ?? '', /^0 of 2 statements agreed on\./);
    assert.match(report(), /^# Agreement in 1 article: 0 of 2 statements agreed on\n/);
    assert.match(report(), /\| kinds \| α /);
    assert.match(report(), /group: Analyst One says “security forces”, Analyst Two says “civilians”/);
    assert.match(report(), /## Not compared\n\n- single\.txt was annotated by only Analyst One/);
  });

  it('compares a commit with the files as they are, and takes over what it has otherwise', async function () {
    if (!(await gitApi())) return this.skip();
    const changed = { ...one, group: 'insurgents' };
    await committed([one, alone], [changed]);
    try {
      await choosing(['Last commit'], () =>
        answering(
          () => vscode.commands.executeCommand('newsmark.compareAnnotators'),
          ['down', 'accept'],
          ['accept'],
        ),
      );
      assert.match(
        report(),
        /group: Last commit says “security forces”, the files as they are says “insurgents”/,
      );
      await open(name);
      const stored = async (): Promise<Claim[]> =>
        parseSidecar(await read(sidecarOf(inWorkspace(name)))).claims.map(({ claim: each }) => each);
      // The commit’s claim instead; then the one that only the commit has is left.
      await choosing(['Last commit'], () =>
        answering(
          () => vscode.commands.executeCommand('newsmark.workThroughRevision'),
          ['accept'],
          ['accept'],
          ['accept'],
          ['down', 'accept'],
        ),
      );
      assert.deepEqual(await stored(), [one]);
      await vscode.commands.executeCommand('newsmark.undoAnnotation');
      assert.deepEqual(await stored(), [changed]);
      // Both; then the one that only the commit has as well.
      await choosing(['Last commit'], () =>
        answering(
          () => vscode.commands.executeCommand('newsmark.workThroughRevision'),
          ['accept'],
          ['down', 'accept'],
          ['accept'],
          ['accept'],
        ),
      );
      assert.sameMembers(
        (await stored()).map(({ group, kind }) => group ?? kind),
        ['insurgents', 'security forces', 'injured'],
      );
    } finally {
      await forgetCommitted();
    }
  });
});
