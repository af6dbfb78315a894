import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { repository } from '../../scripts/host/paths.mjs';
import { themes } from '../../scripts/host/userSettings.mjs';
import { seriousFindings } from './support/accessibility';
import { eventually } from './support/eventually';
import { useWorkbench } from './support/useWorkbench';

const title = 'Assault on the Panjgur and Noshki camps';
const interview = '001_ffda206a305c125b.txt';

describe('Dossier', function () {
  this.timeout(120_000);
  const workbench = useWorkbench({
    articles: join(repository, 'test', 'fixtures', 'reviewed'),
    theme: 'light',
  });
  const page = () => workbench().webview();

  /** The frame itself, where scripts can run past its own policy. */
  const frame = async (): Promise<Frame> => {
    const element = await page().locator('main').elementHandle();
    const found = await element?.ownerFrame();
    assert.ok(found);
    return found;
  };

  /** Answers the dialog that asks where to save. */
  const saveAs = async (file: string): Promise<void> => {
    const { workspace, quickInput } = workbench();
    await quickInput.opened();
    // What is proposed is filled in a moment after the dialog opens.
    await eventually(async () => assert.match(await quickInput.value(), /panjgur-noshki/));
    await eventually(async () => {
      await quickInput.type(join(workspace.folder, file));
      assert.equal(await quickInput.value(), join(workspace.folder, file));
    });
    // The dialog may still be looking at the folder when it is first answered.
    await eventually(async () => {
      if (await quickInput.isOpen()) await quickInput.accept();
      assert.ok((await workspace.files()).includes(file), `${file} is not saved`);
    });
    await quickInput.closed();
  };

  it('opens from the tree with a sentence whose numbers have footnotes', async () => {
    const tree = workbench().tree('Incidents');
    await tree.show();
    await eventually(async () => assert.ok((await tree.labels()).includes(title)), 90_000);
    await tree.contextMenu(title, 'Open Dossier');
    await page().getByRole('heading', { level: 1, name: title }).waitFor();
    const lead = await page().locator('.summary .lead').innerText();
    assert.match(lead, /^Between 4 .*and more than 100 .*security forces killed/s);
    assert.match(lead, /claimants.*on 2 sides.*3 articles/s);
    const notes = await page().locator('.footnotes li').allInnerTexts();
    assert.ok(
      notes.some((note) =>
        /killed more than 100 enemy personnel.*Baloch Liberation Army.*001_ffda206a305c125b\.txt:\d+/s.test(
          note,
        ),
      ),
      notes.join('\n'),
    );
  });

  it('marks in the ledger what cannot all be true, in words too', async () => {
    const ledger = page().getByRole('grid', { name: 'Who says what' });
    const row = ledger.getByRole('row').filter({ hasText: 'Sheikh Ras' });
    assert.match((await row.first().textContent()) ?? '', /4.*contested: No number makes all of them true/s);
    assert.match(await page().locator('.reasons').innerText(), /No number makes all of them true/);
  });

  it('is walked through by arrows, and Enter opens the words beside it', async () => {
    const { editor, press } = { editor: workbench().editor, press: (key: string) => workbench().press(key) };
    const ledger = page().getByRole('grid', { name: 'Who says what' });
    const stops = ledger.locator('button[tabindex="0"]');
    assert.equal(await stops.count(), 1);
    await stops.focus();
    const first = await stops.innerText();
    await press('ArrowDown');
    await eventually(async () => assert.equal(await ledger.locator('button:focus').count(), 1));
    await press('ArrowUp');
    await eventually(async () => assert.equal(await ledger.locator('button:focus').innerText(), first));
    await press('Enter');
    await eventually(async () => assert.match(await editor.title(), /\.txt$/));
    assert.ok(await page().locator('h1').isVisible(), 'the dossier stays in view');
  });

  it('jumps from a footnote to the words, and from the words back to the claim', async () => {
    const { editor } = workbench();
    const note = page().locator('.footnotes li').filter({ hasText: 'killed more than 100 enemy personnel' });
    await note.getByRole('button').click();
    await eventually(async () => assert.equal(await editor.title(), interview));
    await workbench().runCommand('Newsmark: Open Dossier');
    await page()
      .locator('.claims tr:focus')
      .filter({ hasText: 'killed more than 100 enemy personnel' })
      .waitFor({ state: 'visible' });
  });

  it('follows what changes in the annotations', async () => {
    const { workspace } = workbench();
    const sidecar = `${interview}.claims.yaml`;
    const before = await workspace.read(sidecar);
    await workspace.write(
      sidecar,
      before.replaceAll('wording: more than', 'wording: at least').replaceAll('low: 101', 'low: 200'),
    );
    await eventually(async () => assert.match(await page().locator('.lead').innerText(), /200 or more/));
    await workspace.write(sidecar, before);
    await eventually(async () => assert.match(await page().locator('.lead').innerText(), /more than 100/));
  });

  for (const [theme, name] of Object.entries(themes)) {
    it(`has no serious accessibility finding in ${name}`, async () => {
      const { workspace } = workbench();
      await mkdir(join(workspace.folder, '.vscode'), { recursive: true });
      await workspace.write('.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': name }));
      const kind = {
        light: 'light',
        dark: 'dark',
        highContrast: 'high-contrast',
        highContrastLight: 'high-contrast-light',
      }[theme];
      await page()
        .locator(`body.vscode-${kind ?? ''}`)
        .waitFor();
      assert.deepEqual(await seriousFindings(await frame()), []);
    });
  }

  it('saves a figure as SVG and as PNG', async () => {
    const { workspace } = workbench();
    for (const format of ['SVG', 'PNG']) {
      const file = `figure.${format.toLowerCase()}`;
      await page()
        .getByRole('button', { name: `Save Killed: security forces as ${format}` })
        .click();
      await saveAs(file);
    }
    const svg = await workspace.read('figure.svg');
    assert.match(svg, /^<\?xml[\s\S]*<svg[\s\S]*Baloch Liberation Army[\s\S]*<\/svg>\s*$/);
    assert.doesNotMatch(svg, /var\(--|class=/, 'its look is inside');
    assert.match(await workspace.read('figure.png'), /PNG/);
  });

  it('exports Markdown and CSV', async () => {
    const { workspace } = workbench();
    for (const [name, file] of [
      ['Markdown…', 'kept.dossier.md'],
      ['CSV…', 'kept.dossier.csv'],
    ] as const) {
      await page().getByRole('button', { name, exact: true }).click();
      await saveAs(file);
    }
    assert.match(await workspace.read('kept.dossier.md'), /^# Assault[\s\S]*more than 100[\s\S]*\[\^2\]:/);
    assert.match(
      await workspace.read('kept.dossier.csv'),
      /^incident,part_of,[\s\S]*2022-02-02-panjgur-noshki/,
    );
  });

  it('is there again after the window was reloaded', async function () {
    this.timeout(150_000);
    await workbench().reload('newsmark.dossier');
    await page().getByRole('heading', { level: 1, name: title }).waitFor({ timeout: 120_000 });
  });
});
