import assert from 'node:assert/strict';
import { parseSidecar } from '../../src/core/sidecar/reading/parseSidecar';
import { eventually } from './support/eventually';
import { startTagging, tag } from './support/tagging';
import { useWorkbench } from './support/useWorkbench';
import type { Workbench } from './support/workbench';

const article = '004_4787be1ce9b325a9.txt';
const sidecar = `${article}.claims.yaml`;
const thirty = 'death of 30 insurgents';
const eleven = '11 militants were killed';

describe('Lasting claims', function () {
  this.timeout(60_000);
  const workbench = useWorkbench();

  /** Waits until these claims are underlined, from top to bottom; one may be wrapped. */
  async function underlined(...quotes: string[]): Promise<void> {
    await eventually(async () => {
      const drawn = await workbench().editor.highlighted('newsmark.claimBackground');
      assert.equal(drawn.join(''), quotes.join(''));
    });
  }

  async function counted(window: Workbench, text: string): Promise<void> {
    await eventually(async () => {
      const texts = await window.statusBar.texts();
      assert.ok(texts.includes(text), texts.join(' | '));
    });
  }

  it('stay on their words while the article is edited, saved and opened again', async () => {
    const { editor, workspace } = workbench();
    await workbench().openFile(article);
    await tag(workbench(), thirty);
    await tag(workbench(), eleven);
    await underlined(thirty, eleven);
    const written = await workspace.read(sidecar);

    await editor.cursorAt('ISLAMABAD');
    await workbench().type('Corrected. ');
    await editor.cursorAt('Notably');
    await workbench().type('On Saturday it was quiet. ');
    await underlined(thirty, eleven);
    await editor.select(eleven);
    await workbench().press('Delete');
    await underlined(thirty);
    await workbench().press('ControlOrMeta+Z');
    await underlined(thirty, eleven);
    await workbench().press('ControlOrMeta+S');
    await eventually(async () => assert.match(await workspace.read(article), /^Corrected\..*\n.*quiet\. N/));
    await workbench().runCommand('View: Close All Editors');
    await workbench().openFile(article);
    await underlined(thirty, eleven);
    assert.equal(await workspace.read(sidecar), written);
  });

  it('say that a number changed in their words, and are decided about with a key', async () => {
    const { editor, quickInput, workspace } = workbench();
    const written = await workspace.read(sidecar);
    await editor.select('30 insurgents');
    await workbench().type('40 insurgents');
    await counted(workbench(), '1 claim changed');
    await eventually(async () => {
      const drawn = await editor.highlighted('newsmark.changedClaimBackground');
      assert.equal(drawn.join(''), 'death of 40 insurgents');
    });
    assert.match(await editor.hover('40 insurgents'), /Article\sedited:\s“30”\s→\s“40”/);
    await workbench().press('ControlOrMeta+S');
    await workbench().press('Alt+M');
    await quickInput.opened();
    assert.match(await quickInput.title(), /^Changed claim 1 of 1: 30 insurgents killed/);
    const focused = (await quickInput.rows()).find((row) => row.focused);
    assert.match(focused?.label ?? '', /the figure 40: “death of 40 insurgents”/);
    assert.equal(await workspace.read(sidecar), written);
    await workbench().press('Enter');
    await quickInput.closed();
    await underlined('death of 40 insurgents', eleven);
    const claims = parseSidecar(await workspace.read(sidecar)).claims.map(({ claim }) => claim);
    assert.ok(
      claims.some(({ figure, spans }) => figure?.low === 40 && spans[0]?.exact === 'death of 40 insurgents'),
    );

    await workbench().press('Control+Alt+Z');
    await counted(workbench(), '1 claim changed');
    assert.equal(await workspace.read(sidecar), written);
    await editor.select('40 insurgents');
    await workbench().type('30 insurgents');
    await underlined(thirty, eleven);
    await workbench().press('ControlOrMeta+S');
  });

  it('are orphans when their paragraph is deleted, and back on their words after an undo', async () => {
    const { editor, quickInput, statusBar, workspace } = workbench();
    const written = await workspace.read(sidecar);
    await editor.cursorAt(eleven);
    await workbench().press('ControlOrMeta+L', 'Delete');
    await counted(workbench(), '2 claims changed');
    await underlined();
    await workbench().press('Alt+M');
    await quickInput.opened();
    assert.match(await quickInput.title(), /^Changed claim 1 of 2: 30 insurgents killed/);
    await workbench().press('Escape');
    await quickInput.closed();
    await editor.focus();
    await workbench().press('ControlOrMeta+Z');
    await underlined(thirty, eleven);
    await eventually(async () => {
      const texts = await statusBar.texts();
      assert.ok(!texts.some((text) => text.endsWith('changed')), texts.join(' | '));
    });
    assert.equal(await workspace.read(sidecar), written);
  });

  it('are all kept when two windows tag the same article at once', async () => {
    const other = await workbench().openWindow();
    try {
      await other.openFile(article);
      await startTagging(workbench(), 'deaths of 41 insurgents');
      await startTagging(other, 'no casualties');
      await Promise.all([workbench(), other].map((window) => window.press('Enter')));
      for (const window of [workbench(), other]) await counted(window, 'Newsmark: 4 claims');
      const { claims, problems } = parseSidecar(await workbench().workspace.read(sidecar));
      assert.deepEqual(problems, []);
      const quotes = claims.map(({ claim }) => claim.spans[0]?.exact);
      assert.deepEqual(quotes.sort(), [eleven, 'deaths of 41 insurgents', thirty, 'no casualties'].sort());

      await other.press('Control+Alt+Z');
      for (const window of [workbench(), other]) await counted(window, 'Newsmark: 3 claims');
      assert.doesNotMatch(await workbench().workspace.read(sidecar), /no casualties/);
    } finally {
      await other.close();
    }
  });

  it('follow their article when it is renamed in the Explorer', async () => {
    const { page, workspace } = workbench();
    await workbench().press('ControlOrMeta+Shift+E');
    await workbench().tree('articles').contextMenu(article, 'Rename...');
    const box = page.locator('.explorer-item-edited input');
    await box.fill('raids.txt');
    await box.press('Enter');
    // VS Code may ask whether an extension may take part in a renaming.
    const consent = page.locator('.monaco-dialog-box').getByRole('button', { name: 'OK' });
    await eventually(async () => {
      if (await consent.isVisible()) await consent.click();
      assert.ok((await workspace.files()).includes('raids.txt.claims.yaml'));
    });
    await workbench().openFile('raids.txt');
    await counted(workbench(), 'Newsmark: 3 claims');
    assert.ok(!(await workspace.files()).includes(sidecar));
  });
});
