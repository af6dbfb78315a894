import { ensureChromium } from './chromium.mjs';
import { atExit } from './processes.mjs';

/** A browser that calls nobody but our server. */
const quietBrowser = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a browser without a window. playwright-core is imported here and not above, because the scripts
 * that lead here also run before anything is installed.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
  const executablePath = await ensureChromium();
  const { chromium } = await import('playwright-core');
  // Our own handlers end this process on a signal, and the browser ends with its pipe.
  const noHandlers = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ executablePath, args: quietBrowser, ...noHandlers });
  const forget = atExit(() => void browser.close().catch(() => {}));
  browser.on('disconnected', forget);
  return browser;
}
