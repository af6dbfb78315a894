import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/host/paths.mjs';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import { eventually } from './support/eventually';
import { useWorkbench } from './support/useWorkbench';

const article = 'article.txt';
const sidecar = `${article}.claims.yaml`;
const soldiers = 'four soldiers were killed';

describe('Restricted Mode', function () {
  this.timeout(60_000);
  const workbench = useWorkbench({
    articles: join(repository, 'test', 'fixtures', 'untrusted'),
    asksForTrust: true,
    settings: { 'newsmark.annotator': 'Analyst Two' },
  });
  /** What git has run by itself: a folder may name a program that every look at its state starts. */
  const ran = (): boolean => existsSync(join(workbench().workspace.folder, '.git', 'ran'));

  it('lets annotate, under the name that the analyst set and no other', async () => {
    const { editor, statusBar, workspace } = workbench();
    await workspace.git('config', 'core.fsmonitor', 'touch .git/ran; false');
    await workbench().answerTrust(false);
    await statusBar.spoken(/Restricted Mode/);
    await workbench().openFile(article);
    await statusBar.spoken(/\d+ suggested/);
    await editor.cursorAt(soldiers);
    await workbench().page.waitForTimeout(300);
    await workbench().press('Alt+Enter');
    const claims = await eventually(async () => parseSidecar(await workspace.read(sidecar)).claims);
    const [claim, ...others] = claims.map((stored) => stored.claim);
    assert.deepEqual(others, []);
    assert.match(claim?.spans[0]?.exact ?? '', new RegExp(soldiers));
    assert.equal(claim?.annotator, 'Analyst Two');
  });

  it('takes no folder for that of incident files because the folder says so', async () => {
    // Other settings of the folder count, so that it was read.
    await eventually(async () => assert.equal(await workbench().page.title(), 'Titled by the folder'));
    const tree = workbench().tree('Incidents');
    await tree.show();
    const labels = await eventually(async () => {
      const shown = await tree.labels();
      assert.ok(shown.includes('Attack on the camp'), shown.join(' | '));
      return shown;
    });
    assert.ok(!labels.includes('Told by the folder'), labels.join(' | '));
  });

  it('asks for trust where git is needed, and runs none', async () => {
    const { notifications, workspace } = workbench();
    const configuration = await workspace.read('.git/config');
    for (const [command, what] of [
      ['Commit Annotations…', /Git is off in Restricted Mode: trust this folder to commit/],
      ['Set Up Git Merging', /Git is off in Restricted Mode: trust this folder to set up merging/],
    ] as const) {
      await workbench().runCommand(`Newsmark: ${command}`);
      await notifications.press(what, 'Manage Workspace Trust');
      const page = workbench().page.getByText('You are in Restricted Mode');
      await page.waitFor({ state: 'visible' });
      await workbench().press('Escape');
      await page.waitFor({ state: 'detached' });
    }
    assert.equal(await workspace.read('.git/config'), configuration);
    assert.deepEqual(await workspace.files(), [
      '.vscode/settings.json',
      article,
      sidecar,
      'elsewhere/2022-02-01-quetta.yaml',
      'incidents/2022-02-02-panjgur.yaml',
    ]);
    assert.ok(!ran(), 'git has run');
    assert.match(await workspace.git('status', '--porcelain'), /article\.txt\.claims\.yaml/);
    assert.ok(ran(), 'git tells nothing of having run');
  });
});
