import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { repository, seedsFolder } from './paths.mjs';
import { copyAsRepository, copyExtension, scratchFolder } from './scratch.mjs';
import { serve } from './serve.mjs';
import { userSettings } from './userSettings.mjs';
import { installServer, newestVersion } from './vscodeServer.mjs';

const restoreTimeoutMs = 60_000;

/** Opens the real workbench in a browser without a window; the types are in openWorkbench.d.mts. */
export async function openWorkbench({
  version = newestVersion,
  host = 'node',
  extension = repository,
  articles = seedsFolder,
  theme = 'dark',
  settings = {},
  asksForTrust = false,
  size = { width: 1280, height: 800 },
  scale = 1,
} = {}) {
  const server = await installServer(version);
  const scratch = await scratchFolder();
  const closing = [() => scratch.remove()];
  const close = async () => {
    for (const step of closing.splice(0)) await step().catch(() => {});
  };
  try {
    const workspace = join(scratch.folder, 'articles');
    await copyAsRepository(articles, workspace);
    const dataFolder = join(scratch.folder, 'server');
    await copyExtension(extension, join(dataFolder, 'extensions', 'newsmark'), host);
    const trust = asksForTrust ? trustSettings : {};
    const served = await serve(server, {
      dataFolder,
      settings: userSettings(theme, { ...trust, ...settings }),
      asksForTrust,
    });
    closing.unshift(() => served.stop());
    const browser = await launchBrowser();
    closing.unshift(() => browser.close());

    const context = await browser.newContext({
      viewport: size,
      deviceScaleFactor: scale,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    // Functions sent to the page by their source may call this helper of the loader that compiled them.
    await context.addInitScript('globalThis.__name ??= (value) => value;');
    const page = await context.newPage();
    const messages = [];
    page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => messages.push(`error: ${error.stack ?? error}`));
    await page.goto(served.address(workspace));
    await page.waitForFunction(isReady, uiTypes[theme], { timeout: restoreTimeoutMs });
    return { page, workspace, log: () => [...messages, ...served.log().split('\n')], close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What undoes the quiet about trust: a window on a folder asks at its start, as on a desktop. */
const trustSettings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'always',
};

/** The class that a theme's kind gives to the workbench. */
const uiTypes = { dark: 'vs-dark', light: 'vs', highContrast: 'hc-black', highContrastLight: 'hc-light' };

/**
 * Runs in the page. VS Code marks the phases of its start for its own performance report; until the extensions
 * are known, no command or view of theirs is offered, and a theme of another kind may be shown.
 */
function isReady(uiType) {
  const marked = (name) => performance.getEntriesByName(`code/${name}`).length > 0;
  const themed = document.querySelector(`.monaco-workbench.${uiType}[class*="vscode-theme-"]`);
  return marked('didStartWorkbench') && marked('didLoadExtensions') && themed !== null;
}
