import assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { tag } from './support/tagging';
import { useWorkbench } from './support/useWorkbench';

const article = '004_4787be1ce9b325a9.txt';
const sidecar = `${article}.claims.yaml`;

describe('Commit', function () {
  this.timeout(60_000);
  const workbench = useWorkbench();

  it('commits the sidecar alone, with a message that says what changed', async () => {
    const { quickInput, workspace } = workbench();
    await workbench().openFile(article);
    await tag(workbench(), 'death of 30 insurgents');
    await eventually(() => workspace.read(sidecar));
    await tag(workbench(), '11 militants were killed');
    await eventually(async () => assert.equal((await workspace.read(sidecar)).match(/- id:/g)?.length, 2));
    await workspace.write('notes.txt', 'Not for git.\n');

    await workbench().runCommand('Newsmark: Commit Annotations…');
    await quickInput.opened('Commit 1 annotation file');
    assert.match(await quickInput.value(), /^Annotate 1 article: 2 claims in \d incidents?$/);
    await workbench().press('Enter');
    await eventually(async () =>
      assert.match(await workspace.git('log', '-1', '--format=%s'), /^Annotate 1 article/),
    );
    assert.equal(await workspace.git('show', '--name-only', '--format=', 'HEAD'), sidecar);
    assert.equal(await workspace.git('status', '--porcelain'), '?? notes.txt');
  });

  it('makes a small diff for one more claim', async () => {
    const { workspace } = workbench();
    await tag(workbench(), '41 insurgents');
    await eventually(async () => assert.equal((await workspace.read(sidecar)).match(/- id:/g)?.length, 3));
    const diff = await workspace.git('diff', '--unified=0', '--', sidecar);
    assert.equal(diff.match(/^-(?!--)/gm), null, diff);
    assert.equal(diff.match(/^@@/gm)?.length, 1, diff);
  });

  it('says so when nothing has changed', async () => {
    const { workspace, notifications } = workbench();
    await workspace.git('add', sidecar);
    await workspace.git('commit', '--quiet', '--message', 'By hand');
    await workbench().runCommand('Newsmark: Commit Annotations…');
    await notifications.shown(/No annotations have changed/);
  });
});
