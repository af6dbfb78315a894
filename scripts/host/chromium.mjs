import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './processes.mjs';
import { say, seconds } from './say.mjs';

const onPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const wellKnown = {
  linux: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((root) => [
      join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};

const aptGetCommand = '/usr/bin/apt-get';

/** Debian's packages: the browser, and fonts for what the articles are written in (English and Urdu). */
const debianPackages = ['chromium', 'fonts-dejavu-core', 'fonts-noto-ui-core'];

/**
 * An installed Chromium, Chrome or Edge.
 * @returns {string | undefined} its path
 */
export function findChromium() {
  const chosen = process.env.NEWSMARK_CHROMIUM;
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const candidates = onPath.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...candidates, ...(wellKnown[process.platform] ?? [])].find((path) => existsSync(path));
}

/**
 * As `findChromium`, but installs Debian's when there is none and we may.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync(aptGetCommand)) {
    await installFromDebian();
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'No browser was found: install Chromium, Chrome or Edge, or name one in the variable NEWSMARK_CHROMIUM.',
  );
}

async function installFromDebian() {
  const began = Date.now();
  say('Chromium: installing with apt-get …');
  const update = await aptGet('update');
  const { code, output } = await aptGet('install', '--yes', '--no-install-recommends', ...debianPackages);
  if (code === 0) say(`Chromium: installed in ${seconds(began)}`);
  else say(`Chromium: apt-get failed\n${(update.code === 0 ? '' : update.output) + output}`.trimEnd());
}

/** Waits for another apt-get, and is never killed half way: that would leave dpkg's database broken. */
function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return run(aptGetCommand, ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...args], { env, patient: true });
}
