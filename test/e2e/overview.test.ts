import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../../scripts/host/paths.mjs';
import { themes } from '../../scripts/host/userSettings.mjs';
import { seriousFindings } from './support/accessibility';
import { eventually } from './support/eventually';
import { useWorkbench } from './support/useWorkbench';

const assault = 'Assault on the Panjgur and Noshki camps';
const classes: Readonly<Record<string, string>> = {
  highContrast: 'high-contrast',
  highContrastLight: 'high-contrast-light',
};

describe('Overview', function () {
  this.timeout(60_000);
  const workbench = useWorkbench({
    articles: join(repository, 'test', 'fixtures', 'reviewed'),
    theme: 'light',
  });
  const page = () => workbench().webview();
  const press = (key: string) => workbench().press(key);
  const titles = () => page().locator('.incidents th[scope=row] > button').allInnerTexts();

  it('opens from the palette with all incidents in time, on a map and in a list', async () => {
    await workbench().runCommand('Newsmark: Open Overview');
    await page().getByRole('heading', { level: 1, name: '13 incidents' }).waitFor({ timeout: 40_000 });
    assert.equal((await titles()).length, 13);
    assert.match(
      await page().locator('.lead').innerText(),
      /contested; .*25 January 2022 to 2 February 2022/,
    );
    const mark = page().getByRole('button', { name: /^Panjgur: \d+ incidents/ });
    await mark.waitFor();
    // The atlas comes as a part of its own, which the page's policy has to let in.
    await page().locator('.map .land').first().waitFor({ state: 'attached' });
    await page()
      .getByRole('button', { name: /^2 Feb 2022: 1 incident, 1 contested/ })
      .waitFor();
  });

  it('is filtered by keyboard, and says how many are left', async () => {
    await page().getByLabel('Words', { exact: true }).focus();
    await workbench().page.keyboard.type('noshki');
    await eventually(async () => assert.equal((await titles()).length, 2));
    assert.match(await page().locator('.found').innerText(), /2 of 13 incidents/);
    await page().getByRole('button', { name: 'Clear filters' }).focus();
    await press('Enter');
    await eventually(async () => assert.equal((await titles()).length, 13));
  });

  it('narrows the incidents to a day and to a place by arrows and Enter', async () => {
    await page().locator('.bin[tabindex="0"]').focus();
    await press('End');
    await press('Enter');
    await eventually(async () => assert.deepEqual((await titles()).slice(0, 1), [assault]));
    assert.equal(await page().getByLabel('From', { exact: true }).inputValue(), '2022-02-02');
    await page().getByRole('button', { name: 'All dates' }).click();
    await page().locator('.map-mark[tabindex="0"]').focus();
    const place = await page().locator('.map-mark:focus').getAttribute('aria-label');
    await press('Enter');
    await eventually(async () => assert.ok((await titles()).length < 13));
    await press('ArrowRight');
    await eventually(async () =>
      assert.notEqual(await page().locator('.map-mark:focus').getAttribute('aria-label'), place),
    );
    await page().getByRole('button', { name: 'All places' }).click();
    await eventually(async () => assert.equal((await titles()).length, 13));
  });

  it('follows what changes, and keeps the filter and the focus', async () => {
    const { workspace } = workbench();
    await page().getByLabel('Contested', { exact: true }).selectOption('contested');
    const before = await titles();
    await page().getByLabel('Words', { exact: true }).focus();
    const file = 'incidents/2022-02-02-panjgur-noshki.yaml';
    const source = await workspace.read(file);
    await workspace.write(file, source.replace(/title: .*/, 'title: Twin assault'));
    await eventually(async () => assert.ok((await titles()).includes('Twin assault')));
    assert.equal((await titles()).length, before.length);
    assert.equal(await page().locator('input:focus').count(), 1);
    await workspace.write(file, source);
    await eventually(async () => assert.deepEqual(await titles(), before));
  });

  for (const [theme, name] of Object.entries(themes)) {
    it(`has no serious accessibility finding in ${name}`, async () => {
      const { workspace } = workbench();
      await mkdir(join(workspace.folder, '.vscode'), { recursive: true });
      await workspace.write('.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': name }));
      const main = page().locator(`body.vscode-${classes[theme] ?? theme} main`);
      await main.waitFor();
      const frame = await (await main.elementHandle())?.ownerFrame();
      assert.ok(frame);
      assert.deepEqual(await seriousFindings(frame), []);
    });
  }

  it('is there again with its filters after the window was reloaded', async () => {
    const before = await titles();
    await workbench().reload('"contested":"contested"');
    await page().getByRole('heading', { level: 1 }).waitFor({ timeout: 40_000 });
    await eventually(async () => {
      assert.equal(await page().getByLabel('Contested', { exact: true }).inputValue(), 'contested');
      assert.deepEqual(await titles(), before);
    });
  });

  it('opens a dossier with Enter', async () => {
    await page().getByRole('button', { name: assault, exact: true }).focus();
    await press('Enter');
    await page().getByRole('heading', { level: 1, name: assault }).waitFor();
  });
});
