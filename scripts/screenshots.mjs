// npm run screenshots: takes the pictures of the documentation from the running editor, on the reviewed sample.
// `npm run screenshots -- dark` takes those of some themes only.
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { repository, seedsFolder } from './host/paths.mjs';
import { mustRun } from './host/processes.mjs';
import { say } from './host/say.mjs';
import { scratchFolder } from './host/scratch.mjs';
import { palettePng } from './screenshots/palettePng.mjs';

const { Workbench } = await tsImport('../test/e2e/support/workbench.ts', import.meta.url);
const { eventually } = await tsImport('../test/e2e/support/eventually.ts', import.meta.url);

const pictures = join(repository, 'docs', 'images');
const reviewed = join(repository, 'test', 'fixtures', 'reviewed');
const article = '001_ffda206a305c125b.txt';

/** What is shown in every theme. */
const everywhere = ['annotate', 'changed', 'incidents', 'dossier', 'figures', 'overview', 'suggestions'];
/** In the order in which one leaves the window ready for the next. */
const all = ['annotate', 'hover', ...everywhere.slice(1, -1), 'tagging', 'suggestions'];

/** Names of the pictures' files by theme; the high contrast themes show what their colours matter for. */
const themes = {
  light: { suffix: 'light', scenes: all },
  dark: { suffix: 'dark', scenes: all },
  highContrast: { suffix: 'high-contrast', scenes: everywhere },
  highContrastLight: { suffix: 'high-contrast-light', scenes: everywhere },
};

/** Settings for a calm picture: nothing blinks, nothing that is not talked about. */
const settings = {
  'editor.cursorBlinking': 'solid',
  'editor.fontSize': 14,
  'editor.lineHeight': 1.6,
  'editor.minimap.enabled': false,
  'editor.hover.delay': 100,
  'explorer.compactFolders': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

/** What each picture shows; the window is as the scene before left it. */
const scenes = {
  /** An annotated article, with its claims and what was recognised. */
  async annotate(workbench) {
    await workbench.openFile(article);
    await workbench.press('ControlOrMeta+Home');
    await eventually(async () => {
      if ((await workbench.editor.highlighted('newsmark.claimBackground')).length === 0) {
        throw new Error('no claim is highlighted yet');
      }
    });
  },

  /** What a claim tells when the mouse rests on it. */
  async hover(workbench) {
    await workbench.openFile(article);
    await workbench.press('ControlOrMeta+Home');
    await workbench.editor.hover('killed more than 100 enemy');
  },

  /** A number edited in a claim's words, and what can be decided about it. */
  async changed(workbench) {
    await workbench.openFile(article);
    await workbench.press('ControlOrMeta+Home');
    await workbench.editor.select('more than 100 enemy');
    await workbench.type('more than 40 enemy');
    await eventually(async () => {
      const flagged = await workbench.editor.highlighted('newsmark.changedClaimBackground');
      if (flagged.length === 0) throw new Error('no claim is flagged yet');
    });
    await workbench.press('Alt+M');
    await workbench.quickInput.opened();
    await eventually(async () => {
      if (!(await workbench.statusBar.texts()).includes('1 claim changed')) throw new Error('not told yet');
    });
  },

  /** The incident whose sources disagree, opened down to the claims. */
  async incidents(workbench) {
    const tree = workbench.tree('Incidents');
    await tree.show();
    await widenSideBar(workbench.page, 520);
    await tree.expand('Assault on the Panjgur and Noshki camps');
    await tree.expand(await labelLike(tree, /security forces killed/));
    await tree.click(await labelLike(tree, /Sheikh Rasheed Ahmad/));
    await workbench.page.mouse.move(1000, 20);
  },

  /** The dossier of the same incident. */
  async dossier(workbench) {
    await workbench.runCommand('View: Close All Editors');
    const tree = workbench.tree('Incidents');
    await tree.show();
    await tree.contextMenu(await labelLike(tree, /Panjgur and Noshki/), 'Open Dossier');
    await hideSideBar(workbench);
    await workbench.webview().locator('.map path').first().waitFor({ state: 'attached' });
    await workbench.webview().locator('h1').scrollIntoViewIfNeeded();
  },

  /** Its figures, claimant by claimant. */
  async figures(workbench) {
    const figures = workbench.webview().getByRole('heading', { name: 'Figures' });
    await figures.evaluate((heading) => heading.scrollIntoView());
  },

  /** All incidents, in time and in space. */
  async overview(workbench) {
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('Newsmark: Open Overview');
    await hideSideBar(workbench);
    const page = workbench.webview();
    await page.locator('.map .land').first().waitFor({ state: 'attached', timeout: 60_000 });
    await page.locator('.filters').evaluate((filters) => filters.scrollIntoView());
  },

  /** Tagging in an article without claims: the second pick, where everything else is filled in. */
  async tagging(workbench) {
    await withoutClaims(workbench);
    await workbench.editor.focus();
    await workbench.editor.select('killed more than 100 enemy personnel');
    await workbench.press('Alt+C');
    await workbench.quickInput.opened();
    await workbench.press('Enter');
    await eventually(async () => {
      if (!/more than 100/.test(await workbench.quickInput.title()))
        throw new Error('not at the second pick');
    });
  },

  /** What an article without claims seems to claim, and what one of the suggestions would become. */
  async suggestions(workbench) {
    await workbench.press('Escape');
    await withoutClaims(workbench);
    await workbench.editor.cursorAt('killed more than 100 enemy personnel');
    await eventually(async () => {
      const marks = await workbench.editor.highlights();
      if (!marks.some(({ border }) => border.includes('dotted'))) throw new Error('nothing is suggested yet');
    });
    await workbench.editor.hover('killed more than 100 enemy');
  },
};

/** What takes a scene back, where the next would show it. */
const afterwards = {
  async figures(workbench) {
    await workbench.runCommand('View: Close All Editors');
    await workbench.press('ControlOrMeta+B');
  },

  async changed(workbench) {
    await workbench.press('Escape');
    await workbench.editor.focus();
    await workbench.editor.select('more than 40 enemy');
    await workbench.type('more than 100 enemy');
    await workbench.press('ControlOrMeta+S');
  },
};

/** Opens the article as it is before anyone tags it. */
async function withoutClaims(workbench) {
  await workbench.openFile(article);
  await workbench.press('ControlOrMeta+Shift+E');
  await widenSideBar(workbench.page, 350);
  await workbench.workspace.remove(`${article}.claims.yaml`).catch(() => undefined);
  await eventually(async () => {
    const claims = await workbench.editor.highlighted('newsmark.claimBackground');
    if (claims.length > 0) throw new Error('claims of the removed sidecar are still highlighted');
  });
}

/** The label of the first row like this, once there is one. */
function labelLike(tree, pattern) {
  return eventually(async () => {
    const label = (await tree.labels()).find((each) => pattern.test(each));
    if (label === undefined) throw new Error(`the tree has no row like ${pattern}`);
    return label;
  });
}

/** Leaves a page the whole window, with nothing told about what the mouse rests on. */
async function hideSideBar(workbench) {
  const { page } = workbench;
  if (await page.locator('.part.sidebar').isVisible()) await workbench.press('ControlOrMeta+B');
  await page.mouse.move(1000, 20);
}

/** Drags the side bar's edge, so that its rows can be read. */
async function widenSideBar(page, x) {
  const edge = await page.locator('.part.sidebar').boundingBox();
  await page.mouse.move(edge.x + edge.width, 600);
  await page.mouse.down();
  await page.mouse.move(x, 600, { steps: 5 });
  await page.mouse.up();
}

async function takePictures(theme, articles) {
  const { suffix, scenes: names } = themes[theme];
  const workbench = await Workbench.open({ theme, articles, settings });
  // A row that is gone before it is read is waited for no longer than a look at the next state takes.
  workbench.page.setDefaultTimeout(5000);
  try {
    for (const name of names) {
      await scenes[name](workbench).catch(async (error) => {
        const seen = await workbench.screenshot(`failed-${name}-${suffix}`);
        throw new Error(`${name} in ${theme} could not be set up (${seen}): ${error.message}`);
      });
      await workbench.notifications.dismiss();
      // Fades and late decorations come to rest.
      await workbench.page.waitForTimeout(800);
      const file = `${name}-${suffix}.png`;
      const picture = await workbench.page.screenshot({ animations: 'disabled' });
      await writeFile(join(pictures, file), palettePng(picture));
      say(file);
      await afterwards[name]?.(workbench);
    }
  } finally {
    await workbench.close();
  }
}

/** The reviewed articles without what explains them to their coders. */
async function sampleArticles(folder) {
  const target = join(folder, 'sample');
  await cp(reviewed, target, { recursive: true });
  await rm(join(target, 'README.md'), { force: true });
  const seeds = await readdir(seedsFolder);
  const names = await readdir(target);
  if (!seeds.every((name) => names.includes(name))) throw new Error('The reviewed sample lacks an article.');
  return target;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((theme) => !Object.hasOwn(themes, theme));
if (unknown.length > 0) {
  say(`There is no theme ${unknown.join(', ')}; there are ${Object.keys(themes).join(', ')}.`);
  process.exit(2);
}
await mustRun(process.execPath, ['scripts/build.mjs'], { cwd: repository });
await mkdir(pictures, { recursive: true });
const scratch = await scratchFolder();
const articles = await sampleArticles(scratch.folder);
try {
  for (const theme of wanted.length > 0 ? wanted : Object.keys(themes)) await takePictures(theme, articles);
} catch (error) {
  say(error.message);
  process.exitCode = 1;
} finally {
  await scratch.remove();
}
