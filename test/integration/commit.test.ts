import { assert } from 'chai';
import * as vscode from 'vscode';
import { findRepository, gitApi } from '../../src/git/gitApi';
import { sidecarOf } from '../../src/workspace/sidecarLocation';
import { answering } from './support/answering';
import { eventually, inWorkspace, leaveNoTrace, open, seeds, tag, write } from './support/workspace';

const incident = '2022-02-02-panjgur-noshki';

describe('Committing', () => {
  afterEach(leaveNoTrace);

  it('commits the sidecar and nothing else, with a message that says what changed', async function () {
    if (!(await gitApi())) this.skip();
    const editor = await open(seeds.dawn);
    await tag(editor, 'Twelve soldiers', { kind: 'killed', incident });
    await tag(editor, '12 others injured', { kind: 'injured', incident });
    await write('unrelated.txt', 'Not an annotation.');

    await answering(() => vscode.commands.executeCommand('newsmark.commitAnnotations'), ['accept']);

    const repository = await findRepository(inWorkspace('.'));
    assert.isDefined(repository);
    const shown = await eventually(async () =>
      repository.show('HEAD', sidecarOf(inWorkspace(seeds.dawn)).fsPath),
    );
    assert.include(shown, 'kind: injured');
    const head = await (
      repository as unknown as { getCommit(ref: string): Promise<{ message: string }> }
    ).getCommit('HEAD');
    assert.equal(head.message.trim(), 'Annotate 1 article: 2 claims in 1 incident');
    await repository.show('HEAD', inWorkspace('unrelated.txt').fsPath).then(
      () => assert.fail('an unrelated file was committed'),
      () => undefined,
    );
  });

  it('says so and helps where Git cannot be reached', async function () {
    if (await gitApi()) this.skip();
    const editor = await open(seeds.dawn);
    await tag(editor, 'Twelve soldiers', { kind: 'killed', incident });
    await vscode.commands.executeCommand('newsmark.commitAnnotations');
    await eventually(async () =>
      assert.equal(await vscode.env.clipboard.readText(), 'Annotate 1 article: 1 claim in 1 incident'),
    );
  });
});
